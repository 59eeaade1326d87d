// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// How much a finding matters: an Error is not honoured or not usable, a Warning is used but not as it seems to be meant,
/// a Note is worth knowing.
enum class Severity : std::uint8_t { Note, Warning, Error };

/// Everything that a reader, a check or a scan can have to say about a share. The names, severities and sections stand in
/// one table, finding.cpp; the sentences in ui/common/messages.cpp.
enum class FindingCode : std::uint16_t {
    // Names and paths, 2.2.3, note 1, D12-D14
    NameEmpty,
    NameTooLong,             // arguments: part, length, longest allowed
    NameNotAscii,            // arguments: part
    NameProhibitedCharacter, // arguments: part, character as hexadecimal byte
    NameReserved,            // arguments: part
    NameTrailingDotOrBlank,  // arguments: part
    NameDots,                // arguments: part ("." or "..")
    SignatureOffsetNotHex,   // arguments: offset
    SignatureOffsetWidth,    // arguments: offset, its length; 8 or 16 are allowed
    PathTooLong,             // arguments: path, length (with closing NUL), 260
    PathAtLimit,             // arguments as PathTooLong
    // UNC paths, 2.2.4 FileTreeRoot, [MS-DTYP] 2.2.57
    UncSyntax,            // arguments: value
    UncDeviceSelector,    // arguments: value; \\?\ and \\.\ name devices
    UncHost,              // arguments: host
    UncShareName,         // arguments: share name
    UncTrailingSeparator, // arguments: value
    // Text, D3, D21, D22
    TextByteOrderMark,
    TextUtf16,
    TextNul,
    TextLoneLineFeed,
    TextLoneCarriageReturn,
    TextLastLineOpen, // the last line has no CRLF
    // count.txt, 2.2.1, D15
    CountEmpty,
    CountSyntax, // arguments: the line
    CountOrder,
    CountMissingLine, // arguments: the key that is missing
    CountLeadingZero, // arguments: key
    CountHitsZero,
    CountTooLarge,      // arguments: key
    CountTrailing,      // bytes behind the second line
    CountCabsAboveHits, // arguments: cabs, hits
    CountHitsBelowLog,     // arguments: hits, lines of hits.log
    CountHitsAboveLog,     // arguments: hits, lines of hits.log
    CountCabsBelowReports, // arguments: cabs, reports on disk
    CountCabsAboveReports, // arguments: cabs, reports on disk
    // hits.log and crash.log, 2.2.2
    LogTime,
    LogDate,
    LogSeparator, // between time and date there are two blanks, then HTABs
    LogFieldCount,
    LogMachineEmpty,
    LogMachineTooLong,
    LogUserEmpty,
    LogUserTooLong,
    LogFileNameEmpty,
    LogFileNameTooLong,
    LogErrorInfoEmpty,
    LogBucketIdZero,
    LogNotAscii, // a field holds a byte that CHAR (%x01-7F) does not allow; the line is still read
    LogNul,
    LogLineTooLong, // arguments: length
    LogTornLine,    // the last line has no CRLF
    LogBucketUnknown, // arguments: lines of crash.log that name no bucket, all lines
    LogsDiffer,       // arguments: buckets, their lines in crash.log, in hits.log
    // Entries of policy.txt and status.txt, 2.2.4, 2.2.5, D3-D6
    EntryBlankLine,
    EntryNoEquals,
    EntryUnknown,     // arguments: key
    EntryLaterServer, // arguments: key; a key of [MS-CER2]
    EntryKeyCase,     // arguments: key as written, key as it must be
    EntryBlanks,      // arguments: key; blanks around "="
    EntryDuplicate,   // arguments: key, line of the one that counts
    EntryNotHere,     // arguments: key; the key belongs to the other file
    // Values
    ValueEmpty,        // arguments: key (as for all values)
    ValueBoolean,      // key, value
    ValueCount,        // key, value
    ValueBucketId,     // key, value
    ValueTooLarge,     // key, value: a number beyond 64 bits
    ValueUri,          // key, value
    ValueNotUnc,       // key, value
    ValueTooLong,      // key, length, longest allowed
    ValueEmptyItem,    // key; an empty item inside a list
    ValueWqlSemicolon, // key; a list of queries must not end in ";"
    ValueCharacter,    // key, byte as hexadecimal; CHAR is %x01-7F
    ValueUrlScheme,    // key, scheme; a client may not open it
    ValueRegistryRoot, // key, item; its root is no registry root
    ValueWildcard,     // key, item; wildcards are not expanded
    ValueWqlQuote,     // key, item; a quote that is not closed, because ";" separates queries inside quotes, too
    ValueProhibitedCharacter, // key, item, byte as hexadecimal; Windows does not allow it there
    ValuePathColon,           // key, item; ":" elsewhere than behind a drive letter
    ValueRegistryEmptyKey,    // key, item; nothing between two "\"
    // The share, 2.2.3, D14, D19, D23, D24
    ShareNotAShare,      // no branch and no policy.txt here
    ShareCaseTwins,      // arguments: the two names
    ShareForeignTree,    // arguments: name
    ShareOtherDepth,     // arguments: subpath, depth
    ShareLinkSkipped,    // arguments: path
    ShareUnreadable,     // arguments: path, the system's words
    ShareVanished,       // arguments: path
    ShareFileForFolder,  // arguments: path
    ShareFolderForFile,  // arguments: path
    ShareNotRegular,     // arguments: path; a device, pipe or socket
    ShareFileTooLarge,   // arguments: path, size, limit
    ShareTooDeep,        // arguments: path, depth
    ShareBucketIdShared, // arguments: id, subpath, subpath
    ShareStrayFile,      // arguments: path; a file that the protocol does not know
    ShareCountMissing,   // arguments: subpath; reports or log lines but no count.txt
    ShareEmptyReport,    // arguments: path
    ShareReportNoArchive,   // arguments: path; neither an archive nor a dump
    ShareReportOtherFormat, // arguments: path, format; it is no CAB, but named like one
    ShareBucketBlind,       // arguments: subpath, limit, hits of the last days of the log
    ShareBucketNoLimit,     // arguments: subpath, reports
    ShareRedirectLoop,      // arguments: last root, all roots
    ShareRedirectTooMany,   // arguments: last root, all roots
    ShareRedirectDead,      // arguments: last root, all roots, the system's words
    // An export of a client's registry, D8, note 7
    RegistryNotAnExport,
    RegistryNoKey,        // nothing about the protocol is in it
    RegistryLine,         // arguments: what cannot be read
    RegistryUnknownValue, // arguments: name
    RegistryValueType,    // arguments: name, type
    RegistryWrongKey,     // arguments: name; it stands one key too high
    // A template of settings, and filling it in for a bucket
    TemplateSyntax,     // no JSON object
    TemplateNoSettings, // no object of settings, or an empty one
    TemplateUnknownKey, // arguments: key
    TemplateValueType,  // arguments: key; neither text nor null
    TemplateNothingFor, // arguments: key, placeholder; the bucket has no such name
    TemplateNameUnfit,  // arguments: key, placeholder, name
};

struct FindingInfo {
    FindingCode code;
    std::string_view name; // stable, for scripts: "count.hits-zero"
    Severity severity;
    std::string_view section;  // of [MS-CER]: "2.2.1"
    std::string_view decision; // "D15" or empty
};

/// The row of \a code.
const FindingInfo &findingInfo(FindingCode code);
/// All rows, in the order of the enumeration.
std::span<const FindingInfo> allFindings();

/// Where a finding lies.
struct Where {
    std::string file; // as given to the reader; relative to the share's root with '/' for files of a share; may be empty
    std::uint64_t line = 0;   // from 1; 0 means the file as a whole
    std::uint32_t column = 0; // from 1, in bytes; 0 means the line as a whole

    bool operator==(const Where &) const = default;
};

/// A change of bytes that mends a finding: [offset, offset + length) of the file becomes \a text.
struct TextEdit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string text;

    bool operator==(const TextEdit &) const = default;
};

/// Something wrong or notable, as a value. Core holds no sentence for people.
struct Finding {
    FindingCode code;
    Where where;
    std::vector<std::string> arguments; // bytes of the file or UTF-8, in the order that FindingCode names
    std::optional<TextEdit> repair;     // absent where no edit of this one file mends it

    bool operator==(const Finding &) const = default;
};

using Findings = std::vector<Finding>;

/// Whether one of them is of severity Error.
bool hasError(const Findings &findings);

} // namespace cer
