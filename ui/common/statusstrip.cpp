// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statusstrip.h"

#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/share/sharecampaigns.h"
#include "ui/share/sharefollower.h"
#include "ui/share/sharesession.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString number(quint64 value)
{
    return QLocale().toString(qulonglong(value));
}

QString timeOfDay(std::int64_t seconds)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).time(), QLocale::ShortFormat);
}

/// "14:02", with the day where that is not today.
QString momentText(std::int64_t seconds)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds);
    return moment.date() == QDate::currentDate() ? timeOfDay(seconds) : QLocale().toString(moment, QLocale::ShortFormat);
}

QString completeText(const ShareSession &session)
{
    const ShareFollower &follower = session.follower();
    if (const auto error = follower.error())
        return StatusStrip::tr("◐ Not live: %1 It is tried again.").arg(Messages::textFor(*error));
    if (!session.isLive())
        return StatusStrip::tr("● Complete, %1").arg(timeOfDay(session.snapshot()->scannedAt));
    if (const auto news = follower.news())
        return StatusStrip::tr("● Live, %Ln new hit(s) at %1", nullptr, int(news->hits))
            .arg(QLocale().toString(news->time.time(), QLocale::ShortFormat));
    return StatusStrip::tr("● Live since %1").arg(timeOfDay(session.snapshot()->scannedAt));
}

/// Notes are for those who look into the health of the share.
bool isProblem(const cer::Finding &finding)
{
    return cer::findingInfo(finding.code).severity > cer::Severity::Note;
}

} // namespace

StatusStrip::StatusStrip(ShareSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_state(new QLabel)
    , m_problems(new QToolButton)
    , m_campaigns(new QToolButton)
    , m_working(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_problems);
    layout->addWidget(m_campaigns);
    layout->addStretch();
    layout->addWidget(m_working);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_problems->setAutoRaise(true);
    m_problems->setIcon(lineIcon("warning"_L1));
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_campaigns->setAutoRaise(true);
    m_campaigns->setIcon(lineIcon("clock"_L1));
    m_campaigns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_campaigns->setToolTip(tr("Shows the settings that are taken back by themselves, and what is due."));
    m_progress->setFixedWidth(160);
    m_progress->setFixedHeight(fontMetrics().height());
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(lineIcon("cancel"_L1));
    m_cancel->setToolTip(tr("Cancel what runs. What was found so far stays."));
    m_cancel->setAccessibleName(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_session.cancel(); });
    connect(m_problems, &QToolButton::clicked, this, &StatusStrip::problemsRequested);
    connect(m_campaigns, &QToolButton::clicked, this, &StatusStrip::campaignsRequested);
    connect(&m_session.campaigns(), &ShareCampaigns::changed, this, &StatusStrip::showCampaigns);
    connect(&m_session, &ShareSession::stateChanged, this, &StatusStrip::showState);
    connect(&m_session, &ShareSession::snapshotChanged, this, &StatusStrip::showState);
    connect(&m_session, &ShareSession::historyChanged, this, &StatusStrip::showState);
    connect(&m_session, &ShareSession::progressed, this, &StatusStrip::showProgress);
    connect(&m_session, &ShareSession::liveChanged, this, &StatusStrip::showState);
    showState();
    showCampaigns();
}

void StatusStrip::showCampaigns()
{
    const ShareCampaigns &campaigns = m_session.campaigns();
    const int undecided = int(campaigns.undecidedFiles()), running = int(campaigns.running());
    QString text;
    if (const auto error = campaigns.error())
        text = tr("⚠ Time-boxed settings: %1").arg(Messages::textFor(*error));
    else if (undecided > 0)
        text = tr("⚠ %Ln time-boxed file(s) wait for your decision", nullptr, undecided);
    else if (const auto news = campaigns.news())
        text = tr("%Ln file(s) taken back at %1", nullptr, news->files)
                   .arg(QLocale().toString(news->time.time(), QLocale::ShortFormat));
    else if (running > 0)
        text = tr("%Ln time-boxed setting(s)", nullptr, running);
    m_campaigns->setText(text);
    m_campaigns->setVisible(!text.isEmpty());
}

void StatusStrip::showState()
{
    const cer::SnapshotPtr snapshot = m_session.snapshot();
    const QString buckets = snapshot ? tr("%Ln bucket(s)", nullptr, int(snapshot->buckets.size())) : QString();
    QString text;
    switch (m_session.state()) {
    case ShareSession::State::NoShare: text = tr("▢ No share is open"); break;
    case ShareSession::State::Opening: text = tr("◌ Opening %1").arg(m_session.root()); break;
    case ShareSession::State::Scanning: text = tr("◐ Scanning"); break;
    case ShareSession::State::Complete: text = completeText(m_session); break;
    case ShareSession::State::Cancelled: text = tr("◐ Cancelled, not complete"); break;
    case ShareSession::State::Failed: text = tr("✕ %1").arg(Messages::textFor(*m_session.error())); break;
    }
    if (m_session.isRemembered())
        text = tr("◌ As of %1. %2", "when the share was read the last time, and what happens now")
                   .arg(momentText(snapshot->scannedAt), text);
    m_state->setText(buckets.isEmpty() ? text
                                       : tr("%1 · %2", "state of the share, then what it holds").arg(text, buckets));
    const auto problems = snapshot ? std::ranges::count_if(snapshot->findings, isProblem) : 0;
    m_problems->setVisible(problems > 0);
    m_problems->setText(tr("%Ln problem(s)", nullptr, int(problems)));
    m_problems->setToolTip(tr("Shows what is wrong or notable in the share, and what can be repaired."));
    showProgress();
}

void StatusStrip::showProgress()
{
    const bool scanning =
        m_session.state() == ShareSession::State::Scanning || m_session.state() == ShareSession::State::Opening;
    const bool reading = m_session.isReadingHistory();
    if (scanning) {
        const cer::ScanNumbers numbers = m_session.numbers();
        m_working->setText(tr("Scanning: %1 folders, %2 buckets, %3 hits")
                               .arg(number(numbers.folders), number(numbers.buckets), number(numbers.hits)));
        m_progress->setRange(0, 0); // nobody knows how much there is
    } else if (reading) {
        const cer::ReadProgress progress = m_session.historyProgress();
        m_working->setText(tr("Reading crash.log: %1 lines").arg(number(progress.lines)));
        m_progress->setRange(0, 1000);
        m_progress->setValue(progress.bytesTotal ? int(progress.bytesRead * 1000 / progress.bytesTotal) : 0);
    } else if (!m_session.unansweredSave().isEmpty()) {
        m_working->setText(tr("⚠ The share does not answer, and \"%1\" is not saved yet. The program goes on trying.")
                               .arg(m_session.unansweredSave()));
    } else if (const auto error = m_session.historyError()) {
        m_working->setText(Messages::textFor(*error));
    }
    const bool busy = scanning || reading;
    m_working->setVisible(busy || !m_session.unansweredSave().isEmpty() || m_session.historyError().has_value());
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
}
