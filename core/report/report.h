// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/localtime.h"
#include "core/store/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cer {

/// By content, never by extension.
enum class ReportFormat : std::uint8_t {
    File, // a single file that is no archive: it is its own only member
    Cab,
    Zip,
    SevenZip,
    Tar, // plain, or packed by gzip, bzip2, xz or zstd
};

/// Why a member is not given out. It is listed all the same.
enum class Refusal : std::uint8_t {
    None,
    Dots,                // a part is "." or ".."
    Absolute,            // begins with a separator: an absolute or a UNC path
    Drive,               // "C:", or a stream of a file: a colon
    Reserved,            // a part is the name of a device, CON, NUL.txt
    ProhibitedCharacter, // control characters and < > " | ? *
    TrailingDotOrBlank,
    Empty,    // no name, or a part of it is empty
    BadText,  // not the encoding that it claims
    TooLong,  // a part of more than 255 or a whole of more than 1,024 bytes
    TooDeep,  // more than 32 folders
    Twice,    // an earlier member has the same name, compared as Windows does
    InTheWay, // a part of its path is an earlier member that is a file
    Link,     // symbolic or hard
    Special,  // a device, pipe or socket
    TooLarge, // by its declared or by its real size
    Ratio,    // would grow to more than its packed bytes can honestly hold
    Encrypted,
    Unsupported, // a method that no library of ours reads
    MissingPart, // begins or ends in a cabinet of the set that is not beside this one
    Damaged,     // does not unpack, or its checksum is another
};

/// One member of a report, folders too where the format has them.
struct ReportMember {
    std::string name; // UTF-8, '/' between the parts whatever the archive had; as it stands there when refused
    std::uint64_t bytes = 0;
    std::optional<std::uint64_t> packed; // where the format tells
    std::optional<LocalSeconds> modified;
    bool isFolder = false;
    Refusal refused = Refusal::None;
    bool operator==(const ReportMember &) const = default;
};

/// What a report holds.
struct ReportContent {
    ReportFormat format = ReportFormat::File;
    std::uint64_t bytes = 0;           // of the report's own file, without other cabinets of its set
    std::vector<ReportMember> members; // in the order of the archive
    /// What ended the listing early; the members before it are right. ErrorKind::TooLarge: more than the limits allow.
    std::optional<Error> damage;
    bool operator==(const ReportContent &) const = default;
};

/// What one report may cost. A bomb is refused before it is unpacked where its declared sizes tell, and stopped where they lie.
struct ReportLimits {
    std::uint64_t memberBytes = std::uint64_t(64) << 30;
    std::uint64_t allBytes = std::uint64_t(128) << 30; // of one extraction
    std::size_t members = 65535;
    std::size_t depth = 32;
    std::uint64_t ratio = 5000; // unpacked to packed, of the whole report; LZX reaches some thousands honestly
};

} // namespace cer
