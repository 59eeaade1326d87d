// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/diffview.h"

#include "core/share/diff.h"
#include "ui/common/codepage.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>

#include <array>

namespace {

struct Look {
    QChar sign;
    Qt::GlobalColor color;
};
constexpr std::array looks{Look{u' ', Qt::transparent}, Look{u'-', Qt::red}, Look{u'+', Qt::green}};

QTextBlockFormat blockFormat(const Look &look)
{
    QTextBlockFormat format;
    if (look.color != Qt::transparent) {
        QColor ground(look.color);
        ground.setAlphaF(0.18F); // over the palette's own ground: right in light and dark
        format.setBackground(ground);
    }
    return format;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setAccessibleName(tr("Difference"));
}

void DiffView::setTexts(std::string_view before, std::string_view after)
{
    clear();
    QTextCursor cursor(document());
    bool first = true;
    for (const cer::DiffLine &line : cer::diffLines(before, after)) {
        const Look &look = looks[std::size_t(line.kind)];
        if (!first)
            cursor.insertBlock();
        first = false;
        cursor.setBlockFormat(blockFormat(look));
        cursor.insertText(look.sign + textOfBytes(line.text).trimmed());
    }
    moveCursor(QTextCursor::Start);
}
