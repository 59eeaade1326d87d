// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivelisting.h"
#include "core/report/archive/sevenzipbytes.h"

#include <K7Zip>

#include <sys/stat.h>

namespace cer {

namespace {

Refusal refusalOf(const SevenZipEntry &entry, const SevenZipHeader &header)
{
    const unsigned kind = entry.unixMode & S_IFMT;
    if (kind == S_IFLNK)
        return Refusal::Link;
    // 7-Zip keeps the kind of what it read: of what was piped into it the bytes are there all the same.
    const bool isPiped = kind == S_IFIFO && entry.bytes > 0;
    if (kind != 0 && kind != S_IFREG && kind != S_IFDIR && !isPiped)
        return Refusal::Special;
    if (entry.bytes == 0)
        return Refusal::None;
    const SevenZipStream &stream = header.streams.at(entry.stream);
    if (isEncrypted(stream))
        return Refusal::Encrypted;
    return isUnpackable(stream) ? Refusal::None : Refusal::Unsupported;
}

// One stream that is being unpacked, and an archive, not opened, that lends that to the members.
struct OpenStream {
    OpenStream(QIODevice &archive, const SevenZipStream &stream)
        : bytes(archive, stream)
        , device(bytes)
        , lender(&device)
    {
    }
    SevenZipBytes bytes;
    SourceDevice device;
    K7Zip lender;
};

struct OpenSevenZip {
    SevenZipHeader header;
    std::unique_ptr<OpenStream> stream;
    std::size_t current = 0;
};

// Members of one stream go on where the last one ended.
std::unique_ptr<QIODevice> openMember(OpenSevenZip &open, QIODevice &archive, const SevenZipEntry &entry)
{
    if (entry.bytes > 0 && (!open.stream || open.current != entry.stream)) {
        open.stream = std::make_unique<OpenStream>(archive, open.header.streams.at(entry.stream));
        open.current = entry.stream;
    }
    K7Zip nothing(&archive);
    const KArchiveFile file(entry.bytes > 0 ? &open.stream->lender : &nothing, {}, 0, {}, {}, {}, {}, qint64(entry.at),
                            qint64(entry.bytes));
    return std::unique_ptr<QIODevice>(file.createDevice());
}

} // namespace

Result<ArchiveListing> listSevenZip(const ArchiveInput &input)
{
    const auto open = std::make_shared<OpenSevenZip>();
    ArchiveListing listing{ReportFormat::SevenZip, MemberList(input.limits, std::uint64_t(input.device.size())), {}, open};
    Result<SevenZipHeader> header = readSevenZipHeader(input.device, input.limits.members);
    if (!header) {
        listing.damage = header.error();
        return listing;
    }
    open->header = std::move(*header);
    for (const SevenZipEntry &entry : open->header.entries) {
        ReportMember member;
        member.bytes = entry.bytes;
        member.isFolder = entry.isFolder;
        member.refused = refusalOf(entry, open->header);
        // Without a name it is one thing that was packed from a pipe.
        const bool isNameless = entry.name.empty() && open->header.entries.size() == 1;
        MemberName name = nameFromUtf8(isNameless ? "content" : entry.name);
        name.isBad = name.isBad || entry.isBadName;
        if (entry.isFolder && name.text.ends_with('/'))
            name.text.pop_back();
        const auto device = [open = open.get(), &archive = input.device, &entry] {
            return openMember(*open, archive, entry);
        };
        if (!listing.list.add(name, std::move(member), {device, entry.crc, listing.list.size()}, entry.at)) {
            listing.damage = Error{ErrorKind::TooLarge, {}, {}};
            break;
        }
    }
    return listing;
}

} // namespace cer
