// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

struct DiffLine {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string_view text; // with its line end, of the old or the new text
};

/// The shortest edit between two texts, line by line (Myers). A line ends with LF; the last may be open.
std::vector<DiffLine> diffLines(std::string_view before, std::string_view after);
/// As `diff -u` prints it, "\ No newline at end of file" included; empty when the texts are equal. CR stays in the lines.
std::string unifiedDiff(std::string_view before, std::string_view after, std::string_view beforeName, std::string_view afterName,
                        std::size_t context = 3);

} // namespace cer
