// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/reach.h"

#include "core/client/bucketsituation.h"
#include "core/protocol/values.h"
#include "core/share/placeholders.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cer {

namespace {

constexpr std::size_t stride = 256; // buckets between two looks at the stop token

std::optional<std::uint64_t> limitOf(const Decision &decision)
{
    const auto &value = decision.value(Parameter::CrashesPerBucket).value;
    return value ? parseNumber(*value) : std::nullopt;
}

/// Whether the next error, and those after it, end the same for the client, its user and the share.
bool endsTheSame(const Decision &a, const Decision &b)
{
    const bool sameLimit = limitOf(a) == limitOf(b) || !a.isOn(Parameter::IData) || !b.isOn(Parameter::IData);
    return a.ended == b.ended && a.collects == b.collects && a.logs == b.logs && a.requests == b.requests
           && a.prompt == b.prompt && sameLimit && (!a.logs || a.crashLogInfo() == b.crashLogInfo());
}

/// Both sides of one bucket. FileTreeRoot leads clients away from files that decide() was given.
struct Sides {
    const Decision &before, &after;
    bool leavesBefore, leavesAfter;

    ClientChange change() const
    {
        const bool collected = !leavesBefore && before.collects, collects = !leavesAfter && after.collects;
        if (collected != collects)
            return collects ? ClientChange::Starts : ClientChange::Stops;
        if (leavesBefore || leavesAfter) {
            const bool sameRoot =
                before.value(Parameter::FileTreeRoot).value == after.value(Parameter::FileTreeRoot).value;
            return sameRoot ? ClientChange::None : ClientChange::Other;
        }
        return endsTheSame(before, after) ? ClientChange::None : ClientChange::Other;
    }
};

class ReachCounter {
public:
    explicit ReachCounter(const ReachInput &input);

    void add(std::uint32_t row, FileFate file, const Sides &sides);
    void addLost(std::uint32_t row, const ConfigDocument &before, const ConfigDocument &after);
    void addLines(std::uint32_t row, const Sides &sides);
    void setLines(const std::vector<SettingChange> &changes);
    Reach finish(std::span<const std::uint32_t> rows);

private:
    /// Of all buckets: reports of 30 days, so that their sum is exact.
    struct Sum {
        std::uint64_t reports = 0;
        double bytes = 0;

        Expected perDay() const { return {double(reports) / BucketHistory::days, bytes / BucketHistory::days}; }
    };
    void expect(Sum &sum, const Bucket &bucket, const Decision &decision, std::uint64_t hits) const;

    const ReachInput &m_input;
    double m_meanSize = 0; // of all reports of the share
    Sum m_before, m_after;
    Reach m_reach;
};

ReachCounter::ReachCounter(const ReachInput &input)
    : m_input(input)
{
    const ShareTotals totals = input.snapshot.totals();
    m_meanSize = totals.reports > 0 ? double(totals.reportBytes) / double(totals.reports) : 0;
    m_reach.logged = input.history || !input.snapshot.histories.empty();
}

void ReachCounter::expect(Sum &sum, const Bucket &bucket, const Decision &decision, std::uint64_t hits) const
{
    if (!decision.collects)
        return;
    std::uint64_t reports = hits;
    if (const auto limit = limitOf(decision)) {
        const std::uint64_t room = *limit - std::min(*limit, bucket.cabs);
        reports = room < hits ? std::min(hits, room * BucketHistory::days) : hits; // no product of a huge limit
    }
    sum.reports += reports;
    sum.bytes += double(reports) * (bucket.reports > 0 ? double(bucket.reportBytes) / bucket.reports : m_meanSize);
}

void ReachCounter::add(std::uint32_t row, FileFate file, const Sides &sides)
{
    const BucketHistory *history = bucketHistory(m_input.snapshot, m_input.history, row);
    const auto hits = history ? std::accumulate(history->perDay.begin(), history->perDay.end(), std::uint32_t(0)) : 0;
    BucketReach bucket{row, file, sides.change(), StepReason::NotReached, StepReason::NotReached, hits};
    if (!sides.leavesBefore) {
        bucket.before = sides.before.decisive().reason;
        expect(m_before, m_input.snapshot.buckets[row], sides.before, hits);
    }
    if (!sides.leavesAfter) {
        bucket.after = sides.after.decisive().reason;
        expect(m_after, m_input.snapshot.buckets[row], sides.after, hits);
    }
    m_reach.hits += hits;
    m_reach.buckets.push_back(bucket);
}

void ReachCounter::addLost(std::uint32_t row, const ConfigDocument &before, const ConfigDocument &after)
{
    for (SettingChange &change : settingChanges(&before, &after)) {
        if (change.before)
            m_reach.lost.push_back({row, std::move(change)});
    }
}

void ReachCounter::setLines(const std::vector<SettingChange> &changes)
{
    for (const SettingChange &change : changes)
        m_reach.lines.push_back({change, 0, {}});
}

void ReachCounter::addLines(std::uint32_t row, const Sides &sides)
{
    for (LineReach &line : m_reach.lines) {
        const Parameter parameter = line.change.parameter;
        const EffectiveValue &after = sides.after.value(parameter);
        if (after.origin == Origin::Status)
            line.overridden.push_back(row);
        else if (!sides.leavesAfter || parameter == Parameter::FileTreeRoot)
            line.buckets += sides.before.value(parameter).value != after.value;
    }
}

Reach ReachCounter::finish(std::span<const std::uint32_t> rows)
{
    if (m_input.history) {
        const ShareHistory::Distinct distinct = m_input.history->distinct(rows);
        m_reach.machines = distinct.machines;
        m_reach.users = distinct.users;
    }
    m_reach.before = m_before.perDay();
    m_reach.after = m_after.perDay();
    return std::move(m_reach);
}

bool leavesBy(const ConfigDocument *policy)
{
    return policy && policy->value(Parameter::FileTreeRoot);
}

/// Calls \a look with each of \a rows until a request to stop, which makes it false.
template <typename Look>
bool forRows(std::span<const std::uint32_t> rows, const std::stop_token &stop, const ReachProgress &progress,
             const Look &look)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % stride == 0 && progress)
            progress(i, rows.size());
        if (i % stride == 0 && stop.stop_requested())
            return false;
        look(rows[i]);
    }
    if (progress)
        progress(rows.size(), rows.size());
    return true;
}

} // namespace

std::uint64_t Reach::count(FileFate fate) const
{
    return std::uint64_t(std::ranges::count(buckets, fate, &BucketReach::file));
}

std::uint64_t Reach::count(ClientChange change) const
{
    return std::uint64_t(std::ranges::count(buckets, change, &BucketReach::change));
}

std::vector<std::uint32_t> Reach::rows(ClientChange change) const
{
    std::vector<std::uint32_t> found;
    for (const BucketReach &bucket : buckets) {
        if (bucket.change == change)
            found.push_back(bucket.row);
    }
    return found;
}

Result<Reach> reachOfEdits(const ReachInput &input, std::span<const std::uint32_t> rows,
                           std::span<const SettingEdit> edits, const std::stop_token &stop, const ReachProgress &progress)
{
    ReachCounter counter(input);
    const bool leaves = leavesBy(input.snapshot.policy ? &*input.snapshot.policy : nullptr);
    const ConfigDocument none(DocumentKind::Status);
    const bool done = forRows(rows, stop, progress, [&](std::uint32_t row) {
        BucketSituation situation(input.snapshot, row);
        situation.profile = input.profile;
        const Decision before = decide(situation);
        const ConfigDocument &old = situation.status ? *situation.status : none;
        const auto changed =
            filledIn(edits, input.snapshot.subpath(row), old).and_then([&](const auto &all) { return edited(old, all); });
        if (!changed || *changed == old)
            return counter.add(row, changed ? FileFate::Same : FileFate::Refused, {before, before, leaves, leaves});
        counter.addLost(row, old, *changed);
        const FileFate fate = situation.status ? FileFate::Changed : FileFate::Made;
        situation.status = &*changed;
        counter.add(row, fate, {before, decide(situation), leaves, leaves});
    });
    return done ? Result<Reach>(counter.finish(rows)) : failure(ErrorKind::Cancelled, input.snapshot.root);
}

Result<Reach> reachOfPolicy(const ReachInput &input, const ConfigDocument *policy, const std::stop_token &stop,
                            const ReachProgress &progress)
{
    const ConfigDocument *old = input.snapshot.policy ? &*input.snapshot.policy : nullptr;
    ReachCounter counter(input);
    counter.setLines(settingChanges(old, policy));
    std::vector<std::uint32_t> rows(input.snapshot.buckets.size());
    std::iota(rows.begin(), rows.end(), 0);
    const bool done = forRows(rows, stop, progress, [&](std::uint32_t row) {
        BucketSituation situation(input.snapshot, row);
        situation.profile = input.profile;
        const Decision before = decide(situation);
        situation.policy = policy;
        const Decision after = decide(situation);
        const Sides sides{before, after, leavesBy(old), leavesBy(policy)};
        counter.add(row, FileFate::Same, sides);
        counter.addLines(row, sides);
    });
    return done ? Result<Reach>(counter.finish(rows)) : failure(ErrorKind::Cancelled, input.snapshot.root);
}

} // namespace cer
