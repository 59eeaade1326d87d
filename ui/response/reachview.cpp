// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/reachview.h"

#include "ui/common/codepage.h"
#include "ui/common/listlook.h"
#include "ui/response/reachtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ReachView::ReachView(QWidget *parent)
    : QWidget(parent)
    , m_done(std::make_shared<std::atomic<std::size_t>>(0))
    , m_sentences(new QLabel)
    , m_filter(new QWidget)
    , m_show(new QComboBox)
    , m_words(new QLineEdit)
    , m_summary(new QLabel)
    , m_table(new QTableView)
    , m_progress(new QProgressBar)
    , m_empty(new QLabel)
    , m_pages(new QStackedWidget)
{
    m_sentences->setWordWrap(true);
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentences->setMinimumWidth(320);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_progress->setFormat(tr("%v of %m buckets"));
    m_progress->setAccessibleName(tr("Progress"));
    setUpTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sentences);
    layout->addWidget(m_progress);
    setUpFilter();
    layout->addWidget(m_pages, 1);
    m_looking.setInterval(100ms);
    connect(&m_looking, &QTimer::timeout, this, [this] { m_progress->setValue(int(m_done->load())); });
    connect(&m_model, &ReachModel::arranged, this, &ReachView::updateSummary);
}

void ReachView::setUpFilter()
{
    m_show->setAccessibleName(tr("Which buckets are shown"));
    m_show->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_words->setPlaceholderText(tr("Search: a part of the name"));
    m_words->setAccessibleName(tr("Search buckets"));
    m_words->setClearButtonEnabled(true);
    auto *line = new QHBoxLayout(m_filter);
    line->setContentsMargins({});
    line->addWidget(m_show);
    line->addWidget(m_words, 1);
    line->addWidget(m_summary);
    layout()->addWidget(m_filter);
    connect(m_show, &QComboBox::currentIndexChanged, this, &ReachView::filter);
    connect(m_words, &QLineEdit::textChanged, this, &ReachView::filter);
}

void ReachView::setUpTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Buckets that are reached"));
    lookLikeList(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    const int character = fontMetrics().averageCharWidth();
    const std::pair<ReachModel::Column, int> widths[] = {
        {ReachModel::ChangeColumn, 16}, {ReachModel::BeforeColumn, 21}, {ReachModel::AfterColumn, 19},
        {ReachModel::HitsColumn, 13},   {ReachModel::FileColumn, 20},   {ReachModel::ValuesColumn, 27}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnWidth(column, characters * character);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(8 * character);
    header->setSectionResizeMode(ReachModel::BucketColumn, QHeaderView::Stretch);
    header->setSortIndicator(ReachModel::ChangeColumn, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT bucketRequested(index.siblingAtColumn(ReachModel::BucketColumn).data().toString());
    });
}

void ReachView::setRequest(ReachRequest request)
{
    m_request = std::move(request);
    m_computed = false;
    m_done = std::make_shared<std::atomic<std::size_t>>(0);
    const std::size_t all = m_request.policy ? m_request.snapshot->buckets.size() : m_request.rows.size();
    m_progress->setRange(0, int(all));
    m_progress->setVisible(true);
    m_filter->setEnabled(false);
    m_empty->setText(tr("The buckets are listed as soon as all of them are looked at."));
    m_pages->setCurrentWidget(m_empty);
    m_table->setColumnHidden(ReachModel::FileColumn, m_request.policy.has_value());
    m_looking.start();
    m_job.start(
        [asked = m_request, done = m_done](const std::stop_token &stop) {
            return reachOf(asked, stop, [&done](std::size_t count, std::size_t) { *done = count; });
        },
        [this](cer::Result<cer::Reach> reach) { finish(std::move(reach)); });
}

void ReachView::finish(cer::Result<cer::Reach> reach)
{
    m_looking.stop();
    m_progress->setVisible(false);
    if (!reach)
        return;
    QStringList sentences;
    for (const cer::LineReach &line : reach->lines)
        sentences += ReachText::line(line, CodePage::current());
    m_sentences->setText((sentences + ReachText::sentences(*reach)).join(u'\n'));
    m_model.setReach(m_request, std::move(*reach));
    m_computed = true;
}

// With the number of buckets of each kind, and without those that no bucket is of.
void ReachView::fillShow()
{
    const std::pair<ReachModel::Show, QString> all[] = {
        {ReachModel::All, tr("All buckets")},
        {ReachModel::Starts, tr("Start to collect")},
        {ReachModel::Stops, tr("Stop collecting")},
        {ReachModel::Other, tr("Something else changes")},
        {ReachModel::None, tr("Nothing changes for clients")},
        {ReachModel::WithValues, m_request.policy ? tr("Override policy.txt") : tr("Values are overwritten")},
        {ReachModel::Conflicts, tr("Changed by somebody else")}};
    const QSignalBlocker blocker(m_show);
    const int chosen = m_show->currentData().toInt();
    m_show->clear();
    for (const auto &[show, words] : all) {
        const std::size_t count = m_model.count(show);
        if (count > 0 || show == ReachModel::All)
            m_show->addItem(tr("%1 (%2)").arg(words, QLocale().toString(qulonglong(count))), show);
    }
    m_show->setCurrentIndex(std::max(0, m_show->findData(chosen)));
    if (m_show->currentData().toInt() != chosen)
        filter();
}

void ReachView::filter()
{
    m_model.setFilter(ReachModel::Show(m_show->currentData().toInt()), m_words->text());
}

void ReachView::updateSummary()
{
    if (!m_computed)
        return;
    m_filter->setEnabled(true);
    m_empty->setText(tr("No bucket is like this. Choose others above."));
    const std::size_t all = m_model.reach().buckets.size();
    m_table->setColumnHidden(ReachModel::ValuesColumn, m_model.count(ReachModel::WithValues) == 0);
    m_summary->setText(tr("%1 of %2").arg(QLocale().toString(m_model.rowCount()), QLocale().toString(qulonglong(all))));
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    fillShow();
    Q_EMIT computed();
}
