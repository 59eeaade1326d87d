// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/appsettings.h"

#include "core/share/journal.h"
#include "core/share/ownfiles.h"
#include "ui/common/codepage.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecentShares = 12;
constexpr int usualTimeLimit = 30; // s; a mounted share that is gone is given up by the system after minutes only

QString settingsFile()
{
    const QString home = qEnvironmentVariable("CER_HOME");
    const QString folder =
        home.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/cer-console"_s
                       : home;
    return QDir(folder).filePath(u"cer-console.ini"_s);
}

} // namespace

std::unique_ptr<QSettings> openSettings()
{
    return std::make_unique<QSettings>(settingsFile(), QSettings::IniFormat);
}

namespace appsettings {

static std::optional<QString> atStart;

QString theme()
{
    return openSettings()->value(u"theme"_s).toString();
}

void setTheme(const QString &name)
{
    openSettings()->setValue(u"theme"_s, name);
}

QString language()
{
    const QString language = openSettings()->value(u"language"_s).toString();
    if (!atStart)
        atStart = language;
    return language;
}

QString languageAtStart()
{
    return atStart ? *atStart : language();
}

void setLanguage(const QString &language)
{
    openSettings()->setValue(u"language"_s, language);
}

QString codePage()
{
    return CodePage(openSettings()->value(u"codePage"_s).toString()).name();
}

void setCodePage(const QString &name)
{
    openSettings()->setValue(u"codePage"_s, name);
}

std::chrono::seconds timeLimit()
{
    return std::chrono::seconds(qMax(0, openSettings()->value(u"timeLimit"_s, usualTimeLimit).toInt()));
}

void setTimeLimit(std::chrono::seconds limit)
{
    openSettings()->setValue(u"timeLimit"_s, int(limit.count()));
}

static std::string inJournalFolder(std::string_view name)
{
    const QString folder = journalFolder();
    return QDir(folder.isEmpty() ? usualJournalFolder() : folder)
        .filePath(QString::fromUtf8(name.data(), qsizetype(name.size())))
        .toStdString();
}

QString journalFolder()
{
    return openSettings()->value(u"journalFolder"_s).toString();
}

void setJournalFolder(const QString &folder)
{
    openSettings()->setValue(u"journalFolder"_s, folder);
}

std::string journalFile()
{
    return inJournalFolder(cer::journalName);
}

std::string notesFile()
{
    return inJournalFolder(cer::notesName);
}

std::string templatesFolder()
{
    return inJournalFolder(cer::templatesName);
}

std::string campaignsFile()
{
    return inJournalFolder(cer::campaignsName);
}

QString usualJournalFolder()
{
    return QFileInfo(QString::fromStdString(cer::Journal::defaultFile())).path();
}

bool isLive()
{
    return openSettings()->value(u"live"_s, true).toBool();
}

void setLive(bool live)
{
    openSettings()->setValue(u"live"_s, live);
}

QStringList columns()
{
    return openSettings()->value(u"columns"_s).toStringList();
}

void setColumns(const QStringList &ids)
{
    openSettings()->setValue(u"columns"_s, ids);
}

QStringList recentShares()
{
    return openSettings()->value(u"recentShares"_s).toStringList();
}

void addRecentShare(const QString &root)
{
    QStringList shares = recentShares();
    shares.removeAll(root);
    shares.prepend(root);
    openSettings()->setValue(u"recentShares"_s, shares.mid(0, mostRecentShares));
}

void removeRecentShare(const QString &root)
{
    QStringList shares = recentShares();
    shares.removeAll(root);
    openSettings()->setValue(u"recentShares"_s, shares);
}

} // namespace appsettings
