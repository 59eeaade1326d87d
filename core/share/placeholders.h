// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/share/bulkedit.h"

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// The words that stand for the names of a bucket in the values of a template, without their braces: "app", "version", "module",
/// "moduleversion", "offset", "bucket" (the bucket id). Any other text in braces is what it is: registry keys have braces.
std::span<const std::string_view> placeholderWords();
bool hasPlaceholders(std::string_view value);

/// \a value with the names of the bucket \a subpath, whose status.txt is or will be \a status. In an URL they are percent-encoded
/// (RFC 3986). Refused as TemplateNothingFor where the bucket has no such name, as TemplateNameUnfit for one that would be more than a
/// part of the value: with a ";" in a list, or not in ASCII (D13) outside of an URL.
std::expected<std::string, ValueFault> filledIn(Parameter parameter, std::string_view value, std::string_view subpath,
                                                const ConfigDocument &status);
/// \a edits as they are for that bucket: an id that one of them gives counts for those behind it.
std::expected<std::vector<SettingEdit>, ValueFault> filledIn(std::span<const SettingEdit> edits,
                                                             std::string_view subpath, const ConfigDocument &status);

/// What is wrong with \a value for whatever bucket: it is checked with the names of an example.
std::vector<ValueFault> checkTemplateValue(Parameter parameter, std::string_view value);

} // namespace cer
