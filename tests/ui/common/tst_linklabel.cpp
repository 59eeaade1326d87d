// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linklabel.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLinkLabel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linksFollowThePalette();
};

/// Pixels that are rather red (1) or rather blue (-1): the edges of letters are mixed with the ground.
static int pixels(QWidget &widget, int sign)
{
    const QImage picture = widget.grab().toImage();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            count += sign * (color.red() - color.blue()) > 60;
        }
    }
    return count;
}

void TestLinkLabel::linksFollowThePalette()
{
    LinkLabel label;
    QPalette palette = QApplication::palette(); // links have the colour of the program, not of the widget
    palette.setColor(QPalette::Link, Qt::red);
    QApplication::setPalette(palette);
    label.setText(u"<a href='x'>mmmm ____</a>"_s);
    label.show();
    QVERIFY(pixels(label, 1) > 0);
    palette.setColor(QPalette::Link, Qt::blue);
    QApplication::setPalette(palette);
    QEvent changed(QEvent::PaletteChange); // which a program gets while it runs, and a test does not
    QApplication::sendEvent(&label, &changed);
    QVERIFY(pixels(label, -1) > 0);
    QCOMPARE(pixels(label, 1), 0);
    QCOMPARE(label.text(), u"<a href='x'>mmmm ____</a>"_s);
}

QTEST_MAIN(TestLinkLabel)
#include "tst_linklabel.moc"
