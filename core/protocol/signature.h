// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cer {

/// The kinds of error that 2.2.3.1 and 2.2.3.2 know; Other is any subpath of another shape (D24).
enum class BucketKind : std::uint8_t { Application, Kernel, Shutdown, Other };

/// The signature of an application fault or hang, 2.2.3.1. Each part is one folder name.
struct Signature {
    std::string app;           // 1-64 characters
    std::string appVersion;    // 1-24
    std::string module;        // 1-64
    std::string moduleVersion; // 1-24
    std::string offset;        // 8 or 16 hexadecimal digits

    bool operator==(const Signature &) const = default;
};

inline constexpr std::string_view kernelSubpath = "blue";       // 2.2.3.2.1
inline constexpr std::string_view shutdownSubpath = "shutdown"; // 2.2.3.2.2

/// A subpath is written with '\' between its parts wherever people and log files see it; the store uses '/'.
std::string subpath(const Signature &signature);
/// The same subpath with every '/' as '\', doubled and closing separators removed.
std::string normalizedSubpath(std::string_view subpath);
/// The same subpath as the store wants it, with '/'.
std::string storePath(std::string_view subpath);

/// The kind by shape alone: five parts with an offset of 8 or 16 hexadecimal digits are an application; "blue" and
/// "shutdown" compare without case.
BucketKind kindOf(std::string_view subpath) noexcept;
/// The five parts of an Application subpath; nothing for the other kinds.
std::optional<Signature> signatureOf(std::string_view subpath);

/// Everything that 2.2.3 and 2.2.3.1 forbid in \a signature. Where::file stays empty.
Findings checkSignature(const Signature &signature);
/// The same for any subpath: the rules of 2.2.3 for each part, of 2.2.3.1 when it has the shape of an application.
Findings checkSubpath(std::string_view subpath);

} // namespace cer
