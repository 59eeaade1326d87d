// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"

#include <algorithm>
#include <format>

namespace cer {

namespace {

struct StreamNameRow {
    std::uint32_t type;
    std::string_view name;
};

// MINIDUMP_STREAM_TYPE; behind it what Breakpad, Crashpad and Mozilla write.
constexpr StreamNameRow streamNames[] = {
    {0, "UnusedStream"},
    {1, "ReservedStream0"},
    {2, "ReservedStream1"},
    {3, "ThreadListStream"},
    {4, "ModuleListStream"},
    {5, "MemoryListStream"},
    {6, "ExceptionStream"},
    {7, "SystemInfoStream"},
    {8, "ThreadExListStream"},
    {9, "Memory64ListStream"},
    {10, "CommentStreamA"},
    {11, "CommentStreamW"},
    {12, "HandleDataStream"},
    {13, "FunctionTableStream"},
    {14, "UnloadedModuleListStream"},
    {15, "MiscInfoStream"},
    {16, "MemoryInfoListStream"},
    {17, "ThreadInfoListStream"},
    {18, "HandleOperationListStream"},
    {19, "TokenStream"},
    {20, "JavaScriptDataStream"},
    {21, "SystemMemoryInfoStream"},
    {22, "ProcessVmCountersStream"},
    {23, "IptTraceStream"},
    {24, "ThreadNamesStream"},
    {0x47670001, "BreakpadInfoStream"},
    {0x47670002, "AssertionInfoStream"},
    {0x47670003, "LinuxCpuInfo"},
    {0x47670004, "LinuxProcStatus"},
    {0x47670005, "LinuxLsbRelease"},
    {0x47670006, "LinuxCmdLine"},
    {0x47670007, "LinuxEnviron"},
    {0x47670008, "LinuxAuxv"},
    {0x47670009, "LinuxMaps"},
    {0x4767000a, "LinuxDsoDebug"},
    {0x43500001, "CrashpadInfoStream"},
    {0x4d7a0001, "MozMacosCrashInfoStream"},
    {0x4d7a0002, "MozMacosBootargsStream"},
    {0x4d7a0003, "MozLinuxLimits"},
    {0x4d7a0004, "MozSoftErrors"},
};

/// Debuggers store the addresses of 32-bit processes with their sign: only their lower half counts.
std::uint64_t addressOf(const Minidump &dump, std::uint64_t address)
{
    const auto digits = dump.system ? offsetDigits(dump.system->architecture) : std::nullopt;
    return digits == 8 ? address & 0xffffffff : address;
}

} // namespace

std::string versionText(const DumpVersion &version)
{
    const auto &parts = version.parts;
    return std::format("{}.{}.{}.{}", parts[0], parts[1], parts[2], parts[3]);
}

std::optional<unsigned> offsetDigits(DumpArchitecture architecture)
{
    switch (architecture) {
    case DumpArchitecture::X86:
    case DumpArchitecture::Arm: return 8;
    case DumpArchitecture::Ia64:
    case DumpArchitecture::Amd64:
    case DumpArchitecture::Arm64: return 16;
    case DumpArchitecture::Arm64Breakpad:
    case DumpArchitecture::Unknown: break;
    }
    return {};
}

std::string_view moduleName(const DumpModule &module)
{
    const std::string_view path = module.path;
    return path.substr(path.find_last_of("\\/") + 1);
}

std::string_view streamName(std::uint32_t type)
{
    const auto row = std::ranges::find(streamNames, type, &StreamNameRow::type);
    return row == std::end(streamNames) ? std::string_view() : row->name;
}

const DumpModule *moduleAt(const Minidump &dump, std::uint64_t address)
{
    const std::uint64_t wanted = addressOf(dump, address);
    const auto module = std::ranges::find_if(dump.modules, [&](const DumpModule &candidate) {
        const std::uint64_t base = addressOf(dump, candidate.base);
        return wanted >= base && wanted - base < candidate.size;
    });
    return module == dump.modules.end() ? nullptr : &*module;
}

std::optional<Signature> signatureOf(const Minidump &dump)
{
    const auto digits = dump.system ? offsetDigits(dump.system->architecture) : std::nullopt;
    const DumpModule *module = dump.exception ? moduleAt(dump, dump.exception->address) : nullptr;
    if (!digits || !module || moduleName(*module).empty() || moduleName(dump.modules.front()).empty())
        return {};
    const DumpModule &program = dump.modules.front();
    const std::uint64_t offset = addressOf(dump, dump.exception->address) - addressOf(dump, module->base);
    return Signature{std::string(moduleName(program)), versionText(program.fileVersion.value_or(DumpVersion())),
                     std::string(moduleName(*module)), versionText(module->fileVersion.value_or(DumpVersion())),
                     std::format("{:0{}x}", offset, *digits)};
}

} // namespace cer
