// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configreader.h"

#include "core/protocol/configlines.h"
#include "core/protocol/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cer {

namespace {

using enum FindingCode;
using Line = ConfigDocument::Line;
using Meaning = ConfigDocument::Meaning;
using Repair = std::optional<TextEdit>;

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t")));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool isLaterServerKey(std::string_view key)
{
    const auto isKey = [key](std::string_view later) { return equalFolded(trimmed(key), later); };
    return std::ranges::any_of(laterServerKeys(), isKey);
}

bool holdsOnlyNuls(std::string_view content)
{
    return content.find_first_not_of('\0') == std::string_view::npos;
}

class ConfigReader {
public:
    ConfigReader(std::string_view bytes, DocumentKind kind, std::string_view file)
        : m_bytes(bytes)
        , m_kind(kind)
        , m_file(file)
        , m_encoding(detectEncoding(bytes))
        , m_raw(splitLines(bytes, m_encoding))
    {
    }

    ConfigReading run();

private:
    Line parseLine(std::size_t index);
    bool conforms(std::size_t index) const;
    void chooseHonoured();
    void reportLine(std::size_t index);
    void reportEntry(std::size_t index);
    void reportUnknown(std::size_t index);
    void reportMiswritten(std::size_t index, Parameter meant);
    void reportNoEntry(std::size_t index);
    void reportBlank(std::size_t index);
    void reportLineEnds();
    void reportMark();
    void reportUtf16();
    void reportUnconvertible(FindingCode code, std::size_t offset);
    void add(FindingCode code, std::size_t index, std::size_t offset, std::vector<std::string> arguments,
             Repair repair = {});

    bool isUtf16() const { return m_encoding > TextEncoding::Utf8WithMark; }
    std::size_t keyOffset(std::size_t index) const { return index == 0 ? markLength(m_bytes, m_encoding) : 0; }
    std::string_view key(std::size_t index) const;

    std::string_view m_bytes;
    DocumentKind m_kind;
    std::string_view m_file;
    TextEncoding m_encoding;
    std::vector<RawLine> m_raw;
    std::vector<std::vector<ValueFault>> m_faults; // of each line
    std::array<std::optional<std::size_t>, parameterCount> m_honoured;
    std::array<bool, parameterCount> m_keySeen{}; // as it must be written, or to be repaired so
    ConfigReading m_reading;
};

void ConfigReader::add(FindingCode code, std::size_t index, std::size_t offset, std::vector<std::string> arguments,
                       Repair repair)
{
    const Where where{std::string(m_file), index + 1, std::uint32_t(offset + 1)};
    m_reading.findings.push_back({code, where, std::move(arguments), std::move(repair)});
}

std::string_view ConfigReader::key(std::size_t index) const
{
    const std::size_t begin = keyOffset(index);
    return m_raw[index].content.substr(begin, m_reading.lines[index].valueOffset - begin - 1);
}

Line ConfigReader::parseLine(std::size_t index)
{
    const RawLine &raw = m_raw[index];
    Line line;
    line.bytes = m_bytes.substr(raw.offset, raw.nextOffset() - raw.offset);
    if (isUtf16())
        return line;
    const std::size_t begin = keyOffset(index);
    const std::size_t equals = raw.content.find('=', begin);
    if (trimmed(raw.content.substr(begin)).empty())
        line.meaning = Meaning::Blank;
    if (equals == std::string_view::npos)
        return line;
    line.valueOffset = std::uint32_t(equals + 1);
    const std::string_view name = raw.content.substr(begin, equals - begin);
    line.parameter = parameterByKey(name);
    line.meaning = line.parameter ? Meaning::Entry : isLaterServerKey(name) ? Meaning::LaterServer : Meaning::Unknown;
    return line;
}

bool ConfigReader::conforms(std::size_t index) const
{
    return m_encoding == TextEncoding::CodePage && m_raw[index].end == LineEnd::Crlf && !isGluedTogether(m_raw, index)
           && std::ranges::none_of(m_faults[index], isError);
}

void ConfigReader::chooseHonoured()
{
    for (std::size_t i = 0; i < m_raw.size(); ++i) {
        Line &line = m_reading.lines[i];
        if (!line.parameter)
            continue;
        m_faults[i] = checkValue(*line.parameter, m_kind, line.value());
        m_keySeen[std::size_t(*line.parameter)] = true;
        auto &honoured = m_honoured[std::size_t(*line.parameter)];
        if (honoured || !conforms(i))
            continue;
        honoured = i;
        line.honoured = true;
    }
}

// A value that is not honoured while another line of the key is gets no repair but to go: mended, it might come first,
// and what clients do would change (D4).
void ConfigReader::reportEntry(std::size_t index)
{
    const Line &line = m_reading.lines[index];
    const auto honoured = m_honoured[std::size_t(*line.parameter)];
    const bool duplicate = honoured && *honoured != index;
    for (ValueFault &fault : m_faults[index]) {
        if (fault.repair)
            fault.repair->offset += m_raw[index].offset + line.valueOffset;
        const std::size_t offset = fault.code == EntryNotHere ? keyOffset(index) : line.valueOffset + fault.offset;
        add(fault.code, index, offset, std::move(fault.arguments), duplicate ? Repair() : std::move(fault.repair));
    }
    if (duplicate) {
        add(EntryDuplicate, index, keyOffset(index), {std::string(key(index)), std::to_string(*honoured + 1)},
            removeLines(m_raw, index, index));
    }
}

void ConfigReader::reportMiswritten(std::size_t index, Parameter meant)
{
    const ParameterInfo &info = parameterInfo(meant);
    const std::string written(key(index));
    const std::size_t begin = keyOffset(index);
    const std::string_view content = m_raw[index].content;
    const std::size_t value =
        std::min(content.size(), content.find_first_not_of(" \t", m_reading.lines[index].valueOffset));

    Repair repair;
    bool &seen = m_keySeen[std::size_t(meant)];
    if (!seen && mayStandIn(meant, m_kind))
        repair = TextEdit{m_raw[index].offset + begin, value - begin, std::string(info.key) + '='};
    seen = true;
    if (trimmed(written) == info.key)
        add(EntryBlanks, index, begin, {std::string(info.key)}, std::move(repair));
    else
        add(EntryKeyCase, index, begin, {written, std::string(info.key)}, std::move(repair));
}

void ConfigReader::reportUnknown(std::size_t index)
{
    if (const auto nul = m_raw[index].content.find('\0'); nul != std::string_view::npos)
        add(TextNul, index, nul, {});
    else if (const auto meant = parameterLike(key(index)))
        reportMiswritten(index, *meant);
    else
        add(EntryUnknown, index, keyOffset(index), {std::string(key(index))});
}

void ConfigReader::reportNoEntry(std::size_t index)
{
    const std::string_view content = m_raw[index].content;
    const auto nul = content.find('\0');
    if (nul == std::string_view::npos)
        add(EntryNoEquals, index, keyOffset(index), {});
    else
        add(TextNul, index, nul, {}, holdsOnlyNuls(content) ? Repair(removeLines(m_raw, index, index)) : std::nullopt);
}

// Blank lines that follow each other are one finding.
void ConfigReader::reportBlank(std::size_t index)
{
    const auto isBlank = [this](std::size_t i) {
        return m_reading.lines[i].meaning == Meaning::Blank && !(i > 0 && isDoubledReturn(m_raw, i - 1));
    };
    if (!isBlank(index) || (index > 0 && isBlank(index - 1)))
        return;
    std::size_t last = index;
    while (last + 1 < m_raw.size() && isBlank(last + 1))
        ++last;
    const std::size_t first = keyOffset(index) > 0 ? index + 1 : index; // a mark has a finding of its own: its line stays
    const TextEdit removal = first <= last ? removeLines(m_raw, first, last) : TextEdit{};
    add(EntryBlankLine, index, 0, {}, removal.length > 0 ? Repair(removal) : std::nullopt);
}

void ConfigReader::reportLine(std::size_t index)
{
    switch (m_reading.lines[index].meaning) {
    case Meaning::Entry: return reportEntry(index);
    case Meaning::Unknown: return reportUnknown(index);
    case Meaning::LaterServer:
        return add(EntryLaterServer, index, keyOffset(index), {std::string(trimmed(key(index)))});
    case Meaning::Malformed: return reportNoEntry(index);
    case Meaning::Blank: return reportBlank(index);
    }
}

void ConfigReader::reportLineEnds()
{
    const auto reportFirst = [this](LineEnd end, FindingCode code) {
        const auto line = std::ranges::find(m_raw, end, &RawLine::end);
        if (line != m_raw.end())
            add(code, line - m_raw.begin(), line->content.size(), {}, mendLineEnds(m_raw));
    };
    reportFirst(LineEnd::LineFeed, TextLoneLineFeed);
    reportFirst(LineEnd::CarriageReturn, TextLoneCarriageReturn);

    const RawLine &last = m_raw.back();
    const bool blank = m_reading.lines.back().meaning == Meaning::Blank;
    if (last.end == LineEnd::None && !blank && !holdsOnlyNuls(last.content))
        add(TextLastLineOpen, m_raw.size() - 1, last.content.size(), {}, TextEdit{m_bytes.size(), 0, "\r\n"});
}

void ConfigReader::reportUnconvertible(FindingCode code, std::size_t offset)
{
    const auto behind = std::ranges::upper_bound(m_raw, offset, {}, &RawLine::offset);
    const std::size_t index = behind - m_raw.begin() - 1;
    add(code, index, offset - m_raw[index].offset, {});
}

void ConfigReader::reportMark()
{
    const std::size_t mark = markLength(m_bytes, m_encoding);
    const auto text = toCodePage(m_bytes, m_encoding);
    if (!text && !text.error().damaged)
        return reportUnconvertible(TextByteOrderMark, text.error().offset);
    // Damaged UTF-8 is text of a code page that somebody put a mark before; text of the same length is ASCII.
    if (!text || text->size() == m_bytes.size() - mark)
        add(TextByteOrderMark, 0, 0, {}, TextEdit{0, mark, {}});
    else
        add(TextByteOrderMark, 0, 0, {}, TextEdit{0, m_bytes.size(), *text});
}

void ConfigReader::reportUtf16()
{
    const auto text = toCodePage(m_bytes, m_encoding);
    if (text)
        add(TextUtf16, 0, 0, {}, TextEdit{0, m_bytes.size(), *text});
    else
        reportUnconvertible(TextUtf16, text.error().offset);
}

ConfigReading ConfigReader::run()
{
    if (m_raw.empty())
        return {};
    m_reading.lines.reserve(m_raw.size());
    for (std::size_t i = 0; i < m_raw.size(); ++i)
        m_reading.lines.push_back(parseLine(i));
    if (isUtf16()) {
        reportUtf16();
        return std::move(m_reading);
    }
    m_faults.resize(m_raw.size());
    chooseHonoured();
    if (m_encoding == TextEncoding::Utf8WithMark)
        reportMark();
    for (std::size_t i = 0; i < m_raw.size(); ++i)
        reportLine(i);
    reportLineEnds();
    std::ranges::stable_sort(m_reading.findings, {}, [](const Finding &finding) { return finding.where.line; });
    return std::move(m_reading);
}

} // namespace

ConfigReading readConfig(std::string_view bytes, DocumentKind kind, std::string_view file)
{
    return ConfigReader(bytes, kind, file).run();
}

} // namespace cer
