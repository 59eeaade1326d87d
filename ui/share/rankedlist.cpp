// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/rankedlist.h"

#include "ui/common/codepage.h"
#include "ui/share/celldelegates.h"

#include <QLocale>
#include <QPainter>

namespace {

enum Role { FilledRole = Qt::UserRole, CountRole, NameRole };

class RankDelegate final : public PictureDelegate {
public:
    using PictureDelegate::PictureDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const override
    {
        return {80, option.fontMetrics.height() + 6};
    }

protected:
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString count = index.data(CountRole).toString();
        const QColor ink = textColor(option);
        QColor bar = option.state & QStyle::State_Selected ? ink : option.palette.color(QPalette::Highlight);
        bar.setAlphaF(0.25F);
        QRect filled = option.rect.adjusted(0, 2, 0, -2);
        filled.setWidth(qMax(2, qRound(filled.width() * index.data(FilledRole).toDouble())));
        painter->fillRect(filled, bar);
        painter->setPen(ink);
        painter->setFont(option.font);
        const int countWidth = option.fontMetrics.horizontalAdvance(count) + 8;
        const QRect name = option.rect.adjusted(4, 0, -countWidth, 0);
        painter->drawText(name, Qt::AlignVCenter,
                          option.fontMetrics.elidedText(option.text, Qt::ElideMiddle, name.width()));
        painter->drawText(option.rect.adjusted(0, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight, count);
    }
};

} // namespace

RankedList::RankedList(const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new RankDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setUniformItemSizes(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemActivated, this, &RankedList::choose);
    connect(this, &QListWidget::itemClicked, this, &RankedList::choose);
}

void RankedList::setRanks(const std::vector<cer::ShareHistory::Ranked> &ranks)
{
    clear();
    for (const cer::ShareHistory::Ranked &rank : ranks) {
        const QString name = textOfBytes(rank.name);
        const QString hits = QLocale().toString(qulonglong(rank.hits));
        auto *item = new QListWidgetItem(name, this);
        item->setData(FilledRole, double(rank.hits) / double(std::max<std::uint64_t>(1, ranks.front().hits)));
        item->setData(CountRole, hits);
        item->setData(NameRole, name);
        //: %1 a machine or a user
        item->setToolTip(tr("%1: %2 hits. Click to show only buckets that it hit.").arg(name, hits));
        item->setData(Qt::AccessibleTextRole, tr("%1: %2 hits").arg(name, hits));
    }
    updateGeometry();
}

QSize RankedList::sizeHint() const
{
    return {160, count() * (count() ? sizeHintForRow(0) : 0) + 2};
}

void RankedList::choose(QListWidgetItem *item)
{
    Q_EMIT chosen(item->data(NameRole).toString());
}
