// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>

/// The icon ":/icons/<name>.svg" in the colour of the text around it: it follows light, dark and disabled, and is sharp at every scale.
QIcon lineIcon(QLatin1StringView name);
