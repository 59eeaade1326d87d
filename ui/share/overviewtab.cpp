// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/overviewtab.h"

#include "ui/common/documenthelp.h"
#include "ui/share/bucketcells.h"
#include "ui/share/bucketstate.h"
#include "ui/share/findinglist.h"
#include "ui/share/notefield.h"
#include "ui/share/rankedlist.h"
#include "ui/share/repairdialog.h"
#include "ui/share/timetext.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostRanks = 8;

QLabel *factLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *labelAt(QGridLayout &grid, int row, int column, QWidget *parent)
{
    if (QLayoutItem *item = grid.itemAtPosition(row, column))
        return static_cast<QLabel *>(item->widget());
    QLabel *label = factLabel(parent);
    if (column == 0)
        label->setForegroundRole(QPalette::PlaceholderText);
    grid.addWidget(label, row, column, Qt::AlignTop);
    return label;
}

} // namespace

OverviewTab::OverviewTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_page(new QWidget)
    , m_layout(new QVBoxLayout(m_page))
    , m_state(factLabel(m_page))
    , m_facts(new QGridLayout)
    , m_noteHeading(addHeading(tr("Note")))
    , m_note(new NoteField(session, m_page))
    , m_rankingNote(factLabel(m_page))
    , m_rankings(new QWidget(m_page))
    , m_findings(new FindingList(m_page))
{
    auto *area = new QScrollArea(this);
    area->setAccessibleName(title());
    setDocumentSection(this, u"2.2.3"_s);
    area->setWidget(m_page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);

    m_layout->addWidget(m_state);
    m_facts->setColumnStretch(1, 1);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_layout->addLayout(m_facts);
    m_layout->addWidget(m_noteHeading);
    m_layout->addWidget(m_note);
    connect(m_note, &NoteField::kept, this, &OverviewTab::noteKept);
    auto *rankings = new QVBoxLayout(m_rankings);
    rankings->setContentsMargins(0, 0, 0, 0);
    m_machines = addRanking(tr("Machines"), u"machine"_s);
    m_users = addRanking(tr("Users"), u"user"_s);
    m_layout->addWidget(addHeading(tr("Problems")));
    m_layout->addWidget(m_findings);
    m_layout->addWidget(m_rankings);
    m_layout->addWidget(m_rankingNote);
    m_layout->addStretch(1);
    connect(m_findings, &FindingList::documentRequested, this, &BucketTab::documentRequested);
    connect(m_findings, &FindingList::repairRequested, this, &OverviewTab::openRepair);
}

QLabel *OverviewTab::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, m_page);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, 8, 0, 0);
    return heading;
}

RankedList *OverviewTab::addRanking(const QString &heading, const QString &field)
{
    auto *list = new RankedList(heading, m_rankings);
    m_rankings->layout()->addWidget(addHeading(heading));
    m_rankings->layout()->addWidget(list);
    connect(list, &RankedList::chosen, this,
            [this, field](const QString &name) { Q_EMIT filterRequested(nameTerm(field, name)); });
    return list;
}

QString OverviewTab::id() const
{
    return u"overview"_s;
}

QString OverviewTab::title() const
{
    return tr("Overview");
}

void OverviewTab::setBuckets(const BucketSelection &selection)
{
    m_page->setVisible(!selection.rows.empty());
    const bool one = selection.rows.size() == 1;
    m_note->setBucket(one ? selection.snapshot->subpath(selection.rows.front()) : std::string());
    m_noteHeading->setVisible(one);
    m_note->setVisible(one);
    if (selection.rows.empty())
        return;
    showState(selection);
    showFacts(selection.rows.size() == 1 ? bucketFacts(*selection.facts, selection.rows.front(), localNow())
                                         : sumFacts(*selection.facts, selection.rows));
    showRankings(selection);
    m_findings->setBuckets(selection.snapshot, selection.rows);
}

void OverviewTab::showState(const BucketSelection &selection)
{
    if (selection.rows.size() > 1) {
        m_state->setText(tr("Sums of the %n selected bucket(s).", nullptr, int(selection.rows.size())));
        return;
    }
    const std::uint32_t row = selection.rows.front();
    const QString symbol = stateSymbol(bucketState(*selection.facts, row));
    m_state->setText((symbol + u' ' + stateSentence(*selection.facts, row)).trimmed());
}

/// Labels are kept and filled anew: a refresh must not take what is being selected or read aloud.
void OverviewTab::showFacts(const std::vector<Fact> &facts)
{
    const int rows = std::max(m_facts->rowCount(), int(facts.size()));
    for (int row = 0; row < rows; ++row) {
        const bool used = row < int(facts.size());
        const Fact fact = used ? facts[std::size_t(row)] : Fact{};
        const QString value =
            fact.origin.isEmpty() ? fact.value : tr("%1 — %2", "value, origin").arg(fact.value, fact.origin);
        QLabel *name = labelAt(*m_facts, row, 0, m_page);
        QLabel *text = labelAt(*m_facts, row, 1, m_page);
        name->setText(fact.name);
        text->setText(value);
        text->setAccessibleName(fact.name);
        name->setVisible(used);
        text->setVisible(used);
    }
}

void OverviewTab::showRankings(const BucketSelection &selection)
{
    const std::uint32_t row = selection.rows.front();
    const BucketCell cell{*selection.facts, row, 0};
    const bool one = selection.rows.size() == 1;
    m_rankings->setVisible(one && cell.history());
    m_rankingNote->setVisible(one && !cell.history());
    if (!one)
        return;
    if (cell.history()) {
        m_machines->setRanks(selection.history->topMachines(row, mostRanks));
        m_users->setRanks(selection.history->topUsers(row, mostRanks));
    } else {
        m_rankingNote->setText(cellToolTip(cell, BucketColumn::Machines));
    }
}

void OverviewTab::openRepair(const cer::Finding &finding)
{
    (new RepairDialog(m_session, {finding}, window()))->show();
}
