// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The writing calls of LocalStore on this system. Nothing outside of it uses this.
#ifdef _WIN32
#include "core/store/win32write.h"
namespace cer {
namespace native = win32;
}
#else
#include "core/store/posixwrite.h"
namespace cer {
namespace native = posix;
}
#endif
