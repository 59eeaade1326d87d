// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/linktest.h"

#include <QToolButton>

class QLabel;
class QLineEdit;

/// Tests the address in a line of text when asked and never by itself, and cancels the test when pressed once more. What is typed
/// takes the answer away.
class TestButton final : public QToolButton {
    Q_OBJECT

public:
    explicit TestButton(QLineEdit &line, QWidget *parent = nullptr);
    /// Where the answer appears; there is nothing to see before. To be put into a layout by the caller.
    QLabel *answer() const { return m_answer; }

private:
    void press();
    void follow();
    void show(const LinkTest::Answer &answer);
    void showState();

    QLineEdit &m_line;
    LinkTest *m_test;
    QLabel *m_answer;
};
