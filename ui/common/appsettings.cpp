// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/appsettings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRecentShares = 12;

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
    return openSettings()->value(u"language"_s).toString();
}

void setLanguage(const QString &language)
{
    openSettings()->setValue(u"language"_s, language);
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
