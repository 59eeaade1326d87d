// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mainwindow.h"

#include "ui/common/appearance.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/commandpalette.h"
#include "ui/common/documenthelp.h"
#include "ui/common/documentviewer.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/settingspage.h"
#include "ui/common/startpage.h"
#include "ui/common/statusstrip.h"
#include "ui/common/workspace.h"
#include "ui/common/workspacebar.h"
#include "ui/share/opensharedialog.h"
#include "ui/share/sharesession.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(ShareSession &session, QWidget *parent)
    : QMainWindow(parent)
    , m_session(session)
{
    setWindowTitle(tr("CER Console"));
    // Few pixels are left of a screen that is scaled up, and the frame needs some.
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(16, 48)));
    CodePage::setCurrent(appsettings::codePage());
    m_session.setTimeLimit(appsettings::timeLimit());
    m_session.setLive(appsettings::isLive());
    setupPages();
    setupMenus();
    connect(&m_session, &ShareSession::stateChanged, this, &MainWindow::showState);
    restoreGeometry(openSettings()->value(u"window"_s).toByteArray());
    showState();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() = default;

/// F1 in a dialog, which the menu of the window does not reach. What its fields did not take comes to the dialog itself.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    auto *dialog = event->type() == QEvent::KeyPress ? qobject_cast<QDialog *>(watched) : nullptr;
    if (!dialog || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents))
        return QMainWindow::eventFilter(watched, event);
    const QWidget *field = dialog->focusWidget();
    showDocument(documentSectionOf(field ? field : dialog));
    return true;
}

void MainWindow::setupPages()
{
    m_bar = new WorkspaceBar;
    m_pages = new QStackedWidget;
    m_start = new StartPage;
    m_pages->addWidget(m_start);
    m_settings = new SettingsPage(m_session);
    m_pages->addWidget(m_settings);
    auto *center = new QWidget;
    auto *layout = new QHBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(center);
    m_status = new StatusStrip(m_session);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    connect(m_bar, &WorkspaceBar::chosen, this, [this](int index) { showWorkspace(m_workspaces.at(index)); });
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askForShare);
    connect(m_start, &StartPage::shareChosen, this, &MainWindow::openShare);
    connect(m_settings, &SettingsPage::leaveRequested, this, &MainWindow::leaveSettings);
    connect(m_settings, &SettingsPage::columnsRequested, this, [this] {
        for (Workspace *workspace : std::as_const(m_workspaces))
            workspace->useUsualColumns();
    });
    connect(m_status, &StatusStrip::problemsRequested, this, &MainWindow::problemsRequested);
    connect(m_status, &StatusStrip::campaignsRequested, this, &MainWindow::campaignsRequested);
}

void MainWindow::setupMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(lineIcon("open"_L1), tr("&Open share…"), QKeySequence::Open, this, &MainWindow::askForShare);
    m_recent = file->addMenu(tr("&Recent shares"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentShares);
    file->addAction(lineIcon("refresh"_L1), tr("Re&fresh"), QKeySequence::Refresh, &m_session, &ShareSession::refresh);
    file->addAction(lineIcon("cancel"_L1), tr("&Cancel what runs"), &m_session, &ShareSession::cancel);
    file->addAction(lineIcon("close"_L1), tr("C&lose share"), this, [this] {
        if (mayDiscardChanges())
            m_session.close();
    });
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    m_go = menuBar()->addMenu(tr("&Go"));
    m_go->addAction(lineIcon("search"_L1), tr("&Search"), QKeySequence::Find, this, [this] {
        if (Workspace *workspace = current())
            workspace->focusSearch();
    });
    m_go->addAction(lineIcon("commands"_L1), tr("&All commands…"), QKeySequence(u"Ctrl+K"_s), this,
                    &MainWindow::showCommands);
    m_go->addSeparator();

    QMenu *view = menuBar()->addMenu(tr("&View"));
    addChoices(view->addMenu(tr("&Theme")), themeChoices(), appsettings::theme, chooseTheme);
    addChoices(view->addMenu(tr("&Language")), languageChoices(), appsettings::language, appsettings::setLanguage);
    QAction *live = view->addAction(tr("&Follow the share live"), this, [this](bool on) {
        appsettings::setLive(on);
        m_session.setLive(on);
    });
    live->setToolTip(tr("Hits that clients report appear by themselves."));
    live->setCheckable(true);
    live->setChecked(appsettings::isLive());
    view->addSeparator();
    view->addAction(lineIcon("settings"_L1), tr("&Settings"), QKeySequence(u"Ctrl+,"_s), this, &MainWindow::showSettings)
        ->setMenuRole(QAction::PreferencesRole);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(lineIcon("help"_L1), tr("What the &document says"), QKeySequence::HelpContents, this,
                    [this] { showDocument(documentSectionOf(QApplication::focusWidget())); });
    help->addAction(tr("&About CER Console"), this, [this] {
        QMessageBox::about(
            this, tr("About CER Console"),
            tr("<b>CER Console %1</b><p>The administration console for Corporate Error Reporting file shares, "
               "[MS-CER] version 1.0.</p><p>Licence: GNU General Public License, version 3 or later.</p>")
                .arg(QCoreApplication::applicationVersion()));
    });
}

void MainWindow::addChoices(QMenu *menu, const QList<Choice> &choices, QString (*chosen)(),
                            void (*choose)(const QString &))
{
    auto *group = new QActionGroup(menu);
    for (const Choice &choice : choices) {
        QAction *action = menu->addAction(choice.text, this, [this, choose, value = choice.value] {
            choose(value);
            m_settings->refresh();
        });
        action->setCheckable(true);
        action->setData(choice.value);
        group->addAction(action);
    }
    const auto check = [group, chosen] {
        for (QAction *action : group->actions()) {
            if (action->data() == chosen())
                action->setChecked(true);
        }
    };
    connect(menu, &QMenu::aboutToShow, this, check);
    group->actions().first()->setChecked(true);
    check();
}

void MainWindow::addWorkspace(Workspace *workspace)
{
    const int number = int(m_workspaces.size()) + 1;
    m_workspaces.append(workspace);
    m_pages->addWidget(workspace);
    m_bar->add(workspace);
    m_go->addAction(workspace->icon(), workspace->title(), QKeySequence(u"Ctrl+%1"_s.arg(number)), this,
                    [this, workspace] { showWorkspace(workspace); });
    workspace->restoreState();
    if (number == 1)
        m_bar->setCurrent(0);
    showState();
}

void MainWindow::showWorkspace(Workspace *workspace)
{
    m_bar->setCurrent(int(m_workspaces.indexOf(workspace)));
    leaveSettings();
    workspace->setFocus();
}

void MainWindow::showSettings()
{
    m_settings->refresh();
    m_pages->setCurrentWidget(m_settings);
    m_settings->focusFirst();
}

void MainWindow::leaveSettings()
{
    m_pages->setCurrentWidget(m_start); // showState() leaves the settings alone
    showState();
    m_pages->currentWidget()->setFocus();
}

Workspace *MainWindow::current() const
{
    return m_workspaces.value(m_bar->current());
}

void MainWindow::openShare(const QString &root)
{
    if (!mayDiscardChanges())
        return;
    appsettings::addRecentShare(root);
    leaveSettings();
    m_session.open(root);
}

void MainWindow::askForShare()
{
    auto *dialog = new OpenShareDialog(m_session.opener(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { openShare(dialog->root()); });
    dialog->open();
}

void MainWindow::fillRecentShares()
{
    m_recent->clear();
    for (const QString &share : appsettings::recentShares())
        m_recent->addAction(QDir::toNativeSeparators(share), this, [this, share] { openShare(share); });
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::showCommands()
{
    QList<CommandPalette::Command> commands;
    for (QAction *top : menuBar()->actions()) {
        for (QAction *action : top->menu()->actions()) {
            if (!action->menu())
                commands.append(CommandPalette::commandOf(action));
            else if (action->menu() != m_recent)
                for (QAction *choice : action->menu()->actions())
                    commands.append(CommandPalette::commandOf(choice, action->text()));
        }
    }
    if (const Workspace *workspace = current()) {
        for (QAction *action : workspace->commands())
            commands.append(CommandPalette::commandOf(action));
    }
    auto *palette = new CommandPalette(commands, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showDocument(const QString &section)
{
    DocumentViewer::show(this, section);
}

void MainWindow::showState()
{
    const ShareSession::State state = m_session.state();
    const bool failedEmpty = state == ShareSession::State::Failed && !m_session.snapshot();
    const bool open = state != ShareSession::State::NoShare && !failedEmpty;
    m_start->setRecentShares(appsettings::recentShares());
    m_start->setMessage(failedEmpty ? Messages::textFor(*m_session.error()) : QString());
    QWidget *page = open && current() ? static_cast<QWidget *>(current()) : m_start;
    if (m_pages->currentWidget() != m_settings)
        m_pages->setCurrentWidget(page);
    m_bar->setEnabled(open);
    // The platform adds the name of the program.
    setWindowTitle(m_session.root().isEmpty() ? tr("CER Console") : QDir::toNativeSeparators(m_session.root()));
}

bool MainWindow::mayDiscardChanges()
{
    if (std::ranges::none_of(m_workspaces, [](const Workspace *workspace) { return workspace->hasUnsavedChanges(); }))
        return true;
    return QMessageBox::question(
               this, tr("Changes are not saved"),
               tr("There are changes that are not saved. They are kept on this machine and offered again when this "
                  "share is opened the next time. Leave now?"),
               QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
           == QMessageBox::Yes;
}

void MainWindow::setUnsaved(const QMap<QString, int> &filesByShare)
{
    m_start->setUnsaved(filesByShare);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayDiscardChanges())
        return event->ignore();
    for (Workspace *workspace : std::as_const(m_workspaces))
        workspace->saveState();
    openSettings()->setValue(u"window"_s, saveGeometry());
    m_session.close();
    event->accept();
}
