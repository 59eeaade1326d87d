// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/hexview.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t perLine = 16;
constexpr std::size_t mostParts = 64; // 4 MiB

QString hexLine(std::uint64_t offset, QByteArrayView bytes, int digits)
{
    QString line = u"%1  "_s.arg(qulonglong(offset), digits, 16, QLatin1Char('0'));
    for (qsizetype i = 0; i < qsizetype(perLine); ++i) {
        line += i < bytes.size() ? u"%1 "_s.arg(uint(uchar(bytes[i])), 2, 16, QLatin1Char('0')) : u"   "_s;
        if (i == 7)
            line += u' ';
    }
    line += u' ';
    for (const char byte : bytes)
        line += uchar(byte) >= 0x20 && uchar(byte) < 0x7f ? QChar(QLatin1Char(byte)) : QChar(u'·');
    return line;
}

} // namespace

HexView::HexView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Bytes"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        askForParts();
        viewport()->update();
    });
}

void HexView::setSize(std::uint64_t bytes)
{
    m_size = bytes;
    m_parts.clear();
    m_asked = ~std::uint64_t(0);
    updateScrollBars();
    setTopLine(0);
    askForParts();
    viewport()->update();
}

void HexView::setPart(std::uint64_t offset, const QByteArray &bytes)
{
    m_parts[offset] = bytes;
    if (m_parts.size() > mostParts) {
        const std::uint64_t here = firstShown();
        const bool first = here - std::min(here, m_parts.begin()->first) > std::prev(m_parts.end())->first - here;
        m_parts.erase(first ? m_parts.begin() : std::prev(m_parts.end()));
    }
    m_asked = ~std::uint64_t(0);
    askForParts();
    viewport()->update();
}

std::uint64_t HexView::lines() const
{
    return (m_size + perLine - 1) / perLine;
}

int HexView::linesShown() const
{
    return std::max(1, viewport()->height() / fontMetrics().height());
}

/// A scroll bar counts with int. Of more lines than that, each step of it is several of them.
std::uint64_t HexView::topLine() const
{
    const auto steps = std::uint64_t(std::max(verticalScrollBar()->maximum(), 1));
    const std::uint64_t most = lines() - std::min<std::uint64_t>(lines(), std::uint64_t(linesShown()));
    const auto value = std::uint64_t(verticalScrollBar()->value());
    return most <= std::uint64_t(std::numeric_limits<int>::max()) ? value : most / steps * value;
}

void HexView::setTopLine(std::uint64_t line)
{
    const std::uint64_t most = lines() - std::min<std::uint64_t>(lines(), std::uint64_t(linesShown()));
    const auto steps = std::uint64_t(std::max(verticalScrollBar()->maximum(), 1));
    const bool fits = most <= std::uint64_t(std::numeric_limits<int>::max());
    verticalScrollBar()->setValue(int(fits ? std::min(line, most) : std::min(line, most) / (most / steps)));
}

void HexView::goTo(std::uint64_t offset)
{
    setTopLine(offset / perLine);
}

std::uint64_t HexView::firstShown() const
{
    return topLine() * perLine;
}

void HexView::updateScrollBars()
{
    const std::uint64_t most = lines() - std::min<std::uint64_t>(lines(), std::uint64_t(linesShown()));
    verticalScrollBar()->setRange(0, int(std::min<std::uint64_t>(most, std::numeric_limits<int>::max())));
    verticalScrollBar()->setPageStep(linesShown());
    const int width = fontMetrics().horizontalAdvance(hexLine(0, QByteArray(perLine, 'x'), 8)) + 16;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

QString HexView::lineAt(std::uint64_t offset) const
{
    const std::uint64_t begin = offset / perLine * perLine;
    const auto part = m_parts.find(begin / partBytes * partBytes);
    if (part == m_parts.end() || begin >= m_size)
        return {};
    const auto inPart = qsizetype(begin - part->first);
    const QByteArrayView all = part->second;
    if (inPart >= all.size())
        return {};
    return hexLine(begin, all.sliced(inPart, std::min(qsizetype(perLine), all.size() - inPart)),
                   m_size > 0xffffffffU ? 16 : 8);
}

void HexView::askForParts()
{
    const std::uint64_t end = std::min(m_size, firstShown() + (std::uint64_t(linesShown()) + 1) * perLine);
    for (std::uint64_t at = firstShown() / partBytes * partBytes; at < end; at += partBytes) {
        if (m_parts.contains(at))
            continue;
        if (m_asked != at) {
            m_asked = at;
            Q_EMIT needed(at);
        }
        return; // its coming asks for the next one
    }
}

void HexView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    const int height = fontMetrics().height();
    for (int row = 0; row <= linesShown(); ++row) {
        const std::uint64_t offset = firstShown() + std::uint64_t(row) * perLine;
        if (offset >= m_size)
            break;
        const QString line = lineAt(offset);
        painter.drawText(8 - horizontalScrollBar()->value(), row * height + fontMetrics().ascent(),
                         line.isEmpty() ? u"%1  …"_s.arg(qulonglong(offset), 8, 16, QLatin1Char('0')) : line);
    }
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    askForParts();
}

void HexView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateScrollBars();
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Home: goTo(0); break;
    case Qt::Key_End: goTo(m_size); break;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}
