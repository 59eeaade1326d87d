// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketstate.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

class BucketStateText {
    Q_DECLARE_TR_FUNCTIONS(BucketStateText)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

BucketState bucketState(const BucketFacts &facts, std::uint32_t row)
{
    const cer::Bucket &bucket = facts.snapshot->buckets[row];
    if (!bucket.has(cer::Bucket::Counted))
        return BucketState::Unknown;
    if (facts.blind[row])
        return BucketState::Blind;
    if (facts.limits->full(row))
        return BucketState::Full;
    return facts.limits->of(row) ? BucketState::Open : BucketState::Unlimited;
}

QString stateSymbol(BucketState state)
{
    constexpr std::array symbols{u"", u"▢", u"▢", u"■", u"◐"};
    return QString(symbols[std::size_t(state)]);
}

QString stateWord(BucketState state)
{
    switch (state) {
    case BucketState::Unknown: return BucketStateText::tr("unknown");
    case BucketState::Open: return BucketStateText::tr("open");
    case BucketState::Unlimited: return BucketStateText::tr("open, no limit");
    case BucketState::Full: return BucketStateText::tr("full");
    case BucketState::Blind: return BucketStateText::tr("blind");
    }
    return {};
}

QString stateSentence(const BucketFacts &facts, std::uint32_t row)
{
    const cer::Bucket &bucket = facts.snapshot->buckets[row];
    const QString cabs = number(bucket.cabs);
    const QString limit = number(facts.limits->of(row).value_or(0));
    switch (bucketState(facts, row)) {
    case BucketState::Unknown: return countReason(bucket);
    case BucketState::Open:
        return BucketStateText::tr("Open: %1 of %2 reports were collected; the next client sends one.").arg(cabs, limit);
    case BucketState::Unlimited:
        return BucketStateText::tr(
                   "Open: %1 reports were collected, and no limit is set: every hit may bring one more.")
            .arg(cabs);
    case BucketState::Full:
        return BucketStateText::tr("Full: %1 of %2 reports were collected; further hits are only counted.").arg(cabs, limit);
    case BucketState::Blind:
        return BucketStateText::tr(
                   "Blind: %1 of %2 reports were collected, and %3 hits left none. A higher limit opens the "
                   "bucket again.")
            .arg(cabs, limit, number(bucket.hits - bucket.cabs));
    }
    return {};
}

QString countReason(const cer::Bucket &bucket)
{
    if (bucket.has(cer::Bucket::Held))
        return BucketStateText::tr("A client holds count.txt open; it is read again at the next refresh.");
    if (bucket.has(cer::Bucket::CountMalformed))
        return BucketStateText::tr("Not known: count.txt is damaged.");
    return BucketStateText::tr("Not known: there is no count.txt yet.");
}
