// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/report.h"

#include "core/protocol/names.h"
#include "core/sample/answers.h"
#include "core/sample/images.h"

#include <algorithm>
#include <format>

namespace cer::sample {

namespace {

/// A PC of the sample in place of the one that a client runs on.
class SampleCollector final : public Collector {
public:
    SampleCollector(const Pc &pc, LocalSeconds time, std::span<const CabMember> attachments)
        : m_pc(pc)
        , m_time(time)
        , m_attachments(attachments)
    {
    }

    std::optional<std::string> variable(std::string_view name) const override
    {
        if (equalFolded(name, "WINDIR") || equalFolded(name, "SystemRoot"))
            return "C:\\Windows";
        if (equalFolded(name, "ProgramData"))
            return "C:\\ProgramData";
        return {};
    }
    CollectedItem file(const std::string &path) const override
    {
        const auto attachment = std::ranges::find(m_attachments, path, &CabMember::name);
        if (attachment != m_attachments.end())
            return {*attachment, {}, {}};
        return item(path, fileOn(m_pc, path, m_time));
    }
    CollectedItem fileVersion(const std::string &path) const override
    {
        return item(path + ".version.txt", fileVersionOn(m_pc, path));
    }
    CollectedItem registryKey(const std::string &key) const override
    {
        return item(key + ".reg", registryKeyOn(m_pc, key));
    }
    CollectedItem query(const std::string &wql) const override { return item("wql.txt", queryOn(m_pc, wql)); }
    CollectedItem documents() const override { return {{}, LeftOutReason::NotHere, {}}; }

private:
    CollectedItem item(const std::string &name, std::optional<std::string> bytes) const
    {
        if (!bytes)
            return {{}, LeftOutReason::Missing, {}};
        return {CabMember{name, std::move(*bytes), m_time}, {}, {}};
    }

    const Pc &m_pc;
    const LocalSeconds m_time;
    const std::span<const CabMember> m_attachments;
};

/// What the program and the libraries around it are, for finding out whether a later version is better.
std::string appCompat(const Signature &signature, const Pc &pc)
{
    std::string text = std::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<DATABASE>\r\n"
                                   "<EXE NAME=\"{}\" FILTER=\"GRABMI_FILTER_PRIVACY\">\r\n",
                                   signature.app);
    const auto file = [&text](std::string_view name, std::string_view version) {
        text += std::format("  <MATCHING_FILE NAME=\"{}\" BIN_FILE_VERSION=\"{}\"/>\r\n", name, version);
    };
    file(signature.app, signature.appVersion);
    if (signature.module != signature.app)
        file(signature.module, signature.moduleVersion);
    text += "</EXE>\r\n<EXE NAME=\"kernel32.dll\" FILTER=\"GRABMI_FILTER_THISFILEONLY\">\r\n";
    file("kernel32.dll", versionText(systemVersion("kernel32.dll", pc)));
    return text + "</EXE>\r\n</DATABASE>\r\n";
}

/// What Windows has to say of itself after a stop.
std::string systemData(const Pc &pc)
{
    return std::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<SYSTEMINFO>\r\n"
                       "  <SYSTEM><OSNAME>Windows 10</OSNAME><OSVER>10.0.{}.{}</OSVER></SYSTEM>\r\n"
                       "  <PROCESSOR COUNT=\"{}\"/>\r\n  <MEMORY MB=\"{}\"/>\r\n"
                       "  <DEVICES><DEVICE><DESCRIPTION>{}</DESCRIPTION><VERSION>{}</VERSION></DEVICE></DEVICES>\r\n"
                       "</SYSTEMINFO>\r\n",
                       pc.build, pc.update, pc.processors, pc.memoryMiB, pc.graphics.card,
                       versionText(pc.graphics.version));
}

std::vector<CabMember> attachmentsOf(const Report &report, const Pc &pc)
{
    const std::string folder =
        std::format("C:\\Users\\{}\\AppData\\Local\\Temp\\WER{:04x}.dir00\\", pc.user, report.time & 0xffff);
    if (!report.signature)
        return {{folder + "sysdata.xml", systemData(pc), report.time}};
    std::string dump = makeMinidump(*report.signature, std::uint32_t(report.time), pc, report.detail);
    return {{folder + "minidump.mdmp", std::move(dump), report.time},
            {folder + "appcompat.txt", appCompat(*report.signature, pc), report.time}};
}

} // namespace

Result<std::vector<CabMember>> reportMembers(const Report &report, const Pc &pc)
{
    const std::vector<CabMember> attachments = attachmentsOf(report, pc);
    std::vector<std::string> paths;
    paths.reserve(paths.size() + attachments.size());
    for (const CabMember &attachment : attachments)
        paths.push_back(attachment.name);
    auto collection = collect(paths, report.requests, SampleCollector(pc, report.time, attachments), report.time);
    if (!collection)
        return std::unexpected(collection.error());
    return std::move(collection->members);
}

} // namespace cer::sample
