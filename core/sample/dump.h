// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/signature.h"
#include "core/sample/pc.h"

#include <cstdint>
#include <string>

namespace cer::sample {

enum class DumpDetail : std::uint8_t {
    Brief, // exception, the program, the signature's module, the system: under 2 KiB
    Full, // beside that threads with registers and the start of their stacks, a dozen modules, memory, times: under 12 KiB
};

/// A minidump as Windows writes it, with an exception inside the signature's module at its offset, on \a pc. All dumps of one signature
/// have the same kind of exception. \a when is the header's time, seconds since 1970. Offsets are below 1 GiB.
std::string makeMinidump(const Signature &signature, std::uint32_t when, const Pc &pc = {},
                         DumpDetail detail = DumpDetail::Full);

} // namespace cer::sample
