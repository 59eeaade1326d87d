// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uri.h"
#include "tests/fuzz/fuzzing.h"

#include <regex>

using namespace cer;

namespace {

constexpr std::size_t longestForRegex = 200; // std::regex recurses for each character

// Appendix A of RFC 3986, rule by rule; and for http and https a host (3.2.2).
std::string grammar()
{
    const std::string escaped = "%[0-9A-Fa-f]{2}";
    const std::string unreserved = "A-Za-z0-9._~-";
    const std::string delimiters = "!$&'()*+,;=";
    const std::string pchar = "(?:[:@" + delimiters + unreserved + "]|" + escaped + ")";
    const std::string userinfo = "(?:[:" + delimiters + unreserved + "]|" + escaped + ")*";
    const std::string regName = "(?:[" + delimiters + unreserved + "]|" + escaped + ")*";
    const std::string octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    const std::string ipv4 = octet + "\\." + octet + "\\." + octet + "\\." + octet;
    const std::string h16 = "[0-9A-Fa-f]{1,4}";
    const std::string ls32 = "(?:" + h16 + ":" + h16 + "|" + ipv4 + ")";
    const std::string group = "(?:" + h16 + ":)";
    const auto upTo = [&](int count) { return "(?:" + group + "{0," + std::to_string(count) + "}" + h16 + ")?"; };
    const std::string ipv6 = "(?:" + group + "{6}" + ls32 + "|::" + group + "{5}" + ls32 + "|(?:" + h16 + ")?::" + group
                             + "{4}" + ls32 + "|" + upTo(1) + "::" + group + "{3}" + ls32 + "|" + upTo(2) + "::" + group
                             + "{2}" + ls32 + "|" + upTo(3) + "::" + group + ls32 + "|" + upTo(4) + "::" + ls32 + "|"
                             + upTo(5) + "::" + h16 + "|" + upTo(6) + "::)";
    const std::string future = "[vV][0-9A-Fa-f]+\\.[:" + delimiters + unreserved + "]+";
    const std::string host = "(\\[(?:" + ipv6 + "|" + future + ")\\]|" + regName + ")";
    const std::string authority = "(?:" + userinfo + "@)?" + host + "(?::[0-9]*)?";
    const std::string segments = "(?:/" + pchar + "*)*";
    const std::string rootless = pchar + "+" + segments;
    const std::string hier = "(?:(//)" + authority + segments + "|/(?:" + rootless + ")?|" + rootless + "|)";
    const std::string rest = "(?:" + pchar + "|[/?])*";
    return "([A-Za-z][A-Za-z0-9+.-]*):" + hier + "(?:\\?" + rest + ")?(?:#" + rest + ")?";
}

bool conforms(std::string_view text)
{
    static const std::regex uri(grammar());
    std::cmatch match;
    if (!std::regex_match(text.data(), text.data() + text.size(), match, uri))
        return false;
    std::string scheme = match[1];
    std::ranges::transform(scheme, scheme.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return (scheme != "http" && scheme != "https") || match[3].length() > 0;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto fault = uriFault(text);
    REQUIRE(!fault || *fault <= size);
    REQUIRE(fault || !uriScheme(text).empty());
    if (size <= longestForRegex)
        REQUIRE(!fault == conforms(text));
    // What stands before the fault has no earlier one; but "http://:" lacks its host until an "@" makes it a user.
    if (fault && !text.contains('@'))
        REQUIRE(uriFault(text.substr(0, *fault)).value_or(*fault) >= *fault);
    return 0;
}
