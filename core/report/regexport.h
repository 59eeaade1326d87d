// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/codepagetable.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// The types of winnt.h; others stay numbers.
enum class RegistryType : std::uint32_t {
    None = 0,
    Text = 1,       // REG_SZ
    ExpandText = 2, // REG_EXPAND_SZ
    Binary = 3,
    Dword = 4,
    DwordBigEndian = 5,
    Link = 6,
    MultiText = 7, // REG_MULTI_SZ
    Qword = 11,
};
/// "REG_DWORD" as in winnt.h, "hex(8)" for a type that has no row above.
std::string registryTypeName(RegistryType type);

struct RegistryValue {
    std::string name; // empty: the default value of its key, "@"
    RegistryType type = RegistryType::None;
    bool removed = false; // "name"=-
    /// For people: numbers as "0x0000000a (10)", of several texts one a line, other data as "00 0a ff", all of it.
    std::string text;
    std::string bytes;      // what stands behind "hex:" and "hex(n):"; empty for the other forms
    std::uint64_t line = 0; // from 1
    bool operator==(const RegistryValue &) const = default;
};

struct RegistryKey {
    std::string path;                  // with its root, "HKEY_LOCAL_MACHINE\SOFTWARE"
    bool removed = false;              // [-path]
    std::vector<RegistryValue> values; // as they stand; a name may come twice
    std::uint64_t line = 0;
    bool operator==(const RegistryKey &) const = default;
};

/// What could not be read; the rest was.
struct RegistryFault {
    enum class Kind : std::uint8_t {
        NotAnExport, // the first line is of neither form; the rest is read all the same
        BadKey,      // no "]", or nothing between the brackets
        BadLine,     // neither a key nor a value nor a comment
        NoKey,       // a value before the first key
        BadName,     // quotation marks that do not end
        BadData,     // none of the forms, or digits that are none
        BadSize,     // a number of another length than its type; the bytes are shown
        TooMany,     // keys, values or bytes beyond the limits; the first ones were read
    };
    Kind kind = Kind::BadLine;
    std::uint64_t line = 0; // from 1
    bool operator==(const RegistryFault &) const = default;
};

/// An export of the registry as regedit and our client write it (2.2.5, RegKey).
struct RegistryExport {
    std::vector<RegistryKey> keys; // as they stand; a path may come twice
    std::vector<RegistryFault> faults;
    bool operator==(const RegistryExport &) const = default;
};

struct RegistryLimits {
    std::size_t keys = 100'000;
    std::size_t values = 500'000;
    std::size_t textBytes = 64 * 1024 * 1024; // of names, texts and data together; a path counts for each of its values
    std::size_t faults = 256;
};

/// Reads "Windows Registry Editor Version 5.00" and "REGEDIT4"; texts in the data of the latter are in \a codePage. \a utf8Text is
/// decodeText() of the file. Linear, never fails.
RegistryExport readRegistryFile(std::string_view utf8Text, std::string_view codePage = defaultCodePage,
                                const RegistryLimits &limits = {});

} // namespace cer
