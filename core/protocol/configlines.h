// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepage.h"
#include "core/protocol/finding.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cer {

/// How a line of a policy.txt or status.txt ends. Only Crlf is a line end to a client (D3); the lone ones are where
/// a person sees a line end.
enum class LineEnd : std::uint8_t { None, Crlf, LineFeed, CarriageReturn };

/// One line as a person sees it.
struct RawLine {
    std::size_t offset = 0; // in the file
    std::string_view content;
    LineEnd end = LineEnd::None;

    std::size_t endOffset() const { return offset + content.size(); }
    std::size_t endLength() const { return end == LineEnd::None ? 0 : end == LineEnd::Crlf ? 2 : 1; }
    std::size_t nextOffset() const { return endOffset() + endLength(); }
    bool isBlank() const { return content.find_first_not_of(" \t") == std::string_view::npos; }
};

/// The lines of \a bytes, without a gap. UTF-16 is cut at its own line feeds, so that numbers of lines are right.
std::vector<RawLine> splitLines(std::string_view bytes, TextEncoding encoding);

bool hasLoneEnd(const RawLine &line) noexcept;
/// True when the lone CR or LF of line \a index, or the one before it, makes one line of it and its neighbour (D3).
bool isGluedTogether(const std::vector<RawLine> &lines, std::size_t index) noexcept;
/// The CR of "\r\r\n" too much, as a text has it that was converted twice.
bool isDoubledReturn(const std::vector<RawLine> &lines, std::size_t index) noexcept;

/// Turns every lone LF and CR into CRLF, in one edit. There must be one.
TextEdit mendLineEnds(const std::vector<RawLine> &lines);
/// Takes the lines [first, last] away so that the others keep their meaning: where they stand between a lone line end and
/// a real one, an empty line remains.
TextEdit removeLines(const std::vector<RawLine> &lines, std::size_t first, std::size_t last);

} // namespace cer
