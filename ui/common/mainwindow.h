// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMainWindow>
#include <QMap>

struct Choice;
class QMenu;
class QStackedWidget;
class SettingsPage;
class ShareSession;
class StartPage;
class StatusStrip;
class Workspace;
class WorkspaceBar;

/// The window: workspaces at the left, the chosen one in the middle, the state of the share below. Without a share it shows what to do.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(ShareSession &session, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Adds \a workspace at the end of the bar and takes it over. Ctrl+1… reach them in this order.
    void addWorkspace(Workspace *workspace);
    const QList<Workspace *> &workspaces() const { return m_workspaces; }
    void showWorkspace(Workspace *workspace);
    void openShare(const QString &root);
    /// How many files of which share have changes that were not saved: the start page offers to go on.
    void setUnsaved(const QMap<QString, int> &filesByShare);
    void showSettings();
    /// What the document says, F1 and links with a section.
    void showDocument(const QString &section);

Q_SIGNALS:
    void problemsRequested();
    void campaignsRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupMenus();
    void setupPages();
    void addChoices(QMenu *menu, const QList<Choice> &choices, QString (*chosen)(), void (*choose)(const QString &));
    void fillRecentShares();
    void askForShare();
    void showCommands();
    void showState();
    bool mayDiscardChanges();
    void leaveSettings();
    Workspace *current() const;

    ShareSession &m_session;
    QList<Workspace *> m_workspaces;
    WorkspaceBar *m_bar = nullptr;
    QStackedWidget *m_pages = nullptr; // the start page, the settings, then the workspaces
    StartPage *m_start = nullptr;
    SettingsPage *m_settings = nullptr;
    StatusStrip *m_status = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_go = nullptr;
};
