// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/logline.h"
#include "tests/fuzz/fuzzing.h"

#include <array>

using namespace cer;

namespace {

bool isNumber(std::string_view text, int lowest, int highest)
{
    if (text.find_first_not_of("0123456789") != text.npos)
        return false;
    const int value = std::atoi(std::string(text).c_str());
    return value >= lowest && value <= highest;
}

bool isStamp(std::string_view text)
{
    if (text.size() != 20 || text[2] != ':' || text[5] != ':' || text.substr(8, 2) != "  " || text[12] != '-'
        || text[15] != '-')
        return false;
    if (!isNumber(text.substr(0, 2), 0, 23) || !isNumber(text.substr(3, 2), 0, 59) || !isNumber(text.substr(6, 2), 0, 59)
        || !isNumber(text.substr(10, 2), 1, 12) || !isNumber(text.substr(16, 4), 0, 9999))
        return false;
    const int month = std::atoi(std::string(text.substr(10, 2)).c_str());
    const int year = std::atoi(std::string(text.substr(16, 4)).c_str());
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const std::array lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return isNumber(text.substr(13, 2), 1, lengths[std::size_t(month - 1)]);
}

// The grammar of 2.2.2, written down a second time and without regard to speed.
bool conforms(std::string_view line, LogKind kind)
{
    std::vector<std::string_view> fields;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.size(), line.find('\t', begin));
        fields.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    if (line.size() > longestLogLine || line.contains('\0') || fields.size() != 4 || !isStamp(fields[0]))
        return false;
    const auto hasLength = [](std::string_view field, std::size_t longest) {
        return !field.empty() && field.size() <= longest;
    };
    if (!hasLength(fields[1], 15) || !hasLength(fields[2], 256) || fields[3].empty())
        return false;
    return kind == LogKind::Hits ? fields[3].size() <= 260 : fields[3].find_first_not_of('0') != line.npos;
}

bool hasControl(std::string_view line)
{
    return line.find_first_of("\r\n") != line.npos;
}

void checkLine(std::string_view line, LogKind kind)
{
    const auto entry = parseLogLine(line, kind);
    REQUIRE(entry.has_value() == conforms(line, kind));
    if (!entry) {
        REQUIRE(entry.error().column >= 1 && entry.error().column <= line.size() + 1);
        REQUIRE(findingInfo(entry.error().code).name.starts_with("log."));
        return;
    }
    const std::string written = logLine(*entry, kind);
    REQUIRE(written.size() == line.size() + 2);
    if (!hasControl(line))
        REQUIRE(written == std::string(line) + "\r\n");
    const LocalTime time = localTime(entry->time);
    REQUIRE(localSeconds(time.year, time.month, time.day, time.hours, time.minutes, time.seconds) == entry->time);
    if (const auto id = bucketIdOf(entry->info))
        REQUIRE(*id > 0 && std::to_string(*id) == entry->info);
}

void checkAscii(std::string_view line)
{
    const auto found = std::ranges::find_if(line, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    REQUIRE(firstNonAscii(line) == (found == line.end() ? 0 : found - line.begin() + 1));
}

void checkFile(std::string_view bytes, LogKind kind)
{
    constexpr std::size_t limit = 100;
    const Findings findings = checkLog(bytes, kind, "hits.log", limit);
    REQUIRE(findings.size() <= limit);
    const auto sizes = fuzzing::lineSizes(bytes);
    for (const Finding &finding : findings) {
        REQUIRE(finding.where.line <= sizes.size());
        if (finding.where.line > 0)
            REQUIRE(finding.where.column >= 1 && finding.where.column <= sizes[finding.where.line - 1] + 1);
    }
    REQUIRE(std::ranges::is_sorted(findings, {}, [](const Finding &found) { return found.where.line; }));

    const std::string mended = fuzzing::mended(std::string(bytes), findings);
    const Findings left = checkLog(mended, kind, "hits.log", limit);
    const bool isUtf16 = !findings.empty() && findings[0].code == FindingCode::TextUtf16;
    if (findings.size() < limit && fuzzing::isMendable(findings) && !isUtf16)
        REQUIRE(!fuzzing::anyError(left));
}

// A line with any fields is one that can be read back.
void checkWriting(std::string_view bytes, LogKind kind)
{
    const std::string_view machine = bytes.substr(0, bytes.size() / 8);
    const std::string_view user = bytes.substr(machine.size(), bytes.size() / 4);
    const std::string_view info = bytes.substr(machine.size() + user.size()).substr(0, 1000);
    LocalSeconds time = 0;
    for (const char c : bytes)
        time = LocalSeconds(std::uint64_t(time) * 257 + static_cast<unsigned char>(c));
    const std::string line = logLine({time, machine, user, info}, kind);
    REQUIRE(line.ends_with("\r\n") && std::ranges::count(line, '\n') == 1);
    if (kind == LogKind::Hits || info.find_first_not_of('0') != info.npos)
        REQUIRE(parseLogLine(std::string_view(line).substr(0, line.size() - 2), kind));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    for (const LogKind kind : {LogKind::Hits, LogKind::Crash}) {
        checkLine(bytes, kind);
        checkFile(bytes, kind);
        checkWriting(bytes, kind);
    }
    checkAscii(bytes);
    return 0;
}
