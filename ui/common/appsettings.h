// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <string>

class QSettings;

/// Where the program remembers things: an INI file in the user's configuration folder, or in $CER_HOME when that is set.
std::unique_ptr<QSettings> openSettings();

/// What the user chose, by name. Values are read when asked for and written at once. GUI thread.
namespace appsettings {

QString theme(); // themeName()
void setTheme(const QString &name);
QString language(); // "de"; empty follows the system
void setLanguage(const QString &language);
QString languageAtStart(); // what language() was when it was asked for first
QString codePage();        // of the files of shares, a name of CodePage::names()
void setCodePage(const QString &name);
std::chrono::seconds timeLimit(); // how long a share may take to answer; zero: as long as it likes
void setTimeLimit(std::chrono::seconds limit);
QString journalFolder(); // where the journal lies; empty: the user's data folder
void setJournalFolder(const QString &folder);
QString usualJournalFolder();
std::string journalFile();     // in that folder, as the file system wants it
std::string notesFile();       // beside it
std::string campaignsFile();   // likewise
std::string templatesFolder(); // likewise
QStringList columns();         // ids of those that a table of buckets begins with; empty: the usual ones
void setColumns(const QStringList &ids);
bool isLive(); // whether hits appear by themselves
void setLive(bool live);
QStringList recentShares(); // newest first
void addRecentShare(const QString &root);
void removeRecentShare(const QString &root);

} // namespace appsettings
