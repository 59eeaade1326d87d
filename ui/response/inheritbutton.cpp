// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/inheritbutton.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

InheritButton::InheritButton(QWidget *parent)
    : QRadioButton(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

int InheritButton::widthFor(int textWidth) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSize contents(textWidth, fontMetrics().height());
    return style()->sizeFromContents(QStyle::CT_RadioButton, &option, contents, this).width();
}

int InheritButton::textRoom() const
{
    return width() - widthFor(0);
}

QSize InheritButton::sizeHint() const
{
    constexpr int longest = 320;
    const QString column = m_isColumn ? tr("inherit: %1").arg(u"nein — policy.txt"_s) : QString();
    const int words = std::max(fontMetrics().horizontalAdvance(text()), fontMetrics().horizontalAdvance(column)) + 1;
    return {widthFor(std::min(words, longest)), QRadioButton::sizeHint().height()};
}

void InheritButton::setColumnWidth(bool wide)
{
    m_isColumn = wide;
    updateGeometry();
}

QSize InheritButton::minimumSizeHint() const
{
    constexpr int shortest = 90;
    return {std::min(sizeHint().width(), widthFor(shortest)), QRadioButton::minimumSizeHint().height()};
}

void InheritButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = fontMetrics().elidedText(text(), Qt::ElideMiddle, textRoom());
    option.palette.setColor(QPalette::WindowText, palette().color(QPalette::PlaceholderText));
    painter.drawControl(QStyle::CE_RadioButton, option);
}

bool InheritButton::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text()) <= textRoom())
        return QRadioButton::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}
