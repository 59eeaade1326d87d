// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/screenshots.h"

#include "ui/common/mainwindow.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"
#include "ui/common/workspace.h"
#include "ui/share/sharesession.h"

#include <QDir>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 120s;
constexpr QSize pictureSize(1600, 1000);

} // namespace

Screenshots::Screenshots(MainWindow &window, ShareSession &session, const QString &folder)
    : QObject(&window)
    , m_window(window)
    , m_session(session)
    , m_folder(folder)
{
}

void Screenshots::start(std::function<void(const QString &)> done)
{
    m_done = std::move(done);
    if (!QDir().mkpath(m_folder))
        return finish(tr("\"%1\" cannot be made.").arg(QDir::toNativeSeparators(m_folder)));
    m_window.resize(pictureSize);
    QTimer::singleShot(longestWait, this, [this] { finish(tr("The share was not read within two minutes.")); });
    connect(&m_session, &ShareSession::stateChanged, this, &Screenshots::waitForShare);
    connect(&m_session, &ShareSession::historyChanged, this, &Screenshots::waitForShare);
    waitForShare();
}

void Screenshots::waitForShare()
{
    const ShareSession::State state = m_session.state();
    if (state == ShareSession::State::Failed)
        return finish(Messages::textFor(*m_session.error()));
    const bool read = state == ShareSession::State::Complete && m_session.history();
    if (!read && state != ShareSession::State::NoShare)
        return;
    m_session.disconnect(this);
    collect();
    next();
}

void Screenshots::collect()
{
    if (m_session.state() == ShareSession::State::NoShare)
        m_shots.append({u"start"_s, [](const std::function<void()> &ready) { ready(); }});
    else {
        for (Workspace *workspace : m_window.workspaces()) {
            for (const Workspace::View &view : workspace->views()) {
                m_shots.append({view.name, [this, workspace, show = view.show](std::function<void()> ready) {
                                    m_window.showWorkspace(workspace);
                                    show(std::move(ready));
                                }});
            }
        }
        m_shots.append({u"settings"_s, [this](const std::function<void()> &ready) {
                            m_window.showSettings();
                            ready();
                        }});
    }
}

void Screenshots::next()
{
    if (m_at == m_shots.size())
        return finish({});
    const Shot shot = m_shots.at(m_at++);
    applyTheme(Theme::Light);
    shot.show([this, shot, taken = false]() mutable {
        if (std::exchange(taken, true))
            return;
        // Once more through the event loop, so that layouts and delayed paints are done.
        QTimer::singleShot(250ms, this, [this, shot] {
            save(shot.name + u"-light"_s);
            applyTheme(Theme::Dark);
            QTimer::singleShot(250ms, this, [this, shot] {
                save(shot.name + u"-dark"_s);
                next();
            });
        });
    });
}

void Screenshots::save(const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (m_window.grab().save(file))
        QTextStream(stdout) << QDir::toNativeSeparators(file) << Qt::endl;
    else
        finish(tr("\"%1\" cannot be written.").arg(QDir::toNativeSeparators(file)));
}

void Screenshots::finish(const QString &failure)
{
    if (const auto done = std::exchange(m_done, {}))
        done(failure);
}
