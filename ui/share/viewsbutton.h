// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/savedviews.h"

#include <QPointer>
#include <QToolButton>

#include <functional>

class ViewsDialog;

/// The menu of views: those of the program, those of the user, and what is done with them.
class ViewsButton final : public QToolButton {
    Q_OBJECT

public:
    /// \a current tells how the table is looked at now, under a fitting name.
    ViewsButton(std::function<SavedView()> current, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const SavedView &view);

private:
    void fill();
    void addViews(const std::vector<SavedView> &views);
    void manage(bool addCurrent);

    std::function<SavedView()> m_current;
    QPointer<ViewsDialog> m_dialog;
};
