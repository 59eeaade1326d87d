// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/count.h"

#include "core/protocol/encoding.h"
#include "core/protocol/names.h"

#include <algorithm>
#include <charconv>

namespace cer {

namespace {

constexpr std::string_view cabsKey = "Cabs Gathered";
constexpr std::string_view hitsKey = "Total Hits";
constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view decimals = "0123456789";
constexpr std::string_view blanks = " \t";
constexpr std::size_t longestQuote = 80; // of a line that a finding quotes

struct Number {
    std::uint64_t value = 0;
    bool fits = false;
};

Number numberOf(std::string_view text) noexcept
{
    Number number;
    number.fits = std::from_chars(text.data(), text.data() + text.size(), number.value).ec == std::errc();
    return number;
}

// Takes "KEY=NUMBER CRLF" from the front of bytes: exactly what the grammar allows.
std::optional<std::uint64_t> takeLine(std::string_view &bytes, std::string_view key) noexcept
{
    if (!bytes.starts_with(key) || !bytes.substr(key.size()).starts_with('='))
        return {};
    const std::string_view rest = bytes.substr(key.size() + 1);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    const std::size_t length = end - rest.data();
    if (error != std::errc() || (rest.front() == '0' && length > 1) || !rest.substr(length).starts_with(lineEnd))
        return {};
    bytes = rest.substr(length + lineEnd.size());
    return value;
}

// A line as it was found, with whatever ends it.
struct Line {
    std::uint64_t number = 0; // from 1
    std::size_t offset = 0;
    std::string_view body;
    std::string_view end;
    std::string_view key; // cabsKey or hitsKey, when the line seems to mean it
    std::string_view digits;

    std::size_t bodyEnd() const { return offset + body.size(); }
    std::string_view significant() const
    {
        return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    }
    std::string canonical() const { return std::string(key) + '=' + std::string(significant()); }
};

std::string_view trimmed(std::string_view text) noexcept
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(blanks)));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

std::string_view lineEndAt(std::string_view rest) noexcept
{
    for (const std::string_view end : {"\r\r\n", "\r\n", "\n", "\r"}) {
        if (rest.starts_with(end))
            return rest.substr(0, end.size());
    }
    return {};
}

// The key without regard to case and blanks, and the number behind "=" if it is one.
void interpret(Line &line) noexcept
{
    const auto equals = std::min(line.body.size(), line.body.find('='));
    for (const std::string_view key : {cabsKey, hitsKey}) {
        if (equalFolded(trimmed(line.body.substr(0, equals)), key))
            line.key = key;
    }
    if (line.key.empty() || equals == line.body.size())
        return;
    const std::string_view value = trimmed(line.body.substr(equals + 1));
    if (value.find_first_not_of(decimals) == std::string_view::npos)
        line.digits = value;
}

Line lineAt(std::string_view bytes, std::size_t offset, std::uint64_t number) noexcept
{
    Line line{number, offset, {}, {}, {}, {}};
    const std::string_view rest = bytes.substr(offset);
    line.body = rest.substr(0, rest.find_first_of(lineEnd));
    line.end = lineEndAt(rest.substr(line.body.size()));
    interpret(line);
    return line;
}

// Reads what parseCount refuses. Each repair mends its own finding, and no two of them touch the same bytes.
class DamagedFile {
public:
    DamagedFile(std::string_view bytes, std::string_view file)
        : m_bytes(bytes)
        , m_file(file)
    {
    }

    CountReading read();

private:
    Finding &add(FindingCode code, const Line &line, std::size_t column, std::vector<std::string> arguments = {});
    void readUtf16();
    void readLines(std::size_t offset);
    void checkOrder(const Line &first, const Line &second);
    void checkBody(const Line &line);
    void checkNumber(const Line &line);
    void checkEnd(const Line &line);
    void checkTrailing(std::size_t offset);
    void checkMissing(const Line &first, const Line &second);
    void guess(const Line &first, const Line &second);

    std::string_view m_bytes;
    std::string_view m_file;
    CountReading m_reading;
};

Finding &DamagedFile::add(FindingCode code, const Line &line, std::size_t column, std::vector<std::string> arguments)
{
    Where where{std::string(m_file), line.number, std::uint32_t(column)};
    return m_reading.findings.emplace_back(code, std::move(where), std::move(arguments), std::nullopt);
}

CountReading DamagedFile::read()
{
    if (isUtf16(m_bytes)) {
        readUtf16();
        return std::move(m_reading);
    }
    std::size_t offset = 0;
    if (m_bytes.starts_with(utf8Mark)) {
        offset = utf8Mark.size();
        add(FindingCode::TextByteOrderMark, lineAt(m_bytes, 0, 1), 1).repair = TextEdit{0, offset, {}};
    }
    if (offset == m_bytes.size())
        add(FindingCode::CountEmpty, {}, 0);
    else
        readLines(offset);
    return std::move(m_reading);
}

// Mended only when nothing but its encoding, and what has a repair of its own, is wrong with it.
void DamagedFile::readUtf16()
{
    Finding &finding = add(FindingCode::TextUtf16, {}, 0);
    const auto text = asciiFromUtf16(m_bytes);
    if (!text)
        return;
    const CountReading inner = readCount(*text);
    m_reading.guess = inner.count ? inner.count : inner.guess;
    const auto isMendable = [](const Finding &found) {
        return found.repair || findingInfo(found.code).severity != Severity::Error;
    };
    if (m_reading.guess && std::ranges::all_of(inner.findings, isMendable))
        finding.repair = TextEdit{0, m_bytes.size(), countText(*m_reading.guess)};
}

void DamagedFile::readLines(std::size_t offset)
{
    const Line first = lineAt(m_bytes, offset, 1);
    const std::size_t secondOffset = first.bodyEnd() + first.end.size();
    const Line second = lineAt(m_bytes, secondOffset, 2);
    const bool hasSecond = secondOffset < m_bytes.size();

    if (first.key == hitsKey && second.key == cabsKey && !first.digits.empty() && !second.digits.empty()) {
        checkOrder(first, second);
    } else {
        checkBody(first);
        checkEnd(first);
        if (hasSecond)
            checkBody(second);
    }
    if (hasSecond) {
        checkEnd(second);
        checkTrailing(second.bodyEnd() + second.end.size());
    }
    checkMissing(first, second);
    guess(first, second);
}

void DamagedFile::checkOrder(const Line &first, const Line &second)
{
    std::string text = second.canonical();
    text += lineEnd;
    text += first.canonical();
    add(FindingCode::CountOrder, first, 1).repair =
        TextEdit{first.offset, second.bodyEnd() - first.offset, std::move(text)};
    checkNumber(first);
    checkNumber(second);
}

void DamagedFile::checkBody(const Line &line)
{
    if (const auto nul = line.body.find('\0'); nul != std::string_view::npos) {
        add(FindingCode::TextNul, line, nul + 1);
    } else if (line.digits.empty()) {
        add(FindingCode::CountSyntax, line, 1, {std::string(line.body.substr(0, longestQuote))});
    } else {
        const std::size_t zeros = line.digits.size() - line.significant().size();
        const std::size_t value = line.key.size() + 1;
        if (line.body == std::string(line.key) + '=' + std::string(line.digits)) {
            if (zeros > 0)
                add(FindingCode::CountLeadingZero, line, value + 1, {std::string(line.key)}).repair =
                    TextEdit{line.offset + value, zeros, {}};
        } else {
            add(FindingCode::CountSyntax, line, 1, {std::string(line.body.substr(0, longestQuote))}).repair =
                TextEdit{line.offset, line.body.size(), line.canonical()};
        }
        checkNumber(line);
    }
}

void DamagedFile::checkNumber(const Line &line)
{
    const Number number = numberOf(line.digits);
    const std::size_t column = line.digits.data() - line.body.data() + 1;
    if (!number.fits)
        add(FindingCode::CountTooLarge, line, column, {std::string(line.key)});
    else if (number.value == 0 && line.key == hitsKey)
        add(FindingCode::CountHitsZero, line, column);
}

void DamagedFile::checkEnd(const Line &line)
{
    if (line.end == lineEnd)
        return;
    const std::size_t column = line.body.size() + 1;
    const std::size_t at = line.bodyEnd();
    if (line.end.empty())
        add(FindingCode::TextLastLineOpen, line, column).repair = TextEdit{at, 0, std::string(lineEnd)};
    else if (line.end == "\n")
        add(FindingCode::TextLoneLineFeed, line, column).repair = TextEdit{at, 1, std::string(lineEnd)};
    else if (line.end == "\r")
        add(FindingCode::TextLoneCarriageReturn, line, column).repair = TextEdit{at, 1, std::string(lineEnd)};
    else
        add(FindingCode::TextLoneCarriageReturn, line, column).repair = TextEdit{at, 1, {}};
}

// Blanks, line ends, NULs and the end mark of DOS hold nothing that could be lost.
void DamagedFile::checkTrailing(std::size_t offset)
{
    if (offset == m_bytes.size())
        return;
    const bool isEmpty =
        m_bytes.find_first_not_of(std::string_view(" \t\r\n\x1A\0", 6), offset) == std::string_view::npos;
    Finding &finding = add(FindingCode::CountTrailing, Line{3, offset, {}, {}, {}, {}}, 1);
    if (isEmpty)
        finding.repair = TextEdit{offset, m_bytes.size() - offset, {}};
}

void DamagedFile::checkMissing(const Line &first, const Line &second)
{
    for (const std::string_view key : {cabsKey, hitsKey}) {
        if (first.key != key && second.key != key)
            add(FindingCode::CountMissingLine, {}, 0, {std::string(key)});
    }
}

void DamagedFile::guess(const Line &first, const Line &second)
{
    if (first.key == second.key || first.digits.empty() || second.digits.empty())
        return;
    const Number cabs = numberOf(first.key == cabsKey ? first.digits : second.digits);
    const Number hits = numberOf(first.key == hitsKey ? first.digits : second.digits);
    if (cabs.fits && hits.fits)
        m_reading.guess = Count{cabs.value, hits.value};
}

} // namespace

CountReading readCount(std::string_view bytes, std::string_view file)
{
    const auto count = parseCount(bytes);
    if (!count)
        return DamagedFile(bytes, file).read();
    CountReading reading{count, {}, {}};
    if (count->cabs > count->hits)
        reading.findings.push_back({FindingCode::CountCabsAboveHits,
                                    {std::string(file), 0, 0},
                                    {std::to_string(count->cabs), std::to_string(count->hits)},
                                    {}});
    return reading;
}

std::optional<Count> parseCount(std::string_view bytes) noexcept
{
    const auto cabs = takeLine(bytes, cabsKey);
    if (!cabs)
        return {};
    const auto hits = takeLine(bytes, hitsKey);
    if (!hits || *hits == 0 || !bytes.empty())
        return {};
    return Count{*cabs, *hits};
}

std::string countText(Count count)
{
    std::string text(cabsKey);
    text += '=' + std::to_string(count.cabs);
    text += lineEnd;
    text += hitsKey;
    text += '=' + std::to_string(count.hits);
    text += lineEnd;
    return text;
}

} // namespace cer
