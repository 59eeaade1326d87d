// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <cstdint>
#include <string>

namespace cer::win32 {

/// The objects that WMI finds in ROOT\CIMV2 by \a wql, each as MOF, as UTF-8. Asks for a minute at most. ErrorKind::TooLarge beyond \a limit
/// bytes, else ErrorKind::Io; detail: the system's own words.
Result<std::string> queryWmi(const std::wstring &wql, std::uint64_t limit);

} // namespace cer::win32
