// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbaddress.h"

#include "core/store/storepath.h"

#include <boost/url/encode.hpp>
#include <boost/url/ipv6_address.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>
#include <boost/url/url_view.hpp>

#include <algorithm>
#include <vector>

namespace cer {

namespace {

constexpr std::string_view scheme = "smb://";
constexpr std::string_view ipv6Suffix = ".ipv6-literal.net";
constexpr std::string_view prohibited = "\\/:*?\"<>|";

bool isSeparator(char c) noexcept
{
    return c == '\\' || c == '/';
}

bool isHostCharacter(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

bool isHostName(std::string_view host) noexcept
{
    return !host.empty() && host.size() <= 255 && host.front() != '.' && host.front() != '-'
           && std::ranges::all_of(host, isHostCharacter);
}

/// How many bytes follow this first byte of a character; nothing for a byte that begins none.
std::optional<unsigned> following(unsigned char first) noexcept
{
    if (first < 0x80)
        return 0;
    if (first < 0xc2 || first > 0xf4)
        return {};
    return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
}

/// By RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        const unsigned char first = byte(at);
        const auto more = following(first);
        if (!more || at + *more >= text.size())
            return false;
        for (std::size_t i = 1; i <= *more; ++i) {
            if ((byte(at + i) & 0xc0) != 0x80)
                return false;
        }
        const unsigned char second = *more ? byte(at + 1) : 0;
        if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f) || (first == 0xf0 && second < 0x90)
            || (first == 0xf4 && second > 0x8f))
            return false;
        at += *more + 1;
    }
    return true;
}

/// Fills in share and folder. False when one of the names is none.
bool takePath(SmbAddress &address, std::vector<std::string> parts)
{
    while (parts.size() > 1 && parts.back().empty()) // a closing separator
        parts.pop_back();
    if (parts.empty() || !std::ranges::all_of(parts, [](const std::string &part) { return isSmbName(part); }))
        return false;
    address.share = std::move(parts.front());
    for (auto part = parts.begin() + 1; part != parts.end(); ++part)
        address.folder = joinedPath(address.folder, *part);
    return true;
}

/// "fe80--1s4.ipv6-literal.net" is fe80::1%4; nothing for another name.
std::optional<std::string> ipv6OfName(std::string_view host)
{
    if (host.size() <= ipv6Suffix.size() || !sameName(host.substr(host.size() - ipv6Suffix.size()), ipv6Suffix))
        return {};
    std::string address(host.substr(0, host.size() - ipv6Suffix.size()));
    std::ranges::replace(address, '-', ':');
    std::ranges::replace(address, 's', '%');
    return address;
}

bool isIpv6(std::string_view text)
{
    return boost::urls::parse_ipv6_address(text.substr(0, text.find('%'))).has_value();
}

std::optional<SmbAddress> readUnc(std::string_view text)
{
    text.remove_prefix(2);
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (isSeparator(c))
            parts.emplace_back();
        else
            parts.back() += c;
    }
    SmbAddress address;
    address.server = std::move(parts.front());
    parts.erase(parts.begin());
    if (auto ipv6 = ipv6OfName(address.server)) {
        if (!isIpv6(*ipv6))
            return {};
        address.server = std::move(*ipv6);
    } else if (!isHostName(address.server)) {
        return {};
    }
    return takePath(address, std::move(parts)) ? std::optional(std::move(address)) : std::nullopt;
}

/// What people type as it is: blanks and letters that no URL has.
std::string encodedWhereNeeded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && !std::string_view("\"<>\\^`{|}").contains(c)) {
            encoded += c;
            continue;
        }
        encoded += '%';
        encoded += digits[byte >> 4];
        encoded += digits[byte & 15];
    }
    return encoded;
}

bool takeHost(SmbAddress &address, const boost::urls::url_view &url)
{
    if (url.host_type() == boost::urls::host_type::ipv6) {
        address.server = url.host_address();
    } else {
        address.server = url.host();
        if (!isHostName(address.server))
            return false;
    }
    if (!url.has_port())
        return true;
    address.port = url.port_number(); // 0 also for what is none
    return address.port != 0;
}

bool takeUser(SmbAddress &address, std::string user)
{
    const std::size_t separator = user.find(';');
    if (separator != user.npos) {
        address.domain = user.substr(0, separator);
        user.erase(0, separator + 1);
    }
    address.user = std::move(user);
    return separator != 0 && !address.user.contains(';');
}

std::optional<SmbAddress> addressOf(const boost::urls::url_view &url)
{
    SmbAddress address;
    address.isUrl = true;
    if (url.has_query() || url.has_fragment() || !takeHost(address, url) || !takeUser(address, url.user()))
        return {};
    std::vector<std::string> parts;
    for (const auto segment : url.segments())
        parts.push_back(segment);
    const auto plain = [](const std::string &text) {
        return isUtf8(text) && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    };
    if (!plain(address.user) || !plain(address.domain) || !takePath(address, std::move(parts)))
        return {};
    return address;
}

/// \a text without what stands between ':' and the last '@' before \a end. Nothing when there is no such thing.
std::optional<std::string> withoutPassword(std::string_view text, std::size_t end)
{
    const std::size_t at = text.substr(0, end).rfind('@');
    const std::size_t colon = text.find(':', scheme.size());
    if (at == text.npos || colon >= at)
        return {};
    return std::string(text.substr(0, colon)) + std::string(text.substr(at));
}

Result<SmbAddress> readUrl(std::string_view text)
{
    if (auto shown = withoutPassword(text, text.find('/', scheme.size())))
        return failure(ErrorKind::Secret, std::move(*shown));
    const std::string encoded = encodedWhereNeeded(text);
    const auto url = boost::urls::parse_uri(encoded);
    auto address = url && url->has_authority() ? addressOf(*url) : std::nullopt;
    if (address)
        return std::move(*address);
    // A password with a '/' in it makes no address; no message may show it.
    if (auto shown = withoutPassword(text, text.size()))
        return failure(ErrorKind::Secret, std::move(*shown));
    return failure(ErrorKind::Name, std::string(text));
}

std::string encoded(std::string_view text)
{
    return boost::urls::encode(text, boost::urls::unreserved_chars);
}

} // namespace

bool isSmbName(std::string_view name) noexcept
{
    return isPathPart(name) && isUtf8(name) && std::ranges::none_of(name, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || prohibited.contains(c);
           });
}

bool namesSmbServer(std::string_view text) noexcept
{
    const bool slashes = text.starts_with("//") && text.size() > 2 && text[2] != '/';
    return text.starts_with("\\\\") || slashes || sameName(text.substr(0, scheme.size()), scheme);
}

Result<SmbAddress> readSmbAddress(std::string_view text)
{
    if (sameName(text.substr(0, scheme.size()), scheme))
        return readUrl(text);
    auto address = namesSmbServer(text) ? readUnc(text) : std::nullopt;
    if (!address)
        return failure(ErrorKind::Name, std::string(text));
    return std::move(*address);
}

std::string SmbAddress::text() const
{
    const bool ipv6 = server.contains(':');
    if (!isUrl) {
        std::string host = server;
        if (ipv6) {
            std::ranges::replace(host, ':', '-');
            std::ranges::replace(host, '%', 's');
            host += ipv6Suffix;
        }
        std::string text = "\\\\" + host + '\\' + joinedPath(share, folder);
        std::ranges::replace(text, '/', '\\');
        return text;
    }
    std::string text(scheme);
    if (!domain.empty())
        text += encoded(domain) + ';';
    text += encoded(user);
    if (!user.empty() || !domain.empty())
        text += '@';
    const std::size_t zone = std::min(server.find('%'), server.size());
    text += ipv6 ? '[' + server.substr(0, zone) + encoded(server.substr(zone)) + ']' : server;
    if (port != usualPort)
        text += ':' + std::to_string(port);
    text += '/' + encoded(share);
    for (std::size_t start = 0; start < folder.size();) {
        const std::size_t end = std::min(folder.find('/', start), folder.size());
        text += '/' + encoded(folder.substr(start, end - start));
        start = end + 1;
    }
    return text;
}

} // namespace cer
