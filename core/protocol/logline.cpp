// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/logline.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <chrono>
#include <cstring>
#include <format>

namespace cer {

namespace {

// "HH:MM:SS  MM-DD-YYYY" and the HTAB behind it.
constexpr std::size_t separatorAt = 8;
constexpr std::size_t dateAt = 10;
constexpr std::size_t stampEnd = 20;
constexpr std::size_t machineAt = stampEnd + 1;

constexpr std::size_t longestMachine = 15;
constexpr std::size_t longestUser = 256;
constexpr std::size_t longestFileName = 260;
constexpr LocalSeconds secondsPerDay = 86400;

// Eight bytes as a number, the first one lowest.
std::uint64_t load(std::string_view text, std::size_t at) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, &text[at], sizeof word);
    return std::endian::native == std::endian::big ? std::byteswap(word) : word;
}

// Eight bytes at once against a picture of digits ('0') and other characters. Gives the digits' values in their bytes,
// and a byte above 0x0F wherever the text differs from the picture.
struct Picture {
    std::uint64_t bytes = 0;
    std::uint64_t excess = 0; // what lifts a wrong low half of a byte above 0x0F

    consteval explicit Picture(std::string_view picture)
    {
        for (std::size_t i = 0; i < 8; ++i) {
            bytes |= std::uint64_t(static_cast<unsigned char>(picture[i])) << (8 * i);
            excess |= std::uint64_t(picture[i] == '0' ? 0x06 : 0x0F) << (8 * i);
        }
    }
    std::uint64_t values(std::uint64_t text) const noexcept { return text ^ bytes; }
    bool fits(std::uint64_t values) const noexcept { return ((values | (values + excess)) & 0xF0F0F0F0F0F0F0F0) == 0; }
};

constexpr unsigned twoDigits(std::uint64_t values, unsigned byte) noexcept
{
    return unsigned(values >> (8 * byte) & 0xFF) * 10 + unsigned(values >> (8 * byte + 8) & 0xFF);
}

struct Stamp {
    int year;
    unsigned month, day, hours, minutes, seconds;

    std::chrono::year_month_day date() const noexcept
    {
        return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    }
    bool isTime() const noexcept { return (hours < 24) & (minutes < 60) & (seconds < 60); }
    LocalSeconds local() const noexcept
    {
        return std::chrono::sys_days(date()).time_since_epoch().count() * secondsPerDay + LocalSeconds(hours) * 3600
               + LocalSeconds(minutes) * 60 + seconds;
    }
};

// The time and date of a line of at least machineAt bytes.
std::optional<LocalSeconds> parseStamp(std::string_view line) noexcept
{
    static constexpr Picture timePicture("00:00:00");
    static constexpr Picture datePicture("  00-00-");
    static constexpr Picture yearPicture("00-0000\t");
    const std::uint64_t time = timePicture.values(load(line, 0));
    const std::uint64_t date = datePicture.values(load(line, separatorAt));
    const std::uint64_t year = yearPicture.values(load(line, machineAt - 8));
    if (!timePicture.fits(time) || !datePicture.fits(date) || !yearPicture.fits(year))
        return {};
    const Stamp stamp{int(twoDigits(year, 3) * 100 + twoDigits(year, 5)),
                      twoDigits(date, 2),
                      twoDigits(date, 5),
                      twoDigits(time, 0),
                      twoDigits(time, 3),
                      twoDigits(time, 6)};
    if (!stamp.isTime() || !stamp.date().ok())
        return {};
    return stamp.local();
}

struct Fields {
    std::string_view machine, user, info;
};

// Splits what follows the date: exactly two HTABs and no NUL.
std::optional<Fields> splitFields(std::string_view rest) noexcept
{
    constexpr auto none = std::string_view::npos;
    const std::size_t first = rest.find('\t');
    const std::size_t second = first == none ? none : rest.find('\t', first + 1);
    if (second == none || rest.find('\t', second + 1) != none || rest.find('\0') != none)
        return {};
    return Fields{rest.substr(0, first), rest.substr(first + 1, second - first - 1), rest.substr(second + 1)};
}

bool isZero(std::string_view info) noexcept
{
    return info.starts_with('0') && info.find_first_not_of('0') == std::string_view::npos;
}

constexpr std::size_t longestInfo(LogKind kind) noexcept
{
    return kind == LogKind::Hits ? longestFileName : longestLogLine;
}

// What is wrong with the lengths and values of the fields.
std::optional<LogFault> fieldFault(const Fields &fields, LogKind kind) noexcept
{
    const bool hits = kind == LogKind::Hits;
    const auto [machine, user, info] = fields;
    const auto machineColumn = std::uint32_t(machineAt + 1);
    const auto userColumn = std::uint32_t(machineColumn + machine.size() + 1);
    const auto infoColumn = std::uint32_t(userColumn + user.size() + 1);
    if (machine.empty())
        return LogFault{FindingCode::LogMachineEmpty, machineColumn};
    if (machine.size() > longestMachine)
        return LogFault{FindingCode::LogMachineTooLong, machineColumn};
    if (user.empty())
        return LogFault{FindingCode::LogUserEmpty, userColumn};
    if (user.size() > longestUser)
        return LogFault{FindingCode::LogUserTooLong, userColumn};
    if (info.empty())
        return LogFault{hits ? FindingCode::LogFileNameEmpty : FindingCode::LogErrorInfoEmpty, infoColumn};
    if (info.size() > longestInfo(kind))
        return LogFault{FindingCode::LogFileNameTooLong, infoColumn};
    if (!hits && isZero(info))
        return LogFault{FindingCode::LogBucketIdZero, infoColumn};
    return {};
}

// The first byte at which line leaves the picture ('0' is any digit), or the size of the picture.
std::size_t firstDifference(std::string_view line, std::string_view picture) noexcept
{
    std::size_t at = 0;
    while (at < picture.size() && at < line.size()
           && (picture[at] == '0' ? line[at] >= '0' && line[at] <= '9' : line[at] == picture[at]))
        ++at;
    return at;
}

unsigned twoDigitsAt(std::string_view line, std::size_t at) noexcept
{
    return unsigned(line[at] - '0') * 10 + unsigned(line[at + 1] - '0');
}

// Which part of the stamp does not conform, for a line that parseStamp refuses.
LogFault stampFault(std::string_view line) noexcept
{
    const auto at = firstDifference(line, "00:00:00  00-00-0000\t");
    if (at < separatorAt)
        return {FindingCode::LogTime, std::uint32_t(at + 1)};
    for (const auto &[part, limit] : {std::pair(0, 24U), std::pair(3, 60U), std::pair(6, 60U)}) {
        if (twoDigitsAt(line, part) >= limit)
            return {FindingCode::LogTime, std::uint32_t(part + 1)};
    }
    if (at < dateAt)
        return {FindingCode::LogSeparator, std::uint32_t(at + 1)};
    if (at < stampEnd)
        return {FindingCode::LogDate, std::uint32_t(at + 1)};
    const unsigned month = twoDigitsAt(line, dateAt);
    const unsigned day = twoDigitsAt(line, dateAt + 3);
    const int year = int(twoDigitsAt(line, dateAt + 6) * 100 + twoDigitsAt(line, dateAt + 8));
    if (month < 1 || month > 12)
        return {FindingCode::LogDate, std::uint32_t(dateAt + 1)};
    if (!Stamp{year, month, day, 0, 0, 0}.date().ok())
        return {FindingCode::LogDate, std::uint32_t(dateAt + 4)};
    return {FindingCode::LogSeparator, std::uint32_t(stampEnd + 1)};
}

// The number of HTABs behind the date is not two.
LogFault fieldCountFault(std::string_view line) noexcept
{
    std::size_t at = machineAt;
    for (int separators = 0; separators < 3; ++separators) {
        at = line.find('\t', at);
        if (at == std::string_view::npos)
            return {FindingCode::LogFieldCount, std::uint32_t(line.size() + 1)};
        ++at;
    }
    return {FindingCode::LogFieldCount, std::uint32_t(at)};
}

// The slow way, for a line that does not conform.
[[gnu::cold, gnu::noinline]] LogFault lineFault(std::string_view line, LogKind kind) noexcept
{
    if (line.size() > longestLogLine)
        return {FindingCode::LogLineTooLong, std::uint32_t(longestLogLine + 1)};
    if (const auto nul = line.find('\0'); nul != std::string_view::npos)
        return {FindingCode::LogNul, std::uint32_t(nul + 1)};
    if (line.size() < machineAt || !parseStamp(line))
        return stampFault(line);
    const auto fields = splitFields(line.substr(machineAt));
    return fields ? fieldFault(*fields, kind).value_or(LogFault{}) : fieldCountFault(line);
}

// A field holds no byte that would end it or the line.
void addField(std::string &line, std::string_view field)
{
    line += '\t';
    std::ranges::replace_copy_if(
        field, std::back_inserter(line), [](char c) { return c == '\t' || c == '\r' || c == '\n' || c == '\0'; }, ' ');
}

bool fieldsConform(const Fields &fields, LogKind kind) noexcept
{
    const auto inRange = [](std::size_t size, std::size_t longest) { return size - 1 < longest; };
    return inRange(fields.machine.size(), longestMachine) && inRange(fields.user.size(), longestUser)
           && inRange(fields.info.size(), longestInfo(kind)) && (kind == LogKind::Hits || !isZero(fields.info));
}

} // namespace

std::expected<LogEntry, LogFault> parseLogLine(std::string_view line, LogKind kind) noexcept
{
    if (line.size() >= machineAt && line.size() <= longestLogLine) [[likely]] {
        const auto time = parseStamp(line);
        const auto fields = splitFields(line.substr(machineAt));
        if (time && fields && fieldsConform(*fields, kind)) [[likely]]
            return LogEntry{*time, fields->machine, fields->user, fields->info};
    }
    return std::unexpected(lineFault(line, kind));
}

std::uint32_t firstNonAscii(std::string_view line) noexcept
{
    std::size_t at = 0;
    while (at + 8 <= line.size() && (load(line, at) & 0x8080808080808080) == 0)
        at += 8;
    for (; at < line.size(); ++at) {
        if (static_cast<unsigned char>(line[at]) >= 0x80)
            return std::uint32_t(at + 1);
    }
    return 0;
}

std::string logLine(const LogEntry &entry, LogKind kind)
{
    const LocalTime time = localTime(entry.time);
    std::string line = std::format("{:02}:{:02}:{:02}  {:02}-{:02}-{:04}", time.hours, time.minutes, time.seconds,
                                   time.month, time.day, time.year);
    const bool hits = kind == LogKind::Hits;
    addField(line, entry.machine.empty() ? unknownMachine : entry.machine.substr(0, longestMachine));
    addField(line, entry.user.empty() ? unknownUser : entry.user.substr(0, longestUser));
    addField(line, hits && entry.info.empty() ? noCab : entry.info.substr(0, longestInfo(kind)));
    line += "\r\n";
    return line;
}

std::optional<std::uint64_t> bucketIdOf(std::string_view info) noexcept
{
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(info.data(), info.data() + info.size(), id);
    if (error != std::errc() || end != info.data() + info.size() || info.front() == '0')
        return {};
    return id;
}

} // namespace cer
