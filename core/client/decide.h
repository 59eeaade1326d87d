// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/clientsteps.h"
#include "core/protocol/count.h"
#include "core/protocol/settings.h"
#include "core/protocol/signature.h"
#include "core/share/redirects.h"

#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// The error signature of 2.2.3: that of an application, "blue" or "shutdown", or the folders of another type of error (D24).
struct ErrorSignature {
    std::string subpath; // with '\'
    Findings faults;     // an Error: the client discards the report

    BucketKind kind() const { return kindOf(subpath); }
};
ErrorSignature errorSignature(const Signature &signature);
ErrorSignature errorSignature(std::string_view subpath);

/// What an absent iData means (D1).
enum class IDataReading : std::uint8_t { Collect, Strict };

/// All that a client knows when an error happens. Pointers are not owned; null: there is none.
struct ClientSituation {
    ErrorSignature signature;
    RedirectChain roots;
    const ConfigDocument *policy = nullptr; // of the last root
    const ConfigDocument *status = nullptr;
    const CountReading *count = nullptr;
    const Profile *profile = nullptr;
    IDataReading iData = IDataReading::Collect;
    bool dumpsMemory = true; // false: a memory dump that is asked for cannot be made (note 9, D10)
};

/// Stands for the name of a report before there is one; no file can be called so.
inline constexpr std::string_view anyReportName = "<random>.cab";

/// What goes into a report beside what the client puts there by itself (2.2.5).
struct DataRequests {
    bool memoryDump = false;
    bool documents = false;
    std::vector<std::string> regKeys, queries, files, fileVersions;

    std::size_t items() const;
    bool operator==(const DataRequests &) const = default;
};

/// What the user of the PC sees.
struct ClientPrompt {
    std::string response;           // "", "1" (nothing more is known) or an address
    std::string urlLaunch;          // an address, or empty
    bool addressesWithheld = false; // NoExternalURL took an address of status.txt away

    bool operator==(const ClientPrompt &) const = default;
};

/// What a client does about one error, as values.
struct Decision {
    std::vector<DecisionStep> steps; // the nine of 3.1.7
    std::string subpath;
    RedirectChain roots;
    bool ended = false;    // nothing is done at all
    bool collects = false; // a report is made and copied
    bool logs = false;
    DataRequests requests; // to be collected
    DataRequests withheld; // asked for, and not to be collected
    ClientPrompt prompt;
    std::vector<std::string> writes;    // files of the share in the order of 3.1.7, '/' between parts
    Findings faults;                    // of names and paths
    std::vector<EffectiveValue> values; // in force, in the order of Parameter

    const DecisionStep &step(ClientStep number) const { return steps[std::size_t(number) - 1]; }
    DecisionStep &step(ClientStep number) { return steps[std::size_t(number) - 1]; }
    /// The step that says why there is a report, or why there is none.
    const DecisionStep &decisive() const;
    const EffectiveValue &value(Parameter parameter) const { return values[std::size_t(parameter)]; }
    bool isOn(Parameter parameter) const;
    /// What crash.log calls the error: the bucket id, else the subpath (2.2.2.2).
    std::string crashLogInfo() const;

    bool operator==(const Decision &) const = default;
};

/// 3.1.7 as a pure function. Where a client cannot know more before it tries (5 to 9) the steps say what it will try;
/// deliver() puts there what came of it.
Decision decide(const ClientSituation &situation);

/// The files of the share that the steps write as they stand, in the order of 3.1.7, '/' between parts.
std::vector<std::string> writesOf(const Decision &decision, std::string_view reportName = anyReportName);

} // namespace cer
