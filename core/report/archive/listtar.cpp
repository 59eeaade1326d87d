// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivelisting.h"
#include "core/report/archive/tarheads.h"
#include "core/report/archive/unpackedsource.h"

#include <KTar>

#include <algorithm>

namespace cer {

namespace {

// What a packed file may unpack to just to be listed: some ten seconds of work.
constexpr std::uint64_t mostUnpacked = std::uint64_t(4) << 30;

std::uint64_t mostOf(std::uint64_t packed, const ReportLimits &limits)
{
    const std::uint64_t byRatio =
        packed > mostUnpacked / std::max<std::uint64_t>(limits.ratio, 1) ? mostUnpacked : packed * limits.ratio;
    return std::min({mostUnpacked, byRatio, limits.memberBytes});
}

// Why nothing behind \a most is unpacked.
Refusal refusalBehind(std::uint64_t most, const ReportLimits &limits)
{
    return most < std::min(mostUnpacked, limits.memberBytes) ? Refusal::Ratio : Refusal::TooLarge;
}

struct OpenTar {
    explicit OpenTar(QIODevice *device)
        : lender(device)
    {
    }
    KTar lender; // not opened: it lends its device to the members
};

// A file that is packed as a whole.
struct OpenPacked {
    OpenPacked(SourceDevice &packed, Packing packing, std::uint64_t most)
        : source(packed, packing, most)
        , device(source)
        , lender(&device)
    {
    }
    UnpackedSource source;
    SourceDevice device;
    KTar lender;
};

std::unique_ptr<QIODevice> openPart(KTar &lender, std::uint64_t at, std::uint64_t bytes)
{
    const KArchiveFile file(&lender, {}, 0, {}, {}, {}, {}, qint64(at), qint64(bytes));
    return std::unique_ptr<QIODevice>(file.createDevice());
}

bool isThere(QIODevice &archive, const TarEntry &entry)
{
    char last = 0;
    return entry.bytes == 0 || (archive.seek(qint64(entry.at + entry.bytes - 1)) && archive.read(&last, 1) == 1);
}

// \a lender has \a archive as its device.
std::optional<Error> listMembers(KTar &lender, SourceDevice &archive, const ArchiveInput &input, MemberList &list)
{
    TarHeads heads(archive, input.page);
    for (;;) {
        Result<std::optional<TarEntry>> entry = heads.next();
        if (archive.error() || !entry)
            return archive.error() ? *archive.error() : entry.error();
        if (!*entry)
            return {};
        const TarEntry &found = **entry;
        const bool isCut = !isThere(archive, found);
        // What is too much to unpack is refused for that, and not said to be damaged.
        const bool isStopped = archive.error() && archive.error()->kind == ErrorKind::TooLarge;
        ReportMember member;
        member.bytes = found.bytes;
        member.isFolder = found.isFolder;
        member.refused = found.refused;
        if (found.refused == Refusal::None && isCut)
            member.refused = isStopped ? refusalBehind(std::uint64_t(archive.size()), input.limits) : Refusal::Damaged;
        const auto device = [&lender, at = found.at, bytes = found.bytes] { return openPart(lender, at, bytes); };
        if (!list.add(found.name, std::move(member), {device, {}, found.at}))
            return Error{ErrorKind::TooLarge, {}, {}};
        if (isCut)
            return archive.error().value_or(Error{ErrorKind::Malformed, {}, {}});
    }
}

// The name that gzip keeps of the file that it packed (RFC 1952, FNAME), which is Latin 1.
MemberName packedName(std::string_view head)
{
    constexpr std::size_t nameAt = 10;
    const bool hasName = head.starts_with("\x1F\x8B") && head.size() > nameAt && (head[3] & 0x0C) == 0x08;
    const std::size_t end = hasName ? head.find('\0', nameAt) : head.npos;
    if (end == head.npos || end == nameAt)
        return {"content", false};
    std::string text;
    for (const char c : head.substr(nameAt, end - nameAt))
        text += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : std::string();
    return {text, false};
}

// No tar: the one file that was packed. Its size is known when it was unpacked once.
void listSingle(OpenPacked &open, const MemberName &name, const ArchiveInput &input, ArchiveListing &listing)
{
    const Result<void> read = open.source.readToEnd();
    ReportMember member;
    member.bytes = open.source.reached();
    member.packed = std::uint64_t(input.device.size());
    if (!read) {
        listing.damage = read.error();
        const bool isStopped = read.error().kind == ErrorKind::TooLarge;
        member.refused = isStopped ? refusalBehind(open.source.size(), input.limits) : Refusal::Damaged;
    }
    const auto device = [&open, bytes = member.bytes] { return openPart(open.lender, 0, bytes); };
    listing.list.add(name, std::move(member), {device, {}, 0});
}

} // namespace

Result<ArchiveListing> listTar(const ArchiveInput &input)
{
    const auto open = std::make_shared<OpenTar>(&input.device);
    ArchiveListing listing{ReportFormat::Tar, MemberList(input.limits, std::uint64_t(input.device.size())), {}, open};
    listing.damage = listMembers(open->lender, input.device, input, listing.list);
    return listing;
}

Result<ArchiveListing> listPacked(const ArchiveInput &input)
{
    constexpr qint64 headBytes = 512;
    input.device.seek(0);
    const std::string head = input.device.read(headBytes).toStdString();
    const auto packed = std::uint64_t(input.device.size());
    const auto open = std::make_shared<OpenPacked>(input.device, packingOf(head).value(), mostOf(packed, input.limits));
    ArchiveListing listing{ReportFormat::File, MemberList(input.limits, packed), {}, open};
    if (isTarHead(open->device.read(headBytes).toStdString())) {
        listing.format = ReportFormat::Tar;
        listing.damage = listMembers(open->lender, open->device, input, listing.list);
    } else {
        listSingle(*open, packedName(head), input, listing);
    }
    return listing;
}

} // namespace cer
