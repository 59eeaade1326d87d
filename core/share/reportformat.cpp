// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/reportformat.h"

#include <algorithm>

namespace cer {

namespace {

using namespace std::string_view_literals;

struct Format {
    std::string_view start;
    std::string_view name;
};

constexpr Format formats[] = {
    {"MSCF"sv, cabinetFormat},
    {"MDMP"sv, "MDMP"sv},
    {"PAGEDUMP"sv, "PAGEDUMP"sv}, // a kernel's memory, 32-bit
    {"PAGEDU64"sv, "PAGEDU64"sv}, // and 64-bit
    {"PK\3\4"sv, "ZIP"sv},
    {"PK\5\6"sv, "ZIP"sv}, // without members
    {"7z\xbc\xaf\x27\x1c"sv, "7z"sv},
    {"Rar!\x1a\x07"sv, "RAR"sv},
    {"\x1f\x8b"sv, "GZIP"sv},
    {"BZh"sv, "BZIP2"sv},
    {"\xfd"
     "7zXZ\0"sv,
     "XZ"sv},
    {"\x28\xb5\x2f\xfd"sv, "ZSTD"sv},
};

} // namespace

std::string_view reportFormat(std::string_view head) noexcept
{
    const auto *const format =
        std::ranges::find_if(formats, [&](const Format &one) { return head.starts_with(one.start); });
    return format == std::end(formats) ? std::string_view() : format->name;
}

} // namespace cer
