// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/zipdirectory.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::string_view endMark = "PK\x05\x06";
constexpr std::string_view end64Mark = "PK\x06\x06";
constexpr std::string_view locatorMark = "PK\x06\x07";
constexpr std::string_view entryMark = "PK\x01\x02";
constexpr std::string_view localMark = "PK\x03\x04";
constexpr std::size_t endBytes = 22;
constexpr std::size_t end64Bytes = 56;
constexpr std::size_t locatorBytes = 20;
constexpr std::size_t entryBytes = 46;
constexpr std::size_t localBytes = 30;
constexpr std::size_t longestComment = 65535;
constexpr std::uint32_t in64 = 0xFFFFFFFF; // a number of 32 bits that stands elsewhere in 64
constexpr std::uint16_t utf8Flag = 0x800;

std::string readAt(QIODevice &file, std::uint64_t offset, std::size_t bytes)
{
    if (offset > std::uint64_t(file.size()) || !file.seek(qint64(offset)))
        return {};
    return file.read(qint64(bytes)).toStdString();
}

// Where the directory is by the end of the archive.
struct DirectoryPlace {
    std::uint64_t begin = 0, end = 0;
    std::uint64_t entries = 0;
    std::uint64_t shift = 0; // what its numbers do not count of what stands before it; it may wrap around
};

// Behind the end there may be a comment, and, where somebody was careless, anything: the last mark whose comment fits.
std::optional<std::uint64_t> findEnd(QIODevice &file)
{
    const auto size = std::uint64_t(file.size());
    const std::uint64_t from = size - std::min(size, std::uint64_t(endBytes + longestComment));
    const std::string tail = readAt(file, from, endBytes + longestComment);
    for (std::size_t at = tail.rfind(endMark); at != tail.npos; at = at == 0 ? tail.npos : tail.rfind(endMark, at - 1)) {
        if (at + endBytes <= tail.size() && at + endBytes + littleEndian(tail, at + 20, 2) <= tail.size())
            return from + at;
    }
    return {};
}

std::optional<DirectoryPlace> findDirectory(QIODevice &file)
{
    const auto endAt = findEnd(file);
    if (!endAt)
        return {};
    const std::string end = readAt(file, *endAt, endBytes);
    std::uint64_t size = littleEndian(end, 12, 4);
    DirectoryPlace place{littleEndian(end, 16, 4), *endAt, littleEndian(end, 10, 2), 0};
    const std::string locator = *endAt < locatorBytes ? "" : readAt(file, *endAt - locatorBytes, locatorBytes);
    if (locator.starts_with(locatorMark)) {
        const std::uint64_t at = littleEndian(locator, 8, 8);
        const std::string end64 = readAt(file, at, end64Bytes);
        if (end64.starts_with(end64Mark) && end64.size() == end64Bytes) {
            place = {littleEndian(end64, 48, 8), at, littleEndian(end64, 32, 8), 0};
            size = littleEndian(end64, 40, 8);
        }
    }
    // Where it does not stand at its place it ends at the end all the same.
    const bool isThere = place.begin <= place.end && readAt(file, place.begin, entryMark.size()) == entryMark;
    if (!isThere && size <= place.end) {
        place.shift = place.end - size - place.begin;
        place.begin = place.end - size;
    }
    return place;
}

// Info-ZIP Unicode Path (0x7075): the name once more, as UTF-8, of that very name.
std::optional<std::string_view> unicodePath(std::string_view field, std::string_view rawName)
{
    constexpr std::size_t headBytes = 5;
    const bool fits = field.size() > headBytes && field[0] == 1 && littleEndian(field, 1, 4) == crc32Of(rawName);
    return fits ? std::optional(field.substr(headBytes)) : std::nullopt;
}

// ZIP64 (0x0001): those numbers that have no room in the entry, in this order.
void takeLargeNumbers(ZipEntry &entry, std::string_view field)
{
    for (std::uint64_t *number : {&entry.bytes, &entry.packed, &entry.headAt}) {
        if (*number != in64 || field.size() < 8)
            continue;
        *number = littleEndian(field, 0, 8);
        field.remove_prefix(8);
    }
}

void takeExtraFields(ZipEntry &entry, std::string_view extra)
{
    while (extra.size() >= 4) {
        const std::uint64_t kind = littleEndian(extra, 0, 2);
        const std::string_view field = extra.substr(4, littleEndian(extra, 2, 2));
        if (kind == 0x0001)
            takeLargeNumbers(entry, field);
        else if (const auto path = unicodePath(field, entry.rawName); kind == 0x7075 && path)
            entry.name = nameFromUtf8(*path);
        extra.remove_prefix(4 + field.size());
    }
}

// Without a flag the name is of a code page; programs for Unix write UTF-8 and do not say so.
MemberName nameOf(std::string_view raw, bool isUtf8, bool isUnix, const CodePageTable &page)
{
    MemberName name = nameFromUtf8(raw);
    return isUtf8 || (isUnix && !name.isBad) ? name : nameFromCodePage(raw, page);
}

ZipEntry entryOf(std::string_view head, std::string_view rest, const CodePageTable &page)
{
    ZipEntry entry;
    entry.rawName = rest.substr(0, littleEndian(head, 28, 2));
    entry.flags = std::uint16_t(littleEndian(head, 8, 2));
    entry.method = std::uint16_t(littleEndian(head, 10, 2));
    entry.modified = dosTime(std::uint16_t(littleEndian(head, 14, 2)), std::uint16_t(littleEndian(head, 12, 2)));
    entry.crc = std::uint32_t(littleEndian(head, 16, 4));
    entry.packed = littleEndian(head, 20, 4);
    entry.bytes = littleEndian(head, 24, 4);
    entry.disk = std::uint32_t(littleEndian(head, 34, 2));
    entry.headAt = littleEndian(head, 42, 4);
    const std::uint64_t system = littleEndian(head, 5, 1);
    const bool isUnix = system == 3 || system == 19;
    entry.unixMode = isUnix ? unsigned(littleEndian(head, 40, 2)) : 0;
    entry.name = nameOf(entry.rawName, entry.flags & utf8Flag, isUnix, page);
    takeExtraFields(entry, rest.substr(entry.rawName.size(), littleEndian(head, 30, 2)));
    entry.isFolder = entry.name.text.ends_with('/');
    if (entry.isFolder)
        entry.name.text.pop_back();
    return entry;
}

} // namespace

ZipDirectory readZipDirectory(QIODevice &file, std::size_t most, const CodePageTable &page)
{
    ZipDirectory directory;
    const auto place = findDirectory(file);
    if (!place) {
        directory.damage = Error{ErrorKind::Malformed, {}, {}};
        return directory;
    }
    directory.at = place->begin;
    std::uint64_t at = place->begin;
    while (at < place->end) {
        const std::string head = readAt(file, at, entryBytes);
        if (head.size() < entryBytes || !head.starts_with(entryMark))
            break;
        const std::size_t named = littleEndian(head, 28, 2) + littleEndian(head, 30, 2);
        const std::string rest = readAt(file, at + entryBytes, named);
        if (rest.size() < named)
            break;
        if (directory.entries.size() == most) {
            directory.damage = Error{ErrorKind::TooLarge, {}, {}};
            return directory;
        }
        directory.entries.push_back(entryOf(head, rest, page));
        directory.entries.back().headAt += place->shift;
        at += entryBytes + named + littleEndian(head, 32, 2);
    }
    if (directory.entries.size() < place->entries)
        directory.damage = Error{ErrorKind::Malformed, {}, {}};
    return directory;
}

std::optional<std::uint64_t> packedBytesAt(QIODevice &file, const ZipEntry &entry)
{
    const std::string head = readAt(file, entry.headAt, localBytes);
    if (head.size() < localBytes || !head.starts_with(localMark) || littleEndian(head, 8, 2) != entry.method)
        return {};
    const std::size_t named = littleEndian(head, 26, 2);
    if (readAt(file, entry.headAt + localBytes, named) != entry.rawName)
        return {};
    return entry.headAt + localBytes + named + littleEndian(head, 28, 2);
}

} // namespace cer
