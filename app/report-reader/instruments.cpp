// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/instruments.h"

#include <unistd.h>

#ifdef CER_COVERAGE
extern "C" void __gcov_dump(void); // NOLINT(bugprone-reserved-identifier): as the compiler calls it
#endif

void leave(int status)
{
#ifdef CER_COVERAGE
    __gcov_dump();
#endif
    ::_exit(status);
}
