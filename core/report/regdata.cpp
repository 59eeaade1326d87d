// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/regdata.h"

#include "core/protocol/registryline.h"
#include "core/report/text.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <utility>

namespace cer {

namespace {

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = char(c | 0x20);
    return c >= 'a' && c <= 'f' ? std::optional<unsigned>(c - 'a' + 10) : std::nullopt;
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

std::uint64_t numberOf(RegistryType type, std::string_view bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t next = type == RegistryType::DwordBigEndian ? i : bytes.size() - 1 - i;
        number = number << 8 | static_cast<std::uint8_t>(bytes[next]);
    }
    return number;
}

} // namespace

bool takeRegistryBytes(std::string_view text, std::string &bytes)
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

std::optional<RegistryType> registryTypeOf(std::string_view text)
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

std::size_t registryNumberBytes(RegistryType type)
{
    if (type == RegistryType::Qword)
        return 8;
    return type == RegistryType::Dword || type == RegistryType::DwordBigEndian ? 4 : 0;
}

std::string registryNumberText(std::uint64_t number, std::size_t bytes)
{
    return std::format("0x{:0{}x} ({})", number, bytes * 2, number);
}

std::string registryDataText(RegistryType type, std::string_view bytes, bool isOld, std::string_view codePage)
{
    const auto decoded = [&] {
        std::string text =
            TextDecoder(isOld ? ContentEncoding::CodePage : ContentEncoding::Utf16Le, codePage).decode(bytes, true);
        text.resize(text.find_last_not_of('\0') + 1);
        return text;
    };
    switch (type) {
    case RegistryType::Text:
    case RegistryType::ExpandText:
    case RegistryType::Link: return decoded();
    case RegistryType::MultiText: {
        std::string lines = decoded();
        std::ranges::replace(lines, '\0', '\n');
        return lines;
    }
    case RegistryType::Dword:
    case RegistryType::DwordBigEndian:
    case RegistryType::Qword:
        if (bytes.size() == registryNumberBytes(type))
            return registryNumberText(numberOf(type, bytes), bytes.size());
        break;
    case RegistryType::None:
    case RegistryType::Binary: break;
    }
    return hexText(bytes);
}

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

} // namespace cer
