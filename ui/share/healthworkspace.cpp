// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthworkspace.h"

#include "core/share/repairs.h"
#include "ui/common/appsettings.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/share/findingdetails.h"
#include "ui/share/findingtext.h"
#include "ui/share/healthcheck.h"
#include "ui/share/healthtext.h"
#include "ui/share/healthtree.h"
#include "ui/share/repairdialog.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Page : int { Rows, Nothing };

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
    , m_tree(new HealthTree(m_model))
    , m_details(new FindingDetails(session, {m_showBucket, m_repair}))
{
    setUpActions();
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
    m_tree->insertActions(m_tree->actions().value(0), {m_repair, m_showBucket});
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
    connect(&m_model, &HealthModel::filtered, this, [this] {
        showState();
        Q_EMIT shown();
    });
    connect(m_tree, &HealthTree::currentRowChanged, this, &HealthWorkspace::showDetails);
    connect(m_tree, &HealthTree::bucketRequested, this, &HealthWorkspace::showBucket);
    connect(m_details, &FindingDetails::documentRequested, this, &HealthWorkspace::documentRequested);
    connect(m_state, &StatePane::nextRequested, this, [this](TableState::Next next) {
        switch (next) {
        case TableState::Next::None: break;
        case TableState::Next::Cancel: m_check->cancel(); break;
        case TableState::Next::TryAgain:
            m_check->state() == HealthCheck::State::Failed ? m_check->start() : m_session.refresh();
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

void HealthWorkspace::showState()
{
    using State = HealthCheck::State;
    const State state = m_check->state();
    m_summary->setText(summaryText());
    m_checkNow->setEnabled(m_session.store() && state != State::Checking && state != State::Reading);
    m_cancelButton->setVisible(state == State::Checking);
    m_cancel->setEnabled(state == State::Checking);
    const cer::AuditPtr audit = m_model.audit();
    const auto repairs = audit ? std::ranges::count_if(audit->findings, cer::canBeRepaired) : 0;
    m_repairAll->setEnabled(repairs > 0);
    m_repairAll->setText(repairs > 0 ? tr("Repair &all %1…").arg(number(std::uint64_t(repairs))) : tr("Repair &all…"));
    showStatus();
}

QString HealthWorkspace::summaryText() const
{
    const cer::AuditPtr audit = m_model.audit();
    if (!audit || audit->findings.empty())
        return {};
    return tr("%1 of %2").arg(number(m_model.shown()), number(audit->found));
}

/// While a newer audit is being filtered the page stays as it is.
void HealthWorkspace::showStatus()
{
    const cer::AuditPtr audit = m_check->audit();
    const std::size_t all = audit ? audit->findings.size() : 0;
    m_status->setText(healthStatus(*m_check));
    m_status->setVisible(!m_status->text().isEmpty() && all > 0);
    if (m_model.audit() != audit)
        return;
    const TableState nothing = healthState(m_session, *m_check, m_model.shown(), all);
    m_state->setState(nothing);
    m_pages->setCurrentIndex(nothing.title.isEmpty() ? Rows : Nothing);
}

void HealthWorkspace::showDetails()
{
    const QModelIndex current = m_tree->currentIndex();
    const cer::Findings findings = m_model.findings(current);
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
