// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/campaignsview.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/codepage.h"
#include "ui/common/icons.h"
#include "ui/common/listlook.h"
#include "ui/common/messages.h"
#include "ui/share/sharecampaigns.h"
#include "ui/share/sharesession.h"
#include "ui/share/statepane.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Page : int { Rows, State };

} // namespace

CampaignsView::CampaignsView(ShareSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_withEnded(new QCheckBox(tr("Also those that are o&ver")))
    , m_summary(new QLabel)
    , m_details(new QLabel)
    , m_pages(new QStackedWidget)
    , m_state(new StatePane)
    , m_table(new QTableView)
    , m_stop(new QAction(lineIcon("undo"_L1), tr("Take back &now…"), this))
    , m_keep(new QAction(lineIcon("save"_L1), tr("&Keep for good…"), this))
    , m_showBucket(new QAction(lineIcon("buckets"_L1), tr("Show &bucket"), this))
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_withEnded);
    line->addStretch();
    line->addWidget(m_summary);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *details = new QHBoxLayout;
    details->addWidget(m_details, 1);
    for (QAction *action : {m_showBucket, m_keep, m_stop}) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        details->addWidget(button);
    }
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addLayout(details);
    m_pages->insertWidget(Rows, rows);
    m_pages->insertWidget(State, m_state);
    auto *all = new QVBoxLayout(this);
    all->addLayout(line);
    all->addWidget(m_pages, 1);
    setUpTable();
    setUpActions();
    connect(m_withEnded, &QCheckBox::toggled, this, &CampaignsView::refresh);
    connect(m_state, &StatePane::nextRequested, this, [this] { m_session.campaigns().look(); });
    connect(&m_session.campaigns(), &ShareCampaigns::changed, this, &CampaignsView::refresh);
    connect(&m_session, &ShareSession::stateChanged, this, &CampaignsView::refresh);
    connect(&m_session, &ShareSession::codePageChanged, this, &CampaignsView::refresh);
    refresh();
}

void CampaignsView::setUpTable()
{
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(CampaignModel::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_table->setModel(&m_sorted);
    m_table->setAccessibleName(tr("Time-boxed settings"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    lookLikeList(*m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CampaignModel::Since, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    constexpr std::pair<CampaignModel::Column, int> widths[] = {
        {CampaignModel::Target, 56},  {CampaignModel::Change, 36}, {CampaignModel::State, 22},
        {CampaignModel::Reports, 12}, {CampaignModel::Limit, 44},  {CampaignModel::Since, 22},
        {CampaignModel::Why, 30}};
    for (const auto &[column, letters] : widths)
        header->resizeSection(column, letters * letter);
    header->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_showBucket, m_keep, m_stop});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignsView::showDetails);
    connect(m_table, &QTableView::activated, this, &CampaignsView::showBucket);
}

void CampaignsView::setUpActions()
{
    m_stop->setToolTip(tr("Gives the files of this time-boxed setting back what they held before, whether due or not"));
    m_keep->setToolTip(tr("Ends this time-boxed setting and leaves its files as they are"));
    connect(m_stop, &QAction::triggered, this, &CampaignsView::askToStop);
    connect(m_keep, &QAction::triggered, this, &CampaignsView::askToKeep);
    connect(m_showBucket, &QAction::triggered, this, &CampaignsView::showBucket);
}

void CampaignsView::refresh()
{
    const CampaignRow *before = current();
    const CampaignRow chosen = before ? *before : CampaignRow();
    const ShareCampaigns &campaigns = m_session.campaigns();
    if (m_model.setRows(campaignRows(campaigns.campaigns(), campaigns.snapshot().get(), m_withEnded->isChecked()))) {
        const QModelIndex again = m_sorted.mapFromSource(m_model.find(chosen.campaign, chosen.file));
        m_table->setCurrentIndex(again.isValid() ? again : m_sorted.index(0, 0));
    }
    showState();
    showDetails();
}

void CampaignsView::showState()
{
    const ShareCampaigns &campaigns = m_session.campaigns();
    TableState state;
    if (!m_session.store())
        state = {tr("No share is open"), tr("Open a share to see which of its settings are time-boxed."),
                 TableState::Next::None};
    else if (m_model.rowCount() == 0 && campaigns.error())
        state = {tr("The time-boxed settings cannot be read"), Messages::textFor(*campaigns.error()),
                 TableState::Next::TryAgain};
    else if (m_model.rowCount() == 0)
        state = {
            tr("Nothing is time-boxed"),
            tr("Settings that are meant for a time only, until 5 more reports came or until Friday, stand here with "
               "what is due. To begin one, tick \"Take this back\" where you save a response or the policy, or use "
               "cerctl set with --until or --until-reports."),
            TableState::Next::None};
    m_state->setState(state);
    m_pages->setCurrentIndex(state.title.isEmpty() ? Rows : State);
    QStringList parts;
    if (campaigns.running() > 0)
        parts += tr("%Ln running", nullptr, int(campaigns.running()));
    if (campaigns.undecidedFiles() > 0)
        parts += tr("⚠ %Ln file(s) wait for your decision", nullptr, int(campaigns.undecidedFiles()));
    if (campaigns.damagedLines() > 0)
        parts += tr("⚠ %Ln line(s) cannot be read", nullptr, int(campaigns.damagedLines()));
    m_summary->setText(parts.join(u" · "_s));
}

const CampaignRow *CampaignsView::current() const
{
    return m_model.row(m_sorted.mapToSource(m_table->currentIndex()));
}

int CampaignsView::openFilesOfCurrent() const
{
    const CampaignRow *row = current();
    return row ? int(cer::openFiles(m_session.campaigns().campaigns(), row->campaign).size()) : 0;
}

void CampaignsView::showDetails()
{
    const CampaignRow *row = current();
    const bool canEnd = openFilesOfCurrent() > 0 && !m_session.campaigns().isWorking();
    m_stop->setEnabled(canEnd);
    m_keep->setEnabled(canEnd);
    m_showBucket->setEnabled(row && cer::subpathOfStatus(row->file));
    QString text;
    if (row && row->needsDecision)
        text = row->reason + u' ' + tr("Change the response yourself, or end this with one of the buttons.");
    else if (row && row->isOpen)
        text = tr("It is taken back %1.").arg(row->limit);
    else if (row)
        text = tr("It is over.");
    if (const auto error = m_session.campaigns().error())
        text = u"⚠ "_s + Messages::textFor(*error) + u'\n' + text;
    m_details->setText(text);
}

void CampaignsView::ask(const QString &title, const QString &text, const QString &yes, const std::function<void()> &run)
{
    auto *question = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *button = question->addButton(yes, QMessageBox::AcceptRole);
    question->setDefaultButton(button);
    connect(button, &QPushButton::clicked, this, run);
    question->open();
}

void CampaignsView::askToStop()
{
    const CampaignRow *row = current();
    if (!row || openFilesOfCurrent() == 0)
        return;
    ask(tr("Take Back Now"),
        tr("%Ln file(s) of this time-boxed setting get back what they held before. What somebody else changed in them "
           "since stays.",
           nullptr, openFilesOfCurrent()),
        tr("&Take back"), [this, id = row->campaign] { m_session.campaigns().stop(id); });
}

void CampaignsView::askToKeep()
{
    const CampaignRow *row = current();
    if (!row || openFilesOfCurrent() == 0)
        return;
    ask(tr("Keep for Good"),
        tr("%Ln file(s) of this time-boxed setting stay as they are, and nothing is taken back by itself any more.",
           nullptr, openFilesOfCurrent()),
        tr("&Keep"), [this, id = row->campaign] { m_session.campaigns().keep(id); });
}

void CampaignsView::showBucket()
{
    const CampaignRow *row = current();
    if (const auto subpath = row ? cer::subpathOfStatus(row->file) : std::nullopt)
        Q_EMIT bucketRequested(textOfBytes(*subpath));
}

void CampaignsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_session.campaigns().look(); // cerctl may have begun or ended some
}

QByteArray CampaignsView::saveState() const
{
    return m_table->horizontalHeader()->saveState();
}

void CampaignsView::restoreState(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
}
