// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QByteArray>

#include <algorithm>
#include <functional>

/// The names of findings in their order, with blanks between them: "count.order count.hits-zero".
inline QByteArray findingNames(const cer::Findings &findings)
{
    QByteArray names;
    for (const cer::Finding &finding : findings) {
        const std::string_view name = cer::findingInfo(finding.code).name;
        if (!names.isEmpty())
            names += ' ';
        names.append(name.data(), qsizetype(name.size()));
    }
    return names;
}

/// The bytes after all repairs, from the last to the first.
inline std::string repaired(std::string bytes, const cer::Findings &findings)
{
    std::vector<cer::TextEdit> edits;
    for (const cer::Finding &finding : findings) {
        if (finding.repair)
            edits.push_back(*finding.repair);
    }
    std::ranges::stable_sort(edits, std::greater(), &cer::TextEdit::offset);
    for (const cer::TextEdit &edit : edits)
        bytes.replace(edit.offset, edit.length, edit.text);
    return bytes;
}
