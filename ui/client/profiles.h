// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <QList>

/// The clients that the user compares: named sets of group-policy settings (D8). Kept with the user's settings. GUI thread.
namespace profiles {

QList<cer::Profile> all();
void set(const QList<cer::Profile> &profiles);

} // namespace profiles
