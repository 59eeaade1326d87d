// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

/// How the program looks. Applied to the whole application; call on the GUI thread.
enum class Theme { System, Light, Dark };

/// "light", "dark", anything else is the system's.
Theme themeByName(const QString &name);
QString themeName(Theme theme);
void applyTheme(Theme theme);

/// Colours that the palette has no word for, for the palette of the moment. Never the only sign of a state.
struct StateColors {
    QColor good, warning, bad, faint;
};
StateColors stateColors();
