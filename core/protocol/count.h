// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// count.txt, 2.2.1.
struct Count {
    std::uint64_t cabs = 0; // "Cabs Gathered"
    std::uint64_t hits = 0; // "Total Hits"; never 0 in a file

    bool operator==(const Count &) const = default;
};

/// No reader takes more of a count.txt than this: two lines of 64-bit numbers fit in 66 bytes.
inline constexpr std::size_t countFileLimit = 4096;

struct CountReading {
    std::optional<Count> count; // absent unless the file conforms to the byte
    std::optional<Count> guess; // what a damaged file seems to say; never counted, only shown
    Findings findings;
};

/// Reads with findings; \a file goes into Where::file.
CountReading readCount(std::string_view bytes, std::string_view file = {});
/// The fast way for a scan: the count of a conforming file, nothing otherwise. Allocates nothing.
std::optional<Count> parseCount(std::string_view bytes) noexcept;
/// The whole file. \a count.hits must not be 0.
std::string countText(Count count);

} // namespace cer
