// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketfacts.h"

#include "core/protocol/settings.h"
#include "ui/share/bucketcells.h"
#include "ui/share/bucketstate.h"
#include "ui/share/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(BucketFacts)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString size(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1);
}

/// The value of a column, or why there is none.
Fact columnFact(const BucketCell &cell, BucketColumn column)
{
    const QString text = cellText(cell, column);
    return text.isEmpty() ? Fact{bucketColumnTitle(column), cellToolTip(cell, column), {}}
                          : Fact{bucketColumnTitle(column), text, {}};
}

QString originText(const cer::EffectiveValue &value)
{
    switch (value.origin) {
    case cer::Origin::Status: return Texts::tr("status.txt, line %1").arg(value.line);
    case cer::Origin::Policy: return Texts::tr("policy.txt, line %1").arg(value.line);
    case cer::Origin::Profile: return Texts::tr("group policy");
    case cer::Origin::Default: return Texts::tr("default");
    }
    return {};
}

Fact limitFact(const BucketFacts &facts, std::uint32_t row)
{
    const cer::ShareSnapshot &snapshot = *facts.snapshot;
    const cer::StatusSummary *status = snapshot.status(row);
    const cer::EffectiveValue value =
        cer::effectiveValue(cer::Parameter::CrashesPerBucket, status ? &status->document : nullptr,
                            snapshot.policy ? &*snapshot.policy : nullptr, nullptr, snapshot.buckets[row].kind);
    const auto limit = facts.limits->of(row);
    return {Texts::tr("Limit"), limit ? number(*limit) : Texts::tr("none"), originText(value)};
}

Fact timeFact(const BucketCell &cell, BucketColumn column, cer::LocalSeconds time)
{
    Fact fact = columnFact(cell, column);
    if (cell.history()) {
        fact.value = absoluteTime(time);
        fact.origin = relativeTime(time, cell.now);
    }
    return fact;
}

Fact reportsFact(const cer::Bucket &bucket)
{
    if (bucket.reports == 0)
        return {Texts::tr("On the share"), Texts::tr("no report files"), {}};
    return {Texts::tr("On the share"),
            Texts::tr("%n report file(s), %1", nullptr, int(bucket.reports)).arg(size(bucket.reportBytes)),
            {}};
}

Fact activityFact(const cer::Bucket &bucket)
{
    const QString text = bucket.lastActivity ? QLocale().toString(QDateTime::fromSecsSinceEpoch(bucket.lastActivity),
                                                                  QLocale::ShortFormat)
                                             : Texts::tr("not known");
    return {Texts::tr("Last written"), text, bucket.lastActivity ? Texts::tr("by the server's clock") : QString()};
}

} // namespace

std::vector<Fact> bucketFacts(const BucketFacts &facts, std::uint32_t row, cer::LocalSeconds now)
{
    const BucketCell cell{facts, row, now};
    const cer::Bucket &bucket = cell.bucket();
    const cer::BucketHistory *history = cell.history();
    return {
        columnFact(cell, BucketColumn::Kind),
        columnFact(cell, BucketColumn::Hits),
        {Texts::tr("Collected"), bucket.has(cer::Bucket::Counted) ? number(bucket.cabs) : countReason(bucket), {}},
        limitFact(facts, row),
        reportsFact(bucket),
        timeFact(cell, BucketColumn::FirstHit, history ? history->firstHit : 0),
        timeFact(cell, BucketColumn::LastHit, history ? history->lastHit : 0),
        activityFact(bucket),
        columnFact(cell, BucketColumn::Machines),
        columnFact(cell, BucketColumn::Users),
        columnFact(cell, BucketColumn::BucketId),
        columnFact(cell, BucketColumn::Response),
    };
}

std::vector<Fact> sumFacts(const BucketFacts &facts, const std::vector<std::uint32_t> &rows)
{
    std::uint64_t hits = 0, cabs = 0, reports = 0, bytes = 0, answered = 0, findings = 0, known = 0;
    std::array<std::uint64_t, 5> states{};
    for (const std::uint32_t row : rows) {
        const cer::Bucket &bucket = facts.snapshot->buckets[row];
        const cer::StatusSummary *status = facts.snapshot->status(row);
        ++states[std::size_t(bucketState(facts, row))];
        known += bucket.has(cer::Bucket::Counted);
        hits += bucket.has(cer::Bucket::Counted) ? bucket.hits : 0;
        cabs += bucket.has(cer::Bucket::Counted) ? bucket.cabs : 0;
        reports += bucket.reports;
        bytes += bucket.reportBytes;
        answered += status && !status->response.empty();
        findings += bucket.findings;
    }
    const auto state = [&](BucketState which) { return states[std::size_t(which)]; };
    const QString unknown =
        known == rows.size() ? QString() : Texts::tr("of %1 buckets with a usable count.txt").arg(number(known));
    return {
        {Texts::tr("Hits"), number(hits), unknown},
        {Texts::tr("Collected"), number(cabs), unknown},
        {Texts::tr("▢ Open"), number(state(BucketState::Open) + state(BucketState::Unlimited)), {}},
        {Texts::tr("■ Full"), number(state(BucketState::Full)), {}},
        {Texts::tr("◐ Blind"), number(state(BucketState::Blind)), {}},
        {Texts::tr("On the share"), Texts::tr("%n report file(s), %1", nullptr, int(reports)).arg(size(bytes)), {}},
        {Texts::tr("With a response"), number(answered), {}},
        {Texts::tr("Problems"), number(findings), {}},
    };
}
