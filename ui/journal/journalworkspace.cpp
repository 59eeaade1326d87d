// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalworkspace.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/common/messages.h"
#include "ui/journal/campaignsview.h"
#include "ui/journal/editsview.h"
#include "ui/journal/undodialog.h"
#include "ui/share/changetext.h"
#include "ui/share/sharecampaigns.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Page : int { Rows, State };

} // namespace

JournalWorkspace::JournalWorkspace(ShareSession &session, QWidget *parent)
    : Workspace(parent)
    , m_session(session)
    , m_tabs(new QTabWidget)
    , m_campaigns(new CampaignsView(session))
    , m_words(new QLineEdit)
    , m_summary(new QLabel)
    , m_pages(new QStackedWidget)
    , m_state(new StatePane)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_table(new QTableView)
    , m_head(new QLabel)
    , m_edits(new EditsView)
    , m_takeBack(new QAction(lineIcon("undo"_L1), tr("&Take back…"), this))
    , m_showBucket(new QAction(lineIcon("buckets"_L1), tr("Show &bucket"), this))
    , m_keepOnShare(new QAction(lineIcon("journal"_L1), tr("&Keep on the Share…"), this))
{
    setUpTable();
    setUpDetails();
    m_pages->insertWidget(Rows, m_splitter);
    m_pages->insertWidget(State, m_state);
    auto *changes = new QWidget;
    auto *layout = new QVBoxLayout(changes);
    layout->addLayout(searchLine());
    layout->addWidget(m_pages, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(changes, tr("&Changes"));
    m_tabs->addTab(m_campaigns, tr("Time-&boxed settings"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_tabs);
    connectAll();
    showState();
}

QLayout *JournalWorkspace::searchLine()
{
    m_words->setPlaceholderText(tr("Search: words of the change, the bucket, the reason or the person"));
    m_words->setAccessibleName(tr("Search the journal"));
    m_words->setClearButtonEnabled(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_summary);
    auto *keep = new QToolButton;
    keep->setDefaultAction(m_keepOnShare);
    keep->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(keep);
    m_keepOnShare->setToolTip(tr("Makes a journal on the share, which all who administer it write and see"));
    connect(m_keepOnShare, &QAction::triggered, this, &JournalWorkspace::askToKeepOnShare);
    connect(m_keepOnShare, &QAction::visibleChanged, keep,
            [this, keep] { keep->setVisible(m_keepOnShare->isVisible()); });
    m_keepOnShare->setVisible(false);
    return line;
}

void JournalWorkspace::connectAll()
{
    connect(m_campaigns, &CampaignsView::bucketRequested, this, &JournalWorkspace::bucketRequested);
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &JournalWorkspace::startReading);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        showState();
    });
    connect(m_state, &StatePane::nextRequested, this, [this](TableState::Next next) {
        if (next == TableState::Next::ClearSearch)
            m_words->clear();
        else
            startReading();
    });
    for (const auto signal : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, signal, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_session, &ShareSession::stateChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_session, &ShareSession::codePageChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_session, &ShareSession::saved, &m_soon, qOverload<>(&QTimer::start));
}

void JournalWorkspace::setUpTable()
{
    m_table->setModel(&m_filter);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setObjectName(u"changes"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    lookLikeList(*m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(JournalModel::When, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    constexpr std::pair<JournalModel::Column, int> widths[] = {{JournalModel::When, 26},
                                                               {JournalModel::Target, 60},
                                                               {JournalModel::Change, 52},
                                                               {JournalModel::State, 14},
                                                               {JournalModel::Why, 40}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    header->setStretchLastSection(true);
    auto *copyKey = new QAction(lineIcon("copy"_L1), tr("&Copy"), this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    connect(copyKey, &QAction::triggered, this, &JournalWorkspace::copy);
    m_table->addActions({m_takeBack, m_showBucket, copyKey});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JournalWorkspace::showDetails);
    connect(m_table, &QTableView::activated, this, &JournalWorkspace::showBucket);
}

void JournalWorkspace::setUpDetails()
{
    auto *details = new QWidget;
    auto *line = new QHBoxLayout;
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(m_head, 1);
    m_takeBack->setToolTip(tr("Gives the files back what they held before this change, after showing what that is"));
    for (QAction *action : {m_showBucket, m_takeBack}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        line->addWidget(button);
    }
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_edits, 1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    connect(m_takeBack, &QAction::triggered, this, &JournalWorkspace::takeBack);
    connect(m_showBucket, &QAction::triggered, this, &JournalWorkspace::showBucket);
    connect(m_edits, &EditsView::currentChanged, this, [this] {
        m_showBucket->setEnabled(m_edits->current() >= 0
                                 && cer::subpathOfStatus(m_edits->edits()[std::size_t(m_edits->current())].file));
    });
}

void JournalWorkspace::startReading()
{
    const auto store = m_session.store();
    const std::string file = appsettings::journalFile();
    const QString name = QString::fromStdString(file);
    // The folder tells when the file comes into being, the file when it grows.
    m_watcher.addPaths({name, QFileInfo(name).path()});
    if (!store) {
        m_job.cancel();
        showContent({std::vector<JournalRow>(), 0, false, {}});
        return;
    }
    m_job.start(
        [file, store](const std::stop_token &) -> Content {
            const cer::Journal journal(file);
            std::size_t damaged = 0;
            const auto kept = cer::Journal::isKeptOn(*store);
            // What this user did is there even while the share is not.
            auto entries = kept ? journal.entries(*store, &damaged) : journal.entries(store->displayRoot(), &damaged);
            if (!entries)
                return {std::unexpected(entries.error()), damaged, false, {}};
            return {journalRows(cer::journalChanges(*entries)), damaged, kept && *kept,
                    kept ? std::nullopt : std::optional(kept.error())};
        },
        [this](Content content) { showContent(std::move(content)); });
}

void JournalWorkspace::showContent(Content content)
{
    const cer::JournalChange *before = current();
    const std::string chosen = before ? before->id() : std::string();
    m_failure = content.rows ? QString() : Messages::textFor(content.rows.error());
    m_damaged = content.damaged;
    m_isOnShare = content.isOnShare;
    m_shareFailure = content.shareError ? Messages::textFor(*content.shareError) : QString();
    m_model.setRows(content.rows ? std::move(*content.rows) : std::vector<JournalRow>());
    const QModelIndex again = m_filter.mapFromSource(m_model.find(chosen));
    m_table->setCurrentIndex(again.isValid() ? again : m_filter.index(0, 0));
    showState();
    showDetails();
    Q_EMIT read();
}

void JournalWorkspace::showState()
{
    const int shown = m_filter.rowCount(), all = m_model.rowCount();
    TableState state;
    if (!m_session.store())
        state = {tr("No share is open"), tr("Open a share to see what was changed in it."), TableState::Next::None};
    else if (!m_failure.isEmpty())
        state = {tr("The journal cannot be read"), m_failure, TableState::Next::TryAgain};
    else if (all == 0)
        state = {
            tr("No change yet"),
            tr("Every change that you save here or with cerctl is kept with its reason, and can be taken back. Write "
               "a response to a bucket, or the policy, to begin."),
            TableState::Next::None};
    else if (shown == 0)
        state = {tr("No change fits the search"),
                 tr("%n change(s) are there, and the search takes none.", nullptr, all), TableState::Next::ClearSearch};
    m_state->setState(state);
    m_pages->setCurrentIndex(state.title.isEmpty() ? Rows : State);
    QString summary = all == 0 ? QString() : tr("%1 of %n change(s)", nullptr, all).arg(QLocale().toString(shown));
    if (m_damaged > 0)
        summary += u" · ⚠ "_s + tr("%n line(s) of the journal cannot be read", nullptr, int(m_damaged));
    if (m_isOnShare)
        summary += (summary.isEmpty() ? QString() : u" · "_s) + tr("of all administrators");
    if (!m_shareFailure.isEmpty())
        summary += (summary.isEmpty() ? QString() : u" · "_s) + u"⚠ "_s + tr("of this user alone");
    m_summary->setText(summary);
    m_summary->setToolTip(m_isOnShare ? tr("The share keeps a journal for all who administer it, in %1.")
                                            .arg(QDir::toNativeSeparators(QLatin1String(cer::shareJournalFile)))
                                      : m_shareFailure);
    m_keepOnShare->setVisible(m_session.store() && !m_isOnShare && m_shareFailure.isEmpty());
}

const cer::JournalChange *JournalWorkspace::current() const
{
    return m_model.change(m_filter.mapToSource(m_table->currentIndex()));
}

void JournalWorkspace::showDetails()
{
    const cer::JournalChange *change = current();
    m_takeBack->setEnabled(change && !change->undone);
    std::vector<cer::FileEdit> edits;
    if (change) {
        for (const cer::JournalEntry &entry : change->entries)
            edits.push_back({entry.file, entry.before, entry.after, entry.why});
        const cer::JournalEntry &first = change->entries.front();
        QStringList parts{QLocale().toString(QDateTime::fromMSecsSinceEpoch(first.when), QLocale::LongFormat),
                          textOfBytes(first.who)};
        if (!first.why.empty())
            parts += textOfBytes(first.why);
        m_head->setText(parts.join(u" · "_s));
    } else {
        m_head->clear();
    }
    m_edits->setEdits(std::move(edits));
    Q_EMIT m_edits->currentChanged();
}

void JournalWorkspace::takeBack()
{
    if (const cer::JournalChange *change = current(); change && !change->undone)
        (new UndoDialog(m_session, *change, this))->open();
}

void JournalWorkspace::showBucket()
{
    if (m_edits->current() < 0)
        return;
    if (const auto subpath = cer::subpathOfStatus(m_edits->edits()[std::size_t(m_edits->current())].file))
        Q_EMIT bucketRequested(textOfBytes(*subpath));
}

void JournalWorkspace::copy()
{
    QStringList cells;
    for (int column = 0; column < JournalModel::ColumnCount; ++column)
        cells += m_filter.index(m_table->currentIndex().row(), column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void JournalWorkspace::askToKeepOnShare()
{
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Keep on the Share"),
        tr("Shall this share keep a journal for all who administer it?\n\nWhat anybody saves with this program or with "
           "cerctl is then also written to %1 on the share, with what you have changed so far, and everybody sees it "
           "here. "
           "Whoever may read the share can read it. Clients do not look at it.")
            .arg(QDir::toNativeSeparators(QLatin1String(cer::shareJournalFile))),
        QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(tr("&Keep it on the share"), QMessageBox::AcceptRole);
    question->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, &JournalWorkspace::keepOnShare);
    question->open();
}

void JournalWorkspace::keepOnShare()
{
    m_keeping.start([store = m_session.store(), file = appsettings::journalFile()](
                        const std::stop_token &) { return cer::Journal(file).keepOn(*store); },
                    [this](const cer::Result<void> &made) {
                        if (!made)
                            QMessageBox::warning(
                                this, tr("Keep on the Share"),
                                tr("The journal cannot be made on the share. %1").arg(Messages::textFor(made.error())));
                        m_soon.start();
                    });
}

void JournalWorkspace::showEvent(QShowEvent *event)
{
    Workspace::showEvent(event);
    m_soon.start();
}

QString JournalWorkspace::id() const
{
    return u"journal"_s;
}

QString JournalWorkspace::title() const
{
    return tr("Journal");
}

QIcon JournalWorkspace::icon() const
{
    return lineIcon("journal"_L1);
}

QList<QAction *> JournalWorkspace::commands() const
{
    return QList<QAction *>{m_takeBack, m_showBucket, m_keepOnShare} + m_campaigns->commands();
}

void JournalWorkspace::showCampaigns()
{
    m_tabs->setCurrentWidget(m_campaigns);
}

void JournalWorkspace::focusSearch()
{
    m_tabs->setCurrentIndex(0);
    m_words->setFocus();
    m_words->selectAll();
}

void JournalWorkspace::saveState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    settings->setValue(u"columns"_s, m_table->horizontalHeader()->saveState());
    settings->setValue(u"splitter"_s, m_splitter->saveState());
    settings->setValue(u"campaigns"_s, m_campaigns->saveState());
}

void JournalWorkspace::restoreState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    m_table->horizontalHeader()->restoreState(settings->value(u"columns"_s).toByteArray());
    m_splitter->restoreState(settings->value(u"splitter"_s).toByteArray());
    m_campaigns->restoreState(settings->value(u"campaigns"_s).toByteArray());
}

QList<Workspace::View> JournalWorkspace::views()
{
    return {{u"journal"_s,
             [this](const auto &ready) {
                 m_tabs->setCurrentIndex(0);
                 connect(this, &JournalWorkspace::read, this, ready, Qt::SingleShotConnection);
                 startReading();
             }},
            {u"journal-timeboxed"_s, [this](const auto &ready) {
                 showCampaigns();
                 connect(&m_session.campaigns(), &ShareCampaigns::changed, this, ready, Qt::SingleShotConnection);
                 m_session.campaigns().look();
             }}};
}
