// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uri.h"

#include "core/protocol/names.h"

#include <boost/url/grammar/parse.hpp>
#include <boost/url/rfc/uri_rule.hpp>

#include <algorithm>
#include <string>

namespace cer {

namespace {

using Position = std::optional<std::size_t>;

constexpr bool isLetter(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isHex(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr bool isSchemeCharacter(char c) noexcept
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

Position found(std::size_t position) noexcept
{
    return position == std::string_view::npos ? Position() : position;
}

// A "%" without two hexadecimal digits. The library finds these too, but points now at it and now behind it.
Position loosePercent(std::string_view text) noexcept
{
    for (auto at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1)) {
        if (at + 2 >= text.size() || !isHex(text[at + 1]) || !isHex(text[at + 2]))
            return at;
    }
    return {};
}

// What the library takes although RFC 3986 does not: a second "#", and the zone of an IPv6 address (RFC 6874).
Position beyondRfc3986(std::string_view text) noexcept
{
    const auto fragment = text.find('#');
    const auto bracket = text.substr(0, fragment).find('[');
    if (bracket != std::string_view::npos) {
        const std::string_view literal = text.substr(0, text.find(']', bracket));
        if (const auto zone = literal.find('%', bracket); zone != std::string_view::npos)
            return zone;
    }
    return fragment == std::string_view::npos ? Position() : found(text.find('#', fragment + 1));
}

// RFC 3986, 3.2.2: "http" considers a missing authority or empty host invalid.
Position missingHost(std::string_view text) noexcept
{
    const std::string_view scheme = uriScheme(text);
    if (!equalFolded(scheme, "http") && !equalFolded(scheme, "https"))
        return {};
    const std::size_t slashes = scheme.size() + 1;
    if (!text.substr(slashes).starts_with("//"))
        return slashes;
    const std::size_t begin = slashes + 2;
    const std::string_view authority = text.substr(begin, text.find_first_of("/?#", begin) - begin);
    const std::size_t host = authority.rfind('@') + 1; // 0 without a user
    return host == authority.size() || authority[host] == ':' ? Position(begin + host) : Position();
}

Position grammarFault(std::string_view text)
{
    std::string uri(text);
    if (const auto future = uri.find("[V"); future != std::string::npos)
        uri[future + 1] = 'v'; // the library wants it small, the grammar does not care
    const char *position = uri.data();
    const char *const end = position + uri.size();
    const auto parsed = boost::urls::grammar::parse(position, end, boost::urls::uri_rule);
    return parsed && position == end ? Position() : Position(position - uri.data());
}

} // namespace

std::optional<std::size_t> uriFault(std::string_view text)
{
    Position fault = grammarFault(text);
    for (const Position &other : {loosePercent(text), beyondRfc3986(text), missingHost(text)}) {
        if (other && (!fault || *other < *fault))
            fault = other;
    }
    return fault;
}

std::string_view uriScheme(std::string_view text) noexcept
{
    const auto end = std::ranges::find_if_not(text, isSchemeCharacter) - text.begin();
    if (end == 0 || !isLetter(text.front()) || std::size_t(end) == text.size() || text[end] != ':')
        return {};
    return text.substr(0, end);
}

} // namespace cer
