// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/reportarchive.h"

#include "core/report/archive/archivelisting.h"
#include "core/report/archive/archivereader.h"

#include <KZip>

namespace cer {

namespace {

constexpr qint64 headBytes = 512;

struct Format {
    ReportFormat format;
    Result<ArchiveListing> (*list)(const ArchiveInput &input);
};

// By what the file begins with.
Format formatOf(std::string_view head)
{
    if (head.starts_with("MSCF"))
        return {ReportFormat::Cab, listCab};
    return {ReportFormat::File, listFile};
}

} // namespace

Result<ArchiveListing> listFile(const ArchiveInput &input)
{
    // Any archive that is not opened: it only lends its device to the member.
    const auto lender = std::make_shared<KZip>(&input.device);
    const auto bytes = std::uint64_t(input.device.size());
    const auto device = [lender = lender.get(), bytes] {
        const KArchiveFile file(lender, {}, 0, {}, {}, {}, {}, 0, qint64(bytes));
        return std::unique_ptr<QIODevice>(file.createDevice());
    };
    ArchiveListing listing{MemberList(input.limits, bytes), {}, lender};
    ReportMember member;
    member.bytes = bytes;
    member.packed = bytes;
    listing.list.add({"content", false}, std::move(member), {device, {}, 0});
    return listing;
}

Result<std::unique_ptr<ReportArchive>> ReportArchive::open(ReportSource &source, const std::string &codePage,
                                                           const ReportLimits &limits)
{
    auto device = std::make_unique<SourceDevice>(source.file());
    const QByteArray head = device->read(headBytes);
    const Format format = formatOf({head.data(), std::size_t(head.size())});
    Result<ArchiveListing> listing = format.list({source, *device, codePageTable(codePage), limits});
    if (device->error())
        return std::unexpected(*device->error());
    if (!listing)
        return std::unexpected(listing.error());
    return std::make_unique<ArchiveReader>(format.format, std::move(device), std::move(*listing), limits);
}

} // namespace cer
