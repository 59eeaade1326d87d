// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/appearance.h"

#include "ui/common/appsettings.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(Appearance)
};

QString nameOf(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == u"en"_s)
        name = u"English"_s; // not that of one country
    return name.isEmpty() ? language : name.front().toUpper() + name.sliced(1);
}

} // namespace

QList<Choice> themeChoices()
{
    return {{themeName(Theme::System), Texts::tr("As the &system")},
            {themeName(Theme::Light), Texts::tr("&Light")},
            {themeName(Theme::Dark), Texts::tr("&Dark")}};
}

QList<Choice> languageChoices()
{
    QList<Choice> choices{{{}, Texts::tr("As the &system")}};
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"cer-console_*.qm"_s}, QDir::Files, QDir::Name)) {
        const QString language = file.section(u'_', 1).chopped(3);
        choices.append({language, nameOf(language)});
    }
    return choices;
}

void chooseTheme(const QString &name)
{
    appsettings::setTheme(name);
    applyTheme(themeByName(name));
}
