// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

/// A whole number of any size. Up and Down count; whatever else is typed stays, for others to judge.
class NumberLine final : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberLine(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void step(bool up);
};
