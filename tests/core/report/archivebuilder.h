// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KCompressionDevice>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// Archives as bytes, in which every number may lie.

namespace zip {

constexpr std::uint16_t onUnix = 3 << 8;

struct Entry {
    std::string name;
    std::string bytes = {};
    std::uint16_t method = 0; // 8: deflated
    std::uint16_t flags = 0;
    std::uint16_t madeBy = 0;
    std::uint32_t attributes = 0;
    std::optional<std::string> packed = {}, localName = {};
    std::optional<std::uint32_t> crc = {}, size = {}, packedSize = {}, headAt = {};
    std::string extra = {};                     // of the directory
    std::uint16_t date = 0x5A21, time = 0x6000; // 2025-01-01 12:00:00
};

struct Archive {
    std::vector<Entry> entries;
    std::optional<std::uint16_t> count = {};
    std::string front = {}, back = {}; // what stands before and behind

    std::string bytes() const;
};

} // namespace zip

namespace tar {

struct Entry {
    std::string name;
    std::string bytes = {};
    char type = '0';
    std::optional<std::string> size = {}; // as it stands in the head
    std::optional<std::string> prefix = {};
    bool isGnu = false;
};

/// The records of pax for the next entry.
Entry pax(const std::vector<std::pair<std::string, std::string>> &records);
/// The head of an entry, its bytes and what fills their last block.
std::string bytesOf(const Entry &entry);
std::string archive(const std::vector<Entry> &entries);

} // namespace tar

namespace sevenzip {

struct Entry {
    std::u16string name;
    std::string bytes = {};
    std::optional<std::uint64_t> size = {};
    std::optional<std::uint32_t> crc = {};
    std::uint32_t attributes = 0;
    bool isFolder = false;
};

struct Archive {
    std::vector<Entry> entries;                // folders behind the files
    std::string method = std::string(1, '\0'); // copied
    std::string properties = {};
    std::optional<std::uint8_t> count = {};

    std::string bytes() const;
};

} // namespace sevenzip

/// \a bytes as they are packed alone.
std::string packed(const std::string &bytes, KCompressionDevice::CompressionType type);
