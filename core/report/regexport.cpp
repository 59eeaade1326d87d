// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/regexport.h"

#include "core/protocol/names.h"
#include "core/protocol/registryline.h"
#include "core/report/regdata.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace cer {

namespace {

using Fault = RegistryFault::Kind;

/// Appends \a text to \a content up to the quotation mark that ends it, which is taken too; false when there is none.
bool takeToQuote(std::string_view &text, std::string &content, bool &escaped)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"' && !escaped) {
            text.remove_prefix(i + 1);
            return true;
        }
        escaped = text[i] == '\\' && !escaped;
        if (!escaped)
            content += text[i];
    }
    return false;
}

/// "[HKEY_LOCAL_MACHINE\SOFTWARE]", "name"=, @=: surely no line that continues the one before.
bool beginsAnew(std::string_view line)
{
    if (line.starts_with("[HKEY_") || line.starts_with("[-HKEY_") || line.starts_with("@="))
        return true;
    return takeRegistryQuoted(line) && trimmedRegistryText(line).starts_with('=');
}

class ExportReader {
public:
    ExportReader(std::string_view text, std::string_view codePage, const RegistryLimits &limits)
        : m_rest(text)
        , m_codePage(codePage)
        , m_limits(limits)
    {
    }

    RegistryExport read() &&;

private:
    std::string_view nextLine() const;
    std::string_view takeRawLine();
    std::string_view takeLine() { return trimmedRegistryText(takeRawLine()); }
    bool nextBeginsAnew() const { return m_rest.empty() || beginsAnew(nextLine()); }
    void find(Fault kind, std::uint64_t line);
    bool spend(std::size_t bytes);

    void readLine(std::string_view line);
    void readKey(std::string_view line);
    void readValue(std::string_view line);
    void readData(std::string_view data, RegistryValue &value);
    bool readText(std::string_view data, RegistryValue &value);
    bool readNumber(std::string_view digits, RegistryValue &value);
    bool readBytes(std::string_view data, RegistryValue &value);

    std::string_view m_rest;
    std::string_view m_codePage;
    const RegistryLimits &m_limits;
    RegistryExport m_out;
    std::uint64_t m_line = 0;
    std::size_t m_values = 0, m_bytes = 0;
    bool m_isOld = false; // REGEDIT4: data holds texts of one byte a character
    bool m_hasKey = false;
    bool m_isFull = false;
};

std::string_view ExportReader::nextLine() const
{
    const std::string_view line = m_rest.substr(0, m_rest.find('\n'));
    return line.substr(0, line.size() - (line.ends_with('\r') ? 1 : 0));
}

std::string_view ExportReader::takeRawLine()
{
    const std::string_view line = nextLine();
    const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    ++m_line;
    return line;
}

void ExportReader::find(Fault kind, std::uint64_t line)
{
    if (m_out.faults.size() < m_limits.faults)
        m_out.faults.push_back({kind, line});
}

/// False, and nothing more is read, when that is beyond the limits.
bool ExportReader::spend(std::size_t bytes)
{
    m_bytes += bytes;
    m_isFull = m_out.keys.size() > m_limits.keys || m_values > m_limits.values || m_bytes > m_limits.textBytes;
    if (m_isFull)
        m_out.faults.push_back({Fault::TooMany, m_line});
    return !m_isFull;
}

void ExportReader::readKey(std::string_view line)
{
    std::string_view path = line.substr(1, std::max<std::size_t>(line.find_last_of(']'), 1) - 1);
    const bool removed = path.starts_with('-');
    path.remove_prefix(removed ? 1 : 0);
    m_hasKey = line.contains(']') && !path.empty();
    if (!m_hasKey)
        return find(Fault::BadKey, m_line);
    m_out.keys.push_back({std::string(path), removed, {}, m_line});
    if (!spend(path.size()))
        m_out.keys.pop_back();
}

/// A text in quotation marks; regedit leaves line ends within it as they are.
bool ExportReader::readText(std::string_view data, RegistryValue &value)
{
    value.type = RegistryType::Text;
    data.remove_prefix(1);
    bool escaped = false;
    while (!takeToQuote(data, value.text, escaped)) {
        if (nextBeginsAnew())
            return false;
        value.text += '\n';
        escaped = false;
        data = takeRawLine();
    }
    data = trimmedRegistryText(data);
    return data.empty() || data.starts_with(';');
}

bool ExportReader::readNumber(std::string_view digits, RegistryValue &value)
{
    value.type = RegistryType::Dword;
    std::uint32_t number = 0;
    digits = trimmedRegistryText(digits.substr(0, digits.find(';')));
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    const bool good = error == std::errc() && end == digits.data() + digits.size();
    value.text = good ? registryNumberText(number, 4) : std::string(digits);
    return good;
}

/// "hex:00,01", "hex(7):61,00,\" with the lines that continue it.
bool ExportReader::readBytes(std::string_view data, RegistryValue &value)
{
    const std::size_t colon = data.find(':');
    const auto type = registryTypeOf(data.substr(0, colon));
    value.type = type.value_or(RegistryType::Binary);
    bool areBytes = true, continues = true;
    for (std::string_view digits = data.substr(colon + 1);; digits = takeLine()) {
        continues = digits.ends_with('\\');
        digits.remove_suffix(continues ? 1 : 0);
        digits = trimmedRegistryText(digits);
        digits.remove_suffix(continues && digits.ends_with(',') ? 1 : 0);
        areBytes = areBytes && takeRegistryBytes(digits, value.bytes);
        if (!continues || nextBeginsAnew())
            return type && areBytes && !continues;
    }
}

void ExportReader::readData(std::string_view data, RegistryValue &value)
{
    const std::uint64_t line = m_line;
    bool good = false;
    if (data.starts_with('"')) {
        good = readText(data, value);
    } else if (equalFolded(data.substr(0, 6), "dword:")) {
        good = readNumber(data.substr(6), value);
    } else if (equalFolded(data.substr(0, 3), "hex") && data.contains(':')) {
        good = readBytes(data, value);
        value.text = registryDataText(value.type, value.bytes, m_isOld, m_codePage);
        if (good && registryNumberBytes(value.type) > 0 && value.bytes.size() != registryNumberBytes(value.type))
            find(Fault::BadSize, line);
    } else {
        value.removed = data == "-";
        value.text = value.removed ? "" : data;
        good = value.removed;
    }
    if (!good)
        find(Fault::BadData, line);
}

void ExportReader::readValue(std::string_view line)
{
    RegistryValue value{{}, {}, false, {}, {}, m_line};
    if (line.starts_with('@')) {
        line.remove_prefix(1);
    } else if (auto name = takeRegistryQuoted(line)) {
        value.name = std::move(*name);
    } else {
        return find(line.starts_with('"') ? Fault::BadName : Fault::BadLine, m_line);
    }
    line = trimmedRegistryText(line);
    if (!line.starts_with('='))
        return find(Fault::BadLine, m_line);
    readData(trimmedRegistryText(line.substr(1)), value);
    if (!m_hasKey)
        return find(Fault::NoKey, value.line);
    RegistryKey &key = m_out.keys.back();
    ++m_values;
    if (spend(key.path.size() + value.name.size() + value.text.size() + value.bytes.size()))
        key.values.push_back(std::move(value));
}

void ExportReader::readLine(std::string_view line)
{
    if (line.empty() || line.starts_with(';'))
        return;
    if (line.starts_with('['))
        readKey(line);
    else
        readValue(line);
}

RegistryExport ExportReader::read() &&
{
    m_isOld = trimmedRegistryText(nextLine()) == "REGEDIT4";
    if (isRegistryHeader(nextLine()))
        takeLine();
    else
        find(Fault::NotAnExport, 1);
    while (!m_rest.empty() && !m_isFull)
        readLine(takeLine());
    return std::move(m_out);
}

} // namespace

RegistryExport readRegistryFile(std::string_view utf8Text, std::string_view codePage, const RegistryLimits &limits)
{
    return ExportReader(utf8Text, codePage, limits).read();
}

} // namespace cer
