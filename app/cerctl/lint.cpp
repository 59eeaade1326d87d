// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"
#include "app/cerctl/filekinds.h"
#include "app/cerctl/logfile.h"
#include "app/cerctl/output.h"
#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <format>
#include <iostream>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFindings = 1000; // of one file

struct LintArguments {
    std::vector<std::string> files;
    std::string kind;
};

/// A file where it lies: links that a person names are followed.
struct Place {
    std::shared_ptr<cer::Store> store;
    std::string name;
};

cer::Result<Place> placeOf(const std::string &file)
{
    std::error_code error;
    const fs::path path = fs::canonical(file, error);
    if (error == std::errc::permission_denied)
        return cer::failure(cer::ErrorKind::Denied, file, error.message());
    if (error)
        return cer::failure(cer::ErrorKind::NotFound, file, error.message());
    auto store = cer::openStore(path.parent_path().string());
    if (!store)
        return std::unexpected(store.error());
    return Place{std::move(*store), path.filename().string()};
}

using Read = cer::Result<cer::Findings>;

/// A small file as a whole, or a finding about its size.
Read checkWhole(const Place &place, const std::string &file, std::size_t limit,
                const std::function<cer::Findings(std::string_view)> &check)
{
    const auto content = place.store->read(place.name, limit + 1);
    if (!content)
        return std::unexpected(content.error());
    if (content->bytes.size() > limit)
        return cer::Findings{{cer::FindingCode::ShareFileTooLarge,
                              {file, 0, 0},
                              {file, std::to_string(content->size), std::to_string(limit)},
                              {}}};
    return check(content->bytes);
}

Read checkConfig(const Place &place, const std::string &file, cer::DocumentKind kind)
{
    return checkWhole(place, file, cer::ConfigDocument::sizeLimit,
                      [&](std::string_view bytes) { return cer::ConfigDocument::read(bytes, kind, file).findings(); });
}

Read checkCount(const Place &place, const std::string &file)
{
    return checkWhole(place, file, cer::countFileLimit,
                      [&](std::string_view bytes) { return cer::readCount(bytes, file).findings; });
}

void moveBy(cer::Finding &finding, const LogPiece &piece)
{
    finding.where.line += finding.where.line > 0 ? piece.firstLine - 1 : 0;
    if (finding.repair)
        finding.repair->offset += piece.offset;
}

Read checkLog(const Place &place, const std::string &file, cer::LogKind kind, const std::stop_token &stop)
{
    cer::Findings findings;
    const auto checkPiece = [&](const LogPiece &piece) {
        for (cer::Finding &finding : cer::checkLog(piece.bytes, kind, file, mostFindings - findings.size())) {
            moveBy(finding, piece);
            findings.push_back(std::move(finding));
        }
    };
    const auto passOver = [&](std::uint64_t line, std::uint64_t length) {
        if (findings.size() < mostFindings)
            findings.push_back({cer::FindingCode::LogLineTooLong, {file, line, 0}, {std::to_string(length)}, {}});
    };
    const auto done = readLog(*place.store, place.name, stop, {checkPiece, passOver});
    return done ? Read(std::move(findings)) : std::unexpected(done.error());
}

Read check(const std::string &file, std::string_view kind, const std::stop_token &stop)
{
    const cer::Result<Place> place = placeOf(file);
    if (!place)
        return std::unexpected(place.error());
    if (kind == "policy" || kind == "status")
        return checkConfig(*place, file, kind == "policy" ? cer::DocumentKind::Policy : cer::DocumentKind::Status);
    if (kind == "count")
        return checkCount(*place, file);
    return checkLog(*place, file, kind == "hits" ? cer::LogKind::Hits : cer::LogKind::Crash, stop);
}

bool knowsKinds(const LintArguments &arguments, Context &context)
{
    for (const std::string &file : arguments.files) {
        if (!arguments.kind.empty() || !fileKindOf(file).empty())
            continue;
        context.misuse(Words::tr("\"%1\" has the name of no file of a share. Say what it is with --as policy, status, "
                                 "count, hits or crash.")
                           .arg(QString::fromStdString(file)));
        return false;
    }
    return true;
}

void printFindings(Context &context, const cer::Findings &findings)
{
    for (const cer::Finding &finding : findings)
        context.print(findingText(finding, {}, context.colored(1)));
    if (!findings.empty())
        context.exit = std::max<int>(context.exit, Findings);
}

void runLint(const LintArguments &arguments, Context &context)
{
    if (!knowsKinds(arguments, context))
        return;
    Json files = Json::array();
    std::size_t found = 0;
    for (const std::string &file : arguments.files) {
        const std::string kind = arguments.kind.empty() ? std::string(fileKindOf(file)) : arguments.kind;
        const Read findings = check(file, kind, context.stop);
        if (!findings) {
            cer::Error error = findings.error();
            error.path = file;
            context.fail(error);
            continue;
        }
        printFindings(context, *findings);
        found += findings->size();
        files.push_back({{"file", context.name(file)}, {"kind", kind}, {"findings", findingsJson(*findings)}});
    }
    if (context.json)
        context.printJson({{"files", std::move(files)}});
    else
        context.print(Words::tr("%n problem(s)", nullptr, int(found)).toStdString() + "\n");
}

} // namespace

void addLint(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<LintArguments>();
    CLI::App *command = app.add_subcommand("lint", "Checks single files of a share against [MS-CER].");
    command->add_option("FILE", arguments->files, "policy.txt, status.txt, count.txt, hits.log or crash.log")->required();
    command->add_option("--as", arguments->kind, "What the files are, whatever their names say")
        ->type_name("KIND")
        ->check(CLI::IsMember(fileKinds()));
    command->footer("At most 1,000 problems of one file are listed.\n\n"
                    "Examples:\n"
                    "  cerctl lint /srv/cer/policy.txt /srv/cer/crash.log\n"
                    "  cerctl lint --as status /srv/cer/policy.txt --json\n");
    command->callback([arguments, &context] { runLint(*arguments, context); });
}
