// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/dumplist.h"
#include "app/cerctl/output.h"
#include "app/cerctl/reportfile.h"
#include "core/report/text.h"
#include "ui/report/reporttext.h"

#include <CLI/CLI.hpp>

#include <format>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t usualLimit = 65536;

struct ShowArguments {
    std::string file;
    std::optional<std::string> member;
    std::size_t limit = usualLimit;
};

struct Text {
    QString encoding;
    QString text;
};

QString encodingName(const Context &context, cer::ContentEncoding encoding)
{
    switch (encoding) {
    case cer::ContentEncoding::Utf8: return u"UTF-8"_s;
    case cer::ContentEncoding::Utf16Le: return u"UTF-16LE"_s;
    case cer::ContentEncoding::Utf16Be: return u"UTF-16BE"_s;
    case cer::ContentEncoding::CodePage: return context.page().name();
    }
    return {};
}

/// What reads as text; nothing of what does not.
std::optional<Text> textOf(const Context &context, std::string_view bytes)
{
    const auto detected = cer::detectText(bytes);
    if (!detected)
        return {};
    // What was cut off at the end belongs to what is not shown.
    const std::string text =
        cer::TextDecoder(detected->encoding, context.page().name().toStdString()).decode(bytes, false);
    return Text{encodingName(context, detected->encoding), QString::fromStdString(text)};
}

/// Line ends of this system, and nothing that a terminal would obey.
std::string printable(const QString &text)
{
    std::string all;
    for (const QString &line : QString(text).replace("\r\n"_L1, "\n"_L1).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        for (const QString &cell : cells)
            all += (&cell == &cells.front() ? "" : "\t") + harmless(cell.toStdString());
        all += '\n';
    }
    if (text.endsWith(u'\n') || text.isEmpty())
        all.pop_back();
    return all;
}

/// "00000010  4d 53 43 46 …  |MSCF…|".
std::string hexTable(std::string_view bytes)
{
    constexpr std::size_t width = 16;
    std::string all;
    for (std::size_t offset = 0; offset < bytes.size(); offset += width) {
        const std::string_view line = bytes.substr(offset, width);
        std::string numbers;
        std::string characters;
        for (const char byte : line) {
            numbers += std::format("{:02x} ", static_cast<unsigned char>(byte));
            characters += byte >= ' ' && byte <= '~' ? byte : '.';
        }
        all += std::format("{:08x}  {:48} |{}|\n", offset, numbers, characters);
    }
    return all;
}

std::string hexDigits(std::string_view bytes)
{
    std::string digits;
    for (const char byte : bytes)
        digits += std::format("{:02x}", static_cast<unsigned char>(byte));
    return digits;
}

/// The one that is named, else the only one.
std::optional<std::size_t> memberToShow(Context &context, const cer::ReportContent &content,
                                        const std::optional<std::string> &name)
{
    if (name) {
        const auto named = membersNamed(context, content, {*name});
        return named ? std::optional(named->front()) : std::nullopt;
    }
    if (content.members.size() == 1)
        return 0;
    context.misuse(Words::tr("The report has %n member(s): name the one to show. cerctl report-list lists them.",
                             nullptr, int(content.members.size())));
    return {};
}

void showDump(Context &context, const cer::ReportMember &member, const cer::Minidump &dump)
{
    if (context.json)
        context.printJson({{"member", memberJson(context, member)}, {"kind", "dump"}, {"dump", dumpJson(dump)}});
    else
        printDump(context, dump);
    reportFaults(context, dump);
}

void showBytes(Context &context, const cer::ReportMember &member, const std::string &bytes)
{
    const std::optional<Text> text = textOf(context, bytes);
    if (context.json) {
        Json document{{"member", memberJson(context, member)}, {"kind", text ? "text" : "hex"}};
        if (text)
            document["encoding"] = text->encoding.toStdString();
        document[text ? "text" : "hex"] = text ? text->text.toStdString() : hexDigits(bytes);
        document["shown"] = bytes.size();
        context.printJson(document);
    } else {
        context.print(text ? printable(text->text) : hexTable(bytes));
    }
    if (bytes.size() < member.bytes && !context.quiet)
        context.complain(
            Words::tr("These are the first %1 of %2 bytes; --limit shows more.").arg(bytes.size()).arg(member.bytes));
}

void runShow(const ShowArguments &arguments, Context &context)
{
    const auto report = openReportFile(context, arguments.file);
    const auto index = report ? memberToShow(context, report->content, arguments.member) : std::nullopt;
    if (!index)
        return;
    const cer::ReportMember &member = report->content.members[*index];
    if (member.refused != cer::Refusal::None) {
        context.exit = Findings;
        return context.complain(ReportText::refusal(member.refused));
    }
    const auto start = report->reader->read(*index, 0, arguments.limit, context.stop);
    if (!start)
        return failReport(context, start.error());
    if (start->starts_with("MDMP")) {
        const auto dump = report->reader->minidump(*index, context.stop);
        if (dump)
            return showDump(context, member, *dump);
        if (dump.error().kind != cer::ErrorKind::Malformed)
            return failReport(context, dump.error());
    }
    showBytes(context, member, *start);
}

} // namespace

void addReportShow(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ShowArguments>();
    CLI::App *command =
        app.add_subcommand("report-show", "Shows one member of a report: text, the summary of a minidump, or bytes.");
    command->add_option("FILE", arguments->file, "The report, of this machine or of a share")->required();
    command->add_option("MEMBER", arguments->member, "The member; not needed where there is one only");
    command->add_option("--limit", arguments->limit, "At most so many bytes of text or other data")
        ->type_name("N")
        ->capture_default_str();
    command->footer(
        "Text may be UTF-8, UTF-16 or of --code-page. What a terminal would obey is shown as a mark. The exit status "
        "is 1 when\nthe member is refused.\n\n"
        "Examples:\n"
        "  cerctl report-show /tmp/report.cab memory.dmp\n"
        "  cerctl report-show /tmp/report.cab version.txt --limit 1000 --json\n");
    command->callback([arguments, &context] { runShow(*arguments, context); });
}
