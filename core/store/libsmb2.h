// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The headers of libsmb2 in the order that they need, without the warnings that they would give.
#include <cstddef>
#include <cstdint>
#include <ctime>

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#endif
#include <smb2/smb2.h>

#include <smb2/libsmb2.h>

#include <smb2/libsmb2-raw.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
