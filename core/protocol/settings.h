// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/protocol/signature.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cer {

/// Where a value in force comes from; the first that has one wins (3.1.7 step 2, D8).
enum class Origin : std::uint8_t { Status, Policy, Profile, Default };

struct EffectiveValue {
    Parameter parameter = Parameter::Response;
    std::optional<std::string> value; // absent when nothing is set and the document gives no default
    Origin origin = Origin::Default;
    std::size_t line = 0; // in the file of origin, from 1

    bool operator==(const EffectiveValue &) const = default;
};

/// The settings that group policy gives a client (notes 2-5 and 8, D8), by parameter.
using ProfileValue = std::optional<std::string>;
struct Profile {
    std::string name;
    ProfileValue values[parameterCount];
};

/// The value in force for one parameter. Absent documents and profile are null. The default limit of 5 does not hold for Kernel and
/// Shutdown (D2): there the value is absent.
EffectiveValue effectiveValue(Parameter parameter, const ConfigDocument *status, const ConfigDocument *policy,
                              const Profile *profile = nullptr, BucketKind kind = BucketKind::Application);

} // namespace cer
