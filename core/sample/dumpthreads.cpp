// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/crash.h"

#include <algorithm>
#include <initializer_list>

namespace cer::sample {

namespace {

constexpr std::uint32_t faultyStackBytes = 384, otherStackBytes = 64;
constexpr std::uint64_t stackSpace = 0x10'0000; // that each thread has
constexpr std::array<std::string_view, 5> names{"Network", "Worker", "Render", "ThreadPool", "Background"};

std::uint64_t stackOf(bool wide, std::size_t index, Random &random)
{
    const std::uint64_t first = wide ? 0x00'4a10'0000 : index == 0 ? 0x0010'0000 : 0x0a00'0000;
    return first + index * stackSpace + 0x9'0000 + random.below(0x1000) * 16;
}

/// Where something in \a image may have called from.
std::uint64_t within(const Image &image, Random &ofBucket)
{
    return image.base + 0x1000 + ofBucket.below(image.size - 0x1000);
}

/// Of a heap that is small enough for its addresses to look alike.
std::uint64_t heapAddress(bool wide, Random &random)
{
    return (wide ? 0x01c2'6f10'0000 : 0x0512'0000) + random.below(0x1000) * 16;
}

/// Return addresses with arguments between them; of a recursion the same ones again and again.
void writeStack(DumpWriter &dump, Thread &thread, Crash &crash, bool isRecursion)
{
    const std::size_t slot = crash.images.wide ? 8 : 4;
    const std::uint64_t again = within(crash.images.program(), crash.ofBucket);
    thread.stackPlace = dump.room(thread.stackBytes);
    for (std::uint32_t at = 0; at < thread.stackBytes; at += slot) {
        std::uint64_t value = 0;
        if (at / slot % 6 == 1) {
            const std::size_t caller = crash.ofBucket.below(5); // the program and what nearly all programs load
            value = isRecursion ? again : within(crash.images.all[caller], crash.ofBucket);
        } else if (at / slot % 6 == 4) {
            value = thread.stack + at + 6 * slot;
        }
        crash.images.wide ? dump.u64(thread.stackPlace + at, value)
                          : dump.u32(thread.stackPlace + at, std::uint32_t(value));
    }
}

struct Registers {
    std::uint64_t instruction, stack, frame, accumulator, pointer, heap;
    std::uint32_t flags;
};

// The places of CONTEXT in winnt.h.
void writeAmd64(DumpWriter &dump, std::size_t at, const Registers &registers)
{
    dump.u32(at + 48, 0x0010001f); // all of them
    dump.u32(at + 52, 0x1f80);
    std::size_t segment = at + 56;
    for (const std::uint16_t selector : {0x33, 0x2b, 0x2b, 0x53, 0x2b, 0x2b}) {
        dump.u16(segment, selector);
        segment += 2;
    }
    dump.u32(at + 68, registers.flags);
    std::size_t place = at + 120;
    for (const std::uint64_t value :
         {registers.accumulator, registers.pointer, registers.heap, std::uint64_t(0), registers.stack, registers.frame,
          registers.heap + 0x20, registers.pointer, std::uint64_t(1), registers.stack + 0x40, std::uint64_t(0),
          std::uint64_t(0x246), registers.heap, std::uint64_t(0), std::uint64_t(2), std::uint64_t(0),
          registers.instruction}) {
        dump.u64(place, value);
        place += 8;
    }
}

void writeX86(DumpWriter &dump, std::size_t at, const Registers &registers)
{
    dump.u32(at, 0x0001007f); // all of them
    std::size_t place = at + 140;
    for (const std::uint64_t value :
         {std::uint64_t(0x2b), std::uint64_t(0x53), std::uint64_t(0x2b), std::uint64_t(0x2b), registers.heap,
          registers.heap + 0x20, std::uint64_t(0), registers.heap, registers.pointer, registers.accumulator,
          registers.frame, registers.instruction, std::uint64_t(0x23), std::uint64_t(registers.flags), registers.stack,
          std::uint64_t(0x2b)}) {
        dump.u32(place, std::uint32_t(value));
        place += 4;
    }
}

void writeContext(DumpWriter &dump, Thread &thread, Crash &crash, bool isFaulty)
{
    const bool wide = crash.images.wide;
    Registers registers{
        thread.instruction, thread.stack, thread.stack + 0x60, 0, 0, heapAddress(wide, crash.ofReport), 0x246};
    if (isFaulty) {
        registers.flags = 0x10246; // the instruction is to be tried again
        registers.pointer = crash.fault.parameters.size() == 2 ? crash.fault.parameters[1] : registers.heap;
    }
    thread.context = dump.room(contextBytes(wide));
    wide ? writeAmd64(dump, thread.context, registers) : writeX86(dump, thread.context, registers);
}

std::uint64_t fileTime(std::uint32_t seconds)
{
    return (std::uint64_t(seconds) + 11'644'473'600) * 10'000'000;
}

void writeThreadList(DumpWriter &dump, const Crash &crash)
{
    const std::size_t count = crash.threads.size();
    std::uint32_t at = dump.stream(StreamType::ThreadList, 4 + 48 * count);
    dump.u32(at, std::uint32_t(count));
    at += 4;
    for (std::size_t i = 0; i < count; ++i, at += 48) {
        const Thread &thread = crash.threads[i];
        dump.u32(at, thread.id);
        dump.u32(at + 8, 0x20); // NORMAL_PRIORITY_CLASS
        dump.u64(at + 16, (crash.images.wide ? 0x00'4a00'0000 : 0x002f'0000) + i * 0x2000);
        dump.u64(at + 24, thread.stack);
        dump.u32(at + 32, thread.stackBytes);
        dump.u32(at + 36, thread.stackPlace);
        dump.u32(at + 40, contextBytes(crash.images.wide));
        dump.u32(at + 44, thread.context);
    }
}

void writeThreadTimes(DumpWriter &dump, Crash &crash)
{
    std::uint32_t at = dump.stream(StreamType::ThreadInfoList, 12 + 64 * crash.threads.size());
    dump.u32(at, 12);
    dump.u32(at + 4, 64);
    dump.u32(at + 8, std::uint32_t(crash.threads.size()));
    at += 12;
    for (const Thread &thread : crash.threads) {
        dump.u32(at, thread.id);
        dump.u32(at + 12, 0x103); // STILL_ACTIVE
        dump.u64(at + 16, fileTime(crash.created + std::uint32_t(crash.ofReport.below(8))));
        dump.u64(at + 32, crash.ofReport.below(64) * 156'250); // the clock of Windows counts so
        dump.u64(at + 40, crash.ofReport.below(256) * 156'250);
        dump.u64(at + 48, thread.start);
        dump.u64(at + 56, 0xf); // affinity
        at += 64;
    }
}

void writeThreadNames(DumpWriter &dump, const Crash &crash)
{
    const auto hasName = [](const Thread &thread) { return !thread.name.empty(); };
    const auto count = std::uint32_t(std::ranges::count_if(crash.threads, hasName));
    std::uint32_t at = dump.stream(StreamType::ThreadNames, 4 + 12 * std::size_t(count));
    dump.u32(at, count);
    at += 4;
    for (const Thread &thread : crash.threads) {
        if (!hasName(thread))
            continue;
        dump.u32(at, thread.id);
        dump.u64(at + 4, dump.string(thread.name));
        at += 12;
    }
}

void writeStackList(DumpWriter &dump, const Crash &crash)
{
    std::uint32_t at = dump.stream(StreamType::MemoryList, 4 + 16 * crash.threads.size());
    dump.u32(at, std::uint32_t(crash.threads.size()));
    at += 4;
    for (const Thread &thread : crash.threads) {
        dump.u64(at, thread.stack);
        dump.u32(at + 8, thread.stackBytes);
        dump.u32(at + 12, thread.stackPlace);
        at += 16;
    }
}

} // namespace

void planThreads(Crash &crash, const Signature &signature, std::uint64_t offset)
{
    const std::size_t count = 3 + crash.ofBucket.below(2);
    crash.faulty = crash.ofBucket.chance(60) ? 0 : crash.ofBucket.below(count);
    const std::uint64_t waiting = crash.images.ntdll().base + 0x9d0c4;
    const auto first = std::uint32_t(crash.ofReport.below(4000) * 4 + 400);
    for (std::size_t i = 0; i < count; ++i) {
        Thread &thread = crash.threads.emplace_back();
        thread.id = first + std::uint32_t(i) * 36;
        thread.name = i == 0 ? std::string_view() : names[(i + crash.faulty) % names.size()];
        thread.start = i == 0 ? crash.images.program().base + 0x1480 : crash.images.ntdll().base + 0x22b20;
        thread.instruction = waiting;
        thread.stack = stackOf(crash.images.wide, i, crash.ofReport);
        thread.stackBytes = i == crash.faulty ? faultyStackBytes : otherStackBytes;
    }
    Thread &faulty = crash.threads[crash.faulty];
    faulty.instruction = crash.images.all[crash.images.faulty].base + offset;
    crash.fault = drawFault(crash.images, signature, faulty.instruction, faulty.stack, crash.ofBucket);
}

void writeThreads(DumpWriter &dump, Crash &crash)
{
    for (Thread &thread : crash.threads) {
        const bool isFaulty = &thread == &crash.threads[crash.faulty];
        writeContext(dump, thread, crash, isFaulty);
        writeStack(dump, thread, crash, isFaulty && crash.fault.isRecursion);
    }
    writeThreadList(dump, crash);
    writeThreadTimes(dump, crash);
    writeThreadNames(dump, crash);
    writeStackList(dump, crash);
}

} // namespace cer::sample
