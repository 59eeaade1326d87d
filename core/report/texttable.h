// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

enum class TextTableForm : std::uint8_t {
    Separated, // by tabulators or commas
    Pairs,     // key and value: Report.wer, a list of file versions, the only object of a query
    Objects,   // of a WMI query, one a row
};

struct TextTable {
    TextTableForm form = TextTableForm::Separated;
    /// Headings as the file has them; "Key" and "Value" for pairs; empty ones where there is no header.
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; // one may have fewer cells than there are columns, never more
    std::size_t rowsLeftOut = 0;                // beyond the limits
    bool operator==(const TextTable &) const = default;
};

struct TextTableLimits {
    std::size_t rows = 100'000;
    std::size_t columns = 256; // what stands further right is left out
    std::size_t cells = 1'000'000;
};

/// The table that a member is: comma- or tab-separated (quotation marks as in RFC 4180), "key=value" or "key<TAB>value" a line, or the
/// objects of WMI that our client writes for WQL (2.2.5), what names them in the first column, their class in another where there are
/// several. Nothing when it is none. \a name, of the member, decides where the text leaves it
/// open; \a utf8Text is decodeText() of the member. Linear.
std::optional<TextTable> readTextTable(std::string_view name, std::string_view utf8Text,
                                       const TextTableLimits &limits = {});

} // namespace cer
