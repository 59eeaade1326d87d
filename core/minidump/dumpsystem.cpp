// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpstreams.h"

namespace cer::dump {

// MINIDUMP_SYSTEM_INFO
void readSystemInfo(DumpFile &file, const Stream &stream, Minidump &dump)
{
    std::array<char, 56> bytes{};
    if (!file.readStream(stream, bytes))
        return;
    const Record info(bytes);
    DumpSystem &system = dump.system.emplace();
    system.architecture = DumpArchitecture(info.u16(0));
    system.processorLevel = info.u16(2);
    system.processorRevision = info.u16(4);
    system.processors = info.u8(6);
    system.productType = info.u8(7);
    system.major = info.u32(8);
    system.minor = info.u32(12);
    system.build = info.u32(16);
    system.platform = info.u32(20);
    system.servicePack = file.string(info.u32(24), stream.type);
    system.suiteMask = info.u16(28);
    if (system.architecture == DumpArchitecture::X86)
        system.processorVendor = file.narrowText(std::span(bytes).subspan(32, 12), stream.type, stream.offset + 32);
}

} // namespace cer::dump
