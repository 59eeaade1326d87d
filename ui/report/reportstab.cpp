// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportstab.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/common/messages.h"
#include "ui/common/sharepool.h"
#include "ui/report/comparewindow.h"
#include "ui/report/extractionbar.h"
#include "ui/report/reportlistmodel.h"
#include "ui/report/reportview.h"
#include "ui/report/reportwindow.h"
#include "ui/share/bucketfolder.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

ReportsTab::ReportsTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_loading(sharePool())
    , m_removing(sharePool())
    , m_model(new ReportListModel(this))
    , m_list(new QTableView)
    , m_view(new ReportView(Qt::Vertical))
    , m_extraction(new ExtractionBar)
    , m_message(new QLabel)
    , m_pages(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_openWindow(new QAction(lineIcon("window"_L1), tr("Open in a window"), this))
    , m_compare(new QAction(lineIcon("compare"_L1), tr("Compare the two selected"), this))
    , m_extract(new QAction(lineIcon("extract"_L1), tr("Extract the reports…"), this))
    , m_remove(new QAction(lineIcon("remove"_L1), tr("Remove the reports"), this))
    , m_copyPaths(new QAction(lineIcon("copy"_L1), tr("Copy the paths"), this))
{
    setDocumentSection(this, u"2.2.3"_s);
    setUpActions();
    setUpList();
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins({});
    for (QAction *action : commands()) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        bar->addWidget(button);
    }
    bar->addStretch();
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->setSpacing(4);
    rows->addLayout(bar);
    rows->addWidget(m_splitter, 1);
    m_pages->addWidget(makeStatePage());
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_extraction);
    connect(m_view, &ReportView::readyChanged, this, &ReportsTab::readyChanged);
    connect(m_view, &ReportView::bucketRequested, this, &ReportsTab::bucketRequested);
    showState();
}

ReportsTab::~ReportsTab() = default;

void ReportsTab::setUpActions()
{
    m_openWindow->setToolTip(tr("Shows the report in a window of its own, with more room (Enter or a double-click)."));
    m_compare->setToolTip(tr("Select two reports to see which modules, versions and settings differ."));
    m_extract->setToolTip(tr("Unpacks every selected report into a folder of its name."));
    m_remove->setToolTip(
        tr("Removes the selected reports from the share. The counters stay, so clients do not send again."));
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_openWindow, &QAction::triggered, this, &ReportsTab::openWindow);
    connect(m_compare, &QAction::triggered, this, &ReportsTab::compare);
    connect(m_extract, &QAction::triggered, this, &ReportsTab::extract);
    connect(m_remove, &QAction::triggered, this, &ReportsTab::remove);
    connect(m_copyPaths, &QAction::triggered, this, &ReportsTab::copyPaths);
}

void ReportsTab::setUpList()
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Reports of the bucket"));
    lookLikeList(*m_list);
    m_list->setSortingEnabled(true);
    m_list->horizontalHeader()->setSortIndicator(ReportListModel::TimeColumn, Qt::DescendingOrder);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {ReportListModel::MachineColumn, ReportListModel::UserColumn})
        m_list->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_list->horizontalHeader()->setMaximumSectionSize(fontMetrics().averageCharWidth() * 20);
    m_list->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->addActions(commands());
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list, &QAbstractItemView::activated, this, &ReportsTab::openWindow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReportsTab::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReportsTab::updateActions);
}

QWidget *ReportsTab::makeStatePage()
{
    m_state = new QLabel;
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_again = new QPushButton(tr("Try again"));
    connect(m_again, &QPushButton::clicked, this, &ReportsTab::load);
    auto *page = new QWidget;
    auto *center = new QVBoxLayout(page);
    center->addStretch();
    center->addWidget(m_state);
    center->addWidget(m_again, 0, Qt::AlignHCenter);
    center->addStretch();
    return page;
}

QString ReportsTab::id() const
{
    return u"reports"_s;
}

QString ReportsTab::title() const
{
    return tr("Reports", "tab");
}

bool ReportsTab::isReady() const
{
    return !m_isLoading && m_view->isReady();
}

QList<QAction *> ReportsTab::commands() const
{
    return {m_openWindow, m_compare, m_extract, m_remove, m_copyPaths};
}

void ReportsTab::setBuckets(const BucketSelection &selection)
{
    m_selection = selection;
    Shown shown;
    if (selection.snapshot && selection.rows.size() == 1) {
        const cer::Bucket &bucket = selection.snapshot->buckets[selection.rows.front()];
        shown = {m_session.store(), selection.snapshot->subpath(selection.rows.front()), bucket.reports,
                 bucket.reportBytes, bucket.lastActivity};
    }
    if (shown == m_shown)
        return showState();
    const bool isSameBucket = shown.subpath == m_shown.subpath;
    m_shown = shown;
    if (!isSameBucket) {
        m_model->setFiles({});
        m_view->showNothing({});
        m_message->hide();
    }
    load();
}

void ReportsTab::load()
{
    m_error.reset();
    if (m_shown.subpath.empty() || !m_shown.store) {
        m_loading.cancel();
        m_isLoading = false;
        return showState();
    }
    m_isLoading = true;
    m_loading.start(
        [store = m_shown.store, subpath = m_shown.subpath](const std::stop_token &stop) {
            Loaded loaded;
            auto files = cer::reportFiles(*store, subpath);
            if (!files)
                loaded.error = files.error();
            else
                loaded.files = std::move(*files);
            if (auto found = cer::findSenders(*store, subpath, loaded.files, stop); !found && !loaded.error)
                loaded.error = found.error();
            return loaded;
        },
        [this](Loaded loaded) { take(std::move(loaded)); });
    showState();
}

void ReportsTab::take(Loaded loaded)
{
    m_isLoading = false;
    const int before = m_list->currentIndex().row();
    const std::string name = before >= 0 ? m_model->file(before).name : std::string();
    if (loaded.error && loaded.files.empty())
        m_error = loaded.error;
    m_model->setFiles(std::move(loaded.files));
    const int row = std::max(m_model->rowOf(name), 0);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    else
        m_view->showNothing({});
    fitList();
    updateActions();
    showState();
    Q_EMIT readyChanged();
}

/// As high as its rows, as long as they are few; the user may give it more.
void ReportsTab::fitList()
{
    const int row = m_list->verticalHeader()->defaultSectionSize();
    const int head = m_list->horizontalHeader()->sizeHint().height() + 2 * m_list->frameWidth();
    const int fitting = head + row * std::clamp(m_model->rowCount(), 2, 6);
    m_list->setMinimumHeight(head + row * 2);
    m_splitter->setSizes({fitting, std::max(m_splitter->height() - fitting, 0)});
}

QString ReportsTab::emptyText() const
{
    const cer::Bucket &bucket = m_selection.snapshot->buckets[m_selection.rows.front()];
    if (bucket.has(cer::Bucket::Counted) && bucket.cabs > 0)
        return tr("%n report(s) were sent and none lies here any more. Clients do not send again for what was counted: "
                  "raise the limit in Response to get new ones.",
                  nullptr, int(bucket.cabs));
    return tr("No reports yet. A client sends one with its next hit, if the settings let it: the tab Clients tells "
              "whether they do, Response changes it.");
}

void ReportsTab::showState()
{
    m_again->setVisible(m_error.has_value());
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_error)
        m_state->setText(Messages::textFor(*m_error));
    else if (m_selection.rows.size() > 1)
        m_state->setText(tr("Select one bucket to look into its reports."));
    else if (m_shown.subpath.empty())
        m_state->setText(tr("Select a bucket to look into its reports."));
    else if (!m_shown.store)
        m_state->setText(tr("The share is being opened."));
    else if (m_isLoading)
        m_state->setText(tr("Reading the folder of %1…").arg(textOfBytes(m_shown.subpath)));
    else
        m_state->setText(emptyText());
}

void ReportsTab::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_view->showReport(addressOf(m_model->file(current.row())), textOfBytes(m_shown.subpath));
    else
        m_view->showNothing(tr("Select a report to look into it."));
    updateActions();
}

std::vector<cer::ReportFile> ReportsTab::chosen() const
{
    std::vector<cer::ReportFile> files;
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        files.push_back(m_model->file(row.row()));
    return files;
}

void ReportsTab::updateActions()
{
    const qsizetype number = m_list->selectionModel()->selectedRows().size();
    m_openWindow->setEnabled(number == 1);
    m_compare->setEnabled(number == 2);
    for (QAction *action : {m_extract, m_remove, m_copyPaths})
        action->setEnabled(number > 0);
}

ReportLooker::Address ReportsTab::addressOf(const cer::ReportFile &file) const
{
    return {m_shown.store, cer::reportFolder(m_shown.subpath) + '/' + file.name};
}

void ReportsTab::openWindow()
{
    const std::vector<cer::ReportFile> files = chosen();
    if (files.size() != 1)
        return;
    auto *opened = new ReportWindow(addressOf(files.front()), textOfBytes(m_shown.subpath), window());
    connect(opened, &ReportWindow::bucketRequested, this, &ReportsTab::bucketRequested);
    opened->show();
}

void ReportsTab::compare()
{
    const std::vector<cer::ReportFile> files = chosen();
    if (files.size() == 2)
        (new CompareWindow(addressOf(files[0]), addressOf(files[1]), window()))->show();
}

void ReportsTab::extract()
{
    std::vector<ExtractionBar::Order> orders;
    for (const cer::ReportFile &file : chosen())
        orders.push_back({addressOf(file), {}, textOfBytes(file.name).section(u'.', 0, -2)});
    m_extraction->extract(orders);
}

/// What the journal can bring back goes at once; only what it cannot is asked for.
void ReportsTab::remove()
{
    const std::vector<cer::ReportFile> files = chosen();
    const auto forGood =
        std::ranges::count_if(files, [](const cer::ReportFile &file) { return file.bytes > cer::keptReportBytes; });
    if (forGood > 0
        && QMessageBox::warning(this, tr("Remove reports"),
                                tr("%n of them are larger than %1. The journal does not keep what they hold: they "
                                   "cannot be brought back. "
                                   "Remove them for good?",
                                   nullptr, int(forGood))
                                    .arg(QLocale().formattedDataSize(qint64(cer::keptReportBytes))),
                                QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel)
               != QMessageBox::Yes)
        return;
    m_view->showNothing({}); // it may be open
    m_removing.start(
        [files, store = m_shown.store, subpath = m_shown.subpath](const std::stop_token &stop) {
            Removed result;
            cer::Journal journal(appsettings::journalFile());
            for (const cer::ReportFile &file : files) {
                if (stop.stop_requested())
                    break;
                const auto removed = cer::removeReport(*store, journal, subpath, file, {});
                if (!removed)
                    result.failures << Messages::textFor(removed.error());
                else if (removed->conflict)
                    result.failures << Messages::textFor({cer::ErrorKind::Conflict, file.name, {}});
                else
                    ++(file.bytes > cer::keptReportBytes ? result.forGood : result.kept);
                if (removed && removed->journalError)
                    result.failures << Messages::textFor(*removed->journalError);
            }
            return result;
        },
        [this](const Removed &result) { takeRemoved(result); });
}

void ReportsTab::takeRemoved(const Removed &removed)
{
    QStringList sentences = removed.failures;
    if (removed.forGood > 0)
        sentences.prepend(tr("%n report(s) removed for good. The journal tells of it.", nullptr, removed.forGood));
    if (removed.kept > 0)
        sentences.prepend(
            tr("%n report(s) removed. The journal tells of it and can bring them back.", nullptr, removed.kept));
    m_message->setText(sentences.join(u'\n'));
    m_message->show();
    m_session.lookAgain(m_shown.subpath);
    load();
}

void ReportsTab::copyPaths() const
{
    QStringList paths;
    const QString folder = bucketFolder(*m_selection.snapshot, m_selection.rows.front());
    for (const cer::ReportFile &file : chosen())
        paths << folder + u'/' + textOfBytes(file.name);
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}
