// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

namespace cer::dump {

// MINIDUMP_HANDLE_DATA_STREAM, with entries of either form
void readHandles(DumpFile &file, const Stream &stream, Minidump &dump)
{
    constexpr std::size_t handleBytes = 32; // MINIDUMP_HANDLE_DESCRIPTOR, which the second form begins with
    const List list = file.headedList(stream, {.headerBytes = 16, .entryBytes = handleBytes}, file.limits().handles);
    dump.handles.reserve(list.count);
    file.forEach(list, handleBytes, [&](const Record &entry) {
        dump.handles.push_back({.handle = entry.u64(0),
                                .type = file.string(entry.u32(8), stream.type),
                                .name = file.string(entry.u32(12), stream.type),
                                .attributes = entry.u32(16),
                                .access = entry.u32(20),
                                .handleCount = entry.u32(24),
                                .pointerCount = entry.u32(28)});
    });
}

} // namespace cer::dump
