// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class SourceEdit;

/// Line numbers, and the gravest finding of each line, beside the source.
class SourceMargin final : public QWidget {
    Q_OBJECT

public:
    explicit SourceMargin(SourceEdit &edit);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SourceEdit &m_edit;
};
