// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

/// What the settings in force make a client do at its next error (3.1.7), as values.
struct Effects {
    bool makesReport = true;
    bool isFull = false;                // the limit is reached: no report whatever else is set (D9)
    std::optional<std::uint64_t> limit; // nothing: none (D2)
    bool memory = false, documents = false;
    std::size_t registryKeys = 0, files = 0, fileVersions = 0, queries = 0;
    bool noData = false, noFiles = false, noAddresses = false; // the switches that withhold what status.txt says
    std::size_t requestsIgnored = 0;                           // asked for, and withheld by the first two
    std::string response;                                      // Response: "", "1" or an address
    std::string address;                                       // URLLaunch
    bool addressesIgnored = false;                             // there are some, and the third withholds them
    bool logs = false;
    std::string redirect; // FileTreeRoot; nothing else counts then

    bool operator==(const Effects &) const = default;
};

/// \a status may be null: what holds for a bucket that has none. \a cabs: the reports that count.txt names.
Effects effectsOf(const cer::ConfigDocument *status, const cer::ConfigDocument *policy, cer::BucketKind kind,
                  std::optional<std::uint64_t> cabs);

class ByteText;
/// In one to three sentences. \a text shows the addresses.
QString effectsText(const Effects &effects, cer::DocumentKind document, const ByteText &text);
