// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <string>
#include <string_view>

namespace cer {

/// Whether a file of that name may be made below a folder, on every platform by the rules of Windows: names of any script are fine, those
/// that 2.2.3, note 1 calls prohibited are not. \a name has '/' between its parts. Sees one name alone: Twice, InTheWay, Link and what
/// concerns the bytes is not its business.
Refusal memberNameProblem(std::string_view name);

} // namespace cer
