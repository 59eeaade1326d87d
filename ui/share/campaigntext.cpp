// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/campaigntext.h"

#include "ui/share/changetext.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

using State = cer::CampaignFile::State;
using Problem = cer::CampaignStanding::Problem;

cer::JournalEntry entryOf(const cer::CampaignFile &file)
{
    cer::JournalEntry entry;
    entry.file = file.file;
    entry.before = file.before;
    entry.after = file.after;
    return entry;
}

} // namespace

QString CampaignText::limit(const cer::CampaignLimit &limit)
{
    QString reports = limit.reports ? tr("after %n more report(s)", nullptr, int(*limit.reports)) : QString();
    if (!limit.until)
        return reports;
    constexpr std::int64_t milliseconds = 1000;
    const QString until = ChangeText::time(*limit.until * milliseconds);
    return limit.reports ? tr("%1, or on %2 at the latest").arg(reports, until) : tr("on %1").arg(until);
}

QString CampaignText::state(const cer::CampaignFile &file, const cer::CampaignStanding &standing)
{
    switch (file.state) {
    case State::Running: return standing.isDue ? tr("due") : tr("running");
    case State::TakenBack: return tr("taken back");
    case State::Undecided: return tr("needs a decision");
    case State::Kept: return tr("kept");
    case State::Dropped: return tr("never written");
    case State::TakenBackByHand: return tr("taken back by hand");
    }
    return {};
}

QString CampaignText::reason(const cer::CampaignFile &file, const cer::CampaignStanding &standing)
{
    if (file.state == State::Undecided && file.leftAlone.empty())
        return tr("Somebody removed the file, so nothing can be taken back in it.");
    if (file.state == State::Undecided) {
        QStringList keys;
        for (const cer::Parameter parameter : file.leftAlone) {
            const std::string_view key = cer::parameterInfo(parameter).key;
            keys += QString::fromLatin1(key.data(), qsizetype(key.size()));
        }
        return tr("Somebody else changed the very same settings meanwhile, so they stay as they are: %1.")
            .arg(keys.join(u", "_s));
    }
    if (file.state != State::Running)
        return {};
    switch (standing.problem) {
    case Problem::None: return {};
    case Problem::NotCounted: return tr("The counter cannot be read, so reports do not end it.");
    case Problem::NoFile: return tr("The file is gone.");
    }
    return {};
}

QString CampaignText::collected(const cer::Campaign &campaign, const cer::CampaignStanding &standing)
{
    if (!standing.collected)
        return {};
    QString collected = QLocale().toString(qulonglong(*standing.collected));
    if (!campaign.limit.reports)
        return collected;
    return tr("%1 of %2", "reports that were collected")
        .arg(collected, QLocale().toString(qulonglong(*campaign.limit.reports)));
}

QString CampaignText::settings(const cer::CampaignFile &file, const CodePage &page)
{
    return ChangeText::entry(entryOf(file), page);
}

QString CampaignText::target(const cer::CampaignFile &file)
{
    return ChangeText::target(entryOf(file));
}

std::string CampaignText::journalReason(const cer::Campaign &campaign)
{
    const QString why = textOfBytes(campaign.why);
    const QString end = tr("The time-boxed setting %1 is over").arg(textOfBytes(campaign.id));
    return (why.isEmpty() ? end : tr("%1: %2", "a reason, then what was given as reason before").arg(end, why)).toStdString();
}

std::int64_t CampaignText::now()
{
    return QDateTime::currentSecsSinceEpoch();
}
