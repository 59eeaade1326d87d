// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cer {

/// Where a share is, as people name it: "\\server\share\folder", "//server/share" or "smb://[domain;][user@]server[:port]/share/folder".
struct SmbAddress {
    static constexpr std::uint16_t usualPort = 445;

    std::string server; // a name, an IPv4 or an IPv6 address, the latter without brackets
    std::uint16_t port = usualPort;
    std::string domain; // empty unless the address names it
    std::string user;   // empty unless the address names one
    std::string share;
    std::string folder; // below the share, '/' between parts; empty: the share itself
    bool isUrl = false; // how it was written

    /// As it was written, in the usual form of that: "\\server\share\folder" or "smb://user@server/share/folder", percent-encoded.
    std::string text() const;
    bool operator==(const SmbAddress &) const = default;
};

/// True when \a text names an SMB server, well or badly: it is no folder of this machine.
bool namesSmbServer(std::string_view text) noexcept;

/// ErrorKind::Secret when a URL holds a password (the error names the URL without it), ErrorKind::Name for everything else that is no
/// such address: no share, a prohibited character, an impossible port, "?" or "#" behind the path, a loose "%".
Result<SmbAddress> readSmbAddress(std::string_view text);

/// One name of a share, as SMB takes it: valid UTF-8 without any of \ / : * ? " < > | and control characters, not "." or "..".
bool isSmbName(std::string_view name) noexcept;

} // namespace cer
