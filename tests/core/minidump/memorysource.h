// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

/// Bytes in memory that count how they are read, and can stop to answer.
class MemorySource final : public cer::ByteSource {
public:
    explicit MemorySource(std::string bytes)
        : m_bytes(std::move(bytes))
    {
    }
    std::uint64_t size() const override { return claimed.value_or(m_bytes.size()); }
    cer::Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        if (reads++ == failAt)
            return cer::failure(cer::ErrorKind::Unreachable, "dump.dmp", "gone");
        const std::size_t some =
            offset < m_bytes.size() ? std::min(into.size(), m_bytes.size() - std::size_t(offset)) : 0;
        std::copy_n(m_bytes.data() + (some ? offset : 0), some, into.begin());
        std::ranges::fill(into.subspan(some), '\0');
        const std::size_t got = zerosBehind ? into.size() : some;
        bytesRead += got;
        return got;
    }

    std::size_t reads = 0;
    std::uint64_t bytesRead = 0;
    std::optional<std::size_t> failAt;    // the read that fails, from 0
    std::optional<std::uint64_t> claimed; // a size that is not the real one
    bool zerosBehind = false;             // up to that size

private:
    const std::string m_bytes;
};
