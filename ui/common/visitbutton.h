// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QLineEdit;

/// Opens the web address of a line of text in the browser, when asked and never by itself.
class VisitButton final : public QToolButton {
    Q_OBJECT

public:
    explicit VisitButton(QLineEdit &line, QWidget *parent = nullptr);

private:
    void follow();

    QLineEdit &m_line;
};
