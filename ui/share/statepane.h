// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/tablestate.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// Stands where there are no rows: a heading, a sentence, and a button for the next step.
class StatePane final : public QWidget {
    Q_OBJECT

public:
    explicit StatePane(QWidget *parent = nullptr);
    void setState(const TableState &state);

Q_SIGNALS:
    void nextRequested(TableState::Next next);

private:
    TableState m_state;
    QLabel *m_title, *m_text;
    QPushButton *m_next;
};
