// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/logline.h"

#include <QString>

/// This machine's own clock, as a log of this machine would have it.
cer::LocalSeconds localNow();
/// "2007-04-23 15:32:23", as logged.
QString absoluteTime(cer::LocalSeconds time);
/// "2 h ago" by \a now, for lists; the day where it lies further back than two months, or ahead.
QString relativeTime(cer::LocalSeconds time, cer::LocalSeconds now);
