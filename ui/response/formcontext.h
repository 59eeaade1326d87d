// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/protocol/settings.h"
#include "core/protocol/signature.h"
#include "core/share/bulkedit.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// What is known about the bucket whose file is edited. For policy.txt everything stays as it is here.
struct FormContext {
    std::optional<cer::ConfigDocument> policy; // of the share; nothing: none
    std::optional<cer::Profile> profile;       // of the client that the user chose (D8); nothing: no group policy
    cer::BucketKind kind = cer::BucketKind::Application;
    std::optional<std::uint64_t> cabs, hits; // of count.txt
    std::uint64_t nextFreeId = 0;            // 0: unknown
    /// Another bucket with this id (D19), or empty.
    std::function<std::string(std::uint64_t id)> otherBucketWith;

    /// Of many files that are edited at once: how many, and what they say about each setting, in the order of Parameter.
    std::size_t files = 1;
    std::vector<cer::SettingSpread> spreads; // empty for one file

    bool differs(cer::Parameter parameter) const
    {
        return !spreads.empty() && spreads[std::size_t(parameter)].differs();
    }
    const cer::ConfigDocument *policyDocument() const { return policy ? &*policy : nullptr; }
    const cer::Profile *clientProfile() const { return profile ? &*profile : nullptr; }
};
