// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/signature.h"

#include "core/protocol/names.h"

#include <algorithm>
#include <array>

namespace cer {

namespace {

constexpr std::size_t signatureParts = 5;
constexpr std::array<std::size_t, signatureParts> longestPart = {64, 24, 64, 24, 16};
constexpr std::size_t longestName = 255; // of one folder or file in Windows

constexpr bool isSeparator(char c) noexcept
{
    return c == '\\' || c == '/';
}

constexpr bool isHex(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool hasDoubledSeparator(std::string_view path) noexcept
{
    const auto bothSeparators = [](char a, char b) { return isSeparator(a) && isSeparator(b); };
    return std::ranges::adjacent_find(path, bothSeparators) != path.end();
}

bool isOffset(std::string_view text) noexcept
{
    return (text.size() == 8 || text.size() == 16) && std::ranges::all_of(text, isHex);
}

// The next part of a path, which moves behind it; empty at the end. Doubled separators hold no part.
std::string_view takePart(std::string_view &path) noexcept
{
    path.remove_prefix(std::ranges::find_if_not(path, isSeparator) - path.begin());
    const std::string_view part = path.substr(0, std::ranges::find_if(path, isSeparator) - path.begin());
    path.remove_prefix(part.size());
    return part;
}

// The parts that stand before the sixth, and how many there are: six means more than five.
struct Parts {
    std::array<std::string_view, signatureParts> names;
    std::size_t count = 0;

    bool areSignature() const noexcept { return count == signatureParts && isOffset(names.back()); }
};

Parts partsOf(std::string_view path) noexcept
{
    Parts parts;
    while (parts.count <= signatureParts) {
        const std::string_view part = takePart(path);
        if (part.empty())
            break;
        if (parts.count < signatureParts)
            parts.names[parts.count] = part;
        ++parts.count;
    }
    return parts;
}

std::string joined(std::string_view path, char separator)
{
    std::string result;
    result.reserve(path.size());
    for (std::string_view part = takePart(path); !part.empty(); part = takePart(path)) {
        if (!result.empty())
            result += separator;
        result += part;
    }
    return result;
}

Finding finding(FindingCode code, std::vector<std::string> arguments)
{
    return {code, {}, std::move(arguments), {}};
}

void checkPart(std::string_view part, std::size_t longest, Findings &findings)
{
    if (part.size() > longest)
        findings.push_back(finding(FindingCode::NameTooLong,
                                   {std::string(part), std::to_string(part.size()), std::to_string(longest)}));
    if (auto problem = nameFinding(part))
        findings.push_back(std::move(*problem));
}

void checkOffset(std::string_view offset, Findings &findings)
{
    if (offset.empty()) {
        findings.push_back(finding(FindingCode::NameEmpty, {}));
    } else if (!std::ranges::all_of(offset, isHex)) {
        findings.push_back(finding(FindingCode::SignatureOffsetNotHex, {std::string(offset)}));
    } else if (!isOffset(offset)) {
        findings.push_back(
            finding(FindingCode::SignatureOffsetWidth, {std::string(offset), std::to_string(offset.size())}));
    }
}

} // namespace

std::string subpath(const Signature &signature)
{
    return signature.app + '\\' + signature.appVersion + '\\' + signature.module + '\\' + signature.moduleVersion + '\\'
           + signature.offset;
}

std::string normalizedSubpath(std::string_view subpath)
{
    return joined(subpath, '\\');
}

std::string storePath(std::string_view subpath)
{
    return joined(subpath, '/');
}

BucketKind kindOf(std::string_view subpath) noexcept
{
    const Parts parts = partsOf(subpath);
    if (parts.areSignature())
        return BucketKind::Application;
    if (parts.count == 1 && equalFolded(parts.names[0], kernelSubpath))
        return BucketKind::Kernel;
    if (parts.count == 1 && equalFolded(parts.names[0], shutdownSubpath))
        return BucketKind::Shutdown;
    return BucketKind::Other;
}

std::optional<Signature> signatureOf(std::string_view subpath)
{
    const Parts parts = partsOf(subpath);
    if (!parts.areSignature())
        return {};
    const auto &[app, appVersion, module, moduleVersion, offset] = parts.names;
    return Signature{std::string(app), std::string(appVersion), std::string(module), std::string(moduleVersion),
                     std::string(offset)};
}

Findings checkSignature(const Signature &signature)
{
    Findings findings;
    checkPart(signature.app, longestPart[0], findings);
    checkPart(signature.appVersion, longestPart[1], findings);
    checkPart(signature.module, longestPart[2], findings);
    checkPart(signature.moduleVersion, longestPart[3], findings);
    checkOffset(signature.offset, findings);
    return findings;
}

Findings checkSubpath(std::string_view subpath)
{
    Findings findings;
    if (subpath.empty() || isSeparator(subpath.front()) || isSeparator(subpath.back()) || hasDoubledSeparator(subpath))
        findings.push_back(finding(FindingCode::NameEmpty, {}));
    const bool application = kindOf(subpath) == BucketKind::Application;
    std::size_t number = 0;
    for (auto part = takePart(subpath); !part.empty(); part = takePart(subpath))
        checkPart(part, application ? longestPart[number++] : longestName, findings);
    return findings;
}

} // namespace cer
