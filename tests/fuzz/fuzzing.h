// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Ends the run when what must always hold does not: libFuzzer keeps the input.
#define REQUIRE(condition)                                                                                             \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);                        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

namespace fuzzing {

inline bool isError(const cer::Finding &finding)
{
    return cer::findingInfo(finding.code).severity == cer::Severity::Error;
}

inline bool anyError(const cer::Findings &findings)
{
    return std::ranges::any_of(findings, isError);
}

/// True when each error can be mended by an edit.
inline bool isMendable(const cer::Findings &findings)
{
    return std::ranges::all_of(findings, [](const auto &found) { return found.repair || !isError(found); });
}

/// All repairs at once; no two may touch the same bytes, and none may lie outside of the file.
inline std::string mended(std::string bytes, const cer::Findings &findings)
{
    std::vector<cer::TextEdit> edits;
    for (const cer::Finding &finding : findings) {
        if (finding.repair)
            edits.push_back(*finding.repair);
    }
    std::ranges::stable_sort(edits, std::greater(), &cer::TextEdit::offset);
    std::size_t end = bytes.size();
    for (const cer::TextEdit &edit : edits) {
        REQUIRE(edit.offset <= end && edit.length <= end - edit.offset);
        end = edit.offset;
        bytes.replace(edit.offset, edit.length, edit.text);
    }
    return bytes;
}

/// The size of a line without its CR and LF, from 1.
inline std::vector<std::size_t> lineSizes(std::string_view bytes)
{
    std::vector<std::size_t> sizes;
    for (std::size_t begin = 0; begin <= bytes.size();) {
        const std::size_t end = std::min(bytes.size(), bytes.find('\n', begin));
        sizes.push_back(end - begin);
        begin = end + 1;
    }
    return sizes;
}

} // namespace fuzzing
