// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <cstdint>
#include <span>

namespace cer {

/// Bytes that are read piece by piece: a file, a file of a share, a member of an archive. For one thread at a time.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0;
    /// Fills \a into from \a offset; returns how many bytes there were, fewer than asked for only where the source ends.
    virtual Result<std::size_t> read(std::uint64_t offset, std::span<char> into) = 0;
};

} // namespace cer
