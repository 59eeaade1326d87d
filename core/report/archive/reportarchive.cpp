// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/reportarchive.h"

#include "core/report/archive/archivelisting.h"
#include "core/report/archive/archivereader.h"
#include "core/report/archive/tarheads.h"
#include "core/report/archive/unpackedsource.h"

#include <KZip>

namespace cer {

namespace {

constexpr qint64 headBytes = 512;

// By what the file begins with.
Result<ArchiveListing> listed(std::string_view head, const ArchiveInput &input)
{
    if (head.starts_with("MSCF"))
        return listCab(input);
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"))
        return listZip(input);
    if (head.starts_with("7z\xBC\xAF\x27\x1C"))
        return listSevenZip(input);
    if (packingOf(head))
        return listPacked(input);
    if (isTarHead(head))
        return listTar(input);
    return listFile(input);
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
    ArchiveListing listing{ReportFormat::File, MemberList(input.limits, bytes), {}, lender};
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
    Result<ArchiveListing> listing =
        listed({head.data(), std::size_t(head.size())}, {source, *device, codePageTable(codePage), limits});
    if (device->error())
        return std::unexpected(*device->error());
    if (!listing)
        return std::unexpected(listing.error());
    return std::make_unique<ArchiveReader>(std::move(device), std::move(*listing), limits);
}

} // namespace cer
