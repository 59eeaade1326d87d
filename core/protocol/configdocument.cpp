// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configdocument.h"

#include "core/protocol/configlines.h"
#include "core/protocol/configreader.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::string_view lineEnd = "\r\n";

// The edits that can be made together, by offset: those that take a line away go alone and first, so that no other
// repair brings a line to life that they would have taken (D4). Of two that overlap the first and longer one stays.
std::vector<TextEdit> repairsOfOneRound(const Findings &findings)
{
    std::vector<TextEdit> edits;
    const auto collect = [&](bool duplicates) {
        for (const Finding &finding : findings) {
            if (finding.repair && (finding.code == FindingCode::EntryDuplicate) == duplicates)
                edits.push_back(*finding.repair);
        }
    };
    collect(true);
    if (edits.empty())
        collect(false);
    std::ranges::stable_sort(edits, [](const TextEdit &a, const TextEdit &b) {
        return a.offset != b.offset ? a.offset < b.offset : a.length > b.length;
    });
    std::size_t end = 0;
    std::erase_if(edits, [&end](const TextEdit &edit) {
        if (edit.offset < end)
            return true;
        end = edit.offset + edit.length;
        return false;
    });
    return edits;
}

std::string edited(std::string_view bytes, std::span<const TextEdit> edits)
{
    std::string result;
    std::size_t offset = 0;
    for (const TextEdit &edit : edits) {
        const std::size_t begin = std::clamp(edit.offset, offset, bytes.size());
        result += bytes.substr(offset, begin - offset);
        result += edit.text;
        offset = begin + std::min(edit.length, bytes.size() - begin);
    }
    result += bytes.substr(offset);
    return result;
}

// Why a line written into these bytes at that index would not count, whatever it says.
std::optional<FindingCode> obstacle(std::string_view bytes, std::size_t index)
{
    const TextEncoding encoding = detectEncoding(bytes);
    if (encoding == TextEncoding::Utf8WithMark)
        return FindingCode::TextByteOrderMark;
    if (encoding != TextEncoding::CodePage)
        return FindingCode::TextUtf16;
    const std::vector<RawLine> lines = splitLines(bytes, encoding);
    if (index >= lines.size() || !isGluedTogether(lines, index))
        return {};
    const bool feed = lines[index].end == LineEnd::LineFeed || (index > 0 && lines[index - 1].end == LineEnd::LineFeed);
    return feed ? FindingCode::TextLoneLineFeed : FindingCode::TextLoneCarriageReturn;
}

} // namespace

std::string_view ConfigDocument::Line::value() const
{
    if (valueOffset == 0)
        return {};
    const std::string_view content(bytes.data(), std::min(bytes.size(), bytes.find_first_of("\r\n")));
    return content.substr(valueOffset);
}

ConfigDocument::ConfigDocument(DocumentKind kind)
    : m_kind(kind)
{
}

ConfigDocument ConfigDocument::read(std::string_view bytes, DocumentKind kind, std::string_view file)
{
    ConfigDocument document(kind);
    document.m_file = file;
    document.reread(bytes);
    return document;
}

void ConfigDocument::reread(std::string_view bytes)
{
    ConfigReading reading = readConfig(bytes, m_kind, m_file);
    m_lines = std::move(reading.lines);
    m_findings = std::move(reading.findings);
    if (m_findings.size() > findingLimit) {
        m_findings.erase(m_findings.begin() + findingLimit, m_findings.end());
        m_findings.shrink_to_fit();
    }
}

std::string ConfigDocument::bytes() const
{
    std::string bytes;
    for (const Line &line : m_lines)
        bytes += line.bytes;
    return bytes;
}

std::optional<std::string_view> ConfigDocument::value(Parameter parameter) const
{
    const std::size_t line = lineOf(parameter);
    return line == 0 ? std::nullopt : std::optional(m_lines[line - 1].value());
}

std::size_t ConfigDocument::lineOf(Parameter parameter) const
{
    const auto isHonoured = [parameter](const Line &line) { return line.honoured && line.parameter == parameter; };
    const auto line = std::ranges::find_if(m_lines, isHonoured);
    return line == m_lines.end() ? 0 : std::size_t(line - m_lines.begin()) + 1;
}

std::expected<void, ValueFault> ConfigDocument::set(Parameter parameter, std::string_view value)
{
    const std::vector<ValueFault> faults = checkValue(parameter, m_kind, value);
    if (const auto error = std::ranges::find_if(faults, isError); error != faults.end())
        return std::unexpected(*error);

    const auto hasKey = [parameter](const Line &line) { return line.parameter == parameter; };
    std::size_t index = std::ranges::find_if(m_lines, hasKey) - m_lines.begin();
    if (const std::size_t honoured = lineOf(parameter); honoured > 0)
        index = honoured - 1;
    if (const auto code = obstacle(bytes(), index))
        return std::unexpected(ValueFault{*code, 0, {}, {}});

    if (index == m_lines.size()) {
        if (!m_lines.empty() && !m_lines.back().bytes.ends_with(lineEnd))
            m_lines.back().bytes += lineEnd;
        m_lines.emplace_back();
    }
    m_lines[index].bytes = std::string(parameterInfo(parameter).key) + '=' + std::string(value) + std::string(lineEnd);
    reread(bytes());
    return {};
}

void ConfigDocument::unset(Parameter parameter)
{
    const std::string before = bytes();
    const std::vector<RawLine> raw = splitLines(before, detectEncoding(before));
    std::vector<TextEdit> edits;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].parameter == parameter)
            edits.push_back(removeLines(raw, i, i));
    }
    if (!edits.empty())
        reread(edited(before, edits));
}

void ConfigDocument::apply(const TextEdit &edit)
{
    reread(edited(bytes(), {&edit, 1}));
}

void ConfigDocument::repairAll()
{
    std::string text = bytes();
    for (;;) {
        const std::vector<TextEdit> edits = repairsOfOneRound(readConfig(text, m_kind, m_file).findings);
        std::string mended = edited(text, edits);
        if (mended == text)
            break;
        text = std::move(mended);
    }
    reread(text);
}

bool ConfigDocument::operator==(const ConfigDocument &other) const
{
    return m_kind == other.m_kind && std::ranges::equal(m_lines, other.m_lines, {}, &Line::bytes, &Line::bytes);
}

} // namespace cer
