// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Without characters that a terminal would obey: what stands in a share comes from many machines.
std::string harmless(std::string_view utf8);
/// At most \a width characters, the last of them "…" when something was cut.
std::string shortened(const std::string &utf8, std::size_t width);
/// Columns, not bytes; marks that take no room are rare enough here.
std::size_t widthOf(std::string_view utf8);
/// With blanks behind it up to \a width.
std::string padded(const std::string &utf8, std::size_t width);
/// "12.3 kB" by powers of 1,000.
std::string sizeText(std::uint64_t bytes);

/// Texts in columns: left, or right where the heading begins with '>'. Cells are made harmless.
std::string table(const std::vector<std::string> &headings, const std::vector<std::vector<std::string>> &rows);
