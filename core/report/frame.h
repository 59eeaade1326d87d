// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"
#include "core/report/reportreader.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the console and its helper, cer-report-reader, say to each other over a socket: frames of a head of fixed size and a payload, all
/// numbers little endian. Each side takes what it reads as hostile: nothing is believed that is not checked here or named as unchecked.
namespace cer::helper {

enum class Message : std::uint8_t {
    // The console asks; each ends with Done or Failed, which Content, Dump, Data and Piece come before.
    Open = 1, // OpenRequest; answered by Content
    Read,     // ReadRequest; answered by Data
    ReadDump, // number is the member; answered by Dump
    Unpack,   // the members; answered by Piece
    Stop,     // no more pieces, please: Unpack is answered soon
    // The console answers.
    Bytes,  // to Need: fewer than asked for only where the file ends
    Beside, // to NeedBeside: number is the size of the cabinet; flag: there is one
    Broken, // to either: the source gives nothing
    // The helper, by itself.
    Hello = 64, // number is the version of all this; Confinement
    // The helper asks, between a request and its answer.
    Need,       // BytesRequest
    NeedBeside, // a file name; cabinets that are there are numbered from 1 in the order of these questions
    // The helper answers.
    Content, // ReportContent
    Data,    // bytes of the member
    Piece,   // number is the member, flag its end, code a Refusal; bytes of it
    Dump,    // Minidump
    Done,
    Failed, // HelperError
};

inline constexpr std::uint64_t version = 1;
/// Bytes of files and members travel in pieces of at most so many.
inline constexpr std::size_t blockBytes = std::size_t(1) << 20;
/// The longest list; what does not fit is cut off with an error in the content.
inline constexpr std::size_t listBytes = std::size_t(64) << 20;

struct Head {
    Message message = Message::Hello;
    bool flag = false;
    std::uint8_t code = 0;
    std::uint32_t length = 0; // of the payload
    std::uint64_t number = 0;
    bool operator==(const Head &) const = default;
};
inline constexpr std::size_t headBytes = 16;
using HeadBytes = std::array<char, headBytes>;

HeadBytes headBytesOf(const Head &head);
/// Nothing for a message that there is not, or a length that it cannot have.
std::optional<Head> headOf(std::span<const char, headBytes> bytes);

struct OpenRequest {
    std::uint64_t bytes = 0; // of the file
    std::string codePage;
    ReportLimits limits;
};
struct ReadRequest {
    std::uint64_t member = 0, offset = 0, limit = 0;
};
struct BytesRequest {
    std::uint32_t file = 0;   // 0 is the report
    std::uint32_t length = 0; // at most blockBytes
    std::uint64_t offset = 0;
};
struct HelperError {
    ErrorKind kind = ErrorKind::Io;
    std::string detail;
};

// Payloads. What decodes has only values that its enumerations have, and no bytes left over; names and other texts are unchecked.

std::string payloadOf(const OpenRequest &request);
std::string payloadOf(const ReadRequest &request);
std::string payloadOf(const BytesRequest &request);
std::string payloadOf(std::span<const std::uint64_t> members);
std::string payloadOf(const Confinement &confinement);
/// What would be longer than listBytes ends before that, with ErrorKind::TooLarge as damage.
std::string payloadOf(const ReportContent &content);
std::string payloadOf(const Minidump &dump);
std::string payloadOf(const HelperError &error);

std::optional<OpenRequest> openRequestOf(std::string_view payload);
std::optional<ReadRequest> readRequestOf(std::string_view payload);
std::optional<BytesRequest> bytesRequestOf(std::string_view payload);
std::optional<std::vector<std::uint64_t>> membersOf(std::string_view payload);
std::optional<Confinement> confinementOf(std::string_view payload);
std::optional<ReportContent> contentOf(std::string_view payload);
std::optional<Minidump> dumpOf(std::string_view payload);
std::optional<HelperError> errorOf(std::string_view payload);

} // namespace cer::helper
