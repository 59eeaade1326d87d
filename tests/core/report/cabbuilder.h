// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Cabinets as bytes, in which every number may lie ([MS-CAB] 2).
namespace cab {

enum Method : std::uint16_t { Stored = 0, Mszip = 1 };
constexpr std::uint16_t fromPrevious = 0xFFFD;
constexpr std::uint16_t toNext = 0xFFFE;
constexpr std::uint16_t utf8Name = 0x80;

struct Block {
    std::string packed;
    std::uint16_t unpacked = 0;
    std::optional<std::uint32_t> checksum; // 0: none is tested; absent: the right one
};

struct Folder {
    std::uint16_t method = Stored;
    std::vector<Block> blocks;
    std::optional<std::uint16_t> blockCount;
};

struct File {
    std::string name;
    std::uint32_t size = 0;
    std::uint32_t offset = 0;
    std::uint16_t folder = 0;
    std::uint16_t attributes = 0x20;
    std::uint16_t date = 0x5A21; // 2025-01-01
    std::uint16_t time = 0x6000; // 12:00:00
};

struct Cabinet {
    std::vector<Folder> folders;
    std::vector<File> files;
    std::string previous, next;       // names of cabinets; empty: none
    std::uint16_t set = 7, place = 0; // of all cabinets of a set, and which of them
    std::optional<std::uint16_t> folderCount, fileCount;

    /// One more folder with these bytes, and the files that it is cut into.
    Cabinet &add(Method method, const std::vector<std::pair<std::string, std::string>> &namesAndBytes);
    std::string bytes() const;
};

/// The blocks that \a bytes become.
std::vector<Block> blocksOf(Method method, const std::string &bytes);

} // namespace cab
