// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/protocol/settings.h"
#include "core/protocol/signature.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

/// What is known about the bucket whose file is edited. For policy.txt everything stays as it is here.
struct FormContext {
    std::optional<cer::ConfigDocument> policy; // of the share; nothing: none
    cer::BucketKind kind = cer::BucketKind::Application;
    std::optional<std::uint64_t> cabs, hits; // of count.txt
    std::uint64_t nextFreeId = 0;            // 0: unknown
    /// Another bucket with this id (D19), or empty.
    std::function<std::string(std::uint64_t id)> otherBucketWith;

    const cer::ConfigDocument *policyDocument() const { return policy ? &*policy : nullptr; }
};
