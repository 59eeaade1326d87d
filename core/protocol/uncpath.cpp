// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uncpath.h"

#include "core/protocol/names.h"

#include <boost/url/ipv4_address.hpp>
#include <boost/url/ipv6_address.hpp>

#include <algorithm>

namespace cer {

namespace {

// Character classes of [MS-DTYP] 2.2.57; everything from a blank on that is not named here is allowed.
constexpr std::string_view outsidePchar = "\"*+,/:;<=>?[\\]|";
constexpr std::string_view outsideFchar = "\"*/:<>?\\|";
constexpr std::size_t longestShareName = 80;
constexpr std::size_t longestFolderName = 255;
constexpr std::size_t longestLabel = 63;
constexpr std::size_t longestHost = 255;
constexpr std::size_t longestNetbiosName = 15;
constexpr std::string_view ipv6Suffix = ".ipv6-literal.net";

constexpr bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

constexpr bool isLabelCharacter(char c) noexcept
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

constexpr bool isNetbiosCharacter(char c) noexcept
{
    return isLabelCharacter(c) || std::string_view("!#$%&'()@^{}~").contains(c);
}

// The first byte that is outside of a class, or the size of the text.
std::size_t firstOutside(std::string_view text, std::string_view outside) noexcept
{
    const auto isOutside = [outside](char c) { return static_cast<unsigned char>(c) < 0x20 || outside.contains(c); };
    return std::ranges::find_if(text, isOutside) - text.begin();
}

// "fe80--1s4.ipv6-literal.net": "-" stands for ":", "s" for the "%" of a zone.
bool isIpv6Literal(std::string_view host)
{
    if (host.size() <= ipv6Suffix.size() || !equalFolded(host.substr(host.size() - ipv6Suffix.size()), ipv6Suffix))
        return false;
    std::string_view literal = host.substr(0, host.size() - ipv6Suffix.size());
    const auto zone = literal.find_first_of("sS");
    if (zone != std::string_view::npos && zone + 1 == literal.size())
        return false;
    std::string address(literal.substr(0, zone));
    std::ranges::replace(address, '-', ':');
    return std::ranges::all_of(literal.substr(std::min(literal.size(), zone)), isLabelCharacter)
           && boost::urls::parse_ipv6_address(address).has_value();
}

bool isLabel(std::string_view label) noexcept
{
    return !label.empty() && label.size() <= longestLabel && label.front() != '-' && label.back() != '-'
           && std::ranges::all_of(label, isLabelCharacter);
}

bool isDomainName(std::string_view host) noexcept
{
    if (host.size() > longestHost)
        return false;
    if (host.ends_with('.'))
        host.remove_suffix(1);
    for (auto dot = host.find('.'); dot != std::string_view::npos; dot = host.find('.')) {
        if (!isLabel(host.substr(0, dot)))
            return false;
        host.remove_prefix(dot + 1);
    }
    return isLabel(host);
}

bool isNetbiosName(std::string_view host) noexcept
{
    return !host.empty() && host.size() <= longestNetbiosName && std::ranges::all_of(host, isNetbiosCharacter);
}

bool isHost(std::string_view host)
{
    if (!host.contains('.'))
        return isNetbiosName(host) || isDomainName(host);
    const std::string_view last = host.substr(host.rfind('.') + 1);
    if (!last.empty() && std::ranges::all_of(last, isDigit))
        return boost::urls::parse_ipv4_address(host).has_value();
    if (equalFolded(host.substr(host.size() - std::min(host.size(), ipv6Suffix.size())), ipv6Suffix))
        return isIpv6Literal(host);
    return isDomainName(host);
}

// Reads one value: what is wrong goes into findings, with the column of the byte.
class Reader {
public:
    explicit Reader(std::string text)
        : m_text(std::move(text))
    {
    }

    UncReading read();

private:
    void add(FindingCode code, std::size_t offset, std::string argument);
    void checkShare(std::string_view share, std::size_t offset);
    bool checkFolder(std::string_view part, std::size_t offset, bool last);
    void checkFolders(std::string_view folders, std::size_t offset);
    void dropClosingSeparator();
    bool takePrefix();

    std::string m_text;
    Findings m_findings;
};

void Reader::add(FindingCode code, std::size_t offset, std::string argument)
{
    m_findings.push_back({code, {{}, 0, std::uint32_t(offset + 1)}, {std::move(argument)}, {}});
}

// False when nothing behind it can be read as a host.
bool Reader::takePrefix()
{
    const std::string_view text = m_text;
    if (text.starts_with("\\\\?\\") || text.starts_with("\\\\.\\") || text == "\\\\?" || text == "\\\\.") {
        add(FindingCode::UncDeviceSelector, 2, m_text);
        return false;
    }
    if (!text.starts_with("\\\\")) {
        add(FindingCode::UncSyntax, text.starts_with('\\') ? 1 : 0, m_text);
        return false;
    }
    return true;
}

void Reader::dropClosingSeparator()
{
    // Not the one between host and share: "\\server\" lacks its share.
    const std::size_t hostEnd = m_text.find('\\', 2);
    if (!m_text.ends_with('\\') || hostEnd >= m_text.size() - 1)
        return;
    add(FindingCode::UncTrailingSeparator, m_text.size() - 1, m_text);
    m_findings.back().repair = TextEdit{m_text.size() - 1, 1, {}};
    m_text.pop_back();
}

void Reader::checkShare(std::string_view share, std::size_t offset)
{
    const std::size_t fault = firstOutside(share, outsidePchar);
    if (fault < share.size())
        add(FindingCode::UncShareName, offset + fault, std::string(share));
    else if (share.empty() || share.size() > longestShareName || share == "." || share == "..")
        add(FindingCode::UncShareName, offset, std::string(share));
}

// The last name may have the wider class of a file name; ":" would be a stream, and a stream is no folder.
// False when the grammar is broken: said once, whatever follows.
bool Reader::checkFolder(std::string_view part, std::size_t offset, bool last)
{
    const std::size_t fault = firstOutside(part, last ? outsideFchar : outsidePchar);
    if (part.empty() || part.size() > longestFolderName || fault < part.size()) {
        add(FindingCode::UncSyntax, offset + (fault < part.size() ? fault : 0), m_text);
        return false;
    }
    auto problem = nameFinding(part);
    if (problem && problem->code != FindingCode::NameNotAscii) {
        problem->where.column = std::uint32_t(offset + 1);
        m_findings.push_back(std::move(*problem));
    }
    return true;
}

void Reader::checkFolders(std::string_view folders, std::size_t offset)
{
    for (std::size_t begin = 0; begin <= folders.size();) {
        const std::size_t end = std::min(folders.size(), folders.find('\\', begin));
        if (!checkFolder(folders.substr(begin, end - begin), offset + begin, end == folders.size()))
            return;
        begin = end + 1;
    }
}

UncReading Reader::read()
{
    if (!takePrefix())
        return {{}, std::move(m_findings)};
    dropClosingSeparator();

    const std::string_view text = m_text;
    const std::size_t hostEnd = std::min(text.size(), text.find('\\', 2));
    const std::size_t shareEnd = std::min(text.size(), text.find('\\', std::min(text.size(), hostEnd + 1)));
    const std::string_view host = text.substr(2, hostEnd - 2);
    const std::string_view share = text.substr(std::min(text.size(), hostEnd + 1)).substr(0, shareEnd - hostEnd - 1);
    const std::string_view folder = text.substr(std::min(text.size(), shareEnd + 1));

    if (!isHost(host))
        add(FindingCode::UncHost, 2, std::string(host));
    if (hostEnd == text.size())
        add(FindingCode::UncSyntax, hostEnd, m_text);
    else
        checkShare(share, hostEnd + 1);
    if (shareEnd < text.size())
        checkFolders(folder, shareEnd + 1);

    if (hasError(m_findings))
        return {{}, std::move(m_findings)};
    return {UncPath{std::string(host), std::string(share), std::string(folder)}, std::move(m_findings)};
}

} // namespace

std::string UncPath::text() const
{
    std::string result = "\\\\" + host + '\\' + share;
    if (!folder.empty())
        result += '\\' + folder;
    return result;
}

UncReading readUncPath(std::string_view text, bool acceptSlashes)
{
    std::string path(text);
    if (acceptSlashes)
        std::ranges::replace(path, '/', '\\');
    return Reader(std::move(path)).read();
}

} // namespace cer
