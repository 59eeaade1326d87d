// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/dumpwriter.h"
#include "core/sample/fault.h"

namespace cer::sample {

struct Thread {
    std::uint32_t id = 0;
    std::string_view name;
    std::uint64_t start = 0, instruction = 0;
    std::uint64_t stack = 0;      // the last that was pushed on it
    std::uint32_t stackBytes = 0; // that the dump holds
    std::uint32_t stackPlace = 0, context = 0;
};

/// The state of a process at its end, from which all streams of its dump are written.
struct Crash {
    Images images;
    Fault fault;
    std::vector<Thread> threads;
    std::size_t faulty = 0; // of threads
    std::uint32_t when = 0, created = 0;
    std::uint32_t processId = 0;
    Random ofBucket{0}, ofReport{0}; // for what all reports of a bucket have, and what only this one
};

/// The threads of the process, and what ended one of them.
void planThreads(Crash &crash, const Signature &signature, std::uint64_t offset);

/// Of a CONTEXT of winnt.h.
constexpr std::uint32_t contextBytes(bool wide)
{
    return wide ? 1232 : 716;
}

// One function for each part of the dump.

/// Contexts and stacks, then the streams that name them.
void writeThreads(DumpWriter &dump, Crash &crash);
void writeModules(DumpWriter &dump, const Crash &crash, DumpDetail detail);
void writeRegions(DumpWriter &dump, const Crash &crash);
void writeException(DumpWriter &dump, const Crash &crash);
void writeSystem(DumpWriter &dump, const Crash &crash, const Pc &pc);
void writeProcess(DumpWriter &dump, Crash &crash, const Pc &pc);

} // namespace cer::sample
