// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/changetext.h"

#include "core/protocol/parameters.h"
#include "core/protocol/sharepaths.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString keyOf(cer::Parameter parameter)
{
    const std::string_view key = cer::parameterInfo(parameter).key;
    return QString::fromLatin1(key.data(), qsizetype(key.size()));
}

/// "Total Hits: 7 → 12", "Total Hits = 12".
QString numberText(QLatin1StringView key, std::optional<std::uint64_t> before, std::uint64_t after)
{
    return before ? u"%1: %2 \u2192 %3"_s.arg(key).arg(*before).arg(after) : u"%1 = %2"_s.arg(key).arg(after);
}

} // namespace

QStringList ChangeText::numbers(const cer::CountChange &change)
{
    if (!change.after)
        return {tr("numbers that cannot be read any more")};
    const auto numberBefore = [&](std::uint64_t cer::Count::*number) {
        return change.before ? std::optional((*change.before).*number) : std::nullopt;
    };
    QStringList parts;
    for (const auto &[key, number] :
         {std::pair("Cabs Gathered"_L1, &cer::Count::cabs), std::pair("Total Hits"_L1, &cer::Count::hits)}) {
        const auto before = numberBefore(number);
        if (before != (*change.after).*number)
            parts.append(numberText(key, before, (*change.after).*number));
    }
    return parts;
}

QString ChangeText::setting(const cer::SettingChange &change, const CodePage &page)
{
    const QString key = keyOf(change.parameter);
    if (!change.after)
        return tr("%1 removed").arg(key);
    if (!change.before)
        return u"%1 = %2"_s.arg(key, page.decode(*change.after));
    return u"%1: %2 \u2192 %3"_s.arg(key, page.decode(*change.before), page.decode(*change.after));
}

QString ChangeText::entry(const cer::JournalEntry &entry, const CodePage &page)
{
    if (!entry.after)
        return tr("file removed");
    const cer::FileChange change = cer::fileChange(entry);
    QStringList parts;
    for (const cer::SettingChange &changed : change.settings)
        parts.append(setting(changed, page));
    if (change.count)
        parts.append(numbers(*change.count));
    if (change.onlyForm)
        parts.append(tr("only the form of the file, not its numbers"));
    if (change.otherLines)
        parts.append(tr("only lines that clients ignore"));
    if (!entry.before)
        parts.prepend(tr("new file"));
    else if (parts.isEmpty())
        parts.append(tr("other content"));
    return parts.join("; "_L1);
}

QString ChangeText::target(const cer::JournalEntry &entry)
{
    const auto subpath = cer::subpathOfStatus(entry.file);
    return textOfBytes(subpath ? *subpath : entry.file);
}

QString ChangeText::change(const cer::JournalChange &change, const CodePage &page)
{
    const QString first = entry(change.entries.front(), page);
    const bool alike =
        std::ranges::all_of(change.entries, [&](const auto &other) { return entry(other, page) == first; });
    return alike ? first : tr("%1 \u2026").arg(first);
}

QString ChangeText::target(const cer::JournalChange &change)
{
    if (change.entries.size() == 1)
        return target(change.entries.front());
    return tr("%n file(s)", nullptr, int(change.entries.size()));
}

QString ChangeText::state(const cer::JournalChange &change)
{
    if (change.undone)
        return tr("undone");
    return change.undoes ? tr("takes back") : QString();
}

QString ChangeText::time(std::int64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(u"yyyy-MM-ddThh:mm:ss"_s);
}
