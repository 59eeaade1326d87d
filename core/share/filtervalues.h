// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/filterparser.h"

#include <expected>
#include <string_view>

namespace cer::filter {

using AtomOrFault = std::expected<Atom, FilterFaultCode>;

/// \a atom, the field so far, with the bounds that \a value asks for: ">100", "10..20", "3K".
AtomOrFault numberAtom(Atom atom, std::string_view value);
/// ">=2007-04-01", "<7d". The bounds of Field::Active are UTC, those of the others times as logged.
AtomOrFault timeAtom(const Atom &field, std::string_view value, LocalSeconds now);

} // namespace cer::filter
