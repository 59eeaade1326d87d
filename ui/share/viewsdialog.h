// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/savedviews.h"

#include <QDialog>

#include <functional>

class QListWidget;
class QListWidgetItem;
class QPushButton;

/// The user's own views: add, rename in place, replace, remove. Not modal; every change is kept at once.
class ViewsDialog final : public QDialog {
    Q_OBJECT

public:
    ViewsDialog(std::function<SavedView()> current, QWidget *parent = nullptr);
    ~ViewsDialog() override;

    /// Adds what is shown now and lets its name be typed.
    void addCurrent();

Q_SIGNALS:
    void chosen(const SavedView &view);

private:
    void setUpButtons();
    void fill(int selected);
    void rename(QListWidgetItem *item);
    void replace();
    void remove();
    void use();
    void updateButtons();

    std::function<SavedView()> m_current;
    std::vector<SavedView> m_views;
    QListWidget *m_list;
    QPushButton *m_use, *m_rename, *m_replace, *m_remove;
};
