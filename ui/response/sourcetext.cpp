// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourcetext.h"

#include <QList>

#include <algorithm>

SourceText::SourceText(std::string_view bytes, const ByteText &code)
{
    m_lines.clear();
    m_text.reserve(qsizetype(bytes.size()));
    std::size_t end = 0;
    for (const cer::RawLine &line : cer::splitLines(bytes, cer::TextEncoding::CodePage)) {
        m_lines.push_back({m_text.size(), line.offset, line.end});
        m_text += code.text(line.content);
        if (line.end != cer::LineEnd::None)
            m_text += u'\n';
        end = line.nextOffset();
    }
    if (m_lines.empty() || m_lines.back().end != cer::LineEnd::None)
        m_lines.push_back({m_text.size(), end, cer::LineEnd::None});
}

const SourceText::Line &SourceText::lineAt(qsizetype position) const
{
    return *std::prev(std::ranges::upper_bound(m_lines, position, {}, &Line::text));
}

qsizetype SourceText::lineLength(qsizetype line) const
{
    const qsizetype end = line + 1 < lineCount() ? lineStart(line + 1) - 1 : m_text.size();
    return end - lineStart(line);
}

std::size_t SourceText::byteOffset(qsizetype position) const
{
    const Line &line = lineAt(position);
    return line.bytes + std::size_t(position - line.text);
}

qsizetype SourceText::position(std::size_t byteOffset) const
{
    const auto line = std::prev(std::ranges::upper_bound(m_lines, byteOffset, {}, &Line::bytes));
    const qsizetype end = std::next(line) == m_lines.end() ? m_text.size() : std::next(line)->text - 1;
    return std::min(line->text + qsizetype(byteOffset - line->bytes), end);
}

std::expected<cer::TextEdit, ByteText::Refusal> SourceText::edit(qsizetype position, qsizetype removed,
                                                                 QStringView added, const ByteText &code) const
{
    QStringView gone = QStringView(m_text).sliced(position, removed);
    const qsizetype head = std::ranges::mismatch(gone, added).in1 - gone.begin();
    gone = gone.sliced(head);
    added = added.sliced(head);
    const qsizetype tail = std::mismatch(gone.rbegin(), gone.rend(), added.rbegin(), added.rend()).first - gone.rbegin();
    gone.chop(tail);
    added.chop(tail);

    cer::TextEdit edit{byteOffset(position + head), 0, {}};
    edit.length = byteOffset(position + head + gone.size()) - edit.offset;
    qsizetype begin = 0;
    for (const QStringView line : added.split(u'\n')) {
        const auto bytes = code.bytes(line);
        if (!bytes)
            return std::unexpected(
                ByteText::Refusal{position + head + begin + bytes.error().position, bytes.error().character});
        if (begin > 0)
            edit.text += "\r\n";
        edit.text += *bytes;
        begin += line.size() + 1;
    }
    return edit;
}
