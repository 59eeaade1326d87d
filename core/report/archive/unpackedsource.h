// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"
#include "core/report/archive/filterreader.h"

#include <memory>
#include <optional>

namespace cer {

/// What a packed file unpacks to. Only on the way forwards is it cheap: a place before the last one is unpacked from the start.
class UnpackedSource final : public ByteSource {
public:
    /// \a packed outlives this and is read by nobody else. Nobody gets more than \a most bytes.
    UnpackedSource(QIODevice &packed, Packing packing, std::uint64_t most);

    /// \a most as long as nobody has been at the end.
    std::uint64_t size() const override { return m_size.value_or(m_most); }
    /// How far the last reading came.
    std::uint64_t reached() const noexcept { return m_position; }
    /// ErrorKind::Malformed where it does not unpack, TooLarge when there are more bytes than \a most.
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override;
    /// Unpacks the rest; then size() is known.
    Result<void> readToEnd();

private:
    bool startAnew();
    Result<std::size_t> readNext(std::span<char> into);

    QIODevice &m_packed;
    Packing m_packing;
    std::uint64_t m_most;
    std::unique_ptr<FilterReader> m_reader;
    std::uint64_t m_position = 0;
    std::optional<std::uint64_t> m_size;
};

/// How a file is packed, by what it begins with.
std::optional<Packing> packingOf(std::string_view head);

} // namespace cer
