// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/confine.h"

/// Limits are all that every POSIX system has.
cer::Confinement forbidCalls()
{
    return {};
}
