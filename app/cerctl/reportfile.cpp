// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/reportfile.h"

#include "app/cerctl/output.h"
#include "core/protocol/names.h"
#include "core/store/smbaddress.h"
#include "ui/report/reporttext.h"

#include <algorithm>

namespace {

constexpr std::string_view refusalNames[] = {
    "",        "dots",      "absolute", "drive",     "reserved",    "prohibited-character", "trailing-dot-or-blank",
    "empty",   "bad-text",  "too-long", "too-deep",  "twice",       "in-the-way",           "link",
    "special", "too-large", "ratio",    "encrypted", "unsupported", "missing-part",         "damaged"};
static_assert(std::size(refusalNames) == std::size_t(cer::Refusal::Damaged) + 1);

using Source = cer::Result<std::unique_ptr<cer::ReportSource>>;

/// The folder is the store, so that nothing above it needs to be seen.
Source openOnServer(Context &context, const std::string &file)
{
    auto address = cer::readSmbAddress(file);
    if (!address)
        return std::unexpected(address.error());
    if (address->folder.empty())
        return cer::failure(cer::ErrorKind::NotAFile, file);
    const std::size_t separator = address->folder.rfind('/');
    const std::string name = address->folder.substr(separator == std::string::npos ? 0 : separator + 1);
    address->folder.resize(separator == std::string::npos ? 0 : separator);
    const auto store = context.opener()(address->text());
    return store ? cer::openReport(*store, name) : std::unexpected(store.error());
}

} // namespace

std::optional<ReportFile> openReportFile(Context &context, const std::string &file)
{
    Source source = cer::namesSmbServer(file) ? openOnServer(context, file) : cer::openReportFile(file);
    if (!source) {
        context.fail(source.error());
        return {};
    }
    cer::ReportReaderOptions options;
    options.codePage = context.codePage;
    auto reader = std::make_unique<cer::ReportReader>(options);
    auto content = reader->open(std::move(*source), context.stop);
    if (!content) {
        failReport(context, content.error());
        return {};
    }
    return ReportFile{std::move(reader), std::move(*content)};
}

std::optional<std::vector<std::size_t>> membersNamed(Context &context, const cer::ReportContent &content,
                                                     const std::vector<std::string> &names)
{
    std::vector<std::size_t> found;
    if (names.empty()) {
        for (std::size_t i = 0; i < content.members.size(); ++i)
            found.push_back(i);
    }
    const auto &members = content.members;
    for (std::string name : names) {
        std::ranges::replace(name, '\\', '/');
        auto member = std::ranges::find(members, name, &cer::ReportMember::name);
        if (member == members.end())
            member = std::ranges::find_if(
                members, [&](const cer::ReportMember &other) { return cer::equalFolded(other.name, name); });
        if (member == members.end()) {
            context.fail({cer::ErrorKind::NotFound, name, {}});
            return {};
        }
        found.push_back(std::size_t(member - members.begin()));
    }
    return found;
}

void failReport(Context &context, const cer::Error &error)
{
    if (!error.detail.starts_with(cer::reportReaderName))
        return context.fail(error);
    context.exit = NotReachable;
    context.complain(QString::fromStdString(harmless(ReportText::textFor(error).toStdString())));
}

void tellDamage(Context &context, const cer::ReportContent &content)
{
    if (!content.damage)
        return;
    context.complain(QString::fromStdString(harmless(ReportText::textFor(*content.damage).toStdString())));
    context.exit = std::max<int>(context.exit, Findings);
}

Json memberJson(const Context &context, const cer::ReportMember &member)
{
    return {{"name", context.name(member.name)},
            {"bytes", member.bytes},
            {"packed", orNull(member.packed.has_value(), member.packed.value_or(0))},
            {"modified", timeJson(member.modified.has_value(), member.modified.value_or(0))},
            {"folder", member.isFolder},
            {"refused", refusalJson(member.refused)}};
}

Json refusalJson(cer::Refusal refusal)
{
    return orNull(refusal != cer::Refusal::None, refusalNames[std::size_t(refusal)]);
}
