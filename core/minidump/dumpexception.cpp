// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpcontext.h"
#include "core/minidump/dumpstreams.h"

#include <algorithm>

namespace cer::dump {

// MINIDUMP_EXCEPTION_STREAM
void readException(DumpFile &file, const Stream &stream, Minidump &dump)
{
    constexpr std::uint32_t mostParameters = 15; // EXCEPTION_MAXIMUM_PARAMETERS
    std::array<char, 168> bytes{};
    if (!file.readStream(stream, bytes))
        return;
    const Record record(bytes);
    DumpException &exception = dump.exception.emplace();
    exception.threadId = record.u32(0);
    exception.code = record.u32(8);
    exception.flags = record.u32(12);
    exception.address = record.u64(24);
    const std::uint32_t parameters = record.u32(32);
    if (parameters > mostParameters)
        file.fault(DumpFault::Kind::TooMany, stream.type, stream.offset + 32);
    for (std::uint32_t i = 0; i < std::min(parameters, mostParameters); ++i)
        exception.parameters.push_back(record.u64(40 + 8 * std::size_t(i)));
    exception.registers = registersOf(file, dump, {record.u32(164), record.u32(160), stream.type});
}

} // namespace cer::dump
