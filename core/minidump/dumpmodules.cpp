// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

#include <algorithm>
#include <format>

namespace cer::dump {

namespace {

constexpr std::size_t moduleBytes = 108;  // MINIDUMP_MODULE
constexpr std::size_t unloadedBytes = 24; // MINIDUMP_UNLOADED_MODULE

DumpVersion versionOf(std::uint32_t high, std::uint32_t low)
{
    return {{std::uint16_t(high >> 16), std::uint16_t(high), std::uint16_t(low >> 16), std::uint16_t(low)}};
}

/// As symbol servers name the folder: a GUID without braces and its age.
std::string guidAndAge(const Record &codeView)
{
    std::string id = std::format("{:08X}{:04X}{:04X}", codeView.u32(4), codeView.u16(8), codeView.u16(10));
    for (std::size_t at = 12; at < 20; ++at)
        id += std::format("{:02X}", codeView.u8(at));
    return id + std::format("{:X}", codeView.u32(20));
}

/// The record of the debugger's file: RSDS of today's compilers, NB10 of Visual C++ 6. Others name no file.
void readCodeView(DumpFile &file, std::uint64_t offset, std::uint32_t bytes, DumpModule &module)
{
    constexpr std::uint32_t rsds = 0x53445352, nb10 = 0x3031424e, longestPath = 4096;
    if (bytes == 0)
        return;
    if (file.held(offset, bytes) < bytes)
        return file.fault(DumpFault::Kind::OutOfFile, ModuleList, offset);
    std::vector<char> record(std::min(bytes, longestPath));
    const Record codeView(record, offset);
    const bool read = file.read(offset, record);
    const std::size_t path = codeView.u32(0) == rsds ? 24 : 16;
    if (!read || (codeView.u32(0) != rsds && codeView.u32(0) != nb10))
        return;
    if (record.size() < path)
        return file.fault(DumpFault::Kind::TooShort, ModuleList, offset);
    module.pdbPath = file.narrowText(std::span(record).subspan(path), ModuleList, offset);
    module.pdbId =
        codeView.u32(0) == rsds ? guidAndAge(codeView) : std::format("{:08X}{:X}", codeView.u32(8), codeView.u32(12));
}

DumpModule moduleOf(DumpFile &file, const Record &entry)
{
    constexpr std::uint32_t fixedFileInfo = 0xfeef04bd;
    DumpModule module;
    module.base = entry.u64(0);
    module.size = entry.u32(8);
    module.checksum = entry.u32(12);
    module.linked = entry.u32(16);
    module.path = file.string(entry.u32(20), ModuleList);
    if (entry.u32(24) == fixedFileInfo) {
        module.fileVersion = versionOf(entry.u32(32), entry.u32(36));
        module.productVersion = versionOf(entry.u32(40), entry.u32(44));
    }
    readCodeView(file, entry.u32(80), entry.u32(76), module);
    return module;
}

} // namespace

// MINIDUMP_MODULE_LIST
void readModules(DumpFile &file, const Stream &stream, Minidump &dump)
{
    const List list = file.countedList(stream, moduleBytes, file.limits().modules);
    dump.modules.reserve(list.count);
    file.forEach(list, moduleBytes, [&](const Record &entry) { dump.modules.push_back(moduleOf(file, entry)); });
}

// MINIDUMP_UNLOADED_MODULE_LIST
void readUnloadedModules(DumpFile &file, const Stream &stream, Minidump &dump)
{
    const List list = file.headedList(stream, {.entryBytes = unloadedBytes}, file.limits().modules);
    dump.unloaded.reserve(list.count);
    file.forEach(list, unloadedBytes, [&](const Record &entry) {
        dump.unloaded.push_back({.path = file.string(entry.u32(20), stream.type),
                                 .base = entry.u64(0),
                                 .size = entry.u32(8),
                                 .checksum = entry.u32(12),
                                 .linked = entry.u32(16)});
    });
}

} // namespace cer::dump
