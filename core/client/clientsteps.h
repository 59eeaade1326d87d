// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// The steps of 3.1.7 by their numbers.
enum class ClientStep : std::uint8_t { Read = 1, Settle, Limit, IData, Collect, Compress, Copy, Count, Track };
inline constexpr std::size_t clientStepCount = 9;

enum class StepOutcome : std::uint8_t {
    Done,     // and on to the next
    NoReport, // no report is made, or the one that was made does not count: on to step 8
    Skipped,  // nothing to do here
    Failed,   // tried in vain, and on to the next
    Ended,    // the client stops: no report, no count, no log
};

/// Why a step ends as it does. The names, sections and decisions stand in one table, clientsteps.cpp; the sentences in
/// ui/client/decisiontext.cpp.
enum class StepReason : std::uint8_t {
    NotReached, // an earlier step led past this one
    // 1, the files of the share
    NoFiles,            // neither policy.txt nor status.txt
    FilesRead,          // arguments: how many of the two
    EntriesNotHonoured, // arguments: how many lines do not conform (D3)
    NameForbidden,      // the findings say which (2.2.3, D13)
    PathTooLong,        // the findings say which (2.2.3, D12)
    RedirectLoop,       // arguments: the root that was seen before (D7)
    TooManyRedirects,   // arguments: how many (D7)
    RootUnreadable,     // arguments: root, the system's words
    // 2, values in force
    DefaultsOnly,
    ValuesInForce,    // of one file, or of two that do not contradict each other
    StatusOverPolicy, // arguments: how many settings stand in both with different values
    // 3, the limit
    BelowLimit,   // arguments: reports, limit
    LimitReached, // arguments: reports, limit
    NoLimit,      // for blue and shutdown unless somebody sets one (D2); arguments: reports
    LimitUnknown, // count.txt is damaged: whether there is room cannot be told (D15); arguments: limit
    // 4, iData
    ReportAsked,
    ReportNotForbidden,   // iData is absent: collect (2.2.5, D1)
    ReportNotAskedStrict, // iData is absent: skip, the strict reading (D1)
    ReportForbidden,
    // 5, additional data
    NothingAsked,
    DataAsked,       // arguments: how many items
    AllDataWithheld, // NoSecondLevelCollection; arguments: how many items
    FilesWithheld,   // NoFileCollection; arguments: how many items are left, how many are withheld
    DataLeftOut,     // arguments: how many items could not be collected (D11)
    NoMemoryDump,    // asked for and not possible (note 9, D10)
    // 6, one file
    Compressed,
    NotCompressed, // Delivery::failures says why
    // 7, the copy
    Copied,
    NotCopied, // Delivery::failures says why
    // 8, count.txt
    CountMade,      // arguments: cabs and hits after it
    CountIncreased, // arguments: cabs and hits before, cabs and hits after
    CountDamaged,   // it is left as it is, and a copy beside it (D15)
    CountFull,      // a number cannot grow
    NotCounted,     // Delivery::failures says why
    // 9, both logs
    Logged,    // arguments: the bucket id or subpath for crash.log
    NoLogs,    // tracking is off (D17)
    NotLogged, // Delivery::failures says why
};

struct StepReasonInfo {
    StepReason reason;
    std::string_view name; // stable, for scripts: "limit.reached"
    StepOutcome outcome;   // NotReached and the like never vary in it
    std::string_view section;
    std::string_view decision; // "D2" or empty
};

const StepReasonInfo &stepReasonInfo(StepReason reason);
std::span<const StepReasonInfo> allStepReasons();
/// "done", "no-report", "skipped", "failed", "ended".
std::string_view outcomeName(StepOutcome outcome);

struct DecisionStep {
    ClientStep step = ClientStep::Read;
    StepReason reason = StepReason::NotReached;
    std::vector<std::string> arguments; // as StepReason names them
    std::vector<EffectiveValue> uses;   // what was looked at

    StepOutcome outcome() const { return stepReasonInfo(reason).outcome; }
    bool operator==(const DecisionStep &) const = default;
};

} // namespace cer
