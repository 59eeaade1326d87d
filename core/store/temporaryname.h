// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace cer {

/// A name that nobody guesses, with temporaryPrefix.
std::string temporaryName();

} // namespace cer
