// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;

/// Which columns a table of buckets begins with: one check for each, remembered at once.
class ColumnChoice final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnChoice(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The tables that are there shall look like this now.
    void useRequested();

private:
    void show(const QStringList &chosen);
    void remember();

    QListWidget *m_list;
};
