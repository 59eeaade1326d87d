// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QSpinBox;

/// Whether what is saved holds for good or for a time: "Take this back", and then after how many reports, or when. Never remembered.
class TimeBox final : public QWidget {
    Q_OBJECT

public:
    enum class Reports { OfBucket, OfEachBucket, OfShare }; // which are counted

    explicit TimeBox(Reports reports, QWidget *parent = nullptr);

    /// Nothing: for good.
    std::optional<cer::CampaignLimit> limit() const;
    /// For good again.
    void reset();

private:
    void refresh();

    QCheckBox *m_on, *m_byReports, *m_byTime;
    QSpinBox *m_reports;
    QDateTimeEdit *m_time;
};
