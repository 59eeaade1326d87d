// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <string>

namespace cer {

/// Makes what is missing of \a folder, for this user alone: contents of other people's files come to lie in it. One that is there stays as
/// it is.
Result<void> makeUserFolder(const std::string &folder);

} // namespace cer
