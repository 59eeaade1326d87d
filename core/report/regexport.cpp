// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/regexport.h"

#include "core/protocol/names.h"
#include "core/protocol/registryline.h"
#include "core/report/text.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <optional>
#include <utility>

namespace cer {

namespace {

using Fault = RegistryFault::Kind;

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = char(c | 0x20);
    return c >= 'a' && c <= 'f' ? std::optional<unsigned>(c - 'a' + 10) : std::nullopt;
}

/// "00,0a, ff" as bytes; stops at what is none, and says so by false.
bool takeHexBytes(std::string_view text, std::string &bytes)
{
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view digits = trimmedRegistryText(text.substr(0, comma));
        const auto first = digits.empty() ? std::nullopt : hexDigit(digits.front());
        const auto second = digits.size() == 2 ? hexDigit(digits.back()) : std::optional(0U);
        if (!first || !second || digits.size() > 2)
            return false;
        bytes += char(digits.size() == 2 ? *first << 4 | *second : *first);
        if (comma + 1 == text.size()) // a comma with nothing behind it
            return false;
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return true;
}

/// The type of "hex" and "hex(7)".
std::optional<RegistryType> typeOf(std::string_view text)
{
    text.remove_prefix(3);
    if (text.empty())
        return RegistryType::Binary;
    if (!text.starts_with('(') || !text.ends_with(')'))
        return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size() - 1, number, 16);
    const bool good = error == std::errc() && end == text.data() + text.size() - 1;
    return good ? std::optional(RegistryType(number)) : std::nullopt;
}

std::string hexText(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 3);
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        text += {digits[byte >> 4], digits[byte & 15], ' '};
    }
    if (!text.empty())
        text.pop_back();
    return text;
}

std::string numberText(std::uint64_t number, std::size_t bytes)
{
    return std::format("0x{:0{}x} ({})", number, bytes * 2, number);
}

/// How many bytes a number of that type has; 0 for what is no number.
std::size_t numberBytes(RegistryType type)
{
    if (type == RegistryType::Qword)
        return 8;
    return type == RegistryType::Dword || type == RegistryType::DwordBigEndian ? 4 : 0;
}

std::uint64_t numberOf(RegistryType type, std::string_view bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t next = type == RegistryType::DwordBigEndian ? i : bytes.size() - 1 - i;
        number = number << 8 | static_cast<std::uint8_t>(bytes[next]);
    }
    return number;
}

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

std::string_view withoutNulsAtEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of('\0') + 1);
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
    std::string textOf(RegistryType type, std::string_view bytes) const;
    std::string decoded(std::string_view bytes) const;

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

std::string ExportReader::decoded(std::string_view bytes) const
{
    return TextDecoder(m_isOld ? ContentEncoding::CodePage : ContentEncoding::Utf16Le, m_codePage).decode(bytes, true);
}

std::string ExportReader::textOf(RegistryType type, std::string_view bytes) const
{
    switch (type) {
    case RegistryType::Text:
    case RegistryType::ExpandText:
    case RegistryType::Link: return std::string(withoutNulsAtEnd(decoded(bytes)));
    case RegistryType::MultiText: {
        std::string lines(withoutNulsAtEnd(decoded(bytes)));
        std::ranges::replace(lines, '\0', '\n');
        return lines;
    }
    case RegistryType::Dword:
    case RegistryType::DwordBigEndian:
    case RegistryType::Qword:
        if (bytes.size() == numberBytes(type))
            return numberText(numberOf(type, bytes), bytes.size());
        break;
    case RegistryType::None:
    case RegistryType::Binary: break;
    }
    return hexText(bytes);
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
    value.text = good ? numberText(number, 4) : std::string(digits);
    return good;
}

/// "hex:00,01", "hex(7):61,00,\" with the lines that continue it.
bool ExportReader::readBytes(std::string_view data, RegistryValue &value)
{
    const std::size_t colon = data.find(':');
    const auto type = typeOf(data.substr(0, colon));
    value.type = type.value_or(RegistryType::Binary);
    bool areBytes = true, continues = true;
    for (std::string_view digits = data.substr(colon + 1);; digits = takeLine()) {
        continues = digits.ends_with('\\');
        digits.remove_suffix(continues ? 1 : 0);
        digits = trimmedRegistryText(digits);
        digits.remove_suffix(continues && digits.ends_with(',') ? 1 : 0);
        areBytes = areBytes && takeHexBytes(digits, value.bytes);
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
        value.text = textOf(value.type, value.bytes);
        if (good && numberBytes(value.type) > 0 && value.bytes.size() != numberBytes(value.type))
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

std::string registryTypeName(RegistryType type)
{
    switch (type) {
    case RegistryType::None: return "REG_NONE";
    case RegistryType::Text: return "REG_SZ";
    case RegistryType::ExpandText: return "REG_EXPAND_SZ";
    case RegistryType::Binary: return "REG_BINARY";
    case RegistryType::Dword: return "REG_DWORD";
    case RegistryType::DwordBigEndian: return "REG_DWORD_BIG_ENDIAN";
    case RegistryType::Link: return "REG_LINK";
    case RegistryType::MultiText: return "REG_MULTI_SZ";
    case RegistryType::Qword: return "REG_QWORD";
    }
    return std::format("hex({:x})", std::to_underlying(type));
}

RegistryExport readRegistryFile(std::string_view utf8Text, std::string_view codePage, const RegistryLimits &limits)
{
    return ExportReader(utf8Text, codePage, limits).read();
}

} // namespace cer
