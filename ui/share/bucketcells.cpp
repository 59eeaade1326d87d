// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketcells.h"

#include "core/protocol/settings.h"
#include "ui/common/codepage.h"
#include "ui/share/bucketstate.h"
#include "ui/share/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace {

using cer::Bucket;
using cer::BucketHistory;

class Cells {
    Q_DECLARE_TR_FUNCTIONS(BucketCells)
};

QVariant number(std::uint64_t value)
{
    return QVariant::fromValue(qulonglong(value));
}

QVariant isoTime(cer::LocalSeconds time)
{
    return QString::fromStdString(cer::isoText(time));
}

template <cer::Part part>
QVariant nameValue(const BucketCell &cell)
{
    return textOfBytes(cell.snapshot().part(cell.row, part));
}

template <auto member>
QVariant countedValue(const BucketCell &cell)
{
    return cell.bucket().has(Bucket::Counted) ? number(cell.bucket().*member) : QVariant();
}

template <auto member>
QVariant listedValue(const BucketCell &cell)
{
    return number(cell.bucket().*member);
}

template <auto member>
QVariant loggedValue(const BucketCell &cell)
{
    return cell.history() ? number(cell.history()->*member) : QVariant();
}

template <auto member>
QVariant timeValue(const BucketCell &cell)
{
    return cell.history() ? isoTime(cell.history()->*member) : QVariant();
}

QVariant trendValue(const BucketCell &cell)
{
    if (!cell.history())
        return {};
    const auto &days = cell.history()->perDay;
    return number(std::accumulate(days.begin(), days.end(), std::uint64_t(0)));
}

QVariant idValue(const BucketCell &cell)
{
    const cer::StatusSummary *status = cell.snapshot().status(cell.row);
    return status && status->bucketId ? number(*status->bucketId) : QVariant();
}

QVariant responseValue(const BucketCell &cell)
{
    const cer::StatusSummary *status = cell.snapshot().status(cell.row);
    return status && !status->response.empty() ? QVariant(textOfBytes(status->response)) : QVariant();
}

template <cer::Parameter parameter>
cer::EffectiveValue settingOf(const BucketCell &cell)
{
    const cer::StatusSummary *status = cell.snapshot().status(cell.row);
    const auto &policy = cell.snapshot().policy;
    return cer::effectiveValue(parameter, status ? &status->document : nullptr, policy ? &*policy : nullptr);
}

template <cer::Parameter parameter>
QVariant settingValue(const BucketCell &cell)
{
    const cer::EffectiveValue value = settingOf<parameter>(cell);
    return value.value ? QVariant(textOfBytes(*value.value)) : QVariant();
}

QVariant kindValue(const BucketCell &cell)
{
    constexpr std::array names{u"application", u"kernel", u"shutdown", u"other"};
    return QString(names[std::size_t(cell.bucket().kind)]);
}

template <auto member>
QVariant noteValue(const BucketCell &cell)
{
    const cer::BucketNote *note = cell.note();
    return note && !(note->*member).empty() ? QVariant(QString::fromStdString(note->*member)) : QVariant();
}

// --- texts ----------------------------------------------------------------------------------------------

using Text = QString (*)(const BucketCell &cell, const QVariant &value);

QString plainText(const BucketCell & /*cell*/, const QVariant &value)
{
    return value.toString();
}

QString numberText(const BucketCell & /*cell*/, const QVariant &value)
{
    return value.isValid() ? QLocale().toString(value.toULongLong()) : QString();
}

QString bytesText(const BucketCell & /*cell*/, const QVariant &value)
{
    const auto bytes = qint64(value.toULongLong());
    return bytes ? QLocale().formattedDataSize(bytes, 1) : QString();
}

QString oneLine(const BucketCell & /*cell*/, const QVariant &value)
{
    return value.toString().simplified();
}

QString kindOnly(const BucketCell &cell, const QVariant & /*value*/)
{
    return kindText(cell.bucket().kind);
}

template <auto member>
QString timeText(const BucketCell &cell, const QVariant & /*value*/)
{
    return cell.history() ? relativeTime(cell.history()->*member, cell.now) : QString();
}

QString cabsText(const BucketCell &cell, const QVariant &value)
{
    if (!value.isValid())
        return {};
    const QLocale locale;
    const auto limit = cell.facts.limits->of(cell.row);
    const QString cabs = locale.toString(value.toULongLong());
    const QString symbol = stateSymbol(bucketState(cell.facts, cell.row));
    return limit ? Cells::tr("%1 %2/%3", "state, reports, limit").arg(symbol, cabs, locale.toString(qulonglong(*limit)))
                 : Cells::tr("%1 %2, no limit", "state, reports").arg(symbol, cabs);
}

QString problemsText(const BucketCell & /*cell*/, const QVariant &value)
{
    return value.toUInt() ? Cells::tr("⚠ %1", "number of problems").arg(QLocale().toString(value.toUInt())) : QString();
}

/// An own value as it is, an inherited one with where it comes from.
template <cer::Parameter parameter>
QString settingText(const BucketCell &cell, const QVariant &value)
{
    if (!value.isValid())
        return {};
    switch (settingOf<parameter>(cell).origin) {
    case cer::Origin::Policy: return Cells::tr("%1 \u2014 policy.txt").arg(value.toString());
    case cer::Origin::Default: return Cells::tr("%1 \u2014 default").arg(value.toString());
    default: return value.toString();
    }
}

// --- tool tips ------------------------------------------------------------------------------------------

using Tip = QString (*)(const BucketCell &cell, const QVariant &value);

QString nameTip(const BucketCell &cell, const QVariant &value)
{
    if (!value.toString().isEmpty())
        return value.toString();
    return cell.bucket().kind == cer::BucketKind::Other
               ? Cells::tr("This subpath has another shape than application, version, module, version, offset.")
               : Cells::tr("Buckets of this kind have no such part.");
}

QString countTip(const BucketCell &cell, const QVariant &value)
{
    if (!value.isValid())
        return countReason(cell.bucket());
    return cell.bucket().has(Bucket::Held) ? Cells::tr("From before: a client holds count.txt open just now.")
                                           : Cells::tr("By count.txt.");
}

QString stateTip(const BucketCell &cell, const QVariant & /*value*/)
{
    return stateSentence(cell.facts, cell.row);
}

QString reportsTip(const BucketCell &cell, const QVariant & /*value*/)
{
    return Cells::tr("%n report(s), %1", nullptr, int(cell.bucket().reports))
        .arg(QLocale().formattedDataSize(qint64(cell.bucket().reportBytes), 1));
}

QString historyReason(const BucketCell &cell)
{
    return cell.facts.history
               ? Cells::tr("crash.log has no entry of this bucket. Clients write it only where Tracking is on.")
               : Cells::tr("Not known: crash.log was not read yet.");
}

QString loggedTip(const BucketCell &cell, const QVariant &value)
{
    return value.isValid() ? Cells::tr("By crash.log.") : historyReason(cell);
}

template <auto member>
QString timeTip(const BucketCell &cell, const QVariant & /*value*/)
{
    return cell.history()
               ? Cells::tr("%1, as logged; the time zone is not known.").arg(absoluteTime(cell.history()->*member))
               : historyReason(cell);
}

QString trendTip(const BucketCell &cell, const QVariant &value)
{
    if (!value.isValid())
        return historyReason(cell);
    const auto &days = cell.history()->perDay;
    const auto most = std::ranges::max(days);
    return Cells::tr("%n hit(s) in 30 days, at most %1 in a day.", nullptr, int(value.toULongLong()))
        .arg(QLocale().toString(uint(most)));
}

QString idTip(const BucketCell &cell, const QVariant &value)
{
    if (value.isValid())
        return Cells::tr("Bucket=%1 in status.txt.").arg(value.toString());
    return cell.snapshot().status(cell.row) ? Cells::tr("status.txt gives no number.")
                                            : Cells::tr("There is no status.txt that could give a number.");
}

QString responseTip(const BucketCell &cell, const QVariant &value)
{
    if (value.isValid())
        return value.toString();
    return cell.snapshot().status(cell.row)
               ? Cells::tr("status.txt gives no response.")
               : Cells::tr("There is no status.txt: users of the clients are told nothing.");
}

QString problemsTip(const BucketCell & /*cell*/, const QVariant &value)
{
    return value.toUInt() ? Cells::tr("%n problem(s). The overview names them.", nullptr, int(value.toUInt()))
                          : Cells::tr("No problems were found.");
}

QString kindTip(const BucketCell &cell, const QVariant & /*value*/)
{
    return kindText(cell.bucket().kind);
}

template <cer::Parameter parameter>
QString settingTip(const BucketCell &cell, const QVariant &value)
{
    const cer::EffectiveValue setting = settingOf<parameter>(cell);
    if (setting.origin == cer::Origin::Status)
        return Cells::tr("%1 (line %2 of status.txt)").arg(value.toString()).arg(setting.line);
    if (setting.origin == cer::Origin::Policy)
        return Cells::tr("%1 (line %2 of policy.txt; status.txt says nothing)").arg(value.toString()).arg(setting.line);
    return value.isValid()
               ? Cells::tr("%1 (the default; neither status.txt nor policy.txt says anything)").arg(value.toString())
               : Cells::tr("Neither status.txt nor policy.txt says anything.");
}

QString noteTip(const BucketCell &cell, const QVariant &value)
{
    if (!value.isValid())
        return Cells::tr("Nobody wrote anything. A note is written beside the table, in the overview of the bucket.");
    return Cells::tr("%1\n— %2", "note, who wrote it").arg(value.toString(), textOfBytes(cell.note()->who));
}

// --- the table ------------------------------------------------------------------------------------------

struct Functions {
    QVariant (*value)(const BucketCell &);
    Text text;
    Tip tip;
};

template <cer::Parameter parameter>
constexpr Functions setting{settingValue<parameter>, settingText<parameter>, settingTip<parameter>};

// In the order of BucketColumn.
constexpr auto functions = std::to_array<Functions>({
    {nameValue<cer::Part::App>, plainText, nameTip},
    {nameValue<cer::Part::AppVersion>, plainText, nameTip},
    {nameValue<cer::Part::Module>, plainText, nameTip},
    {nameValue<cer::Part::ModuleVersion>, plainText, nameTip},
    {nameValue<cer::Part::Offset>, plainText, nameTip},
    {kindValue, kindOnly, kindTip},
    {countedValue<&Bucket::hits>, numberText, countTip},
    {countedValue<&Bucket::cabs>, cabsText, stateTip},
    {listedValue<&Bucket::reports>, numberText, reportsTip},
    {listedValue<&Bucket::reportBytes>, bytesText, reportsTip},
    {trendValue, numberText, trendTip},
    {timeValue<&BucketHistory::lastHit>, timeText<&BucketHistory::lastHit>, timeTip<&BucketHistory::lastHit>},
    {timeValue<&BucketHistory::firstHit>, timeText<&BucketHistory::firstHit>, timeTip<&BucketHistory::firstHit>},
    {loggedValue<&BucketHistory::machines>, numberText, loggedTip},
    {loggedValue<&BucketHistory::users>, numberText, loggedTip},
    {idValue, plainText, idTip},
    {responseValue, plainText, responseTip},
    {listedValue<&Bucket::findings>, problemsText, problemsTip},
    {noteValue<&cer::BucketNote::text>, oneLine, noteTip},
    {noteValue<&cer::BucketNote::ticket>, oneLine, noteTip},
    setting<cer::Parameter::UrlLaunch>,
    setting<cer::Parameter::IData>,
    setting<cer::Parameter::MemoryDump>,
    setting<cer::Parameter::FDoc>,
    setting<cer::Parameter::RegKey>,
    setting<cer::Parameter::GetFile>,
    setting<cer::Parameter::GetFileVersion>,
    setting<cer::Parameter::Wql>,
    setting<cer::Parameter::NoSecondLevelCollection>,
    setting<cer::Parameter::NoFileCollection>,
    setting<cer::Parameter::NoExternalUrl>,
    setting<cer::Parameter::Tracking>,
});

} // namespace

const BucketHistory *BucketCell::history() const
{
    const BucketHistory *found = cer::bucketHistory(snapshot(), facts.history.get(), row);
    return found && found->hits > 0 ? found : nullptr;
}

const cer::BucketNote *BucketCell::note() const
{
    return facts.rowNotes ? facts.rowNotes->of(row) : nullptr;
}

QString kindText(cer::BucketKind kind)
{
    switch (kind) {
    case cer::BucketKind::Application: return Cells::tr("Application");
    case cer::BucketKind::Kernel: return Cells::tr("Kernel");
    case cer::BucketKind::Shutdown: return Cells::tr("Shutdown");
    case cer::BucketKind::Other: return Cells::tr("Other");
    }
    return {};
}

QVariant cellValue(const BucketCell &cell, BucketColumn column)
{
    return functions[std::size_t(column)].value(cell);
}

QString cellText(const BucketCell &cell, BucketColumn column)
{
    const Functions &row = functions[std::size_t(column)];
    return row.text(cell, row.value(cell));
}

QString cellToolTip(const BucketCell &cell, BucketColumn column)
{
    const Functions &row = functions[std::size_t(column)];
    return row.tip(cell, row.value(cell));
}
