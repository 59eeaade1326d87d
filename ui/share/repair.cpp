// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/repair.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"
#include "core/protocol/names.h"

#include <algorithm>

namespace {

bool endsFolded(std::string_view path, std::string_view name)
{
    return path.size() >= name.size() && cer::equalFolded(path.substr(path.size() - name.size()), name);
}

cer::Findings findingsOf(std::string_view file, std::string_view bytes)
{
    if (endsFolded(file, "count.txt"))
        return cer::readCount(bytes, file).findings;
    const auto kind = endsFolded(file, "policy.txt") ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
    return cer::ConfigDocument::read(bytes, kind, file).findings();
}

} // namespace

std::optional<std::string> repaired(const cer::Finding &finding, std::string_view bytes)
{
    const cer::Findings now = findingsOf(finding.where.file, bytes);
    const auto same = std::ranges::find_if(now, [&](const cer::Finding &other) {
        return other.code == finding.code && other.where == finding.where && other.arguments == finding.arguments;
    });
    if (same == now.end() || !same->repair || same->repair->offset > bytes.size())
        return {};
    std::string text(bytes);
    return text.replace(same->repair->offset, same->repair->length, same->repair->text);
}
