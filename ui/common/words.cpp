// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void installWords(const QLocale &locale)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, u"cer-console"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/cer-console_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}
