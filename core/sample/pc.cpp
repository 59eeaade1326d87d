// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/pc.h"

#include "core/sample/random.h"
#include "core/share/stringpool.h"

#include <charconv>
#include <format>

namespace cer::sample {

namespace {

struct Processor {
    bool intel;
    std::uint16_t number;
    std::uint8_t threads;
};

constexpr std::array processors{
    Processor{true, 0x8e0a, 8},  Processor{true, 0x9e0a, 6},   Processor{true, 0x5e03, 4},
    Processor{true, 0x8c01, 16}, Processor{false, 0x6001, 12}, Processor{false, 0x1801, 8},
};
constexpr std::array builds{19043u, 19044u, 19045u, 19045u, 19045u};
constexpr std::array<std::uint16_t, 5> updates{1889, 2006, 2130, 2130, 2364};
constexpr std::array memories{4096u, 8192u, 8192u, 16384u, 32768u};
constexpr std::array disks{128u, 256u, 256u, 512u, 1024u};

constexpr std::array graphics{
    GraphicsDriver{"Intel(R) UHD Graphics 620", "igd10iumd64.dll", "igd10iumd32.dll", {26, 20, 100, 7870}},
    GraphicsDriver{"Intel(R) UHD Graphics 620", "igd10iumd64.dll", "igd10iumd32.dll", {27, 20, 100, 9664}},
    GraphicsDriver{"Intel(R) UHD Graphics 630", "igd10iumd64.dll", "igd10iumd32.dll", {27, 20, 100, 9664}},
    GraphicsDriver{"NVIDIA Quadro P1000", "nvwgf2umx.dll", "nvwgf2um.dll", {27, 21, 14, 5671}},
    GraphicsDriver{"NVIDIA Quadro P1000", "nvwgf2umx.dll", "nvwgf2um.dll", {27, 21, 14, 6140}},
    GraphicsDriver{"AMD Radeon Pro WX 3100", "atidxx64.dll", "atidxx32.dll", {27, 20, 22025, 1006}},
};

} // namespace

Version versionNumbers(std::string_view text)
{
    Version numbers{};
    const char *at = text.data();
    const char *const end = at + text.size();
    for (std::uint16_t &number : numbers) {
        at = std::from_chars(at, end, number).ptr;
        at += at != end;
    }
    return numbers;
}

std::string versionText(const Version &version)
{
    return std::format("{}.{}.{}.{}", version[0], version[1], version[2], version[3]);
}

Pc pcOf(std::string_view name, std::string_view user)
{
    Pc pc;
    pc.name = name;
    pc.user = user;
    pc.id = nameHash(name);
    Random random(pc.id);
    const auto draw = [&random](const auto &choices) { return choices[random.below(choices.size())]; };
    const Processor processor = draw(processors);
    pc.intel = processor.intel;
    pc.processor = processor.number;
    pc.processors = processor.threads;
    pc.build = draw(builds);
    pc.update = draw(updates);
    pc.memoryMiB = draw(memories);
    pc.diskGiB = draw(disks);
    pc.graphics = draw(graphics);
    return pc;
}

} // namespace cer::sample
