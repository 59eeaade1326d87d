// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/hitchart.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace {

constexpr double daySeconds = 86400;

/// The finest bar that leaves room for each one.
cer::HitBin binFor(double seconds)
{
    if (seconds <= 5 * daySeconds)
        return cer::HitBin::Hour;
    if (seconds <= 150 * daySeconds)
        return cer::HitBin::Day;
    return seconds <= 3 * 365 * daySeconds ? cer::HitBin::Week : cer::HitBin::Month;
}

QDate dateOf(cer::LocalSeconds time)
{
    const cer::LocalTime local = cer::localTime(time);
    return QDate(local.year, local.month, local.day);
}

QString chartDateFormat(cer::HitBin bin)
{
    switch (bin) {
    case cer::HitBin::Hour: return QStringLiteral("d MMM\nHH:mm");
    case cer::HitBin::Day:
    case cer::HitBin::Week: return QStringLiteral("d MMM\nyyyy");
    case cer::HitBin::Month: return QStringLiteral("MMM\nyyyy");
    }
    return {};
}

/// The time that a bar stands for.
QString barText(const cer::HitBar &bar, cer::HitBin bin)
{
    const QLocale locale;
    const QString day = locale.toString(dateOf(bar.from), QLocale::ShortFormat);
    switch (bin) {
    case cer::HitBin::Hour: return HitChart::tr("%1, %2 h").arg(day).arg(cer::localTime(bar.from).hours);
    case cer::HitBin::Day: return day;
    case cer::HitBin::Week: return HitChart::tr("week of %1").arg(day);
    case cer::HitBin::Month: return locale.toString(dateOf(bar.from), QStringLiteral("MMMM yyyy"));
    }
    return {};
}

/// Whole numbers only: there are no half hits.
class HitsTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange &range) override
    {
        return std::max(1.0, std::round(QCPAxisTicker::getTickStep(range)));
    }
};

} // namespace

HitChart::HitChart(QWidget *parent)
    : QCustomPlot(parent)
{
    setObjectName(QStringLiteral("hitChart"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Hits over time"));
    setMouseTracking(true);
    m_bars = new QCPBars(xAxis, yAxis);
    m_mark = new QCPBars(xAxis, yAxis);
    m_chosen = new QCPItemRect(this);
    m_chosen->setVisible(false);
    m_chosen->setLayer(QStringLiteral("background"));
    setupAxes();
    setupMouse();
    applyColors();
}

void HitChart::setupAxes()
{
    const QSharedPointer<QCPAxisTickerDateTime> dates(new QCPAxisTickerDateTime);
    dates->setDateTimeSpec(Qt::UTC); // local seconds of an unknown zone are shown as they are
    dates->setTickCount(5);
    xAxis->setTicker(dates);
    const QSharedPointer<HitsTicker> hits(new HitsTicker);
    hits->setTickCount(3);
    yAxis->setTicker(hits);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setSubTicks(false);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(3);
    }
    axisRect()->setMinimumMargins(QMargins(8, 8, 8, 4));
    connect(xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &HitChart::rebin);
}

void HitChart::setupMouse()
{
    setInteraction(QCP::iRangeZoom);
    axisRect()->setRangeZoom(Qt::Horizontal);
    setSelectionRectMode(QCP::srmCustom);
    connect(selectionRect(), &QCPSelectionRect::accepted, this, [this](const QRect &rect) {
        const double from = xAxis->pixelToCoord(rect.left()), until = xAxis->pixelToCoord(rect.right());
        if (rect.width() < 4 || m_shown.empty())
            return;
        choose(Period{cer::hitBarAt(cer::LocalSeconds(from), m_bin).from,
                      cer::hitBarAt(cer::LocalSeconds(until), m_bin).until});
    });
    connect(this, &QCustomPlot::mouseDoubleClick, this, &HitChart::showAll);
}

void HitChart::applyColors()
{
    const QPalette colors = palette();
    setBackground(colors.base());
    const QColor text = colors.color(QPalette::Text), accent = colors.color(QPalette::Highlight);
    QColor faint = text;
    faint.setAlphaF(0.15F);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setBasePen(QPen(faint));
        axis->setTickPen(QPen(faint));
        axis->setTickLabelColor(text);
        axis->setTickLabelFont(font());
        axis->grid()->setPen(QPen(faint));
        axis->grid()->setZeroLinePen(QPen(faint));
    }
    xAxis->grid()->setVisible(false);
    m_bars->setBrush(accent);
    m_bars->setPen(Qt::NoPen);
    m_mark->setBrush(text);
    m_mark->setPen(Qt::NoPen);
    QColor chosen = accent;
    chosen.setAlphaF(0.2F);
    m_chosen->setBrush(chosen);
    m_chosen->setPen(QPen(accent));
    selectionRect()->setBrush(chosen);
    selectionRect()->setPen(QPen(accent));
    replot(QCustomPlot::rpQueuedReplot);
}

void HitChart::setHours(const cer::HourCounts &hours)
{
    const bool first = m_hours.empty();
    const bool grew = !first && !hours.empty() && hours.front().first < m_hours.front().first;
    m_hours = hours;
    m_bar.reset();
    if (first || grew)
        showAll();
    else
        rebin();
}

void HitChart::clear()
{
    m_hours.clear();
    m_period.reset();
    rebin();
}

void HitChart::showAll()
{
    if (m_hours.empty())
        return rebin();
    const double from = double(m_hours.front().first) * 3600, until = double(m_hours.back().first + 1) * 3600;
    const double room = std::max((until - from) * 0.02, 3600.0 * 6);
    xAxis->setRange(from - room, until + room);
    rebin();
}

void HitChart::rebin()
{
    m_bin = binFor(xAxis->range().size());
    m_shown = cer::hitBars(m_hours, m_bin);
    const QCPRange sight = xAxis->range();
    QVector<double> places, heights;
    double highest = 1;
    for (const cer::HitBar &bar : m_shown) {
        if (double(bar.until) < sight.lower || double(bar.from) > sight.upper)
            continue;
        places.append(double(bar.from + bar.until) / 2);
        heights.append(double(bar.hits));
        highest = std::max(highest, double(bar.hits));
    }
    m_bars->setData(places, heights, true);
    if (!m_shown.empty())
        m_bars->setWidth(double(m_shown.back().until - m_shown.back().from) * 0.86);
    m_mark->setWidth(m_bars->width());
    yAxis->setRange(0, highest * 1.08);
    const auto dates = qSharedPointerCast<QCPAxisTickerDateTime>(xAxis->ticker());
    dates->setDateTimeFormat(chartDateFormat(m_bin));
    touch(m_bar && *m_bar < m_shown.size() ? m_bar : std::nullopt);
    showPeriod();
}

void HitChart::setPeriod(const std::optional<Period> &period)
{
    m_period = period;
    showPeriod();
}

void HitChart::showPeriod()
{
    m_chosen->setVisible(m_period.has_value());
    if (m_period) {
        m_chosen->topLeft->setCoords(double(m_period->first), yAxis->range().upper);
        m_chosen->bottomRight->setCoords(double(m_period->second), 0);
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void HitChart::choose(const std::optional<Period> &period)
{
    setPeriod(period);
    Q_EMIT periodChosen(period);
}

void HitChart::touch(std::optional<std::size_t> bar)
{
    m_bar = bar;
    if (!bar) {
        m_mark->setData({}, {});
        Q_EMIT barTouched({});
        return;
    }
    const cer::HitBar &touched = m_shown[*bar];
    m_mark->setData({double(touched.from + touched.until) / 2}, {double(touched.hits)});
    Q_EMIT barTouched(tr("%1: %n hit(s)", nullptr, int(touched.hits)).arg(barText(touched, m_bin)));
}

void HitChart::zoom(double factor)
{
    xAxis->scaleRange(factor, xAxis->range().center());
}

void HitChart::pan(double share)
{
    xAxis->moveRange(xAxis->range().size() * share);
}

void HitChart::walk(int step, bool choosing)
{
    if (m_shown.empty())
        return;
    const std::size_t last = m_shown.size() - 1;
    const std::size_t bar = m_bar ? std::size_t(std::clamp<qint64>(qint64(*m_bar) + step, 0, qint64(last))) : last;
    const cer::HitBar &there = m_shown[bar];
    if (choosing) {
        const Period old = m_period.value_or(Period{there.from, there.until});
        choose(Period{std::min(old.first, there.from), std::max(old.second, there.until)});
    }
    const QCPRange sight = xAxis->range();
    if (double(there.from) < sight.lower || double(there.until) > sight.upper)
        xAxis->moveRange(double(there.from + there.until) / 2 - sight.center());
    touch(bar);
    replot(QCustomPlot::rpQueuedReplot);
}

void HitChart::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() & Qt::ControlModifier, shift = event->modifiers() & Qt::ShiftModifier;
    const QCPRange sight = xAxis->range();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event->key() == Qt::Key_Left ? -1 : 1;
        if (control)
            pan(0.25 * way);
        else
            walk(way, shift);
        break;
    }
    case Qt::Key_Plus:
    case Qt::Key_Up: zoom(0.5); break;
    case Qt::Key_Minus:
    case Qt::Key_Down: zoom(2); break;
    case Qt::Key_Home: showAll(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(Period{cer::LocalSeconds(sight.lower), cer::LocalSeconds(sight.upper)}); break;
    case Qt::Key_Escape:
        if (!m_period)
            return event->ignore();
        choose(std::nullopt);
        break;
    default: return QCustomPlot::keyPressEvent(event);
    }
    replot(QCustomPlot::rpQueuedReplot);
    event->accept();
}

void HitChart::changeEvent(QEvent *event)
{
    QCustomPlot::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_chosen)
        applyColors();
}

void HitChart::mouseMoveEvent(QMouseEvent *event)
{
    QCustomPlot::mouseMoveEvent(event);
    const double time = xAxis->pixelToCoord(event->position().x());
    const auto bar = std::ranges::find_if(m_shown, [time](const cer::HitBar &candidate) {
        return double(candidate.from) <= time && time < double(candidate.until);
    });
    touch(bar == m_shown.end() ? std::nullopt : std::optional(std::size_t(bar - m_shown.begin())));
    replot(QCustomPlot::rpQueuedReplot);
}

void HitChart::leaveEvent(QEvent *event)
{
    QCustomPlot::leaveEvent(event);
    if (!hasFocus())
        touch(std::nullopt);
    replot(QCustomPlot::rpQueuedReplot);
}
