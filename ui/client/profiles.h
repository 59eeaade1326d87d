// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <QList>

#include <optional>

/// The clients that the user compares: named sets of group-policy settings (D8). Kept with the user's settings. GUI thread.
namespace profiles {

QList<cer::Profile> all();
/// By its name; nothing when there is none.
std::optional<cer::Profile> find(const QString &name);
void set(const QList<cer::Profile> &profiles);

} // namespace profiles
