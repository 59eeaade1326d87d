// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpcontext.h"
#include "core/minidump/dumpstreams.h"

#include <unordered_map>

namespace cer::dump {

namespace {

constexpr std::size_t threadBytes = 48;     // MINIDUMP_THREAD
constexpr std::size_t threadExBytes = 64;   // MINIDUMP_THREAD_EX: the same, and the backing store of an Itanium
constexpr std::size_t threadInfoBytes = 64; // MINIDUMP_THREAD_INFO
constexpr std::size_t threadNameBytes = 12; // MINIDUMP_THREAD_NAME

void readThreadList(DumpFile &file, const Stream &stream, std::size_t entryBytes, Minidump &dump)
{
    const List list = file.countedList(stream, entryBytes, file.limits().threads);
    dump.threads.reserve(list.count);
    file.forEach(list, entryBytes, [&](const Record &entry) {
        DumpThread &thread = dump.threads.emplace_back();
        thread.id = entry.u32(0);
        thread.suspendCount = entry.u32(4);
        thread.priorityClass = entry.u32(8);
        thread.priority = entry.u32(12);
        thread.teb = entry.u64(16);
        thread.stackStart = entry.u64(24);
        thread.stackBytes = entry.u32(32);
        thread.instruction = instructionOf(file, dump, {entry.u32(44), entry.u32(40), stream.type});
    });
}

/// The thread of an entry by its number; the first one where two have the same.
class ThreadIndex {
public:
    explicit ThreadIndex(Minidump &dump)
        : m_dump(dump)
    {
        for (std::size_t i = 0; i < dump.threads.size(); ++i)
            m_rows.try_emplace(dump.threads[i].id, i);
    }
    DumpThread *find(std::uint32_t id) const
    {
        const auto row = m_rows.find(id);
        return row == m_rows.end() ? nullptr : &m_dump.threads[row->second];
    }

private:
    Minidump &m_dump;
    std::unordered_map<std::uint32_t, std::size_t> m_rows;
};

} // namespace

// MINIDUMP_THREAD_LIST
void readThreads(DumpFile &file, const Stream &stream, Minidump &dump)
{
    readThreadList(file, stream, threadBytes, dump);
}

// MINIDUMP_THREAD_EX_LIST, which stands in place of the other
void readThreadsEx(DumpFile &file, const Stream &stream, Minidump &dump)
{
    if (dump.threads.empty())
        readThreadList(file, stream, threadExBytes, dump);
}

// MINIDUMP_THREAD_INFO_LIST
void readThreadInfo(DumpFile &file, const Stream &stream, Minidump &dump)
{
    const ThreadIndex threads(dump);
    const List list = file.headedList(stream, {.entryBytes = threadInfoBytes}, file.limits().threads);
    file.forEach(list, threadInfoBytes, [&](const Record &entry) {
        DumpThread *thread = threads.find(entry.u32(0));
        if (!thread)
            return;
        thread->created = entry.u64(16);
        thread->kernelTime = entry.u64(32);
        thread->userTime = entry.u64(40);
        thread->startAddress = entry.u64(48);
    });
}

// MINIDUMP_THREAD_NAME_LIST
void readThreadNames(DumpFile &file, const Stream &stream, Minidump &dump)
{
    const ThreadIndex threads(dump);
    const List list = file.countedList(stream, threadNameBytes, file.limits().threads);
    file.forEach(list, threadNameBytes, [&](const Record &entry) {
        if (DumpThread *thread = threads.find(entry.u32(0)))
            thread->name = file.string(entry.u64(4), stream.type);
    });
}

} // namespace cer::dump
