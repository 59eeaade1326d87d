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

} // namespace

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
    if (change.otherLines)
        parts.append(tr("only lines that clients ignore"));
    if (!entry.before)
        parts.prepend(tr("new file"));
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
