// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/celldelegates.h"

#include "ui/share/bucketstate.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int sideMargin = 6, leastBar = 16, bestBar = 48, gap = 6;

QColor faint(QColor color, double part)
{
    color.setAlphaF(float(part));
    return color;
}

QPalette::ColorGroup colorGroup(const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

} // namespace

void PictureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, cell.widget);

    cell.rect.adjust(sideMargin, 0, -sideMargin, 0);
    painter->save();
    painter->setClipRect(cell.rect);
    paintPicture(painter, cell, index);
    painter->restore();
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, rowHeight(option.fontMetrics)};
}

int PictureDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 8;
}

void TextDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    if (option.text.isEmpty())
        return;
    painter->setFont(option.font);
    painter->setPen(textColor(option));
    const QString text = option.fontMetrics.elidedText(option.text, option.textElideMode, option.rect.width());
    painter->drawText(option.rect, int(option.displayAlignment) | Qt::TextSingleLine, text);
}

QColor PictureDelegate::textColor(const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(colorGroup(option), selected ? QPalette::HighlightedText : QPalette::Text);
}

FilledDelegate::FilledDelegate(int filledRole, int stateRole, QObject *parent)
    : PictureDelegate(parent)
    , m_filledRole(filledRole)
    , m_stateRole(stateRole)
{
}

void FilledDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor ink = textColor(option);
    const int textWidth = option.fontMetrics.horizontalAdvance(option.text);
    painter->setFont(option.font);
    painter->setPen(ink);
    painter->drawText(option.rect, Qt::AlignVCenter | Qt::AlignRight, option.text);

    const QVariant filled = index.data(m_filledRole);
    const int room = option.rect.width() - textWidth - gap;
    if (!filled.isValid() || room < leastBar)
        return;
    const int height = std::max(4, option.rect.height() / 3);
    const QRect bar(option.rect.left(), option.rect.center().y() - height / 2, std::min(room, bestBar), height);
    const bool calm = BucketState(index.data(m_stateRole).toInt()) == BucketState::Open;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor color = calm && !selected ? option.palette.color(QPalette::Highlight) : ink;
    painter->fillRect(bar, faint(ink, 0.15));
    painter->fillRect(QRect(bar.topLeft(), QSize(qRound(bar.width() * filled.toDouble()), height)), faint(color, 0.75));
}

TrendDelegate::TrendDelegate(int trendRole, QObject *parent)
    : PictureDelegate(parent)
    , m_trendRole(trendRole)
{
}

void TrendDelegate::paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto days = index.data(m_trendRole).value<QList<quint32>>();
    if (days.isEmpty())
        return;
    const QRect place = option.rect.adjusted(0, 3, 0, -3);
    const double most = std::max<quint32>(1, *std::ranges::max_element(days));
    const double step = double(place.width()) / double(days.size());
    const QColor ink = textColor(option);
    painter->fillRect(QRect(place.left(), place.bottom(), place.width(), 1), faint(ink, 0.25));
    for (qsizetype day = 0; day < days.size(); ++day) {
        if (days[day] == 0)
            continue;
        const double height = std::max(1.0, place.height() * double(days[day]) / most);
        painter->fillRect(
            QRectF(place.left() + double(day) * step, place.bottom() + 1 - height, std::max(1.0, step - 0.7), height),
            faint(ink, 0.7));
    }
}
