// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/historytab.h"

#include "ui/common/codepage.h"
#include "ui/common/documenthelp.h"
#include "ui/common/messages.h"
#include "ui/share/sharesession.h"
#include "ui/share/timetext.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

/// What the reading thread has to say.
struct HistoryTab::Arrival {
    cer::HitsBlockPtr block; // null: the end
    cer::ReadProgress progress;
    std::optional<cer::Error> error;
};

using namespace Qt::StringLiterals;

namespace {

/// Asks of at most so many blocks at once, so that first rows are on screen at once.
constexpr std::size_t blocksAtOnce = 16;
/// A box with more entries than this is no help to anybody; typing finds the others.
constexpr std::size_t mostNames = 1000;

std::vector<HitModel::Part> findInBlocks(const std::vector<cer::HitsBlockPtr> &blocks, const cer::HitQuery &query,
                                         std::stop_token stop)
{
    std::vector<HitModel::Part> parts;
    for (const cer::HitsBlockPtr &block : blocks) {
        if (stop.stop_requested())
            return {};
        parts.push_back({block, cer::findHits(*block, query)});
    }
    return parts;
}

QString dayText(cer::LocalSeconds time)
{
    const cer::LocalTime local = cer::localTime(time);
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale::ShortFormat);
}

} // namespace

HistoryTab::HistoryTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
{
    setupPage();
    showState();
}

HistoryTab::~HistoryTab()
{
    m_reading.request_stop();
}

void HistoryTab::setupPage()
{
    setDocumentSection(this, u"2.2.2.1"_s);
    m_model = new HitModel(this);
    m_chart = new HitChart;
    m_headline = new QLabel;
    m_headline->setWordWrap(true);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_touched = new QLabel;
    m_note = new QLabel;
    m_note->setWordWrap(true);

    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Hits, newest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const HitModel::Column column : {HitModel::Column::Machine, HitModel::Column::User, HitModel::Column::Report})
        m_table->horizontalHeader()->setSectionResizeMode(int(column), QHeaderView::Stretch);
    m_table->setColumnWidth(int(HitModel::Column::Time),
                            fontMetrics().horizontalAdvance(QStringLiteral("2007-04-23 15:32:23  ")) + 16);
    m_table->setWordWrap(false);

    auto *bottom = new QWidget;
    auto *below = new QVBoxLayout(bottom);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(8);
    below->addWidget(makeFilterBar());
    below->addWidget(m_table, 1);
    below->addWidget(m_note);
    auto *top = new QWidget;
    auto *above = new QVBoxLayout(top);
    above->setContentsMargins(0, 0, 0, 0);
    above->setSpacing(4);
    above->addWidget(m_headline);
    above->addWidget(m_chart, 1);
    above->addWidget(m_touched);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(top);
    splitter->addWidget(bottom);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);

    m_state = new QLabel;
    m_state->setAlignment(Qt::AlignCenter);
    m_state->setWordWrap(true);
    m_again = new QPushButton(tr("Try again"));
    connect(m_again, &QPushButton::clicked, this, &HistoryTab::read);
    auto *empty = new QWidget;
    auto *center = new QVBoxLayout(empty);
    center->addStretch();
    center->addWidget(m_state);
    center->addWidget(m_again, 0, Qt::AlignHCenter);
    center->addStretch();

    m_pages = new QStackedWidget;
    m_pages->addWidget(empty);
    m_pages->addWidget(splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_pages);

    connect(m_chart, &HitChart::barTouched, m_touched, &QLabel::setText);
    connect(m_chart, &HitChart::periodChosen, this, [this](const std::optional<HitChart::Period> &period) {
        cer::HitQuery query = m_query;
        query.from = period ? std::optional(period->first) : std::nullopt;
        query.until = period ? std::optional(period->second) : std::nullopt;
        ask(query);
    });
}

QWidget *HistoryTab::makeFilterBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const auto &[box, name] : {std::pair(&m_machine, tr("Machine")), std::pair(&m_user, tr("User"))}) {
        *box = new QComboBox;
        (*box)->setAccessibleName(name);
        (*box)->setToolTip(tr("%1: the one with most hits stands first. Choose one to see its hits alone.").arg(name));
        (*box)->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        (*box)->setMinimumContentsLength(8);
        (*box)->setMaxVisibleItems(20);
        layout->addWidget(*box, 1);
        connect(*box, &QComboBox::activated, this, &HistoryTab::askFromBar);
    }
    m_clear = new QPushButton(tr("Show all"));
    m_clear->setToolTip(tr("Shows the hits of all machines, users and days again."));
    layout->addWidget(m_clear);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_chart->setPeriod(std::nullopt);
        ask({});
    });
    return bar;
}

void HistoryTab::setBuckets(const BucketSelection &selection)
{
    QString subpath;
    std::uint64_t logBytes = 0;
    if (selection.snapshot && !selection.rows.empty()) {
        const cer::Bucket &bucket = selection.snapshot->buckets[selection.rows.front()];
        subpath = QString::fromUtf8(selection.snapshot->subpath(selection.rows.front()));
        logBytes = bucket.has(cer::Bucket::HasHitsLog) ? std::max<std::uint64_t>(bucket.hitsLogBytes, 1) : 0;
        m_countedHits = bucket.has(cer::Bucket::Counted) ? bucket.hits : 0;
    }
    const bool same = subpath == m_subpath && logBytes == m_logBytes && m_store == m_session.store();
    m_tracked = logBytes > 0;
    if (same)
        return;
    const bool sameBucket = subpath == m_subpath;
    m_subpath = subpath;
    m_logBytes = logBytes;
    if (!sameBucket) {
        m_query = {};
        m_chart->clear();
    }
    read();
}

bool HistoryTab::isReady() const
{
    return m_subpath.isEmpty() || !m_tracked || m_error
           || (m_readAll && m_found == m_blocks.size() && !m_finding.isRunning());
}

void HistoryTab::read()
{
    m_reading.request_stop();
    m_finding.cancel();
    m_blocks.clear();
    m_found = 0;
    m_summary = {};
    m_malformed = 0;
    m_progress = {};
    m_error.reset();
    m_readAll = false;
    m_model->clear();
    ++m_run;
    showState();
    m_store = m_session.store();
    if (m_subpath.isEmpty() || !m_tracked || !m_store)
        return;

    m_reading = std::stop_source();
    auto *watcher = new QFutureWatcher<Arrival>(this);
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher, run = m_run](int index) {
        if (run == m_run)
            take(watcher->resultAt(index));
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(QtConcurrent::run(
        [store = m_store, subpath = m_subpath.toStdString(), stop = m_reading.get_token()](QPromise<Arrival> &promise) {
            const auto sink = [&promise](cer::HitsBlockPtr block, const cer::ReadProgress &progress) {
                promise.addResult(Arrival{std::move(block), progress, {}});
            };
            const cer::Result<void> end = cer::readHits(*store, subpath, stop, sink);
            promise.addResult(Arrival{nullptr, {}, end ? std::nullopt : std::optional(end.error())});
        }));
}

void HistoryTab::take(Arrival arrival)
{
    if (arrival.block) {
        m_malformed += arrival.block->columns.malformedCount();
        m_blocks.push_back(std::move(arrival.block));
        m_progress = arrival.progress;
    } else {
        m_readAll = true;
        m_error = std::move(arrival.error);
    }
    find();
    showState();
    Q_EMIT readyChanged();
}

void HistoryTab::ask(const cer::HitQuery &query)
{
    m_query = query;
    m_finding.cancel();
    m_found = 0;
    m_summary = {};
    m_model->clear();
    find();
    showState();
}

void HistoryTab::askFromBar()
{
    cer::HitQuery query = m_query;
    query.machine = m_machine->currentData().toByteArray().toStdString();
    query.user = m_user->currentData().toByteArray().toStdString();
    ask(query);
}

/// Asks the blocks that came since, on another thread, and goes on until none is left.
void HistoryTab::find()
{
    if (m_finding.isRunning() || m_found == m_blocks.size())
        return;
    const std::size_t end = std::min(m_blocks.size(), m_found + blocksAtOnce);
    std::vector<cer::HitsBlockPtr> blocks(m_blocks.begin() + std::ptrdiff_t(m_found),
                                          m_blocks.begin() + std::ptrdiff_t(end));
    m_finding.start([blocks = std::move(blocks),
                     query = m_query](std::stop_token stop) { return findInBlocks(blocks, query, stop); },
                    [this, end](std::vector<HitModel::Part> parts) {
                        for (const HitModel::Part &part : parts)
                            cer::mergeHits(m_summary, part.found.summary);
                        m_found = end;
                        m_model->append(std::move(parts));
                        showSummary();
                        find();
                        Q_EMIT readyChanged();
                    });
}

void HistoryTab::fillNames(QComboBox *box, const cer::NameCounts &names, const QString &any, const std::string &chosen)
{
    box->clear();
    box->addItem(any, QByteArray());
    const QLocale locale;
    for (std::size_t i = 0; i < std::min(names.size(), mostNames); ++i) {
        const auto &[name, hits] = names[i];
        box->addItem(
            tr("%1 (%2)", "a machine or user, and its hits").arg(textOfBytes(name), locale.toString(qulonglong(hits))),
            QByteArray::fromStdString(name));
    }
    box->setCurrentIndex(std::max(0, box->findData(QByteArray::fromStdString(chosen))));
}

void HistoryTab::showSummary()
{
    // The chart shows the whole log around a chosen period, so only the choice of names narrows it.
    if (!m_query.from && !m_query.until)
        m_chart->setHours(m_summary.hours);
    fillNames(m_machine, m_summary.machines, tr("%n machine(s)", nullptr, int(m_summary.machines.size())),
              m_query.machine);
    fillNames(m_user, m_summary.users, tr("%n user(s)", nullptr, int(m_summary.users.size())), m_query.user);
    m_clear->setEnabled(!m_query.matchesAll());
    const QLocale locale;
    if (m_summary.hours.empty()) {
        m_headline->setText(tr("No hit matches the filter."));
    } else {
        const std::vector<cer::HitBar> days = cer::hitBars(m_summary.hours, cer::HitBin::Day);
        const cer::HitBar &most = *std::ranges::max_element(days, {}, &cer::HitBar::hits);
        m_headline->setText(tr("%1 hits on %2 to %3, most on %4 (%5).")
                                .arg(locale.toString(qulonglong(m_summary.hits)), dayText(days.front().from),
                                     dayText(days.back().from), dayText(most.from),
                                     locale.toString(qulonglong(most.hits))));
    }
    m_chart->setAccessibleDescription(m_headline->text());
    showState();
}

void HistoryTab::showState()
{
    const QLocale locale;
    m_again->setVisible(m_error.has_value());
    const bool rows = !m_blocks.empty() && m_found > 0;
    m_pages->setCurrentIndex(rows ? 1 : 0);
    if (m_error)
        m_state->setText(Messages::textFor(*m_error));
    else if (m_subpath.isEmpty())
        m_state->setText(tr("Select a bucket to see when and where it was hit."));
    else if (!m_tracked)
        m_state->setText(
            tr("This bucket has no hits.log, so nothing is known of when it was hit. Clients write one when "
               "Tracking is on: switch it on in the Response tab, or for the whole share in Policy."));
    else if (m_readAll && m_blocks.empty())
        m_state->setText(tr("hits.log is empty."));
    else
        m_state->setText(tr("Reading hits.log: %1 of %2")
                             .arg(locale.formattedDataSize(qint64(m_progress.bytesRead)),
                                  locale.formattedDataSize(qint64(m_logBytes))));

    QStringList notes;
    if (!m_readAll && rows)
        notes << tr("Reading older hits: %1 of %2.")
                     .arg(locale.formattedDataSize(qint64(m_progress.bytesRead)),
                          locale.formattedDataSize(qint64(m_progress.bytesTotal)));
    if (m_error)
        notes << Messages::textFor(*m_error);
    if (m_malformed > 0)
        notes << tr("%n line(s) of hits.log do not conform to 2.2.2.1 and are left out.", nullptr, int(m_malformed));
    if (m_readAll && m_query.matchesAll() && m_countedHits > m_summary.hits && m_found == m_blocks.size())
        notes << tr("count.txt counts %1 hits, the log holds %2: tracking was off for the others, or the log was cut.")
                     .arg(locale.toString(qulonglong(m_countedHits)), locale.toString(qulonglong(m_summary.hits)));
    notes << tr("Times are those of each machine's own clock.");
    m_note->setText(notes.join(u' '));
}
