// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"

#include <algorithm>

namespace cer {

namespace {

constexpr char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

bool isProhibited(char c) noexcept
{
    return static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"/\\|?*").contains(c);
}

std::string hexByte(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {digits[byte >> 4], digits[byte & 15]};
}

// One to nine, also as the superscripts 1, 2 and 3 of ISO 8859-1, in that encoding or in UTF-8.
constexpr bool isDeviceNumber(std::string_view text) noexcept
{
    if (text.size() == 2 && text[0] == '\xC2')
        text.remove_prefix(1);
    else if (text.size() == 1 && text[0] >= '1' && text[0] <= '9')
        return true;
    return text == "\xB9" || text == "\xB2" || text == "\xB3";
}

// Windows takes a device name with any extension, and with blanks before the dot, for the device.
bool isReserved(std::string_view name) noexcept
{
    std::string_view stem = name.substr(0, name.find('.'));
    stem = stem.substr(0, stem.find_last_not_of(' ') + 1);
    for (const std::string_view device : {"con", "prn", "aux", "nul", "conin$", "conout$"}) {
        if (equalFolded(stem, device))
            return true;
    }
    const std::string_view port = stem.substr(0, 3);
    return (equalFolded(port, "com") || equalFolded(port, "lpt")) && isDeviceNumber(stem.substr(port.size()));
}

// A run of digits at the start of text, without its leading zeros; text moves behind it.
std::string_view takeNumber(std::string_view &text) noexcept
{
    const auto end = std::min(text.size(), text.find_first_not_of("0123456789"));
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.size(), number.find_first_not_of('0')));
    return number;
}

int compareNumbers(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

int compareBytes(char a, char b) noexcept
{
    return int(static_cast<unsigned char>(a)) - int(static_cast<unsigned char>(b));
}

} // namespace

std::optional<NameProblem> nameProblem(std::string_view name) noexcept
{
    if (name.empty())
        return NameProblem::Empty;
    if (name == "." || name == "..")
        return NameProblem::Dots;
    if (isReserved(name))
        return NameProblem::Reserved;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return NameProblem::NotAscii;
        if (isProhibited(c))
            return NameProblem::ProhibitedCharacter;
    }
    if (name.ends_with('.') || name.ends_with(' '))
        return NameProblem::TrailingDotOrBlank;
    return {};
}

std::optional<Finding> nameFinding(std::string_view name)
{
    const auto problem = nameProblem(name);
    if (!problem)
        return {};
    const std::string part(name);
    switch (*problem) {
    case NameProblem::Empty: return Finding{FindingCode::NameEmpty, {}, {}, {}};
    case NameProblem::NotAscii: return Finding{FindingCode::NameNotAscii, {}, {part}, {}};
    case NameProblem::ProhibitedCharacter: {
        const char prohibited = *std::ranges::find_if(name, isProhibited);
        return Finding{FindingCode::NameProhibitedCharacter, {}, {part, hexByte(prohibited)}, {}};
    }
    case NameProblem::Reserved: return Finding{FindingCode::NameReserved, {}, {part}, {}};
    case NameProblem::TrailingDotOrBlank: return Finding{FindingCode::NameTrailingDotOrBlank, {}, {part}, {}};
    case NameProblem::Dots: return Finding{FindingCode::NameDots, {}, {part}, {}};
    }
    return {};
}

std::string foldCase(std::string_view text)
{
    std::string folded(text);
    std::ranges::transform(folded, folded.begin(), lower);
    return folded;
}

bool equalFolded(std::string_view a, std::string_view b) noexcept
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

int compareFolded(std::string_view a, std::string_view b) noexcept
{
    const auto [left, right] = std::ranges::mismatch(a, b, {}, lower, lower);
    if (left == a.end() || right == b.end())
        return int(left != a.end()) - int(right != b.end());
    return compareBytes(lower(*left), lower(*right));
}

int compareNatural(std::string_view a, std::string_view b) noexcept
{
    std::string_view left = a;
    std::string_view right = b;
    while (!left.empty() && !right.empty()) {
        int order = 0;
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view number = takeNumber(left);
            order = compareNumbers(number, takeNumber(right));
        } else {
            order = compareBytes(lower(left.front()), lower(right.front()));
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
        if (order != 0)
            return order;
    }
    if (left.empty() != right.empty())
        return left.empty() ? -1 : 1;
    return a.compare(b);
}

} // namespace cer
