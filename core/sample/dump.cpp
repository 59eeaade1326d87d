// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/dump.h"

#include "core/sample/crash.h"
#include "core/share/stringpool.h"

#include <charconv>

namespace cer::sample {

namespace {

Crash crashOf(const Signature &signature, std::uint32_t when, const Pc &pc, DumpDetail detail)
{
    std::uint64_t offset = 0;
    std::from_chars(signature.offset.data(), signature.offset.data() + signature.offset.size(), offset, 16);
    const std::uint64_t bucket = nameHash(subpath(signature));
    Crash crash;
    crash.ofBucket = Random(bucket);
    crash.ofReport = Random(bucket ^ pc.id ^ when);
    Random start(pc.id + when / 86400); // people start their PC every day
    crash.images = loadedImages(signature, offset, pc, detail, start);
    crash.when = when;
    crash.created = when - std::uint32_t(20 + crash.ofReport.below(20'000));
    crash.processId = std::uint32_t(crash.ofReport.below(5000) * 4 + 800);
    planThreads(crash, signature, offset);
    return crash;
}

/// Some PCs have a tool that is told to write dumps.
void writeComment(DumpWriter &dump, Crash &crash, const Signature &signature)
{
    if (!crash.ofReport.chance(20))
        return;
    const std::string text = faultComment(crash.fault, signature.app);
    dump.text(dump.stream(StreamType::CommentA, text.size() + 1), text);
}

// MINIDUMP_UNLOADED_MODULE_LIST
void writeUnloaded(DumpWriter &dump, const Crash &crash, std::string_view module)
{
    constexpr std::string_view ending = "_unloaded";
    if (!module.ends_with(ending))
        return;
    const Image &image = crash.images.all[crash.images.faulty];
    const std::uint32_t at = dump.stream(StreamType::UnloadedModuleList, 12 + 24);
    dump.u32(at, 12);
    dump.u32(at + 4, 24);
    dump.u32(at + 8, 1);
    dump.u64(at + 12, image.base);
    dump.u32(at + 20, image.size);
    dump.u32(at + 24, image.checksum);
    dump.u32(at + 28, image.linked);
    dump.u32(at + 32, dump.string(module.substr(0, module.size() - ending.size())));
}

} // namespace

std::string makeMinidump(const Signature &signature, std::uint32_t when, const Pc &pc, DumpDetail detail)
{
    // MiniDumpWithUnloadedModules, MiniDumpWithProcessThreadData, MiniDumpWithFullMemoryInfo, MiniDumpWithThreadInfo
    constexpr std::uint64_t flags = 0x20 | 0x100 | 0x800 | 0x1000;
    Crash crash = crashOf(signature, when, pc, detail);
    DumpWriter dump;
    if (detail == DumpDetail::Full) {
        writeThreads(dump, crash);
        writeRegions(dump, crash);
        writeProcess(dump, crash, pc);
        writeUnloaded(dump, crash, signature.module);
        writeComment(dump, crash, signature);
    }
    writeModules(dump, crash, detail);
    writeSystem(dump, crash, pc);
    writeException(dump, crash);
    return std::move(dump).finished(when, detail == DumpDetail::Full ? flags : 0);
}

} // namespace cer::sample
