// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/localtime.h"
#include "core/sample/pc.h"

#include <optional>
#include <string>
#include <string_view>

namespace cer::sample {

// What a PC of the sample says when status.txt asks for it (2.2.5), in the forms in which the client has it from Windows; nothing when
// there is no such thing.

/// A file that a program keeps; \a path without variables.
std::optional<std::string> fileOn(const Pc &pc, std::string_view path, LocalSeconds time);
/// "File", "Product" and others of a library of Windows.
std::optional<std::string> fileVersionOn(const Pc &pc, std::string_view path);
/// The values of a key as regedit exports them, in UTF-16.
std::optional<std::string> registryKeyOn(const Pc &pc, std::string_view key);
/// The objects that WMI finds, in MOF.
std::optional<std::string> queryOn(const Pc &pc, std::string_view wql);

} // namespace cer::sample
