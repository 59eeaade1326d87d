// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketcolumn.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using enum BucketColumn;
using cer::SortKey;

// Keys of the files are their own titles.
constexpr auto inForce =
    QT_TRANSLATE_NOOP("BucketColumn", "%1 as it is in force: of status.txt, else of policy.txt, else the default.");

// clang-format off
constexpr auto columns = std::to_array<BucketColumnInfo>({
    {App, "app", QT_TRANSLATE_NOOP("BucketColumn", "Application"),
     QT_TRANSLATE_NOOP("BucketColumn", "Program that failed, as the share names it. Kernel faults stand under \"blue\"."),
     SortKey::App, "app", nullptr, false, true, 20},
    {AppVersion, "appVersion", QT_TRANSLATE_NOOP("BucketColumn", "Version"),
     QT_TRANSLATE_NOOP("BucketColumn", "Version of the application."),
     SortKey::AppVersion, "version", nullptr, false, true, 13},
    {Module, "module", QT_TRANSLATE_NOOP("BucketColumn", "Module"),
     QT_TRANSLATE_NOOP("BucketColumn", "Module in which it failed."),
     SortKey::Module, "module", nullptr, false, true, 16},
    {ModuleVersion, "moduleVersion", QT_TRANSLATE_NOOP("BucketColumn", "Module version"),
     QT_TRANSLATE_NOOP("BucketColumn", "Version of the module in which it failed."),
     SortKey::ModuleVersion, "version", nullptr, false, false, 14},
    {Offset, "offset", QT_TRANSLATE_NOOP("BucketColumn", "Offset"),
     QT_TRANSLATE_NOOP("BucketColumn", "Place in the module, hexadecimal."),
     SortKey::Offset, "offset", nullptr, false, true, 18},
    {Kind, "kind", QT_TRANSLATE_NOOP("BucketColumn", "Kind"),
     QT_TRANSLATE_NOOP("BucketColumn", "Application, kernel, shutdown, or a subpath of another shape."),
     SortKey::Kind, "kind", nullptr, false, false, 10},
    {Hits, "hits", QT_TRANSLATE_NOOP("BucketColumn", "Hits"),
     QT_TRANSLATE_NOOP("BucketColumn", "How often clients met the problem, by count.txt."),
     SortKey::Hits, "hits", "none:count", true, true, 8},
    {Cabs, "cabs", QT_TRANSLATE_NOOP("BucketColumn", "Cabs"),
     QT_TRANSLATE_NOOP("BucketColumn", "Reports that were counted, of the limit in force. "
                                       "\u25a0 full, \u25a2 open, \u25d0 blind: full, and still hit."),
     SortKey::Cabs, "cabs", "none:count", true, true, 13},
    {Reports, "reports", QT_TRANSLATE_NOOP("BucketColumn", "Reports"),
     QT_TRANSLATE_NOOP("BucketColumn", "Report files that lie on the share."),
     SortKey::Reports, "reports", nullptr, true, false, 8},
    {ReportBytes, "reportBytes", QT_TRANSLATE_NOOP("BucketColumn", "Size"),
     QT_TRANSLATE_NOOP("BucketColumn", "What the report files take on the share."),
     SortKey::ReportBytes, "bytes", nullptr, true, false, 10},
    {Trend, "trend", QT_TRANSLATE_NOOP("BucketColumn", "Trend"),
     QT_TRANSLATE_NOOP("BucketColumn", "Hits of each of the last 30 days of crash.log; the newest day is at the right. "
                                       "Sorted by what the last seven days brought beyond the seven before."),
     SortKey::Trend, nullptr, "none:history", true, true, 12},
    {LastHit, "lastHit", QT_TRANSLATE_NOOP("BucketColumn", "Last hit"),
     QT_TRANSLATE_NOOP("BucketColumn", "Newest entry of crash.log, by the clock of the machine that wrote it."),
     SortKey::LastHit, "last", "none:history", true, true, 11},
    {FirstHit, "firstHit", QT_TRANSLATE_NOOP("BucketColumn", "First hit"),
     QT_TRANSLATE_NOOP("BucketColumn", "Oldest entry of crash.log, by the clock of the machine that wrote it."),
     SortKey::FirstHit, "first", "none:history", true, false, 12},
    {Machines, "machines", QT_TRANSLATE_NOOP("BucketColumn", "Machines"),
     QT_TRANSLATE_NOOP("BucketColumn", "Different machines in crash.log."),
     SortKey::Machines, "machines", "none:history", true, false, 9},
    {Users, "users", QT_TRANSLATE_NOOP("BucketColumn", "Users"),
     QT_TRANSLATE_NOOP("BucketColumn", "Different users in crash.log."),
     SortKey::Users, "users", "none:history", true, false, 7},
    {BucketId, "bucketId", QT_TRANSLATE_NOOP("BucketColumn", "Bucket id"),
     QT_TRANSLATE_NOOP("BucketColumn", "Number that status.txt gives the bucket; crash.log names the bucket by it."),
     SortKey::BucketId, "id", "none:id", true, false, 9},
    {Response, "response", QT_TRANSLATE_NOOP("BucketColumn", "Response"),
     QT_TRANSLATE_NOOP("BucketColumn", "What status.txt tells the user of the client."),
     SortKey::Response, "response", "none:response", false, true, 16},
    {Problems, "problems", QT_TRANSLATE_NOOP("BucketColumn", "Problems"),
     QT_TRANSLATE_NOOP("BucketColumn", "Findings about the files of the bucket."),
     SortKey::Problems, "problems", nullptr, true, true, 8},
    {Note, "note", QT_TRANSLATE_NOOP("BucketColumn", "Note"),
     QT_TRANSLATE_NOOP("BucketColumn", "What administrators wrote about the bucket. Clients never see it."),
     SortKey::Note, nullptr, "none:note", false, false, 24},
    {Ticket, "ticket", QT_TRANSLATE_NOOP("BucketColumn", "Ticket"),
     QT_TRANSLATE_NOOP("BucketColumn", "The ticket that administrators keep for the bucket."),
     SortKey::Ticket, "ticket", nullptr, false, false, 12},
    {UrlLaunch, "urlLaunch", "URLLaunch", inForce, SortKey::UrlLaunch, "urllaunch", "none:urllaunch", false, false, 26},
    {IData, "iData", "iData", inForce, SortKey::IData, "idata", nullptr, false, false, 18},
    {MemoryDump, "memoryDump", "MemoryDump", inForce, SortKey::MemoryDump, "memorydump", nullptr, false, false, 18},
    {FDoc, "fDoc", "fDoc", inForce, SortKey::FDoc, "fdoc", nullptr, false, false, 18},
    {RegKey, "regKey", "RegKey", inForce, SortKey::RegKey, "regkey", "none:regkey", false, false, 26},
    {GetFile, "getFile", "GetFile", inForce, SortKey::GetFile, "getfile", "none:getfile", false, false, 26},
    {GetFileVersion, "getFileVersion", "GetFileVersion", inForce, SortKey::GetFileVersion, "getfileversion", "none:getfileversion", false, false, 26},
    {Wql, "wql", "WQL", inForce, SortKey::Wql, "wql", "none:wql", false, false, 26},
    {NoSecondLevelCollection, "noSecondLevelCollection", "NoSecondLevelCollection", inForce, SortKey::NoSecondLevelCollection, "nosecondlevelcollection", nullptr, false, false, 18},
    {NoFileCollection, "noFileCollection", "NoFileCollection", inForce, SortKey::NoFileCollection, "nofilecollection", nullptr, false, false, 18},
    {NoExternalUrl, "noExternalURL", "NoExternalURL", inForce, SortKey::NoExternalUrl, "noexternalurl", nullptr, false, false, 18},
    {Tracking, "tracking", "Tracking", inForce, SortKey::Tracking, "tracking", nullptr, false, false, 18},
});
// clang-format on

} // namespace

std::span<const BucketColumnInfo> bucketColumns()
{
    return columns;
}

const BucketColumnInfo &bucketColumnInfo(BucketColumn column)
{
    return columns[std::size_t(column)];
}

std::optional<BucketColumn> bucketColumnOf(cer::SortKey key)
{
    const auto found = std::ranges::find(columns, key, &BucketColumnInfo::sortKey);
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

std::optional<BucketColumn> bucketColumnById(QStringView id)
{
    const auto found = std::ranges::find_if(columns, [id](const auto &info) { return id == QLatin1StringView(info.id); });
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

QString bucketColumnSection(BucketColumn column)
{
    using enum BucketColumn;
    if (const auto setting = cer::settingOf(bucketColumnInfo(column).sortKey)) {
        const std::string_view section = cer::parameterInfo(*setting).section;
        return QString::fromLatin1(section.data(), qsizetype(section.size()));
    }
    switch (column) {
    case App:
    case AppVersion:
    case Module:
    case ModuleVersion:
    case Offset: return u"2.2.3.1"_s;
    case Kind: return u"2.2.3.2"_s;
    case Hits:
    case Cabs: return u"2.2.1"_s;
    case Reports:
    case ReportBytes:
    case Problems: return u"2.2.3"_s;
    case Trend:
    case LastHit:
    case FirstHit:
    case Machines:
    case Users: return u"2.2.2.2"_s;
    case BucketId:
    case Response:
    default: return u"2.2.5"_s;
    }
}

QString bucketColumnTitle(BucketColumn column)
{
    return QCoreApplication::translate("BucketColumn", bucketColumnInfo(column).title);
}

QString bucketColumnExplanation(BucketColumn column)
{
    const BucketColumnInfo &info = bucketColumnInfo(column);
    const QString explanation = QCoreApplication::translate("BucketColumn", info.explanation);
    return info.explanation == inForce ? explanation.arg(QLatin1StringView(info.title)) : explanation;
}
