// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;
class Workspace;

/// The bar at the left: an icon, a word and a badge for each workspace, one of them chosen.
class WorkspaceBar final : public QWidget {
    Q_OBJECT

public:
    explicit WorkspaceBar(QWidget *parent = nullptr);

    void add(Workspace *workspace);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    void updateText(int index, const Workspace *workspace);

    QButtonGroup *m_buttons;
    QVBoxLayout *m_layout;
};
