// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPalette>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

/// Relative luminance and contrast as WCAG 2.2 has them.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/// The strongest contrast of anything in the picture with \a background.
double strongest(const QImage &image, const QColor &background)
{
    double found = 1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found = std::max(found, contrast(image.pixelColor(x, y), background));
    }
    return found;
}

template <typename Widget>
std::unique_ptr<QWidget> make()
{
    return std::make_unique<Widget>();
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edgesAreSeen_data();
    void edgesAreSeen();
    void textIsRead_data();
    void textIsRead();
    void aListShowsItsChecks_data();
    void aListShowsItsChecks();
    void dialogsHaveNoForeignIcons();
    void namesGiveTheTheme();
};

void TestTheme::edgesAreSeen_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("field");
    for (const auto *theme : {"light", "dark"}) {
        for (const auto *field : {"a choice", "a check", "a number", "a line"})
            QTest::addRow("%s of the %s theme", field, theme) << QString::fromLatin1(theme) << QString::fromLatin1(field);
    }
}

void TestTheme::edgesAreSeen()
{
    QFETCH(QString, theme);
    QFETCH(QString, field);
    applyTheme(themeByName(theme));
    const auto widget = field == u"a choice"_s   ? make<QRadioButton>()
                        : field == u"a check"_s  ? make<QCheckBox>()
                        : field == u"a number"_s ? make<QSpinBox>()
                                                 : make<QLineEdit>();
    widget->setFocusPolicy(Qt::NoFocus);
    widget->resize(widget->sizeHint());
    const QImage image = widget->grab(QRect(0, 0, 5, widget->height())).toImage(); // left of what stands in it
    QVERIFY2(strongest(image, QGuiApplication::palette().color(QPalette::Window)) >= 3, "WCAG 2.2, 1.4.11");
}

void TestTheme::textIsRead_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void TestTheme::textIsRead()
{
    QFETCH(QString, theme);
    applyTheme(themeByName(theme));
    const QPalette palette = QGuiApplication::palette();
    const QColor window = palette.color(QPalette::Window), base = palette.color(QPalette::Base);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::PlaceholderText, QPalette::Link}) {
        QVERIFY2(contrast(palette.color(role), window) >= 4.3, qPrintable(QString::number(role)));
        QVERIFY2(contrast(palette.color(role), base) >= 4.3, qPrintable(QString::number(role)));
    }
    const StateColors colors = stateColors();
    for (const QColor &color : {colors.good, colors.warning, colors.bad, colors.faint})
        QVERIFY2(contrast(color, base) >= 4.3, qPrintable(color.name()));
}

void TestTheme::aListShowsItsChecks_data()
{
    textIsRead_data();
}

void TestTheme::aListShowsItsChecks()
{
    QFETCH(QString, theme);
    applyTheme(themeByName(theme));
    QListWidget list;
    auto *item = new QListWidgetItem(&list); // without words, so that all ink is of the check
    item->setCheckState(Qt::Unchecked);
    const auto picture = [&] { return list.viewport()->grab(list.visualItemRect(item)).toImage(); };
    const QImage unchecked = picture();
    QVERIFY(strongest(unchecked, QGuiApplication::palette().color(QPalette::Base)) >= 3);
    item->setCheckState(Qt::Checked);
    QVERIFY(picture() != unchecked);
}

void TestTheme::dialogsHaveNoForeignIcons()
{
    applyTheme(Theme::Light);
    const QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close);
    for (const QAbstractButton *button : buttons.buttons())
        QVERIFY(button->icon().isNull());
}

void TestTheme::namesGiveTheTheme()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        QCOMPARE(themeByName(themeName(theme)), theme);
    QCOMPARE(themeByName(u"pink"_s), Theme::System);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
