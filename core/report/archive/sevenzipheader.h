// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/store/error.h"

#include <QIODevice>

#include <optional>
#include <string>
#include <vector>

namespace cer {

/// One member of a 7z archive (7zFormat.txt).
struct SevenZipEntry {
    std::string name; // UTF-8
    bool isBadName = false;
    bool isFolder = false;
    std::uint64_t bytes = 0;
    std::uint64_t at = 0; // of its bytes in all that its stream unpacks to
    std::optional<std::uint32_t> crc;
    std::size_t stream = 0;     // whose bytes it has, of SevenZipHeader::streams
    std::uint32_t unixMode = 0; // 0: none
};

/// Some members, one behind the other, packed as one.
struct SevenZipStream {
    std::uint64_t bytes = 0; // unpacked
    std::uint64_t members = 0;
    std::optional<std::uint32_t> crc;
    std::vector<std::uint64_t> methods; // one after the other, of 7-Zip's Methods.txt
    std::string properties;             // of the first of them
    std::size_t packs = 0;              // of how many packed streams it is made
    std::uint64_t packedAt = 0;         // the first of these in the archive, and its size
    std::uint64_t packed = 0;
};

struct SevenZipHeader {
    std::vector<SevenZipEntry> entries;
    std::vector<SevenZipStream> streams;
};

/// Reads the header of \a archive, each number held against the bytes that are there. K7Zip does not: it unpacks all members into memory to
/// show their names, follows any number, and dies of a member below a file.
/// ErrorKind::Malformed, with "AES" as its detail when not even the names can be seen, or TooLarge for more than \a most members or a header of more than 16 MiB.
Result<SevenZipHeader> readSevenZipHeader(QIODevice &archive, std::size_t most);

} // namespace cer
