// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/history.h"

#include <QListWidget>

#include <vector>

/// Names with their hits as bars, most first. Click or Enter chooses one.
class RankedList final : public QListWidget {
    Q_OBJECT

public:
    explicit RankedList(const QString &accessibleName, QWidget *parent = nullptr);

    void setRanks(const std::vector<cer::ShareHistory::Ranked> &ranks);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void choose(QListWidgetItem *item);
};
