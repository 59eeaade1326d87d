// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace cer {

/// Every key of policy.txt (2.2.4) and status.txt (2.2.5), in the order in which an editor shows them.
enum class Parameter : std::uint8_t {
    Response,
    UrlLaunch,
    BucketId,
    IData,
    CrashesPerBucket,
    MemoryDump,
    FDoc,
    RegKey,
    GetFile,
    GetFileVersion,
    Wql,
    NoSecondLevelCollection,
    NoFileCollection,
    NoExternalUrl,
    Tracking,
    FileTreeRoot,
};
inline constexpr std::size_t parameterCount = 16;

enum class ValueKind : std::uint8_t { Boolean, Count, BucketId, Response, Url, UncPath, RegKeys, Queries, Paths };

enum class DocumentKind : std::uint8_t { Policy, Status };

/// Groups of the form and of `cerctl get`, each without a gap in the order of Parameter: what the user is told, what is
/// collected, what is withheld of it, and what concerns the share as a whole.
enum class ParameterGroup : std::uint8_t { Answer, Collect, Limits, Share };

/// One row of the parameter table: reader, checker, writer, effective value, simulator, form, completion, tooltip, `cerctl set` and
/// the documentation are all driven by it. A new key is one row.
struct ParameterInfo {
    Parameter parameter;
    std::string_view key; // as it stands in the file, case-sensitive: "Crashes per bucket"
    ValueKind kind;
    ParameterGroup group;
    bool inPolicy;
    bool inStatus;
    std::string_view fallback;  // the default of the document as it would be written; empty when absence means nothing
    std::string_view section;   // "2.2.4"
    std::string_view decision;  // "D6" or empty
    bool mayBeEmptyInStatus;    // URLLaunch (2.2.5)
    bool exposesPersonalData;   // what it collects may hold documents, passwords, names
};

const ParameterInfo &parameterInfo(Parameter parameter) noexcept;
std::span<const ParameterInfo> allParameters() noexcept;
/// By the exact key of the file.
std::optional<Parameter> parameterByKey(std::string_view key) noexcept;
/// By the key without regard to case and blanks: what a person may have meant.
std::optional<Parameter> parameterLike(std::string_view key) noexcept;
bool mayStandIn(Parameter parameter, DocumentKind kind) noexcept;

/// Keys that servers of [MS-CER2] add (D5): kept, never honoured.
std::span<const std::string_view> laterServerKeys() noexcept;

} // namespace cer
