// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What a menu or a field offers to choose from: the value that is stored, and its name for people.
struct Choice {
    QString value;
    QString text;
};

QList<Choice> themeChoices();
/// The system's, then each that the program is translated into, by its own name.
QList<Choice> languageChoices();
/// Stores the theme and paints with it at once.
void chooseTheme(const QString &name);
