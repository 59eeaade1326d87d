// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleHints>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Theme, QLatin1StringView> names[] = {
    {Theme::System, "system"_L1}, {Theme::Light, "light"_L1}, {Theme::Dark, "dark"_L1}};

struct Shades {
    QRgb window, base, alternate, text, faintText, button, border, accent, accentText, link, tip;
};
constexpr Shades lightShades{0xfff6f7f8, 0xffffffff, 0xfff5f7f9, 0xff1d2227, 0xff6b7580, 0xfffafbfc,
                             0xffc9d0d6, 0xff1f6fb5, 0xffffffff, 0xff1a62a3, 0xffffffff};
constexpr Shades darkShades{0xff22262b, 0xff1a1d21, 0xff20242a, 0xffe4e8ec, 0xff96a1ac, 0xff2c3138,
                            0xff454d56, 0xff3d8fd9, 0xffffffff, 0xff74b6f2, 0xff2c3138};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor::fromRgb(color)); };
    set(QPalette::Window, shades.window);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::WindowText, shades.text);
    set(QPalette::Text, shades.text);
    set(QPalette::ButtonText, shades.text);
    set(QPalette::BrightText, shades.accentText);
    set(QPalette::PlaceholderText, shades.faintText);
    set(QPalette::Button, shades.button);
    set(QPalette::Mid, shades.border);
    set(QPalette::Highlight, shades.accent);
    set(QPalette::Accent, shades.accent);
    set(QPalette::HighlightedText, shades.accentText);
    set(QPalette::Link, shades.link);
    set(QPalette::ToolTipBase, shades.tip);
    set(QPalette::ToolTipText, shades.text);
    const QColor button = QColor::fromRgb(shades.button);
    palette.setColor(QPalette::Light, button.lighter(110));
    palette.setColor(QPalette::Midlight, button.lighter(105));
    palette.setColor(QPalette::Dark, QColor::fromRgb(shades.border).darker(115));
    palette.setColor(QPalette::Shadow, QColor::fromRgb(shades.border).darker(150));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(shades.faintText));
    return palette;
}

/// Fusion, with two differences. It draws the edge of a field in a darker shade of the window, which hardly anybody sees in the dark: it
/// gets the colour of faint text. And the buttons of dialogs have no icons of another set than ours.
class ConsoleStyle final : public QProxyStyle {
public:
    ConsoleStyle()
        : QProxyStyle(u"Fusion"_s)
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const bool isButton = element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox;
        const bool drawn =
            (isButton && drawEdged<QStyleOptionButton>(element, option, painter, widget))
            || (element == PE_FrameLineEdit && drawEdged<QStyleOptionFrame>(element, option, painter, widget));
        if (!drawn)
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        const auto *given = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (control != CC_SpinBox || !given)
            return QProxyStyle::drawComplexControl(control, option, painter, widget);
        const QStyleOptionSpinBox spin = edged(*given);
        QProxyStyle::drawComplexControl(control, &spin, painter, widget);
    }

private:
    template <typename Option>
    static Option edged(const Option &given)
    {
        Option option = given;
        // The edge becomes a darker shade of this.
        option.palette.setColor(QPalette::Window, given.palette.color(QPalette::PlaceholderText).lighter(140));
        return option;
    }

    template <typename Option>
    bool drawEdged(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
    {
        const auto *given = qstyleoption_cast<const Option *>(option);
        if (!given)
            return false;
        const Option drawn = edged(*given);
        QProxyStyle::drawPrimitive(element, &drawn, painter, widget);
        return true;
    }
};

bool isDark(Theme theme)
{
    if (theme != Theme::System)
        return theme == Theme::Dark;
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

Theme current = Theme::System;

void paint()
{
    QApplication::setPalette(paletteOf(isDark(current) ? darkShades : lightShades));
}

} // namespace

Theme themeByName(const QString &name)
{
    const auto *found = std::ranges::find_if(names, [&](const auto &row) { return row.second == name; });
    return found == std::end(names) ? Theme::System : found->first;
}

QString themeName(Theme theme)
{
    return std::ranges::find(names, theme, &std::pair<Theme, QLatin1StringView>::first)->second;
}

void applyTheme(Theme theme)
{
    static bool following = false;
    if (!following) {
        following = true;
        QApplication::setStyle(new ConsoleStyle);
        QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, qApp, paint);
    }
    current = theme;
    paint();
}

StateColors stateColors()
{
    const bool dark = QGuiApplication::palette().color(QPalette::Base).lightnessF() < 0.5F;
    if (dark)
        return {QColor(0x6cc58a), QColor(0xe9b44c), QColor(0xf07f78), QColor(0x96a1ac)};
    return {QColor(0x1f7a43), QColor(0x9a5b00), QColor(0xb3261e), QColor(0x6b7580)};
}
