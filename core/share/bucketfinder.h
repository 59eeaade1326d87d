// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace cer {

/// Finds the bucket that crash.log names by its subpath or by its number (D18). One thread.
class BucketFinder {
public:
    static constexpr std::uint32_t unknown = 0xffffffff;
    static constexpr std::uint32_t shared = 0xfffffffe; // a number that two buckets use (D19)

    explicit BucketFinder(SnapshotPtr snapshot);
    /// The row of the snapshot that the last field of a line leads to, unknown or shared.
    std::uint32_t rowOf(std::string_view info);

private:
    std::uint32_t lookUp(std::string_view info) const;

    SnapshotPtr m_snapshot;
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_byId;
    StringPool m_infos;
    std::vector<std::uint32_t> m_rows; // by m_infos
};

} // namespace cer
