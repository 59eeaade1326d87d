// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/memberbytes.h"
#include "core/report/report.h"
#include "core/store/error.h"

#include <QIODevice>

#include <optional>
#include <string>
#include <vector>

namespace cer {

/// One entry of the central directory of a ZIP archive (APPNOTE 4.3.12), with what its extra fields say.
struct ZipEntry {
    std::string rawName; // as it stands there
    MemberName name;
    std::uint16_t method = 0, flags = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0, bytes = 0;
    std::uint64_t headAt = 0; // of its local head in the file
    std::uint32_t disk = 0;
    std::optional<LocalSeconds> modified;
    unsigned unixMode = 0; // 0: none
    bool isFolder = false;
};

struct ZipDirectory {
    std::vector<ZipEntry> entries;
    std::optional<Error> damage; // as ReportContent::damage
    std::uint64_t at = 0;        // in the file; everything that is packed stands before it
};

/// Reads at most \a most entries. KZip has a directory of its own, but it merges entries of one name, takes dots out of paths, and gives up an archive for
/// one bad entry.
ZipDirectory readZipDirectory(QIODevice &file, std::size_t most, const CodePageTable &page);

/// Where the packed bytes of \a entry begin; nothing when its local head is not there or tells of another member.
std::optional<std::uint64_t> packedBytesAt(QIODevice &file, const ZipEntry &entry);

} // namespace cer
