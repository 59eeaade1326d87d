// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/memberbytes.h"

#include <QString>

#include <algorithm>
#include <array>
#include <chrono>

namespace cer {

namespace {

constexpr std::array<std::uint32_t, 256> crcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = value & 1 ? value >> 1 ^ 0xEDB88320 : value >> 1;
        table[i] = value;
    }
    return table;
}();

std::string withSlashes(std::string name)
{
    std::ranges::replace(name, '\\', '/');
    return name;
}

} // namespace

std::uint64_t littleEndian(std::string_view bytes, std::size_t offset, std::size_t length) noexcept
{
    std::uint64_t value = 0;
    for (std::size_t i = length; i-- > 0;)
        value = value << 8 | (offset + i < bytes.size() ? static_cast<unsigned char>(bytes[offset + i]) : 0U);
    return value;
}

MemberName nameFromUtf8(std::string_view bytes)
{
    if (QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8())
        return {withSlashes(std::string(bytes)), false};
    return {withSlashes(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).toStdString()), true};
}

MemberName nameFromCodePage(std::string_view bytes, const CodePageTable &page)
{
    QString text;
    bool isBad = false;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const char16_t character = byte < 0x80 ? char16_t(byte) : page.upper[byte - 0x80];
        const bool isNone = byte != 0 && character == 0;
        isBad = isBad || isNone;
        text += isNone ? QChar(QChar::ReplacementCharacter) : QChar(character);
    }
    return {withSlashes(text.toStdString()), isBad};
}

std::optional<LocalSeconds> existingTime(const LocalTime &time) noexcept
{
    using namespace std::chrono;
    const year_month_day date(year(time.year), month(unsigned(time.month)), day(unsigned(time.day)));
    const bool exists = date.ok() && time.hours >= 0 && time.hours < 24 && time.minutes >= 0 && time.minutes < 60
                        && time.seconds >= 0 && time.seconds < 60;
    if (!exists)
        return {};
    return localSeconds(time.year, time.month, time.day, time.hours, time.minutes, time.seconds);
}

std::optional<LocalSeconds> dosTime(std::uint16_t date, std::uint16_t time) noexcept
{
    return existingTime({(date >> 9) + 1980, date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2});
}

std::uint32_t crc32Of(std::string_view bytes, std::uint32_t before) noexcept
{
    std::uint32_t value = ~before;
    for (const char c : bytes)
        value = value >> 8 ^ crcTable[(value ^ static_cast<unsigned char>(c)) & 0xFF];
    return ~value;
}

} // namespace cer
