// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// A line of CSV by RFC 4180, with CRLF: the members of an object in their order, nothing for null.
std::string csvLine(const nlohmann::ordered_json &object);
/// The names of the members.
std::string csvHeading(const nlohmann::ordered_json &object);
