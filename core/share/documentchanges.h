// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <string>
#include <vector>

namespace cer {

// Two states of one document, compared line by line by what the lines are.

/// True when the lines of \a parameter, honoured or not, are not the same.
bool linesDiffer(const ConfigDocument &a, const ConfigDocument &b, Parameter parameter);
/// The lines that are no entry of a known key and stand in one of the two only; a line that was changed counts once.
int otherLinesThatDiffer(const ConfigDocument &a, const ConfigDocument &b);
/// \a document with the lines of \a parameter as \a saved has them: each in place as far as there are places, the rest at the end.
std::string withLinesOf(const ConfigDocument &document, const ConfigDocument &saved, Parameter parameter);

} // namespace cer
