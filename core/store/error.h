// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace cer {

/// What an administrator must know to act: each kind asks for another step.
enum class ErrorKind : std::uint8_t {
    NotFound,
    Denied,
    Conflict,    // the file is not what the caller expected it to be
    Exists,      // a new file was to be made, and there is one
    Busy,        // somebody holds the file open; tried again in vain
    Unreachable, // the share or its server does not answer, or vanished
    TimedOut,    // a server that was there has stopped to answer
    LogOn,       // a server does not take this user or password
    NoShare,     // the server has no share of that name
    TooLarge,
    Malformed,
    NotAFolder,
    NotAFile, // a folder, link, device, pipe or socket
    NoSpace,
    Name,   // the path cannot be one of this store
    Secret, // a password stands where others read it
    Cancelled,
    Io,
};

struct Error {
    ErrorKind kind = ErrorKind::Io;
    std::string path;   // relative to the store's root with '/', or as the caller gave it; the root itself by its whole name
    std::string detail; // the system's own words, may be empty

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(ErrorKind kind, std::string path, std::string detail = {})
{
    return std::unexpected(Error{kind, std::move(path), std::move(detail)});
}

} // namespace cer
