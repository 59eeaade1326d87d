// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/order.h"

#include <QHeaderView>

#include <vector>

/// The header of the table of buckets: a click sorts, a second one turns the order round, with Shift it adds a key; markers show the order
/// and, with several keys, their rank. Columns are dragged; a right click asks for the chooser.
class BucketHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit BucketHeader(QWidget *parent = nullptr);

    void setSortRules(const std::vector<cer::SortRule> &rules);

Q_SIGNALS:
    void sortRulesRequested(const std::vector<cer::SortRule> &rules);
    void chooserRequested(const QPoint &globalPosition);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void paintMarker(QPainter *painter, const QStyleOptionHeader &option, int logicalIndex) const;

    std::vector<cer::SortRule> m_rules;
};

/// The rules after a click on the column of \a key: a new first key begins with \a greatestFirst, the same again turns round; with \a add
/// the other keys stay before it.
std::vector<cer::SortRule> rulesAfterClick(std::vector<cer::SortRule> rules, cer::SortKey key, bool greatestFirst,
                                           bool add);
