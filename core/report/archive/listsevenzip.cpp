// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivelisting.h"
#include "core/report/archive/sevenzipheader.h"

#include <K7Zip>
#include <QBuffer>

#include <algorithm>
#include <map>

#include <sys/stat.h>

namespace cer {

namespace {

// K7Zip unpacks all members into memory, twice for a while.
constexpr std::uint64_t mostUnpacked = std::uint64_t(64) << 20;
constexpr std::uint64_t mostPacked = std::uint64_t(64) << 20;
constexpr std::uint64_t mostWindow = std::uint64_t(64) << 20;
constexpr std::uint64_t aesMethod = 0x06F10701;
// What K7Zip unpacks: copied, LZMA2, LZMA, BCJ, BCJ2, bzip2.
constexpr std::uint64_t knownMethods[] = {0, 0x21, 0x030101, 0x03030103, 0x0303011B, 0x040202};

bool has(const SevenZipStream &stream, std::uint64_t method)
{
    return std::ranges::contains(stream.methods, method);
}

bool isKnown(const SevenZipStream &stream)
{
    return std::ranges::all_of(stream.methods, [](auto method) { return std::ranges::contains(knownMethods, method); });
}

// Of all members: K7Zip gives all or none.
Refusal refusalOfAll(const SevenZipHeader &header, std::uint64_t packed)
{
    std::uint64_t unpacked = 0;
    std::uint64_t window = 0;
    for (const SevenZipStream &stream : header.streams) {
        unpacked += std::min(stream.bytes, mostUnpacked + 1);
        window = std::max(window, stream.memory);
    }
    if (std::ranges::any_of(header.streams, [](const auto &stream) { return has(stream, aesMethod); }))
        return Refusal::Unsupported;
    if (unpacked > mostUnpacked || packed > mostPacked || window > mostWindow)
        return Refusal::TooLarge;
    return std::ranges::all_of(header.streams, isKnown) ? Refusal::None : Refusal::Unsupported;
}

Refusal refusalOf(const SevenZipEntry &entry, const SevenZipHeader &header, Refusal ofAll)
{
    const unsigned kind = entry.unixMode & S_IFMT;
    if (kind == S_IFLNK)
        return Refusal::Link;
    if (kind != 0 && kind != S_IFREG && kind != S_IFDIR)
        return Refusal::Special;
    if (entry.bytes == 0)
        return Refusal::None;
    return has(header.streams.at(entry.stream), aesMethod) ? Refusal::Encrypted : ofAll;
}

// Opened when the first member is wanted: to open it is to unpack it.
struct OpenSevenZip {
    explicit OpenSevenZip(QIODevice *device)
        : archive(device)
    {
    }
    ~OpenSevenZip()
    {
        if (archive.isOpen())
            archive.close();
    }
    void collect(const KArchiveDirectory &folder)
    {
        for (const QString &name : folder.entries()) {
            const KArchiveEntry *entry = folder.entry(name);
            if (const auto *file = dynamic_cast<const KArchiveFile *>(entry); file && file->size() > 0)
                files.emplace(std::uint64_t(file->position()), file);
            else if (const auto *inner = dynamic_cast<const KArchiveDirectory *>(entry))
                collect(*inner);
        }
    }
    const KArchiveFile *fileAt(std::uint64_t at)
    {
        if (!wasOpened && archive.device()->seek(0) && archive.open(QIODevice::ReadOnly))
            collect(*archive.directory());
        wasOpened = true;
        const auto found = files.find(at);
        return found == files.end() ? nullptr : found->second;
    }

    K7Zip archive;
    std::map<std::uint64_t, const KArchiveFile *> files; // by where their bytes are
    bool wasOpened = false;
};

std::unique_ptr<QIODevice> openMember(OpenSevenZip &open, std::uint64_t at, std::uint64_t bytes)
{
    if (bytes == 0) {
        auto nothing = std::make_unique<QBuffer>();
        nothing->open(QIODevice::ReadOnly);
        return nothing;
    }
    const KArchiveFile *file = open.fileAt(at);
    return std::unique_ptr<QIODevice>(file && std::uint64_t(file->size()) == bytes ? file->createDevice() : nullptr);
}

} // namespace

Result<ArchiveListing> listSevenZip(const ArchiveInput &input)
{
    const auto packed = std::uint64_t(input.device.size());
    const auto open = std::make_shared<OpenSevenZip>(&input.device);
    ArchiveListing listing{ReportFormat::SevenZip, MemberList(input.limits, packed), {}, open};
    const Result<SevenZipHeader> header = readSevenZipHeader(input.device, input.limits.members);
    if (!header) {
        listing.damage = header.error();
        return listing;
    }
    const Refusal ofAll = refusalOfAll(*header, packed);
    for (const SevenZipEntry &entry : header->entries) {
        ReportMember member;
        member.bytes = entry.bytes;
        member.isFolder = entry.isFolder;
        member.refused = refusalOf(entry, *header, ofAll);
        // Without a name it is one thing that was packed from a pipe.
        MemberName name = nameFromUtf8(entry.name.empty() && header->entries.size() == 1 ? "content" : entry.name);
        name.isBad = name.isBad || entry.isBadName;
        const auto device = [open = open.get(), at = entry.at, bytes = entry.bytes] {
            return openMember(*open, at, bytes);
        };
        if (!listing.list.add(name, std::move(member), {device, entry.crc, entry.at})) {
            listing.damage = Error{ErrorKind::TooLarge, {}, {}};
            break;
        }
    }
    return listing;
}

} // namespace cer
