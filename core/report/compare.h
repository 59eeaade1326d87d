// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"
#include "core/report/regexport.h"
#include "core/report/texttable.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// One thing that two reports have, or one of them.
struct ComparedLine {
    std::string name;
    std::optional<std::string> left, right; // nothing where that side does not have it
    bool differs = false;
    bool operator==(const ComparedLine &) const = default;
};

// All of these match names without case (D14), take the second of two equal names of one side for "name (2)", and give lines in the order of
// compareNatural(), or as said. They cost a sort of both sides.

/// Modules by file name, with their versions. Where versions are equal or missing and yet it is another image, what symbol servers call
/// it stands behind: linked time and size, "10.0.19041.1 5F3A1B2C1D000".
std::vector<ComparedLine> compareModules(const Minidump &left, const Minidump &right);

/// What compareSystem() names, for a table of words.
enum class SystemFact : std::uint8_t {
    Architecture, // "x64"
    Version,      // "10.0.19045"
    ServicePack,
    Platform,    // as in DumpSystem, only of systems that are not Windows NT
    ProductType, // as in DumpSystem
    SuiteMask,   // "0x0100"
    Processors,
    Processor, // "family.model.stepping" as DumpSystem has them: level, and the bytes of revision
    ProcessorVendor,
    PhysicalMemory, // bytes
    CommitLimit,    // bytes
    IntegrityLevel, // "0x2000"
    TimeZone,
    Build, // of the process stream
};
/// The code of a fact, which is ComparedLine::name: "service-pack".
std::string_view systemFactName(SystemFact fact);
std::span<const SystemFact> allSystemFacts();

/// What the dumps say of the machine, in the order of SystemFact; without what neither side has.
std::vector<ComparedLine> compareSystem(const Minidump &left, const Minidump &right);

/// Values by key\value, "@" being the default value of its key, with types where they differ; keys without values too, as "key\". Of a
/// value that stands twice, the last counts, as in the registry.
std::vector<ComparedLine> compareRegistry(const RegistryExport &left, const RegistryExport &right);

/// Rows by their first cell. Pairs give one line each, other tables one line for each cell: "explorer.exe: ThreadCount".
std::vector<ComparedLine> compareTables(const TextTable &left, const TextTable &right);

} // namespace cer
