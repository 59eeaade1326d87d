// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/tarheads.h"

#include <algorithm>
#include <charconv>

namespace cer {

namespace {

constexpr std::size_t blockBytes = 512;
constexpr std::size_t longestName = 64 * 1024;              // of GNU's own kind
constexpr std::size_t mostRecords = 1024 * 1024;            // of pax
constexpr std::uint64_t mostBytes = std::uint64_t(1) << 60; // nothing overflows below

// An octal number between blanks and NULs.
std::optional<std::uint64_t> octal(std::string_view field)
{
    field.remove_prefix(std::min(field.size(), field.find_first_not_of(' ')));
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value, 8);
    const std::string_view rest(end, std::size_t(field.data() + field.size() - end));
    const bool isNumber = error == std::errc() || rest.size() == field.size();
    if (!isNumber || rest.find_first_not_of(std::string_view(" \0", 2)) != rest.npos)
        return {};
    return value;
}

// GNU writes large numbers as bytes behind one with its highest bit set.
std::optional<std::uint64_t> numberOf(std::string_view field)
{
    if (field.empty() || static_cast<unsigned char>(field[0]) < 0x80)
        return octal(field);
    if (field[0] != '\x80')
        return {};
    std::uint64_t value = 0;
    for (const char c : field.substr(1)) {
        if (value >= mostBytes)
            return {};
        value = value << 8 | static_cast<unsigned char>(c);
    }
    return value;
}

std::string_view textOf(std::string_view field)
{
    return field.substr(0, field.find('\0'));
}

std::uint64_t inBlocks(std::uint64_t bytes)
{
    return (bytes + blockBytes - 1) / blockBytes * blockBytes;
}

// One record of pax: "17 path=some/name\n". Its own length counts. Nothing when it is none.
std::optional<std::string_view> takeRecord(std::string_view &records)
{
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(records.data(), records.data() + records.size(), length);
    const auto digits = std::size_t(end - records.data());
    if (error != std::errc() || length <= digits + 1 || length > records.size() || records[length - 1] != '\n')
        return {};
    const std::string_view record = records.substr(digits + 1, length - digits - 2);
    records.remove_prefix(length);
    return record;
}

Refusal refusalOf(char type)
{
    switch (type) {
    case '\0':
    case '0':
    case '5':
    case '7':
    case 'D': return Refusal::None;
    case '1':
    case '2': return Refusal::Link;
    case '3':
    case '4':
    case '6': return Refusal::Special;
    default: return Refusal::Unsupported;
    }
}

// These have no bytes, whatever size stands in their heads.
bool hasNoBytes(char type)
{
    return type >= '1' && type <= '6';
}

} // namespace

bool isTarHead(std::string_view block) noexcept
{
    constexpr std::size_t sumAt = 148;
    constexpr std::size_t sumBytes = 8;
    if (block.size() < blockBytes || block[0] == '\0')
        return false;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < blockBytes; ++i)
        sum += i >= sumAt && i < sumAt + sumBytes ? ' ' : static_cast<unsigned char>(block[i]);
    return octal(block.substr(sumAt, sumBytes)) == sum;
}

TarHeads::TarHeads(QIODevice &archive, const CodePageTable &page)
    : m_archive(archive)
    , m_page(page)
{
}

Result<std::string> TarHeads::textBehind(std::uint64_t bytes, std::size_t most)
{
    if (bytes > most)
        return failure(ErrorKind::TooLarge, {});
    std::string text = m_archive.seek(qint64(m_at)) ? m_archive.read(qint64(bytes)).toStdString() : std::string();
    m_at += inBlocks(bytes);
    if (text.size() < bytes)
        return failure(ErrorKind::Malformed, {});
    return text;
}

// False when the head is that of a member.
Result<bool> TarHeads::takeExtended(char type, std::uint64_t bytes, Extended &extended)
{
    if (type != 'L' && type != 'K' && type != 'x' && type != 'g')
        return false;
    const Result<std::string> text = textBehind(bytes, type == 'L' || type == 'K' ? longestName : mostRecords);
    if (!text)
        return std::unexpected(text.error());
    if (type == 'L')
        extended.name = std::string(textOf(*text));
    if (type != 'x')
        return true;
    for (std::string_view records = *text; !records.empty();) {
        const auto record = takeRecord(records);
        if (!record)
            return failure(ErrorKind::Malformed, {});
        const std::string_view key = record->substr(0, record->find('='));
        const std::string_view value = record->substr(std::min(record->size(), key.size() + 1));
        if (key == "path" || key == "GNU.sparse.name")
            extended.name = std::string(value), extended.isUtf8 = true;
        std::uint64_t size = 0;
        if (key == "size" && std::from_chars(value.data(), value.data() + value.size(), size).ec == std::errc())
            extended.bytes = size;
        extended.isSparse = extended.isSparse || key.starts_with("GNU.sparse.");
    }
    return true;
}

// The maps of a sparse file that had no room in its head stand between that and the bytes.
bool TarHeads::skipSparseMaps(std::string_view head)
{
    bool isExtended = head[482] != 0;
    while (isExtended) {
        const Result<std::string> map = textBehind(blockBytes, blockBytes);
        if (!map)
            return false;
        isExtended = (*map)[504] != 0;
    }
    return true;
}

TarEntry TarHeads::entryOf(std::string_view head, std::uint64_t bytes, const Extended &extended)
{
    const char type = head[156];
    std::string name(textOf(head.substr(0, 100)));
    // Only ustar has a prefix; GNU keeps times there.
    const std::string_view prefix = textOf(head.substr(345, 155));
    if (head.substr(257, 6) == std::string_view("ustar\0", 6) && !prefix.empty())
        name = std::string(prefix) + '/' + name;
    if (extended.name)
        name = *extended.name;
    TarEntry entry;
    entry.refused = extended.isSparse ? Refusal::Unsupported : refusalOf(type);
    entry.isFolder = type == '5' || type == 'D' || ((type == '0' || type == '\0') && name.ends_with('/'));
    entry.bytes = hasNoBytes(type) ? 0 : bytes;
    entry.at = m_at;
    entry.name = nameFromUtf8(name);
    if (entry.name.isBad && !extended.isUtf8)
        entry.name = nameFromCodePage(name, m_page);
    // Many an archive is made of ".": this is how its members are written, and leads nowhere.
    while (entry.name.text.starts_with("./"))
        entry.name.text.erase(0, 2);
    if (entry.isFolder && entry.name.text.ends_with('/'))
        entry.name.text.pop_back();
    m_at += inBlocks(entry.bytes);
    return entry;
}

Result<std::optional<TarEntry>> TarHeads::next()
{
    Extended extended;
    for (;;) {
        const std::string head = m_archive.seek(qint64(m_at)) ? m_archive.read(blockBytes).toStdString() : std::string();
        const bool isEnd = head.empty() || head == std::string(blockBytes, '\0');
        if (isEnd)
            return std::nullopt;
        m_at += blockBytes;
        const auto size = isTarHead(head) ? numberOf(std::string_view(head).substr(124, 12)) : std::nullopt;
        const std::uint64_t bytes = extended.bytes.value_or(size.value_or(mostBytes));
        if (!size || bytes >= mostBytes)
            return failure(ErrorKind::Malformed, {});
        const Result<bool> taken = takeExtended(head[156], bytes, extended);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken || head[156] == 'V') // 'V' is the name of the volume
            continue;
        if (head[156] == 'S' && !skipSparseMaps(head))
            return failure(ErrorKind::Malformed, {});
        TarEntry entry = entryOf(head, bytes, extended);
        const bool isItself = entry.isFolder && (entry.name.text.empty() || entry.name.text == ".");
        if (!isItself)
            return entry;
        extended = {};
    }
}

} // namespace cer
