// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/differbutton.h"

#include "ui/common/bytetext.h"
#include "ui/response/parametertext.h"

#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOffered = 8; // nobody chooses from a longer list

QString wordsOf(const cer::SettingSpread::Value &value, cer::Parameter parameter, const ByteText &text)
{
    if (!value.value)
        return DifferButton::tr("not set");
    const QString words = ParameterText::value({parameter, value.value, cer::Origin::Status}, text);
    return words.isEmpty() ? DifferButton::tr("empty") : words;
}

/// "— differ — not set: 290, yes: 10"
QString summary(const cer::SettingSpread &spread, cer::Parameter parameter, const ByteText &text)
{
    constexpr std::size_t mostNamed = 2;
    constexpr qsizetype longest = 24; // characters of a value
    QStringList parts;
    for (const cer::SettingSpread::Value &value : spread.values | std::views::take(mostNamed)) {
        QString words = wordsOf(value, parameter, text);
        if (words.size() > longest)
            words = words.first(longest - 1) + u'…';
        parts += u"%1: %2"_s.arg(words, QLocale().toString(qulonglong(value.buckets)));
    }
    if (spread.values.size() > mostNamed)
        parts += u"…"_s;
    return DifferButton::tr("— differ —") + u' ' + parts.join(u", "_s);
}

QString bucketCount(std::size_t count)
{
    return DifferButton::tr("%Ln bucket(s)", nullptr, int(count));
}

} // namespace

DifferButton::DifferButton(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
}

void DifferButton::setSpread(const cer::SettingSpread &spread, cer::Parameter parameter, const ByteText &text)
{
    menu()->clear();
    setText(summary(spread, parameter, text).replace(u'&', u"&&"_s));
    QStringList lines;
    const std::size_t shown = std::min(spread.values.size(), mostOffered);
    for (std::size_t i = 0; i < shown; ++i) {
        const cer::SettingSpread::Value &value = spread.values[i];
        const QString words = wordsOf(value, parameter, text), count = bucketCount(value.buckets);
        //: A value of a setting, and how many buckets have it
        lines += tr("%1: %2").arg(words, count).toHtmlEscaped();
        const QString shortened = fontMetrics().elidedText(words, Qt::ElideMiddle, 40 * fontMetrics().averageCharWidth());
        //: Menu: gives a value to all buckets; behind it how many have it already
        QAction *action = menu()->addAction(QString(shortened).replace(u'&', u"&&"_s) + u'\t' + count);
        if (value.value)
            connect(action, &QAction::triggered, this, [this, own = text.text(*value.value)] { Q_EMIT chosen(own); });
        else
            connect(action, &QAction::triggered, this, &DifferButton::cleared);
    }
    if (spread.values.size() > shown)
        lines += tr("and %Ln other value(s)", nullptr, int(spread.values.size() - shown));
    setToolTip(u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u"<br>"_s)));
    menu()->addSeparator();
    const bool somebodyHasNone = std::ranges::any_of(spread.values, [](const auto &value) { return !value.value; });
    if (!somebodyHasNone)
        connect(menu()->addAction(tr("Remove it everywhere")), &QAction::triggered, this, &DifferButton::cleared);
    connect(menu()->addAction(tr("Another value…")), &QAction::triggered, this, &DifferButton::otherRequested);
    setAccessibleDescription(lines.join(u", "_s));
}
