// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cer::sample {

using Version = std::array<std::uint16_t, 4>;

/// The numbers of "10.0.19041.1"; those that are missing are 0.
Version versionNumbers(std::string_view text);
std::string versionText(const Version &version);

/// What sits in a PC: one of the graphics drivers that programs load.
struct GraphicsDriver {
    std::string_view card, wide, narrow; // its files for programs of 64 and of 32 bits
    Version version{};
};

/// A PC as its reports show it: what one of them has, and others do not.
struct Pc {
    std::string name = "BER-PC-0001", user = "anna.adler";
    std::uint64_t id = 1;        // a number that no other has
    std::uint32_t build = 19045; // of Windows 10, whose libraries are all of 10.0.19041
    std::uint16_t update = 2130; // their last number
    std::uint8_t processors = 4;
    bool intel = true;
    std::uint16_t processor = 0x8e0a; // model and stepping
    std::uint32_t memoryMiB = 8192, diskGiB = 256;
    GraphicsDriver graphics{"Intel(R) UHD Graphics 620", "igd10iumd64.dll", "igd10iumd32.dll", {26, 20, 100, 7870}};

    /// Lisbon; the other sites are an hour before it.
    bool hasGreenwichTime() const { return name.starts_with("LIS"); }
};

/// The same for the same name, everywhere.
Pc pcOf(std::string_view name, std::string_view user);

} // namespace cer::sample
