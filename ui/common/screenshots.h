// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class MainWindow;
class ShareSession;

/// Saves a picture of every view of every workspace, light and dark, and ends: for the README, and to see the program without a display.
class Screenshots final : public QObject {
    Q_OBJECT

public:
    Screenshots(MainWindow &window, ShareSession &session, const QString &folder);

    /// Waits until the share is read, then works view by view. \a done gets an empty text, or what went wrong.
    void start(std::function<void(const QString &failure)> done);

private:
    struct Shot {
        QString name;
        std::function<void(std::function<void()>)> show;
    };

    void waitForShare();
    void collect();
    void next();
    void save(const QString &name);
    void finish(const QString &failure);

    MainWindow &m_window;
    ShareSession &m_session;
    QString m_folder;
    std::function<void(const QString &)> m_done;
    QList<Shot> m_shots;
    qsizetype m_at = 0;
};
