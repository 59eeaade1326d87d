// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

/// Form │ Source │ Both.
class ModeSwitch final : public QWidget {
    Q_OBJECT

public:
    explicit ModeSwitch(const QStringList &texts, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void changed(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCurrent();

    QButtonGroup *m_buttons;
};
