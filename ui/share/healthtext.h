// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/healthcheck.h"
#include "ui/share/tablestate.h"

#include <QString>

#include <cstddef>

/// What the check does, or what it looked at, in numbers.
QString healthStatus(const HealthCheck &check);
/// What stands where there are no problems to be listed; \a all are there, of which the search takes \a shown.
TableState healthState(const ShareSession &session, const HealthCheck &check, std::size_t shown, std::size_t all);
