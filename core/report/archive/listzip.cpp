// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivelisting.h"
#include "core/report/archive/filterreader.h"
#include "core/report/archive/zipdirectory.h"

#include <KZip>

#include <sys/stat.h>

namespace cer {

namespace {

enum Method : std::uint16_t { Stored = 0, Deflated = 8, Bzip2 = 12, Zstd = 93, Xz = 95, Aes = 99 };
constexpr unsigned encryptedFlags = 0x1 | 0x40 | 0x2000;

Refusal refusalOf(const ZipEntry &entry)
{
    const unsigned kind = entry.unixMode & S_IFMT;
    if (kind == S_IFLNK)
        return Refusal::Link;
    // Some keep the kind of what they read: of what was piped into them the bytes are there all the same.
    const bool isPiped = kind == S_IFIFO && entry.bytes > 0;
    if (kind != 0 && kind != S_IFREG && kind != S_IFDIR && !isPiped)
        return Refusal::Special;
    if (entry.flags & encryptedFlags || entry.method == Aes)
        return Refusal::Encrypted;
    if (entry.disk != 0)
        return Refusal::MissingPart;
    switch (entry.method) {
    case Stored: return entry.packed == entry.bytes || entry.isFolder ? Refusal::None : Refusal::Damaged;
    case Deflated:
    case Bzip2:
    case Zstd:
    case Xz: return Refusal::None;
    default: return Refusal::Unsupported;
    }
}

std::unique_ptr<QIODevice> deviceOf(KZip &lender, const ZipEntry &entry, std::uint64_t begin)
{
    const KArchiveFile file(&lender, {}, 0, {}, {}, {}, {}, qint64(begin), qint64(entry.packed));
    std::unique_ptr<QIODevice> packed(file.createDevice());
    const auto unpacked = [&packed](Packing packing) {
        return std::make_unique<UnpackedDevice>(std::move(packed), packing);
    };
    switch (entry.method) {
    case Deflated: return unpacked(Packing::RawDeflate);
    case Bzip2: return unpacked(Packing::Bzip2);
    case Zstd: return unpacked(Packing::Zstd);
    case Xz: return unpacked(Packing::Xz);
    default: return packed;
    }
}

struct OpenZip {
    KZip lender; // not opened: it lends its device to the members
    std::vector<ZipEntry> entries;
    std::uint64_t directoryAt = 0;
};

// Its local head is looked at when the member is wanted: each may lie far from the next.
std::unique_ptr<QIODevice> openMember(OpenZip &zip, const ZipEntry &entry)
{
    const auto begin = packedBytesAt(*zip.lender.device(), entry);
    if (!begin || *begin > zip.directoryAt || entry.packed > zip.directoryAt - *begin)
        return nullptr;
    return deviceOf(zip.lender, entry, *begin);
}

} // namespace

Result<ArchiveListing> listZip(const ArchiveInput &input)
{
    ZipDirectory directory = readZipDirectory(input.device, input.limits.members, input.page);
    const std::shared_ptr<OpenZip> zip(new OpenZip{KZip(&input.device), std::move(directory.entries), directory.at});
    ArchiveListing listing{ReportFormat::Zip, MemberList(input.limits, std::uint64_t(input.device.size())),
                           directory.damage, zip};
    for (const ZipEntry &entry : zip->entries) {
        ReportMember member;
        member.bytes = entry.isFolder ? 0 : entry.bytes;
        member.packed = entry.packed;
        member.modified = entry.modified;
        member.isFolder = entry.isFolder;
        member.refused = refusalOf(entry);
        const auto device = [zip = zip.get(), &entry] { return openMember(*zip, entry); };
        if (!listing.list.add(entry.name, std::move(member), {device, entry.crc, entry.headAt})) {
            listing.damage = Error{ErrorKind::TooLarge, {}, {}};
            break;
        }
    }
    return listing;
}

} // namespace cer
