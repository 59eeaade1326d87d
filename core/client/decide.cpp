// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/decide.h"

#include "core/protocol/sharepaths.h"
#include "core/protocol/values.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cer {

namespace {

using enum StepReason;

std::vector<std::string> numbers(std::initializer_list<std::uint64_t> values)
{
    std::vector<std::string> texts;
    for (const std::uint64_t value : values)
        texts.push_back(std::to_string(value));
    return texts;
}

std::size_t notHonoured(const ConfigDocument *document)
{
    const auto meant = [](const ConfigDocument::Line &line) {
        return !line.honoured
               && (line.meaning == ConfigDocument::Meaning::Entry || line.meaning == ConfigDocument::Meaning::Malformed);
    };
    return document ? std::size_t(std::ranges::count_if(document->lines(), meant)) : 0;
}

/// Of the longest file of the report, once every name in it is one that a file can have (2.2.3, D12).
Findings pathFaults(const ClientSituation &situation)
{
    if (hasError(situation.signature.faults) || situation.roots.roots.empty())
        return {};
    const std::string &root = situation.roots.roots.back();
    return checkPathLengths(root.find_last_not_of("\\/") + 1, situation.signature.subpath);
}

class Decider {
public:
    explicit Decider(const ClientSituation &situation);

    Decision decision() &&;

private:
    std::optional<DecisionStep> ending() const;
    DecisionStep read() const;
    DecisionStep settle() const;
    DecisionStep limit() const;
    DecisionStep iData() const;
    DecisionStep collect();
    DecisionStep count() const;
    DecisionStep track() const;
    void makeReport();
    void answer();

    EffectiveValue effective(Parameter parameter, const ConfigDocument *status) const
    {
        return effectiveValue(parameter, status, m_in.policy, m_in.profile, m_in.signature.kind());
    }
    std::vector<EffectiveValue> uses(std::initializer_list<Parameter> parameters) const;
    std::vector<std::string> list(Parameter parameter) const;
    DataRequests asked() const;
    Count counted() const { return m_in.count && m_in.count->count ? *m_in.count->count : Count(); }
    bool countIsDamaged() const { return m_in.count && !m_in.count->count; }
    void put(DecisionStep step) { m_out.step(step.step) = std::move(step); }

    const ClientSituation &m_in;
    Decision m_out;
};

Decider::Decider(const ClientSituation &situation)
    : m_in(situation)
{
    m_out.subpath = situation.signature.subpath;
    m_out.roots = situation.roots;
    m_out.faults = situation.signature.faults;
    std::ranges::move(pathFaults(situation), std::back_inserter(m_out.faults));
    for (std::size_t number = 1; number <= clientStepCount; ++number)
        m_out.steps.push_back({ClientStep(number), NotReached, {}, {}});
    for (const ParameterInfo &info : allParameters())
        m_out.values.push_back(effective(info.parameter, situation.status));
}

std::vector<EffectiveValue> Decider::uses(std::initializer_list<Parameter> parameters) const
{
    std::vector<EffectiveValue> values;
    for (const Parameter parameter : parameters)
        values.push_back(m_out.value(parameter));
    return values;
}

std::vector<std::string> Decider::list(Parameter parameter) const
{
    const std::string text = m_out.value(parameter).value.value_or(std::string());
    const auto items = listItems(text);
    return {items.begin(), items.end()};
}

std::optional<DecisionStep> Decider::ending() const
{
    const RedirectChain &roots = m_in.roots;
    const auto end = [](StepReason reason, std::vector<std::string> arguments) {
        return DecisionStep{ClientStep::Read, reason, std::move(arguments), {}};
    };
    switch (roots.end) {
    case RedirectEnd::Loop: return end(RedirectLoop, {roots.roots.back()});
    case RedirectEnd::TooMany: return end(TooManyRedirects, numbers({roots.roots.size() - 1}));
    case RedirectEnd::Unreadable: return end(RootUnreadable, {roots.roots.back(), roots.detail});
    case RedirectEnd::Reached: break;
    }
    if (hasError(m_in.signature.faults))
        return end(NameForbidden, {});
    if (hasError(m_out.faults))
        return end(StepReason::PathTooLong, {});
    return {};
}

DecisionStep Decider::read() const
{
    const std::size_t files = std::size_t(m_in.policy != nullptr) + std::size_t(m_in.status != nullptr);
    const std::size_t ignored = notHonoured(m_in.policy) + notHonoured(m_in.status);
    if (ignored > 0)
        return {ClientStep::Read, EntriesNotHonoured, numbers({ignored}), {}};
    return {ClientStep::Read, files == 0 ? NoFiles : FilesRead, numbers({files}), {}};
}

DecisionStep Decider::settle() const
{
    DecisionStep step{ClientStep::Settle, DefaultsOnly, {}, {}};
    std::uint64_t overridden = 0;
    for (const EffectiveValue &value : m_out.values) {
        if (value.origin == Origin::Default)
            continue;
        step.uses.push_back(value);
        const auto policy = m_in.policy ? m_in.policy->value(value.parameter) : std::nullopt;
        overridden += value.origin == Origin::Status && policy && *policy != *value.value;
    }
    if (overridden > 0)
        step.arguments = numbers({overridden});
    if (!step.uses.empty())
        step.reason = overridden > 0 ? StatusOverPolicy : ValuesInForce;
    return step;
}

DecisionStep Decider::limit() const
{
    const auto limit = parseNumber(m_out.value(Parameter::CrashesPerBucket).value.value_or(std::string()));
    const std::uint64_t reports = counted().cabs;
    DecisionStep step{ClientStep::Limit, NoLimit, numbers({reports}), uses({Parameter::CrashesPerBucket})};
    if (!limit)
        return step;
    if (countIsDamaged()) {
        step.reason = LimitUnknown;
        step.arguments = numbers({*limit});
        return step;
    }
    step.reason = reports < *limit ? BelowLimit : LimitReached;
    step.arguments = numbers({reports, *limit});
    return step;
}

DecisionStep Decider::iData() const
{
    const EffectiveValue &value = m_out.value(Parameter::IData);
    StepReason reason = m_in.iData == IDataReading::Strict ? ReportNotAskedStrict : ReportNotForbidden;
    if (value.origin != Origin::Default)
        reason = m_out.isOn(Parameter::IData) ? ReportAsked : ReportForbidden;
    return {ClientStep::IData, reason, {}, {value}};
}

DataRequests Decider::asked() const
{
    DataRequests requests;
    requests.memoryDump = m_out.isOn(Parameter::MemoryDump);
    requests.documents = m_out.isOn(Parameter::FDoc);
    requests.regKeys = list(Parameter::RegKey);
    requests.queries = list(Parameter::Wql);
    requests.files = list(Parameter::GetFile);
    requests.fileVersions = list(Parameter::GetFileVersion);
    return requests;
}

DecisionStep Decider::collect()
{
    DecisionStep step{
        ClientStep::Collect,
        DataAsked,
        {},
        uses({Parameter::MemoryDump, Parameter::FDoc, Parameter::RegKey, Parameter::GetFile, Parameter::GetFileVersion,
              Parameter::Wql, Parameter::NoSecondLevelCollection, Parameter::NoFileCollection})};
    DataRequests requests = asked();
    const std::size_t all = requests.items();
    if (all > 0 && m_out.isOn(Parameter::NoSecondLevelCollection)) {
        m_out.withheld = std::exchange(requests, {});
        step.reason = AllDataWithheld;
    } else if (m_out.isOn(Parameter::NoFileCollection)) {
        m_out.withheld.documents = std::exchange(requests.documents, false);
        m_out.withheld.files = std::exchange(requests.files, {});
        step.reason = FilesWithheld;
    }
    const std::size_t withheld = m_out.withheld.items();
    if (step.reason == FilesWithheld && withheld == 0)
        step.reason = DataAsked;
    if (all == 0)
        step.reason = NothingAsked;
    else if (step.reason == FilesWithheld)
        step.arguments = numbers({all - withheld, withheld});
    else
        step.arguments = numbers({all});
    if (requests.memoryDump && !m_in.dumpsMemory) {
        step.reason = NoMemoryDump;
        step.arguments.clear();
    }
    m_out.requests = std::move(requests);
    return step;
}

DecisionStep Decider::count() const
{
    if (countIsDamaged())
        return {ClientStep::Count, CountDamaged, {}, {}};
    const Count before = counted();
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    if (before.hits == most || before.cabs == most)
        return {ClientStep::Count, CountFull, {}, {}};
    const std::uint64_t cabs = before.cabs + std::uint64_t(m_out.collects);
    if (!m_in.count)
        return {ClientStep::Count, CountMade, numbers({cabs, 1}), {}};
    return {ClientStep::Count, CountIncreased, numbers({before.cabs, before.hits, cabs, before.hits + 1}), {}};
}

DecisionStep Decider::track() const
{
    if (!m_out.isOn(Parameter::Tracking))
        return {ClientStep::Track, NoLogs, {}, uses({Parameter::Tracking})};
    return {ClientStep::Track, Logged, {m_out.crashLogInfo()}, uses({Parameter::Tracking, Parameter::BucketId})};
}

// NoExternalURL takes away what status.txt says, not what policy.txt or a profile does (2.2.4).
void Decider::answer()
{
    const auto text = [](const EffectiveValue &value) { return value.value.value_or(std::string()); };
    ClientPrompt &prompt = m_out.prompt;
    prompt.response = text(m_out.value(Parameter::Response));
    prompt.urlLaunch = text(m_out.value(Parameter::UrlLaunch));
    if (!m_out.isOn(Parameter::NoExternalUrl))
        return;
    if (!prompt.response.empty() && prompt.response != "1") {
        prompt.response.clear();
        prompt.addressesWithheld = true;
    }
    if (m_out.value(Parameter::UrlLaunch).origin == Origin::Status) {
        prompt.addressesWithheld |= !prompt.urlLaunch.empty();
        prompt.urlLaunch = text(effective(Parameter::UrlLaunch, nullptr));
    }
}

/// Steps 3 to 7, each only when the one before it leads there (D9).
void Decider::makeReport()
{
    put(limit());
    if (m_out.step(ClientStep::Limit).outcome() == StepOutcome::NoReport)
        return;
    put(iData());
    if (m_out.step(ClientStep::IData).outcome() == StepOutcome::NoReport)
        return;
    put(collect());
    if (m_out.step(ClientStep::Collect).outcome() == StepOutcome::NoReport) {
        m_out.requests = {};
        return;
    }
    put({ClientStep::Compress, Compressed, {}, {}});
    put({ClientStep::Copy, Copied, {}, {}});
    m_out.collects = true;
}

Decision Decider::decision() &&
{
    if (auto step = ending()) {
        put(std::move(*step));
        m_out.ended = true;
        return std::move(m_out);
    }
    put(read());
    put(settle());
    answer();
    makeReport();
    put(count());
    put(track());
    m_out.logs = m_out.step(ClientStep::Track).outcome() == StepOutcome::Done;
    m_out.writes = writesOf(m_out);
    return std::move(m_out);
}

} // namespace

ErrorSignature errorSignature(const Signature &signature)
{
    return {subpath(signature), checkSignature(signature)};
}

ErrorSignature errorSignature(std::string_view subpath)
{
    return {normalizedSubpath(subpath), checkSubpath(subpath)};
}

std::size_t DataRequests::items() const
{
    return std::size_t(memoryDump) + std::size_t(documents) + regKeys.size() + queries.size() + files.size()
           + fileVersions.size();
}

bool Decision::isOn(Parameter parameter) const
{
    return parseBoolean(value(parameter).value.value_or(std::string())).value_or(false);
}

std::string Decision::crashLogInfo() const
{
    return value(Parameter::BucketId).value.value_or(subpath);
}

const DecisionStep &Decision::decisive() const
{
    const auto against = [](const DecisionStep &step) {
        return step.outcome() == StepOutcome::Ended || step.outcome() == StepOutcome::NoReport;
    };
    const auto found = std::ranges::find_if(steps, against);
    return found != steps.end() ? *found : step(ClientStep::IData);
}

std::vector<std::string> writesOf(const Decision &decision, std::string_view reportName)
{
    std::vector<std::string> writes;
    if (decision.collects)
        writes.push_back(reportFile(decision.subpath, reportName));
    if (decision.step(ClientStep::Count).outcome() == StepOutcome::Done)
        writes.push_back(countFile(decision.subpath));
    if (decision.step(ClientStep::Track).outcome() == StepOutcome::Done) {
        writes.emplace_back(crashLogFile);
        writes.push_back(hitsLogFile(decision.subpath));
    }
    return writes;
}

Decision decide(const ClientSituation &situation)
{
    return Decider(situation).decision();
}

} // namespace cer
