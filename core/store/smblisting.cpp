// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smblisting.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <optional>

namespace cer::smb {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t directoryAttribute = 0x10, reparseAttribute = 0x400;
// [MS-FSCC] 2.1.2.1
constexpr std::uint32_t linkTags[] = {0xa000000c /* symbolic link */, 0xa0000003 /* mount point */,
                                      0xa000001d /* of WSL */, 0x80000014 /* of NFS */};

// FileFullDirectoryInformation
constexpr std::size_t lastWriteAt = 24, endOfFileAt = 40, attributesAt = 56, nameLengthAt = 60, eaSizeAt = 64,
                      nameAt = 68;
// FILE_NOTIFY_INFORMATION
constexpr std::size_t changedLengthAt = 8, changedNameAt = 12;

template <typename Number>
Number numberAt(Bytes bytes, std::size_t at) noexcept
{
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number |= static_cast<Number>(Number{bytes[at + i]} << (8 * i));
    return number;
}

void addUtf8(std::string &text, std::uint32_t code)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    const auto addRest = [&](int shift) { add(0x80 | ((code >> shift) & 0x3f)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xc0 | (code >> 6));
        addRest(0);
    } else if (code < 0x10000) {
        add(0xe0 | (code >> 12));
        addRest(6);
        addRest(0);
    } else {
        add(0xf0 | (code >> 18));
        addRest(12);
        addRest(6);
        addRest(0);
    }
}

constexpr bool isHigh(std::uint32_t unit) noexcept
{
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool isLow(std::uint32_t unit) noexcept
{
    return unit >= 0xdc00 && unit < 0xe000;
}

/// UTF-16LE as UTF-8. What is no UTF-16 becomes U+FFFD: such a name can be shown, not opened.
void decode(Bytes utf16, std::string &text)
{
    text.clear();
    for (std::size_t at = 0; at + 2 <= utf16.size(); at += 2) {
        std::uint32_t code = numberAt<std::uint16_t>(utf16, at);
        const std::uint32_t next = at + 4 <= utf16.size() ? numberAt<std::uint16_t>(utf16, at + 2) : 0;
        if (isHigh(code) && isLow(next)) {
            code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
            at += 2;
        } else if (isHigh(code) || isLow(code)) {
            code = 0xfffd;
        }
        addUtf8(text, code);
    }
}

/// Calls \a use with each record of a chain whose first number is the distance to the next one. False when that leads out of the bytes.
template <typename Use>
bool forEachRecord(Bytes bytes, std::size_t fixedSize, std::size_t lengthAt, const Use &use)
{
    while (!bytes.empty()) {
        if (bytes.size() < fixedSize)
            return false;
        const auto next = numberAt<std::uint32_t>(bytes, 0);
        const auto length = numberAt<std::uint32_t>(bytes, lengthAt);
        if (length > bytes.size() - fixedSize || next > bytes.size() || (next != 0 && next < fixedSize))
            return false;
        use(bytes, bytes.subspan(fixedSize, length));
        if (next == 0)
            return true;
        bytes = bytes.subspan(next);
    }
    return true;
}

} // namespace

EntryType entryType(std::uint32_t attributes, std::uint32_t tag) noexcept
{
    if ((attributes & reparseAttribute) && std::ranges::contains(linkTags, tag))
        return EntryType::Link;
    return attributes & directoryAttribute ? EntryType::Folder : EntryType::File;
}

std::int64_t secondsOf(std::uint64_t fileTime) noexcept
{
    constexpr std::int64_t ticks = 10'000'000;
    constexpr std::int64_t from1601to1970 = 11'644'473'600;
    return static_cast<std::int64_t>(fileTime / ticks) - from1601to1970;
}

bool addEntries(std::span<const std::uint8_t> bytes, ListDetail detail, Listing &listing)
{
    std::string name;
    return forEachRecord(bytes, nameAt, nameLengthAt, [&](Bytes record, Bytes utf16) {
        decode(utf16, name);
        if (!isPathPart(name) || name.contains('\\'))
            return;
        Entry entry{name,
                    entryType(numberAt<std::uint32_t>(record, attributesAt), numberAt<std::uint32_t>(record, eaSizeAt))};
        if (entry.type == EntryType::File && detail == ListDetail::SizesAndTimes) {
            entry.size = numberAt<std::uint64_t>(record, endOfFileAt);
            entry.modified = secondsOf(numberAt<std::uint64_t>(record, lastWriteAt));
        }
        listing.add(entry);
    });
}

bool addChangedNames(std::span<const std::uint8_t> bytes, std::vector<std::string> &names)
{
    std::string name;
    return forEachRecord(bytes, changedNameAt, changedLengthAt, [&](Bytes, Bytes utf16) {
        decode(utf16, name);
        std::ranges::replace(name, '\\', '/');
        names.push_back(name);
    });
}

} // namespace cer::smb
