// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cer::sample {

/// MINIDUMP_STREAM_TYPE of minidumpapiset.h.
enum class StreamType : std::uint32_t {
    ThreadList = 3,
    ModuleList = 4,
    MemoryList = 5,
    Exception = 6,
    SystemInfo = 7,
    CommentA = 10,
    UnloadedModuleList = 14,
    MiscInfo = 15,
    MemoryInfoList = 16,
    ThreadInfoList = 17,
    SystemMemoryInfo = 21,
    ProcessVmCounters = 22,
    ThreadNames = 24,
};

/// A minidump that grows: header, directory, and behind them whatever comes. Numbers are little-endian; places are counted from its start.
class DumpWriter {
public:
    static constexpr std::size_t mostStreams = 14;

    DumpWriter();

    void u8(std::size_t at, std::uint8_t value) { put(at, value, 1); }
    void u16(std::size_t at, std::uint16_t value) { put(at, value, 2); }
    void u32(std::size_t at, std::uint32_t value) { put(at, value, 4); }
    void u64(std::size_t at, std::uint64_t value) { put(at, value, 8); }
    /// ASCII as it is, and as UTF-16, where there is room for it.
    void text(std::size_t at, std::string_view ascii);
    void wide(std::size_t at, std::string_view ascii);

    /// Room of zeros at a multiple of 4; returns where.
    std::uint32_t room(std::size_t bytes);
    /// A MINIDUMP_STRING.
    std::uint32_t string(std::string_view ascii);
    /// Room that the directory names.
    std::uint32_t stream(StreamType type, std::size_t bytes);

    /// \a when in seconds since 1970, \a flags of MINIDUMP_TYPE.
    std::string finished(std::uint32_t when, std::uint64_t flags) &&;

private:
    void put(std::size_t at, std::uint64_t value, std::size_t bytes);

    std::string m_bytes;
    std::uint32_t m_streams = 0;
};

} // namespace cer::sample
