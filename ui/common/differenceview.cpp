// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/differenceview.h"

#include "core/share/diff.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace {

QColor ground(QColor color)
{
    color.setAlphaF(0.16F);
    return color;
}

} // namespace

QColor removedGround()
{
    return ground(stateColors().bad);
}

QColor addedGround()
{
    return ground(stateColors().good);
}

QString lineText(std::string_view line, const ByteText &code)
{
    if (line.ends_with("\r\n"))
        line.remove_suffix(2);
    return code.text(line).replace(u"␊"_s, u"⟨LF⟩"_s).replace(u"␍"_s, u"⟨CR⟩"_s);
}

DifferenceView::DifferenceView(const ByteText &code, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_code(code)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setAccessibleName(tr("Difference"));
}

void DifferenceView::setTexts(std::string_view before, std::string_view after, const QString &beforeName,
                              const QString &afterName)
{
    const std::string difference = cer::unifiedDiff(before, after, beforeName.toStdString(), afterName.toStdString());
    QStringList lines;
    for (std::size_t begin = 0; begin < difference.size();) {
        const std::size_t end = std::min(difference.find('\n', begin), difference.size());
        const std::string_view line = std::string_view(difference).substr(begin, end - begin);
        const bool isHead = lines.size() < 2;
        const bool isRemark = isHead || line.starts_with('@') || line.starts_with('\\');
        const bool isOpen = difference.substr(std::min(end + 1, difference.size()), 1) == "\\";
        if (isRemark)
            lines += QString::fromUtf8(line.data(), qsizetype(line.size()));
        else
            lines += lineText(isOpen ? line : std::string_view(difference).substr(begin, end + 1 - begin), m_code);
        begin = end + 1;
    }
    setPlainText(lines.isEmpty() ? tr("There is no difference.") : lines.join(u'\n'));
    paintLines();
}

void DifferenceView::paintLines()
{
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString sign = block.text().first(std::min<qsizetype>(block.length() - 1, 1));
        const bool isHead = block.blockNumber() < 2;
        QTextBlockFormat format;
        if (sign == u"-"_s && !isHead)
            format.setBackground(removedGround());
        else if (sign == u"+"_s && !isHead)
            format.setBackground(addedGround());
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        QTextCharFormat text;
        if (isHead || sign == u"@"_s || sign == u"\\"_s)
            text.setForeground(palette().color(QPalette::PlaceholderText));
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.setCharFormat(text);
    }
}

void DifferenceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintLines();
}
