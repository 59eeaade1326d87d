// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize size(24, 24);

QImage shape(const QImage &image)
{
    QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
    alpha.setDevicePixelRatio(1);
    return alpha;
}

/// The drawing itself, that many pixels wide and high.
QImage drawn(const QString &name, int pixels)
{
    return shape(QIcon(u":/icons/%1.svg"_s.arg(name)).pixmap(QSize(pixels, pixels), 1).toImage());
}

} // namespace

class TestIcons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScaleIsSharp_data();
    void everyScaleIsSharp();
    void paintingIsSharp_data() { everyScaleIsSharp_data(); }
    void paintingIsSharp();
    void everyDrawingCanBeRead_data();
    void everyDrawingCanBeRead();
    void theColourIsThatOfTheText();
};

void TestIcons::everyScaleIsSharp_data()
{
    QTest::addColumn<qreal>("scale");
    for (const qreal scale : {1.0, 1.25, 1.5, 2.0, 3.0})
        QTest::addRow("%g", scale) << scale;
}

void TestIcons::everyScaleIsSharp()
{
    QFETCH(qreal, scale);
    const QPixmap pixmap = lineIcon("buckets"_L1).pixmap(size, scale);
    QCOMPARE(pixmap.devicePixelRatio(), scale);
    QCOMPARE(pixmap.deviceIndependentSize().toSize(), size);
    QCOMPARE(shape(pixmap.toImage()), drawn(u"buckets"_s, int(24 * scale)));
}

void TestIcons::paintingIsSharp()
{
    QFETCH(qreal, scale);
    QImage image(QSize(int(24 * scale), int(24 * scale)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    lineIcon("buckets"_L1).paint(&painter, QRect({}, size));
    painter.end();
    QCOMPARE(shape(image), drawn(u"buckets"_s, int(24 * scale)));
}

void TestIcons::everyDrawingCanBeRead_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}))
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestIcons::everyDrawingCanBeRead()
{
    QFETCH(QString, name);
    QImage image = drawn(name, 48);
    QVERIFY(!image.isNull());
    bool painted = false;
    for (int y = 0; y < image.height(); ++y)
        painted = painted || std::any_of(image.scanLine(y), image.scanLine(y) + image.width(), [](uchar alpha) {
                      return alpha > 0;
                  });
    QVERIFY(painted);
}

void TestIcons::theColourIsThatOfTheText()
{
    for (const QColor &color : {QColor(Qt::red), QColor(Qt::white)}) {
        QPalette palette = QGuiApplication::palette();
        palette.setColor(QPalette::WindowText, color);
        QGuiApplication::setPalette(palette);
        const QImage image = lineIcon("buckets"_L1).pixmap(size, 1).toImage().convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    QCOMPARE(image.pixelColor(x, y), color);
            }
        }
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
