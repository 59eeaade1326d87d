// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

/// A choice whose words may be long: they are cut in the middle where there is no room, and whole in the tooltip. Grey, because what it
/// names is in force without being set here.
class InheritButton final : public QRadioButton {
    Q_OBJECT

public:
    explicit InheritButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// As wide as the longest words of a choice between yes and no, so that what stands beside it lines up in all rows.
    void setColumnWidth(bool wide);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int widthFor(int textWidth) const;
    int textRoom() const;

    bool m_isColumn = false;
};
