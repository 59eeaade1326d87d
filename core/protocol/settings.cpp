// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/settings.h"

#include <algorithm>

namespace cer {

namespace {

std::optional<EffectiveValue> fromDocument(Parameter parameter, const ConfigDocument *document, Origin origin)
{
    const std::size_t line = document ? document->lineOf(parameter) : 0;
    if (line == 0)
        return {};
    return EffectiveValue{parameter, std::string(document->lines()[line - 1].value()), origin, line};
}

// Group policy is written by people too: what breaks the grammar is no more honoured there than in a file.
std::optional<EffectiveValue> fromProfile(Parameter parameter, const Profile *profile)
{
    const ProfileValue *const value = profile ? &profile->values[std::size_t(parameter)] : nullptr;
    if (!value || !*value)
        return {};
    const auto kind = mayStandIn(parameter, DocumentKind::Policy) ? DocumentKind::Policy : DocumentKind::Status;
    if (std::ranges::any_of(checkValue(parameter, kind, **value), isError))
        return {};
    return EffectiveValue{parameter, *value, Origin::Profile};
}

bool hasNoDefault(Parameter parameter, BucketKind kind)
{
    const bool withoutParameters = kind == BucketKind::Kernel || kind == BucketKind::Shutdown;
    return parameterInfo(parameter).fallback.empty() || (parameter == Parameter::CrashesPerBucket && withoutParameters);
}

} // namespace

EffectiveValue effectiveValue(Parameter parameter, const ConfigDocument *status, const ConfigDocument *policy,
                              const Profile *profile, BucketKind kind)
{
    if (auto value = fromDocument(parameter, status, Origin::Status))
        return *value;
    if (auto value = fromDocument(parameter, policy, Origin::Policy))
        return *value;
    if (auto value = fromProfile(parameter, profile))
        return *value;
    EffectiveValue value;
    value.parameter = parameter;
    if (!hasNoDefault(parameter, kind))
        value.value = parameterInfo(parameter).fallback;
    return value;
}

} // namespace cer
