// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace {

QColor colorOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected: return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active: break;
    }
    return palette.color(QPalette::WindowText);
}

/// Draws a black line drawing in the colour of the moment.
class LineIconEngine final : public QIconEngine {
public:
    explicit LineIconEngine(const QString &file)
        : m_file(file)
        , m_drawing(file)
    {
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_file); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // The size is independent of the device, the pixmap has the pixels of the device.
    QPixmap scaledPixmap(const QSize &logical, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QSize size = logical * scale;
        const QColor color = colorOf(mode);
        const QString key =
            u"%1/%2/%3x%4"_s.arg(m_file, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
        QPixmap tinted;
        if (!QPixmapCache::find(key, &tinted)) {
            tinted = m_drawing.pixmap(size, 1);
            if (tinted.isNull())
                return tinted;
            QPainter painter(&tinted);
            painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
            painter.fillRect(tinted.rect(), color);
            painter.end();
            QPixmapCache::insert(key, tinted);
        }
        tinted.setDevicePixelRatio(scale);
        return tinted;
    }

private:
    QString m_file;
    QIcon m_drawing;
};

} // namespace

QIcon lineIcon(QLatin1StringView name)
{
    return QIcon(new LineIconEngine(u":/icons/%1.svg"_s.arg(name)));
}
