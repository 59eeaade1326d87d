// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/timebox.h"

#include "ui/share/flowlayout.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QSpinBox>

namespace {

constexpr int gap = 8;
constexpr int usualReports = 5, mostReports = 1'000'000, usualDays = 7;
constexpr int endOfWork = 18; // o'clock

QString reportsText(TimeBox::Reports reports)
{
    switch (reports) {
    case TimeBox::Reports::OfBucket: return TimeBox::tr("a&fter that many more reports:");
    case TimeBox::Reports::OfEachBucket: return TimeBox::tr("each &file after that many more reports of its bucket:");
    case TimeBox::Reports::OfShare: return TimeBox::tr("a&fter that many more reports of the whole share:");
    }
    return {};
}

/// A choice and its value, which stay side by side.
QWidget *pair(QWidget *choice, QWidget *value)
{
    auto *widget = new QWidget;
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins({});
    line->addWidget(choice);
    line->addWidget(value);
    return widget;
}

} // namespace

TimeBox::TimeBox(Reports reports, QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox(tr("Take this &back")))
    , m_byReports(new QCheckBox(reportsText(reports)))
    , m_byTime(new QCheckBox(tr("at this ti&me:")))
    , m_reports(new QSpinBox)
    , m_time(new QDateTimeEdit)
{
    m_on->setToolTip(tr("These settings are for a time only: what the file holds now comes back by itself, while the "
                        "console is open or when cerctl campaign runs."));
    m_on->setMinimumHeight(m_reports->sizeHint().height()); // in line with the others
    m_reports->setRange(1, mostReports);
    m_reports->setGroupSeparatorShown(true);
    m_reports->setAccessibleName(tr("Reports after which it is taken back"));
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(tr("Time at which it is taken back"));
    m_time->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    auto *flow = new FlowLayout(gap, this);
    flow->setContentsMargins({});
    flow->addWidget(m_on);
    flow->addWidget(pair(m_byReports, m_reports));
    flow->addWidget(pair(m_byTime, m_time));
    for (QCheckBox *box : {m_on, m_byReports, m_byTime})
        connect(box, &QCheckBox::toggled, this, &TimeBox::refresh);
    // Without both it would hold for good.
    connect(m_byReports, &QCheckBox::clicked, this,
            [this](bool on) { m_byTime->setChecked(m_byTime->isChecked() || !on); });
    connect(m_byTime, &QCheckBox::clicked, this,
            [this](bool on) { m_byReports->setChecked(m_byReports->isChecked() || !on); });
    reset();
}

std::optional<cer::CampaignLimit> TimeBox::limit() const
{
    if (!m_on->isChecked())
        return {};
    cer::CampaignLimit limit;
    if (m_byReports->isChecked())
        limit.reports = std::uint64_t(m_reports->value());
    if (m_byTime->isChecked())
        limit.until = m_time->dateTime().toSecsSinceEpoch();
    return limit;
}

void TimeBox::reset()
{
    m_on->setChecked(false);
    m_byReports->setChecked(true);
    m_byTime->setChecked(false);
    m_reports->setValue(usualReports);
    const QDateTime now = QDateTime::currentDateTime();
    m_time->setMinimumDateTime(now);
    m_time->setDateTime(QDateTime(now.date().addDays(usualDays), QTime(endOfWork, 0)));
    refresh();
}

void TimeBox::refresh()
{
    for (QCheckBox *box : {m_byReports, m_byTime})
        box->parentWidget()->setVisible(m_on->isChecked());
    m_reports->setEnabled(m_byReports->isChecked());
    m_time->setEnabled(m_byTime->isChecked());
    updateGeometry();
}
