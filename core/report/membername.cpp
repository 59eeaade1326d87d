// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/membername.h"

#include "core/protocol/names.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::size_t longestPart = 255; // in UTF-16 units for Windows, in bytes elsewhere: the smaller
constexpr std::size_t longestName = 1024;
constexpr std::ptrdiff_t mostFolders = 32;

// The length of the character that \a text begins with; 0 when it is none by Unicode 15, table 3-7: overlong forms and surrogates too.
std::size_t characterLength(std::string_view text) noexcept
{
    const auto at = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (length == 0 || at(1) < lowest || at(1) > highest)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

bool isUtf8(std::string_view text) noexcept
{
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

// Controls of ISO 8859-1 and what turns the direction of writing are seen by nobody and make one name look like another.
bool hidesSomething(std::string_view part) noexcept
{
    for (std::size_t i = 0; i + 1 < part.size(); ++i) {
        const std::string_view rest = part.substr(i);
        if (rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) < 0xA0)
            return true;
        if (rest.starts_with("\xE2\x80") && rest.size() > 2 && rest[2] >= '\xAA' && rest[2] <= '\xAE')
            return true;
        if (rest.starts_with("\xE2\x81") && rest.size() > 2 && rest[2] >= '\xA6' && rest[2] <= '\xA9')
            return true;
    }
    return part.contains('\x7F');
}

Refusal refusalOf(NameProblem problem) noexcept
{
    switch (problem) {
    case NameProblem::Empty: return Refusal::Empty;
    case NameProblem::Dots: return Refusal::Dots;
    case NameProblem::Reserved: return Refusal::Reserved;
    case NameProblem::TrailingDotOrBlank: return Refusal::TrailingDotOrBlank;
    case NameProblem::ProhibitedCharacter: return Refusal::ProhibitedCharacter;
    case NameProblem::NotAscii: break; // fine here
    }
    return Refusal::None;
}

Refusal partProblem(std::string_view part)
{
    if (part.contains(':'))
        return Refusal::Drive;
    if (part.size() > longestPart)
        return Refusal::TooLong;
    // Devices first: some have digits that are not ASCII. What else is not ASCII would hide what stands behind it.
    const auto problem = nameProblem(part);
    if (problem && refusalOf(*problem) != Refusal::None)
        return refusalOf(*problem);
    std::string plain(part);
    std::ranges::replace_if(plain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, 'x');
    if (const auto hidden = nameProblem(plain))
        return refusalOf(*hidden);
    return hidesSomething(part) ? Refusal::ProhibitedCharacter : Refusal::None;
}

} // namespace

Refusal memberNameProblem(std::string_view name)
{
    if (name.empty())
        return Refusal::Empty;
    if (!isUtf8(name))
        return Refusal::BadText;
    if (name.front() == '/')
        return Refusal::Absolute;
    if (name.size() > longestName)
        return Refusal::TooLong;
    if (std::ranges::count(name, '/') > mostFolders)
        return Refusal::TooDeep;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.size(), name.find('/', begin));
        if (const Refusal problem = partProblem(name.substr(begin, end - begin)); problem != Refusal::None)
            return problem;
        begin = end + 1;
    }
    return Refusal::None;
}

} // namespace cer
