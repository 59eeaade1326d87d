// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthworkspace.h"

#include "core/share/repairs.h"
#include "ui/common/appsettings.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/share/findingdetails.h"
#include "ui/share/findingtext.h"
#include "ui/share/healthcheck.h"
#include "ui/share/repairdialog.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

enum Page : int { Rows, Nothing };

// A kind with more findings than this stays closed until somebody asks for them.
constexpr int fewFindings = 10;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

std::size_t countOf(const cer::Audit &audit, cer::Severity severity)
{
    return std::size_t(std::ranges::count_if(audit.findings, [severity](const cer::Finding &finding) {
        return cer::findingInfo(finding.code).severity == severity;
    }));
}

QToolButton *buttonFor(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

HealthWorkspace::HealthWorkspace(ShareSession &session, QWidget *parent)
    : Workspace(parent)
    , m_session(session)
    , m_check(new HealthCheck(session, this))
    , m_checkNow(new QAction(lineIcon("health"_L1), tr("&Check now"), this))
    , m_cancel(new QAction(lineIcon("cancel"_L1), tr("Cancel the check"), this))
    , m_repair(new QAction(lineIcon("edit"_L1), tr("&Repair…"), this))
    , m_repairAll(new QAction(lineIcon("save"_L1), tr("Repair &all…"), this))
    , m_showBucket(new QAction(lineIcon("buckets"_L1), tr("Show &bucket"), this))
    , m_words(new QLineEdit)
    , m_severity(new QComboBox)
    , m_summary(new QLabel)
    , m_status(new QLabel)
    , m_cancelButton(buttonFor(m_cancel))
    , m_pages(new QStackedWidget)
    , m_state(new StatePane)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_tree(new QTreeView)
    , m_details(new FindingDetails(session, {m_showBucket, m_repair}))
{
    setUpActions();
    setUpTree();
    setUpLayout();
    connectParts();
    takeAudit();
}

void HealthWorkspace::setUpActions()
{
    m_checkNow->setToolTip(
        tr("Reads every log and the beginning of every report, and compares the counters with them"));
    m_repair->setToolTip(tr("Shows what the repair of the chosen problem, or of all of its kind, changes"));
    m_repairAll->setToolTip(tr("Shows what all repairs together change, and saves all of them or none"));
    connect(m_checkNow, &QAction::triggered, m_check, &HealthCheck::start);
    connect(m_cancel, &QAction::triggered, m_check, &HealthCheck::cancel);
    connect(m_repair, &QAction::triggered, this, [this] { repair(m_model.findings(m_tree->currentIndex())); });
    connect(m_repairAll, &QAction::triggered, this, [this] { repair(repairable()); });
    connect(m_showBucket, &QAction::triggered, this, &HealthWorkspace::showBucket);
}

void HealthWorkspace::setUpTree()
{
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("Problems"));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(false);
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    constexpr std::pair<HealthModel::Column, int> widths[] = {{HealthModel::ProblemColumn, 100},
                                                              {HealthModel::NumberColumn, 14},
                                                              {HealthModel::BucketColumn, 60},
                                                              {HealthModel::FileColumn, 24}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    auto *copyKey = new QAction(lineIcon("copy"_L1), tr("&Copy"), this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    connect(copyKey, &QAction::triggered, this, &HealthWorkspace::copy);
    m_tree->addActions({m_repair, m_showBucket, copyKey});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void HealthWorkspace::setUpLayout()
{
    m_words->setPlaceholderText(tr("Search: words of the bucket, the file, the code or the value"));
    m_words->setAccessibleName(tr("Search problems"));
    m_words->setClearButtonEnabled(true);
    m_severity->addItems({tr("All"), tr("Warnings and errors"), tr("Errors only")});
    m_severity->setAccessibleName(tr("Severity"));
    auto *severity = new QLabel(tr("S&how:"));
    severity->setBuddy(m_severity);
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(severity);
    line->addWidget(m_severity);
    line->addWidget(m_summary);
    line->addWidget(buttonFor(m_checkNow));
    line->addWidget(buttonFor(m_repairAll));
    auto *status = new QHBoxLayout;
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    status->addWidget(m_status, 1);
    status->addWidget(m_cancelButton);

    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_pages->insertWidget(Rows, m_splitter);
    m_pages->insertWidget(Nothing, m_state);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addLayout(status);
    layout->addWidget(m_pages, 1);
}

void HealthWorkspace::connectParts()
{
    connect(m_check, &HealthCheck::changed, this, &HealthWorkspace::takeAudit);
    connect(m_check, &HealthCheck::progressed, this, &HealthWorkspace::showStatus);
    connect(&m_session, &ShareSession::stateChanged, this, &HealthWorkspace::showState);
    connect(m_words, &QLineEdit::textChanged, this, &HealthWorkspace::filter);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &HealthWorkspace::filter);
    connect(&m_model, &HealthModel::filtered, this, &HealthWorkspace::afterFiltering);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HealthWorkspace::showDetails);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (m_model.finding(index))
            showBucket();
        else
            m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    });
    for (const bool open : {true, false})
        connect(m_tree, open ? &QTreeView::expanded : &QTreeView::collapsed, this,
                [this, open](const QModelIndex &index) { m_opened[*m_model.code(index)] = open; });
    connect(m_details, &FindingDetails::documentRequested, this, &HealthWorkspace::documentRequested);
    connect(m_state, &StatePane::nextRequested, this, [this](TableState::Next next) {
        switch (next) {
        case TableState::Next::None: break;
        case TableState::Next::Cancel: m_check->cancel(); break;
        case TableState::Next::TryAgain:
            m_session.state() == ShareSession::State::Failed ? m_session.refresh() : m_check->start();
            break;
        case TableState::Next::ClearSearch:
            m_words->clear();
            m_severity->setCurrentIndex(0);
            break;
        }
    });
}

void HealthWorkspace::filter()
{
    m_model.setFilter(m_words->text(), cer::Severity(m_severity->currentIndex()));
}

void HealthWorkspace::takeAudit()
{
    const bool isNew = m_model.audit() != m_check->audit();
    if (isNew)
        m_model.setAudit(m_check->audit());
    showState();
    Q_EMIT badgeChanged();
}

void HealthWorkspace::afterFiltering()
{
    openKinds();
    QModelIndex again = m_chosen ? m_model.find(*m_chosen) : QModelIndex();
    if (!again.isValid())
        again = m_model.index(0, 0);
    m_tree->setCurrentIndex(again);
    showState();
    showDetails();
    Q_EMIT shown();
}

void HealthWorkspace::openKinds()
{
    const QSignalBlocker quiet(m_tree);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex head = m_model.index(row, 0);
        const auto wish = m_opened.find(*m_model.code(head));
        m_tree->setExpanded(head, wish != m_opened.end() ? wish->second : m_model.rowCount(head) <= fewFindings);
    }
}

void HealthWorkspace::showState()
{
    using State = HealthCheck::State;
    const State state = m_check->state();
    const std::size_t all = m_model.audit() ? m_model.audit()->findings.size() : 0;
    TableState nothing;
    if (state == State::NoShare)
        nothing = {tr("No share is open"), tr("Open a share to see what is wrong or notable in it."),
                   TableState::Next::None};
    else if (m_session.state() == ShareSession::State::Failed && all == 0 && m_session.error())
        nothing = {tr("The share cannot be read"), Messages::textFor(*m_session.error()), TableState::Next::TryAgain};
    else if (state == State::Failed && all == 0)
        nothing = {tr("The check failed"), Messages::textFor(*m_check->error()), TableState::Next::TryAgain};
    else if (state == State::Reading || !m_model.audit())
        nothing = {tr("Reading %1").arg(m_session.root()), tr("The problems appear when the scan is complete."),
                   TableState::Next::None};
    else if (all > 0 && m_model.rowCount() == 0)
        nothing = {tr("No problem fits the search"),
                   tr("%Ln problem(s) are there, and the search takes none.", nullptr, int(all)),
                   TableState::Next::ClearSearch};
    else if (all == 0 && state == State::Checking)
        nothing = {tr("Checking the share"), statusText(), TableState::Next::Cancel};
    else if (all == 0 && m_check->isWhole())
        nothing = {
            tr("Everything is in order"),
            tr("Names, paths, files, counters, logs and reports of %Ln bucket(s) agree with the document and with each "
               "other. Check again whenever you like.",
               nullptr, int(m_model.audit()->buckets)),
            TableState::Next::None};
    else if (all == 0)
        nothing = {
            tr("Nothing found so far"),
            tr("Names and small files are in order. Check now to compare the counters with the logs and the reports, "
               "too."),
            TableState::Next::None};
    m_state->setState(nothing);
    m_pages->setCurrentIndex(nothing.title.isEmpty() ? Rows : Nothing);
    m_summary->setText(summaryText());
    m_checkNow->setEnabled(m_session.store() && state != State::Checking && state != State::Reading);
    m_cancelButton->setVisible(state == State::Checking);
    m_cancel->setEnabled(state == State::Checking);
    const std::size_t repairs = repairable().size();
    m_repairAll->setEnabled(repairs > 0);
    m_repairAll->setText(repairs > 0 ? tr("Repair &all %1…").arg(number(repairs)) : tr("Repair &all…"));
    showStatus();
}

QString HealthWorkspace::summaryText() const
{
    const cer::AuditPtr audit = m_model.audit();
    if (!audit || audit->findings.empty())
        return {};
    return tr("%1 of %2").arg(number(m_model.shown()), number(audit->found));
}

QString HealthWorkspace::statusText() const
{
    const auto &[scan, log, compared, toCompare] = m_check->progress();
    switch (m_check->state()) {
    case HealthCheck::State::NoShare:
    case HealthCheck::State::Reading: return {};
    case HealthCheck::State::NotChecked:
        return tr("This is what the scan found. Counters, logs and reports were not compared yet: check now.");
    case HealthCheck::State::Cancelled: return tr("The check was cancelled. This is what the scan found.");
    case HealthCheck::State::Failed: return tr("The check failed. %1").arg(Messages::textFor(*m_check->error()));
    case HealthCheck::State::Checked:
        return tr("Checked at %1: %2 buckets with their logs and reports.")
            .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(m_check->audit()->auditedAt), QLocale::ShortFormat),
                 number(m_check->audit()->buckets));
    case HealthCheck::State::Checking: break;
    }
    if (toCompare > 0)
        return tr("Checking: %1 of %2 buckets compared.").arg(number(compared), number(toCompare));
    if (log.bytesRead > 0)
        return tr("Checking: crash.log, %1 lines, %2 of %3 bytes.")
            .arg(number(log.lines), number(log.bytesRead), number(log.bytesTotal));
    return tr("Checking: %1 folders listed, %2 files read, %3 buckets so far.")
        .arg(number(scan.folders), number(scan.files), number(scan.buckets));
}

void HealthWorkspace::showStatus()
{
    m_status->setText(statusText());
    m_status->setVisible(!m_status->text().isEmpty() && m_pages->currentIndex() == Rows);
    if (m_pages->currentIndex() == Nothing && m_check->state() == HealthCheck::State::Checking)
        m_state->setState({tr("Checking the share"), statusText(), TableState::Next::Cancel});
}

void HealthWorkspace::showDetails()
{
    const QModelIndex current = m_tree->currentIndex();
    const cer::Findings findings = m_model.findings(current);
    if (!findings.empty())
        m_chosen = findings.front();
    m_showBucket->setEnabled(!m_model.subpath(current).isEmpty());
    m_repair->setEnabled(std::ranges::any_of(findings, cer::canBeRepaired));
    m_details->show(findings);
    setDocumentSection(this, findings.empty() ? QString() : sectionOf(cer::findingInfo(findings.front().code)));
}

cer::Findings HealthWorkspace::repairable() const
{
    cer::Findings findings;
    if (const cer::AuditPtr audit = m_model.audit())
        std::ranges::copy_if(audit->findings, std::back_inserter(findings), cer::canBeRepaired);
    return findings;
}

void HealthWorkspace::repair(cer::Findings findings)
{
    std::erase_if(findings, [](const cer::Finding &finding) { return !cer::canBeRepaired(finding); });
    if (!findings.empty())
        (new RepairDialog(m_session, std::move(findings), this))->show();
}

void HealthWorkspace::showBucket()
{
    if (const QString subpath = m_model.subpath(m_tree->currentIndex()); !subpath.isEmpty())
        Q_EMIT bucketRequested(subpath);
}

void HealthWorkspace::copy()
{
    QStringList cells;
    for (int column = 0; column < HealthModel::ColumnCount; ++column)
        cells += m_tree->currentIndex().siblingAtColumn(column).data().toString();
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

QString HealthWorkspace::id() const
{
    return u"health"_s;
}

QString HealthWorkspace::title() const
{
    return tr("Health");
}

QIcon HealthWorkspace::icon() const
{
    return lineIcon("health"_L1);
}

/// Notes are nothing that somebody must see at once.
QString HealthWorkspace::badge() const
{
    const cer::AuditPtr audit = m_check->audit();
    const std::size_t problems =
        audit ? countOf(*audit, cer::Severity::Error) + countOf(*audit, cer::Severity::Warning) : 0;
    return problems ? tr("⚠ %1", "number of errors and warnings").arg(number(problems)) : QString();
}

QList<QAction *> HealthWorkspace::commands() const
{
    return {m_checkNow, m_cancel, m_repair, m_repairAll, m_showBucket};
}

void HealthWorkspace::focusSearch()
{
    m_words->setFocus();
    m_words->selectAll();
}

void HealthWorkspace::saveState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    settings->setValue(u"columns"_s, m_tree->header()->saveState());
    settings->setValue(u"splitter"_s, m_splitter->saveState());
}

void HealthWorkspace::restoreState()
{
    const auto settings = openSettings();
    settings->beginGroup(id());
    m_tree->header()->restoreState(settings->value(u"columns"_s).toByteArray());
    m_splitter->restoreState(settings->value(u"splitter"_s).toByteArray());
}

void HealthWorkspace::waitForCheck(const std::function<void()> &ready)
{
    const bool isBusy = m_check->state() == HealthCheck::State::Checking || m_model.audit() != m_check->audit();
    QTimer::singleShot(isBusy ? 50 : 0, this, [this, isBusy, ready] { isBusy ? waitForCheck(ready) : ready(); });
}

QList<Workspace::View> HealthWorkspace::views()
{
    const auto chosen = [this](bool repairable) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const QModelIndex first = m_model.index(0, 0, m_model.index(row, 0));
            if (const cer::Finding *finding = m_model.finding(first);
                finding && cer::canBeRepaired(*finding) == repairable)
                return m_tree->setCurrentIndex(first);
        }
    };
    return {{u"health"_s, [this, chosen](const auto &ready) {
                 if (m_check->state() != HealthCheck::State::Checked)
                     m_check->start();
                 waitForCheck([this, chosen, ready] {
                     chosen(true);
                     QTimer::singleShot(300, this, ready);
                 });
             }}};
}
