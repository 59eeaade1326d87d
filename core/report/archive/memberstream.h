// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QIODevice>

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>

namespace cer {

/// The bytes of one member, in order, held against what the archive says of them.
class MemberStream {
public:
    /// \a bytes is how many there must be, \a crc what they must sum up to. No \a device: all of it is damaged.
    MemberStream(std::unique_ptr<QIODevice> device, std::uint64_t bytes, std::optional<std::uint32_t> crc);

    /// The next bytes: as many as \a into has room for, fewer at the end alone, and none behind it. Refusal::Damaged when fewer or more come than there
    /// must be, or others: with the last piece at the latest, and from then on.
    std::expected<std::size_t, Refusal> read(std::span<char> into);
    /// How many were read.
    std::uint64_t position() const noexcept { return m_position; }
    bool isAtEnd() const noexcept { return m_position == m_bytes; }

private:
    bool endsAsItMust();

    std::unique_ptr<QIODevice> m_device;
    std::uint64_t m_bytes;
    std::optional<std::uint32_t> m_crc;
    std::uint32_t m_sum = 0;
    std::uint64_t m_position = 0;
    bool m_isChecked = false;
    bool m_isDamaged = false;
};

} // namespace cer
