// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/signature.h"

#include <cstdint>
#include <string>

namespace cer::sample {

/// A small minidump as Windows writes it: system, modules with versions, one thread, and an access violation inside the signature's module
/// at its offset. \a when is the header's time, seconds since 1970.
std::string makeMinidump(const Signature &signature, std::uint32_t when);

} // namespace cer::sample
