// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/decide.h"

#include <QString>

#include <cstdint>
#include <optional>

class ByteText;

/// What the next client does about an error of \a kind (3.1.7) under these settings. \a status may be null: what holds for a bucket
/// that has none. \a cabs: the reports that count.txt names. \a profile may be null: no group policy.
cer::Decision nextDecision(const cer::ConfigDocument *status, const cer::ConfigDocument *policy, cer::BucketKind kind,
                           std::optional<std::uint64_t> cabs, const cer::Profile *profile = nullptr);

/// The same in one to three sentences. \a text shows the addresses.
QString effectsText(const cer::Decision &decision, cer::DocumentKind document, const ByteText &text);
