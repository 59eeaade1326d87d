// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/decide.h"
#include "core/client/pack.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// Why something that status.txt asks for is not in the report (3.1.7 step 5, D11).
enum class LeftOutReason : std::uint8_t {
    NotHere,    // this system has no registry, no WMI, no file versions, or the program keeps no documents
    Missing,    // there is no such file or key
    Unreadable, // detail: the system's own words
    TooLarge,   // detail: bytes
    Variable,   // detail: an environment variable that is not set
};

struct LeftOut {
    Parameter parameter = Parameter::GetFile; // that asks for it
    std::string item;                         // as it stands in status.txt
    LeftOutReason reason = LeftOutReason::Missing;
    std::string detail;

    bool operator==(const LeftOut &) const = default;
};

/// One piece of data: a file of the report, or the reason why there is none.
struct CollectedItem {
    std::optional<CabMember> member;
    LeftOutReason reason = LeftOutReason::Missing;
    std::string detail;
};

/// What only the system of the PC can tell. One call for each item of DataRequests; any thread, blocks.
class Collector {
public:
    virtual ~Collector() = default;

    /// The value of an environment variable, its name without regard to case; nothing when it is not set.
    virtual std::optional<std::string> variable(std::string_view name) const = 0;
    /// The file at \a path, whose variables are expanded.
    virtual CollectedItem file(const std::string &path) const = 0;
    virtual CollectedItem fileVersion(const std::string &path) const = 0;
    virtual CollectedItem registryKey(const std::string &key) const = 0;
    virtual CollectedItem query(const std::string &wql) const = 0;
    virtual CollectedItem documents() const = 0;
};

/// The interfaces of this system. Elsewhere than on Windows: files and environment variables.
std::unique_ptr<Collector> systemCollector();

/// No report takes a larger file.
inline constexpr std::uint64_t largestMember = std::uint64_t(256) * 1024 * 1024;

/// "%WINDIR%\a" with the value of each variable; nothing when one is not set, and \a missing says which. "%%" and a lone "%" stay.
std::optional<std::string> expandVariables(std::string_view path, const Collector &collector, std::string &missing);

struct Collection {
    std::vector<CabMember> members; // with names of their own, ASCII, by which Windows can call a file
    std::vector<LeftOut> leftOut;
};

/// Files that come with the error itself, then what \a requests ask for, then "manifest.txt", which says where each member comes from
/// and what was left out. MemoryDump is not collected here: a dump is one of the \a attachments, or there is none (D10).
/// Fails when an attachment cannot be read.
Result<Collection> collect(const std::vector<std::string> &attachments, const DataRequests &requests,
                           const Collector &collector, LocalSeconds time);

/// Whether one of \a attachments is a memory dump by its name: .dmp, .mdmp or .hdmp.
bool hasMemoryDump(const std::vector<std::string> &attachments);

} // namespace cer
