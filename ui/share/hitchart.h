// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/hits.h"

#include <qcustomplot.h>

#include <optional>
#include <utility>

/// Hits over time as bars of an hour, a day, a week or a month, by how much is in sight. Drag over the bars to choose a period, turn the
/// wheel to zoom. Keys: Left and Right walk over the bars (Shift chooses), + and - zoom, Ctrl+Left and Ctrl+Right move, Home shows
/// all, Enter chooses what is in sight, Esc chooses nothing.
class HitChart final : public QCustomPlot {
    Q_OBJECT

public:
    using Period = std::pair<cer::LocalSeconds, cer::LocalSeconds>; // from, until

    explicit HitChart(QWidget *parent = nullptr);

    /// Shows \a hours; what is in sight stays unless nothing was shown before.
    void setHours(const cer::HourCounts &hours);
    void clear();
    void setPeriod(const std::optional<Period> &period);
    cer::HitBin bin() const { return m_bin; }
    int barCount() const { return int(m_shown.size()); }
    void showAll();

    QSize sizeHint() const override { return {400, 160}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

Q_SIGNALS:
    void periodChosen(const std::optional<HitChart::Period> &period);
    void barTouched(const QString &sentence); // what the bar under the pointer or the keyboard says; empty for none

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void setupAxes();
    void setupMouse();
    void applyColors();
    void rebin();
    void zoom(double factor);
    void pan(double share);
    void walk(int step, bool choosing);
    void touch(std::optional<std::size_t> bar);
    void choose(const std::optional<Period> &period);
    void showPeriod();

    cer::HourCounts m_hours;
    cer::HitBin m_bin = cer::HitBin::Day;
    std::vector<cer::HitBar> m_shown;
    std::optional<Period> m_period;
    std::optional<std::size_t> m_bar;
    QCPBars *m_bars = nullptr;
    QCPBars *m_mark = nullptr; // the bar that the keyboard is on
    QCPItemRect *m_chosen = nullptr;
};
