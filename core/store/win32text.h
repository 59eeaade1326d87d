// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#define WIN32_LEAN_AND_MEAN
#include <windows.h>

/// Texts and paths for the calls of Windows. Ours are UTF-8.
namespace cer::win32 {

/// UTF-16; nothing when \a utf8 is none.
std::optional<std::wstring> wide(std::string_view utf8);
/// Half of a surrogate pair becomes U+FFFD: what has such a name is shown and cannot be opened.
std::string narrow(std::wstring_view utf16);
/// A line of a file of the share, which may be UTF-8 and else is Windows-1252 (D21).
std::wstring textOfDocument(std::string_view bytes);
/// What the system says of an error number or an HRESULT.
std::string words(DWORD number);

/// "C:\share" for "c:share\..\share/", "\\server\share" for "//server/share/"; \a path itself when it can be none.
std::string fullPath(const std::string &path);
/// The form of a full path that has no limit of length: "\\?\C:\share", "\\?\UNC\server\share".
std::optional<std::wstring> longPath(const std::string &full);

} // namespace cer::win32
