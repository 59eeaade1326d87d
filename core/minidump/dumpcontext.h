// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/dumpfile.h"

namespace cer::dump {

/// Where the registers of a thread lie: a MINIDUMP_LOCATION_DESCRIPTOR.
struct ContextPlace {
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;
    std::uint32_t stream = 0; // that names it, for faults
};

/// The registers that are shown, in the order of debuggers; none for a processor whose CONTEXT we do not know, or without one.
std::vector<DumpRegister> registersOf(DumpFile &file, const Minidump &dump, const ContextPlace &place);
/// The instruction pointer alone; 0 in the same cases.
std::uint64_t instructionOf(DumpFile &file, const Minidump &dump, const ContextPlace &place);

} // namespace cer::dump
