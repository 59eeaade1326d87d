// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QLineEdit;
class QTreeWidget;

/// All commands by name: type some letters of one, in their order, and press Enter.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    struct Command {
        QString name; // whole, without the menu's "&" and "…"
        QAction *action;
    };
    explicit CommandPalette(const QList<Command> &commands, QWidget *parent = nullptr);

    /// The command of \a action; \a group stands before names that mean nothing alone ("Theme: Dark").
    static Command commandOf(QAction *action, const QString &group = {});

    /// How well \a typed fits \a name: 0 not at all, more is better. Letters must come in their order, beginnings of words count most.
    static int fit(const QString &typed, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(const QString &typed);
    void run();

    QList<Command> m_commands;
    QLineEdit *m_edit;
    QTreeWidget *m_list;
};
