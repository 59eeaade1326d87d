// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/encoding.h"
#include "core/protocol/logline.h"

#include <algorithm>

namespace cer {

namespace {

// A line as it was found: up to an LF, with all CRs before it.
struct Line {
    std::uint64_t number = 0;
    std::size_t offset = 0;
    std::string_view body;
    std::string_view end; // "\r\n" where it conforms
};

Line lineAt(std::string_view bytes, std::size_t offset, std::uint64_t number) noexcept
{
    const std::string_view rest = bytes.substr(offset);
    const std::size_t length = std::min(rest.size(), rest.find('\n'));
    std::size_t body = length;
    while (body > 0 && rest[body - 1] == '\r')
        --body;
    const std::size_t size = std::min(rest.size(), length + 1);
    return {number, offset, rest.substr(0, body), rest.substr(body, size - body)};
}

class LogReader {
public:
    LogReader(std::string_view bytes, LogKind kind, std::string_view file, std::size_t limit)
        : m_bytes(bytes)
        , m_kind(kind)
        , m_file(file)
        , m_limit(limit)
    {
    }

    Findings read();

private:
    void add(FindingCode code, const Line &line, std::uint32_t column, std::optional<TextEdit> repair = {});
    void checkLine(const Line &line);
    void checkEnd(const Line &line, bool conforms);

    std::string_view m_bytes;
    LogKind m_kind;
    std::string_view m_file;
    std::size_t m_limit;
    Findings m_findings;
};

void LogReader::add(FindingCode code, const Line &line, std::uint32_t column, std::optional<TextEdit> repair)
{
    if (m_findings.size() >= m_limit)
        return;
    std::vector<std::string> arguments;
    if (code == FindingCode::LogLineTooLong)
        arguments.push_back(std::to_string(line.body.size()));
    m_findings.push_back({code, {std::string(m_file), line.number, column}, std::move(arguments), std::move(repair)});
}

Findings LogReader::read()
{
    if (isUtf16(m_bytes)) {
        const auto text = asciiFromUtf16(m_bytes);
        add(FindingCode::TextUtf16, {}, 0, text ? std::optional(TextEdit{0, m_bytes.size(), *text}) : std::nullopt);
        return std::move(m_findings);
    }
    std::size_t offset = 0;
    if (m_bytes.starts_with(utf8Mark)) {
        offset = utf8Mark.size();
        add(FindingCode::TextByteOrderMark, {1, 0, {}, {}}, 1, TextEdit{0, offset, {}});
    }
    for (std::uint64_t number = 1; offset < m_bytes.size() && m_findings.size() < m_limit; ++number) {
        const Line line = lineAt(m_bytes, offset, number);
        checkLine(line);
        offset += line.body.size() + line.end.size();
    }
    return std::move(m_findings);
}

void LogReader::checkLine(const Line &line)
{
    const auto entry = parseLogLine(line.body, m_kind);
    if (line.body.empty()) { // nothing is lost with it, and with it goes its end
        add(entry.error().code, line, 1, TextEdit{line.offset, line.end.size(), {}});
        return;
    }
    if (!entry)
        add(entry.error().code, line, entry.error().column);
    else if (const auto column = firstNonAscii(line.body))
        add(FindingCode::LogNotAscii, line, column);
    checkEnd(line, entry.has_value());
}

void LogReader::checkEnd(const Line &line, bool conforms)
{
    if (line.end == "\r\n")
        return;
    const std::size_t at = line.offset + line.body.size();
    const auto column = std::uint32_t(line.body.size() + 1);
    if (line.end == "\n") {
        add(FindingCode::TextLoneLineFeed, line, column, TextEdit{at, 1, "\r\n"});
        return;
    }
    if (line.end.ends_with('\n')) {
        add(FindingCode::TextLoneCarriageReturn, line, column, TextEdit{at, line.end.size() - 2, {}});
        return;
    }
    // An entry that is whole may be closed; of one that is not, the rest may still come.
    std::optional<TextEdit> repair;
    if (conforms)
        repair = TextEdit{at, line.end.size(), "\r\n"};
    add(FindingCode::LogTornLine, line, column, std::move(repair));
}

} // namespace

Findings checkLog(std::string_view bytes, LogKind kind, std::string_view file, std::size_t limit)
{
    return LogReader(bytes, kind, file, limit).read();
}

} // namespace cer
