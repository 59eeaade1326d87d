// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

/// Where the program remembers things: an INI file in the user's configuration folder, or in $CER_HOME when that is set.
std::unique_ptr<QSettings> openSettings();

/// What the user chose, by name. Values are read when asked for and written at once. GUI thread.
namespace appsettings {

QString theme(); // themeName()
void setTheme(const QString &name);
QString language(); // "de"; empty follows the system
void setLanguage(const QString &language);
QStringList recentShares(); // newest first
void addRecentShare(const QString &root);
void removeRecentShare(const QString &root);

} // namespace appsettings
