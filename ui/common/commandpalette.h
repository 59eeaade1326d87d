// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QListWidget;

/// All commands by name: type some letters of one, in their order, and press Enter.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// How well \a typed fits \a name: 0 not at all, more is better. Letters must come in their order, beginnings of words count most.
    static int fit(const QString &typed, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &typed);
    void run();

    QList<QAction *> m_actions;
    QLineEdit *m_edit;
    QListWidget *m_list;
};
