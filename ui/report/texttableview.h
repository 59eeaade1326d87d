// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/texttable.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QTableView;
class TextTableModel;

/// A table of texts with a line that filters it. Ctrl+C copies the rows that are selected.
class TextTableView final : public QWidget {
    Q_OBJECT

public:
    explicit TextTableView(const QString &name, QWidget *parent = nullptr);

    void setTable(cer::TextTable table);
    /// Said where there is no row at all.
    void setEmptyText(const QString &text);
    const TextTableModel &model() const { return *m_model; }
    QTableView *view() const { return m_view; }

private:
    void showState();
    void copy() const;

    TextTableModel *m_model;
    QLineEdit *m_filter;
    QLabel *m_state;
    QTableView *m_view;
    std::size_t m_all = 0, m_leftOut = 0;
    QString m_emptyText;
};
