// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketheader.h"

#include "ui/share/bucketcolumn.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleOptionHeader>

#include <algorithm>

namespace {

constexpr int sideMargin = 4; // so that the text stands above that of the cells

cer::SortKey keyOf(int section)
{
    return bucketColumnInfo(BucketColumn(section)).sortKey;
}

} // namespace

std::vector<cer::SortRule> rulesAfterClick(std::vector<cer::SortRule> rules, cer::SortKey key, bool greatestFirst,
                                           bool add)
{
    const auto found = std::ranges::find(rules, key, &cer::SortRule::key);
    const bool turn = found != rules.end() && (add || found == rules.begin());
    const cer::SortRule rule{key, turn ? !found->descending : greatestFirst};
    if (!add)
        return {rule};
    if (found == rules.end())
        rules.push_back(rule);
    else
        *found = rule;
    return rules;
}

BucketHeader::BucketHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(fontMetrics().horizontalAdvance(u'0') * 4);
    setAccessibleName(tr("Columns"));
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        const bool add = QGuiApplication::keyboardModifiers() & Qt::ShiftModifier;
        const bool greatestFirst = bucketColumnInfo(BucketColumn(section)).number;
        Q_EMIT sortRulesRequested(rulesAfterClick(m_rules, keyOf(section), greatestFirst, add));
    });
}

void BucketHeader::setSortRules(const std::vector<cer::SortRule> &rules)
{
    m_rules = rules;
    viewport()->update();
}

void BucketHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const auto rule = std::ranges::find(m_rules, keyOf(logicalIndex), &cer::SortRule::key);
    if (rule != m_rules.end())
        option->sortIndicator = rule->descending ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
}

void BucketHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    painter->save();
    painter->setClipRect(rect);
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    QStyleOptionHeaderV2 label = option;
    label.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this).adjusted(sideMargin, 0, -sideMargin, 0);
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
    paintMarker(painter, option, logicalIndex);
    painter->restore();
}

void BucketHeader::paintMarker(QPainter *painter, const QStyleOptionHeader &option, int logicalIndex) const
{
    if (option.sortIndicator == QStyleOptionHeader::None)
        return;
    QStyleOptionHeader arrow = option;
    arrow.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
    style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
    if (m_rules.size() < 2)
        return;
    const auto rule = std::ranges::find(m_rules, keyOf(logicalIndex), &cer::SortRule::key);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.7);
    painter->setFont(small);
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(option.rect.adjusted(0, 0, -2, 0), Qt::AlignTop | Qt::AlignRight,
                      locale().toString(int(rule - m_rules.begin()) + 1));
}

void BucketHeader::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT chooserRequested(event->globalPos());
}
