// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>
#include <QWidget>

#include <functional>

class QAction;

/// One entry of the bar at the left with its page: Buckets, Policy…
class Workspace : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString id() const = 0; // stable: "buckets"; names the screenshot and the settings group
    virtual QString title() const = 0;
    virtual QIcon icon() const = 0;
    /// Word beside the title, such as the number of problems; empty for none.
    virtual QString badge() const { return {}; }
    /// Actions for the menus and for "all commands by name" (Ctrl+K).
    virtual QList<QAction *> commands() const { return {}; }
    virtual void focusSearch() { }
    virtual bool hasUnsavedChanges() const { return false; }
    /// Tables begin anew with the columns of the settings.
    virtual void useUsualColumns() { }
    virtual void saveState() { }
    virtual void restoreState() { }
    /// Screenshots of this workspace: each name with the function that brings it up; \a ready is called when it is painted in full.
    struct View {
        QString name;
        std::function<void(std::function<void()> ready)> show;
    };
    virtual QList<View> views() { return {}; }

Q_SIGNALS:
    void badgeChanged();
    void unsavedChanged();
};
