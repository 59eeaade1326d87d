// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/clientsteps.h"

#include <array>
#include <iterator>

namespace cer {

namespace {

using enum StepReason;
using enum StepOutcome;

// The names are known to scripts: a row may change its section, never its name.
constexpr StepReasonInfo table[] = {
    {NotReached, "not-reached", Skipped, "3.1.7", {}},
    {NoFiles, "files.none", Done, "3.1.7", {}},
    {FilesRead, "files.read", Done, "3.1.7", {}},
    {EntriesNotHonoured, "files.entries-not-honoured", Done, "3.1.7", "D3"},
    {NameForbidden, "path.name-forbidden", Ended, "2.2.3", "D13"},
    {PathTooLong, "path.too-long", Ended, "2.2.3", "D12"},
    {RedirectLoop, "redirect.loop", Ended, "2.2.4", "D7"},
    {TooManyRedirects, "redirect.too-many", Ended, "2.2.4", "D7"},
    {RootUnreadable, "redirect.unreadable", Ended, "2.2.4", "D7"},
    {DefaultsOnly, "settings.defaults", Done, "3.1.7", "D8"},
    {ValuesInForce, "settings.in-force", Done, "3.1.7", "D8"},
    {StatusOverPolicy, "settings.status-over-policy", Done, "3.1.7", "D8"},
    {BelowLimit, "limit.room", Done, "3.1.7", {}},
    {LimitReached, "limit.reached", NoReport, "3.1.7", "D9"},
    {NoLimit, "limit.none", Done, "4.2", "D2"},
    {LimitUnknown, "limit.unknown", NoReport, "3.1.7", "D15"},
    {ReportAsked, "idata.yes", Done, "2.2.5", {}},
    {ReportNotForbidden, "idata.absent", Done, "2.2.5", "D1"},
    {ReportNotAskedStrict, "idata.absent-strict", NoReport, "3.1.7", "D1"},
    {ReportForbidden, "idata.no", NoReport, "2.2.5", {}},
    {NothingAsked, "data.none", Done, "2.2.5", {}},
    {DataAsked, "data.asked", Done, "2.2.5", {}},
    {AllDataWithheld, "data.withheld", Done, "2.2.4", {}},
    {FilesWithheld, "data.files-withheld", Done, "2.2.4", {}},
    {DataLeftOut, "data.left-out", Done, "3.1.7", "D11"},
    {NoMemoryDump, "data.no-memory-dump", NoReport, "3.1.7", "D10"},
    {Compressed, "pack.cab", Done, "3.1.7", {}},
    {NotCompressed, "pack.failed", NoReport, "3.1.7", {}},
    {Copied, "copy.done", Done, "3.1.7", {}},
    {NotCopied, "copy.failed", NoReport, "3.1.7", {}},
    {CountMade, "count.made", Done, "3.1.7", {}},
    {CountIncreased, "count.increased", Done, "3.1.7", "D16"},
    {CountDamaged, "count.damaged", Failed, "2.2.1", "D15"},
    {CountFull, "count.full", Failed, "2.2.1", "D15"},
    {NotCounted, "count.failed", Failed, "3.1.7", {}},
    {Logged, "track.logged", Done, "3.1.7", "D17"},
    {NoLogs, "track.off", Skipped, "2.2.4", "D17"},
    {NotLogged, "track.failed", Failed, "3.1.7", "D17"},
};

consteval bool inOrder()
{
    for (std::size_t row = 0; row < std::size(table); ++row) {
        if (std::size_t(table[row].reason) != row)
            return false;
    }
    return true;
}
static_assert(inOrder() && std::size(table) == std::size_t(NotLogged) + 1);

} // namespace

const StepReasonInfo &stepReasonInfo(StepReason reason)
{
    return table[std::size_t(reason)];
}

std::span<const StepReasonInfo> allStepReasons()
{
    return table;
}

std::string_view outcomeName(StepOutcome outcome)
{
    static constexpr std::array<std::string_view, 5> names{"done", "no-report", "skipped", "failed", "ended"};
    return names.at(std::size_t(outcome));
}

} // namespace cer
