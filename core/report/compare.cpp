// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"

#include "core/report/namejoin.h"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

namespace cer {

namespace {

// --- modules --------------------------------------------------------------------------------------------

std::vector<Named<DumpModule>> namedModules(const Minidump &dump)
{
    std::vector<Named<DumpModule>> modules;
    modules.reserve(dump.modules.size());
    for (const DumpModule &module : dump.modules)
        modules.push_back({std::string(moduleName(module)), &module});
    return modules;
}

bool isOtherImage(const DumpModule &a, const DumpModule &b)
{
    return std::pair(a.linked, a.size) != std::pair(b.linked, b.size);
}

/// As the folder of a symbol server is called.
std::string imageId(const DumpModule &module)
{
    return std::format("{:08X}{:X}", module.linked, module.size);
}

std::string moduleText(const DumpModule &module, bool withImage)
{
    if (!module.fileVersion)
        return imageId(module);
    std::string text = versionText(*module.fileVersion);
    return withImage ? text + ' ' + imageId(module) : text;
}

// --- the system -----------------------------------------------------------------------------------------

struct FactRow {
    SystemFact fact;
    std::string_view name;
    std::optional<std::string> (*text)(const Minidump &);
};

std::string architectureText(DumpArchitecture architecture)
{
    switch (architecture) {
    case DumpArchitecture::X86: return "x86";
    case DumpArchitecture::Arm: return "arm";
    case DumpArchitecture::Ia64: return "ia64";
    case DumpArchitecture::Amd64: return "x64";
    case DumpArchitecture::Arm64:
    case DumpArchitecture::Arm64Breakpad: return "arm64";
    case DumpArchitecture::Unknown: break;
    }
    return std::to_string(std::to_underlying(architecture));
}

std::optional<std::string> notEmpty(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

template <typename Number>
std::optional<std::string> decimal(const std::optional<Number> &number)
{
    return number ? std::optional(std::to_string(*number)) : std::nullopt;
}

template <typename Text>
std::optional<std::string> ofSystem(const Minidump &dump, const Text &text)
{
    return dump.system ? std::optional<std::string>(text(*dump.system)) : std::nullopt;
}

using enum SystemFact;
using Dump = const Minidump &;
using System = const DumpSystem &;

constexpr std::uint32_t windowsNt = 2;

constexpr std::array factRows = std::to_array<FactRow>({
    {Architecture, "architecture",
     [](Dump dump) { return ofSystem(dump, [](System s) { return architectureText(s.architecture); }); }},
    {Version, "version",
     [](Dump dump) {
         return ofSystem(dump, [](System s) { return std::format("{}.{}.{}", s.major, s.minor, s.build); });
     }},
    {ServicePack, "service-pack",
     [](Dump dump) { return dump.system ? notEmpty(dump.system->servicePack) : std::nullopt; }},
    {Platform, "platform",
     [](Dump dump) {
         return dump.system && dump.system->platform != windowsNt
                    ? std::optional(std::format("0x{:x}", dump.system->platform))
                    : std::nullopt;
     }},
    {ProductType, "product-type",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::to_string(s.productType); }); }},
    {SuiteMask, "suite-mask",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::format("0x{:04x}", s.suiteMask); }); }},
    {Processors, "processors",
     [](Dump dump) { return ofSystem(dump, [](System s) { return std::to_string(s.processors); }); }},
    {Processor, "processor",
     [](Dump dump) {
         return ofSystem(dump, [](System s) {
             return std::format("{}.{}.{}", s.processorLevel, s.processorRevision >> 8, s.processorRevision & 0xff);
         });
     }},
    {ProcessorVendor, "processor-vendor",
     [](Dump dump) { return dump.system ? notEmpty(dump.system->processorVendor) : std::nullopt; }},
    {PhysicalMemory, "physical-memory", [](Dump dump) { return decimal(dump.process.physicalMemory); }},
    {CommitLimit, "commit-limit", [](Dump dump) { return decimal(dump.process.commitLimit); }},
    {IntegrityLevel, "integrity-level",
     [](Dump dump) {
         const auto &level = dump.process.integrityLevel;
         return level ? std::optional(std::format("0x{:04x}", *level)) : std::nullopt;
     }},
    {TimeZone, "time-zone", [](Dump dump) { return notEmpty(dump.process.timeZone); }},
    {Build, "build", [](Dump dump) { return notEmpty(dump.process.build); }},
});

} // namespace

std::vector<ComparedLine> compareModules(const Minidump &left, const Minidump &right)
{
    std::vector<ComparedLine> lines;
    joinByName(namedModules(left), namedModules(right), [&](std::string name, const DumpModule *l, const DumpModule *r) {
        const bool withImage = l && r && l->fileVersion == r->fileVersion && isOtherImage(*l, *r);
        const auto text = [&](const DumpModule *module) {
            return module ? std::optional(moduleText(*module, withImage)) : std::nullopt;
        };
        lines.push_back(comparedLine(std::move(name), text(l), text(r)));
    });
    return lines;
}

std::string_view systemFactName(SystemFact fact)
{
    return factRows[std::size_t(fact)].name;
}

std::span<const SystemFact> allSystemFacts()
{
    static constexpr auto facts = [] {
        std::array<SystemFact, factRows.size()> all{};
        std::ranges::transform(factRows, all.begin(), &FactRow::fact);
        return all;
    }();
    return facts;
}

std::vector<ComparedLine> compareSystem(const Minidump &left, const Minidump &right)
{
    std::vector<ComparedLine> lines;
    for (const FactRow &row : factRows) {
        ComparedLine line = comparedLine(std::string(row.name), row.text(left), row.text(right));
        if (line.left || line.right)
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace cer
