// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configlines.h"
#include "ui/common/bytetext.h"

#include <QString>

#include <expected>
#include <string>
#include <string_view>
#include <vector>

/// The bytes of a file as the text of an editor, and the way back for each change: one '\n' in the text for each line end of the file,
/// whichever it is (the lines of ConfigDocument). A line that ends with CRLF or lone is told by lineEnd(). A value.
class SourceText {
public:
    SourceText() = default;
    SourceText(std::string_view bytes, const ByteText &code);

    const QString &text() const { return m_text; }
    qsizetype lineCount() const { return qsizetype(m_lines.size()); } // from 1: an empty file has one empty line
    cer::LineEnd lineEnd(qsizetype line) const { return m_lines[std::size_t(line)].end; }
    qsizetype lineStart(qsizetype line) const { return m_lines[std::size_t(line)].text; }
    qsizetype lineLength(qsizetype line) const; // without its end
    std::size_t byteOffset(qsizetype position) const;
    qsizetype position(std::size_t byteOffset) const;

    /// What it does to the bytes when \a removed characters at \a position become \a added. A '\n' that is added is a CRLF. Where both
    /// begin or end with the same text, that part keeps its bytes. Refused when the code page has no byte for a character.
    std::expected<cer::TextEdit, ByteText::Refusal> edit(qsizetype position, qsizetype removed, QStringView added,
                                                         const ByteText &code) const;

private:
    struct Line {
        qsizetype text = 0; // where it begins
        std::size_t bytes = 0;
        cer::LineEnd end = cer::LineEnd::None;
    };
    const Line &lineAt(qsizetype position) const;

    QString m_text;
    std::vector<Line> m_lines{Line()};
};
