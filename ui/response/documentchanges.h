// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <string>
#include <vector>

/// Two states of one document, compared line by line by what the lines are.

/// True when the lines of \a parameter, honoured or not, are not the same.
bool linesDiffer(const cer::ConfigDocument &a, const cer::ConfigDocument &b, cer::Parameter parameter);
/// The lines that are no entry of a known key and stand in one of the two only; a line that was changed counts once.
int otherLinesThatDiffer(const cer::ConfigDocument &a, const cer::ConfigDocument &b);
/// \a document with the lines of \a parameter as \a saved has them: each in place as far as there are places, the rest at the end.
std::string withLinesOf(const cer::ConfigDocument &document, const cer::ConfigDocument &saved, cer::Parameter parameter);
