// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"

#include <string>
#include <string_view>

namespace cer {

/// Bytes that come in order and are read at any place: 32 MiB in memory, all of them in a file when there are more.
class Spool final : public ByteSource {
public:
    /// \a file is open for reading and writing, stands at \a begin, its end, and is written by nobody else as long as bytes come in.
    Spool(int file, std::uint64_t begin);

    Result<void> append(std::string_view bytes);
    /// How many of the bytes are in the file.
    std::uint64_t inFile() const noexcept { return m_inFile; }

    std::uint64_t size() const override { return m_inFile + m_memory.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override;

private:
    Result<void> writeOut(std::string_view bytes);

    int m_file;
    std::uint64_t m_begin;
    std::uint64_t m_inFile = 0;
    std::string m_memory; // empty as soon as the file has any
};

} // namespace cer
