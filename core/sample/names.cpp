// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/names.h"

#include <array>
#include <format>

namespace cer::sample {

namespace {

struct KnownApp {
    std::string_view name;
    bool wide;
    std::string_view version; // the newest, up to its last number
};

constexpr std::array knownApps{
    KnownApp{"WINWORD.EXE", true, "16.0.5266"},       KnownApp{"EXCEL.EXE", true, "16.0.5266"},
    KnownApp{"OUTLOOK.EXE", true, "16.0.5266"},       KnownApp{"POWERPNT.EXE", true, "16.0.5266"},
    KnownApp{"iexplore.exe", false, "11.0.19041"},    KnownApp{"explorer.exe", true, "10.0.19041"},
    KnownApp{"AcroRd32.exe", false, "15.7.20033"},    KnownApp{"firefox.exe", true, "102.4.0"},
    KnownApp{"thunderbird.exe", true, "102.4.0"},     KnownApp{"java.exe", true, "8.0.3410"},
    KnownApp{"javaw.exe", true, "8.0.3410"},          KnownApp{"mmc.exe", true, "10.0.19041"},
    KnownApp{"svchost.exe", true, "10.0.19041"},      KnownApp{"spoolsv.exe", true, "10.0.19041"},
    KnownApp{"Inventory.exe", false, "4.2.0"},        KnownApp{"PayrollClient.exe", false, "9.1.12"},
    KnownApp{"CadViewer.exe", true, "21.3.4"},        KnownApp{"ScanStation.exe", false, "2.8.1"},
    KnownApp{"LabelPrinter.exe", false, "3.0.7"},     KnownApp{"TimeSheet.exe", false, "7.4.2"},
    KnownApp{"notepad.exe", true, "10.0.19041"},      KnownApp{"taskhostw.exe", true, "10.0.19041"},
    KnownApp{"SearchIndexer.exe", true, "7.0.19041"}, KnownApp{"vlc.exe", true, "3.0.17"},
};

constexpr std::array firstWords{"Order",   "Stock",  "Fleet", "Asset",  "Route",   "Claim",  "Batch",
                                "Quality", "Sample", "Badge", "Ledger", "Patient", "Ticket", "Survey",
                                "Archive", "Sensor", "Cargo", "Tender", "Audit",   "Depot"};
constexpr std::array secondWords{"Desk",    "Client",  "Planner", "Viewer",   "Agent",
                                 "Console", "Monitor", "Import",  "Terminal", "Sync"};

constexpr std::array modules{
    Module{"ntdll.dll", "10.0.19041.2130"},
    Module{"ntdll.dll", "10.0.19041.1889"},
    Module{"KERNELBASE.dll", "10.0.19041.2130"},
    Module{"ucrtbase.dll", "10.0.19041.789"},
    Module{"msvcrt.dll", "7.0.19041.546"},
    Module{"user32.dll", "10.0.19041.1"},
    Module{"gdi32full.dll", "10.0.19041.2130"},
    Module{"combase.dll", "10.0.19041.1949"},
    Module{"mso.dll", "16.0.5266.1000"},
    Module{"mshtml.dll", "11.0.19041.2075"},
    Module{"clr.dll", "4.8.4515.0"},
    Module{"nvwgf2um.dll", "27.21.14.5671"},
    Module{"atidxx64.dll", "27.20.22025.1006"},
    Module{"igd10iumd32.dll", "26.20.100.7870"},
    Module{"MSVCR100.dll", "10.0.40219.325"},
    Module{"oleaut32.dll", "10.0.19041.985"},
    Module{"d3d11.dll", "10.0.19041.1202"},
    Module{"jvm.dll", "25.341.0.10"},
    Module{"StackHash_0a9e", "0.0.0.0"},
    Module{"pdfshell.dll_unloaded", "15.7.20033.2203"},
};

constexpr std::array firstNames{"anna",   "bert",  "carla", "david", "elena",  "frank", "grace",
                                "henrik", "ines",  "jonas", "kim",   "lena",   "marco", "nina",
                                "oskar",  "petra", "quinn", "rosa",  "stefan", "tanja"};
constexpr std::array lastNames{"adler", "brandt", "costa",  "duarte",  "ek",    "fischer", "garcia",
                               "holm",  "ivanov", "jansen", "keller",  "lopez", "meyer",   "novak",
                               "olsen", "pires",  "rossi",  "schmidt", "toth",  "weber"};
constexpr std::array sites{"BER", "LIS", "OSL", "MIL"};
constexpr std::array kinds{"PC", "PC", "PC", "NB", "NB", "WS"};

std::vector<std::string> versionsOf(Random &random, std::string_view newest)
{
    std::vector<std::string> versions;
    std::uint64_t build = 1000 + random.below(300);
    for (std::uint64_t left = 1 + random.below(4); left > 0; --left)
        versions.push_back(std::format("{}.{}", newest, build += 1 + random.below(40)));
    return versions;
}

} // namespace

std::vector<App> makeApps(Random &random, std::size_t count)
{
    std::vector<App> apps;
    for (const KnownApp &known : knownApps) {
        if (apps.size() < count)
            apps.push_back({std::string(known.name), known.wide, versionsOf(random, known.version)});
    }
    for (std::size_t i = 0; apps.size() < count; ++i) {
        const std::size_t round = i / (firstWords.size() * secondWords.size());
        const std::string name = std::format("{}{}{}.exe", firstWords[i % firstWords.size()],
                                             secondWords[i / firstWords.size() % secondWords.size()],
                                             round ? std::to_string(round + 1) : std::string());
        const std::string version = std::format("{}.{}.{}", 1 + random.below(9), random.below(10), random.below(30));
        apps.push_back({name, random.chance(60), versionsOf(random, version)});
    }
    return apps;
}

const Module &systemModule(Random &random)
{
    return random.pick(std::span<const Module>(modules));
}

std::vector<Machine> makeMachines(Random &random, std::size_t count)
{
    std::vector<Machine> machines;
    for (std::size_t i = 0; i < count; ++i) {
        const char *site = random.pick(std::span<const char *const>(sites));
        const char *kind = random.pick(std::span<const char *const>(kinds));
        const char *first = random.pick(std::span<const char *const>(firstNames));
        const char *last = random.pick(std::span<const char *const>(lastNames));
        machines.push_back({std::format("{}-{}-{:04}", site, kind, i + 1), std::format("{}.{}", first, last)});
    }
    return machines;
}

} // namespace cer::sample
