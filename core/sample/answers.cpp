// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/answers.h"

#include "core/protocol/names.h"
#include "core/sample/images.h"

#include <algorithm>
#include <format>
#include <span>

namespace cer::sample {

namespace {

// --- files ----------------------------------------------------------------------------------------------

std::string inventoryServer(const Pc &pc)
{
    const std::string site = foldCase(std::string_view(pc.name).substr(0, 3));
    return std::format("inventory-{}.intranet.example", site);
}

std::string inventoryLog(const Pc &pc, LocalSeconds time)
{
    Random random(pc.id ^ std::uint64_t(time));
    const std::string server = inventoryServer(pc);
    std::string log;
    const auto line = [&](LocalSeconds before, const char *level, const std::string &text) {
        const LocalTime at = localTime(time - before);
        log += std::format("{:04}-{:02}-{:02} {:02}:{:02}:{:02}  {:5}  {}\r\n", at.year, at.month, at.day, at.hours,
                           at.minutes, at.seconds, level, text);
    };
    const std::uint64_t items = 200 + random.below(4000);
    line(1900, "INFO", "Inventory starts as " + pc.user);
    line(1893, "INFO", "connected with " + server);
    line(1874, "INFO", std::format("{} items in {} ms", items, 90 + random.below(900)));
    if (random.chance(40))
        line(610, "WARN", server + " does not answer, trying again");
    line(42, "INFO", std::format("writing {} changes", 1 + random.below(60)));
    line(2, "ERROR", std::format("item {} has no location", 1 + random.below(items)));
    return log;
}

std::string inventorySettings(const Pc &pc)
{
    return std::format("[Server]\r\nAddress={}\r\nPort=8443\r\n\r\n[Cache]\r\nSizeMB={}\r\nOffline={}\r\n\r\n"
                       "[Window]\r\nUser={}\r\nColumns=id,name,place,owner\r\n",
                       inventoryServer(pc), pc.memoryMiB / 64, pc.name.contains("NB") ? "yes" : "no", pc.user);
}

// --- the registry ---------------------------------------------------------------------------------------

std::string hexText(std::string_view ascii)
{
    std::string hex;
    for (const char c : ascii)
        hex += std::format("{}{:02x},00", hex.empty() ? "" : ",", static_cast<unsigned char>(c));
    return hex;
}

std::string inventoryKey(const Pc &pc)
{
    const std::string_view addOns = pc.name.contains("WS") ? std::string_view("Barcode\0Labels\0Cad\0\0", 20)
                                                           : std::string_view("Barcode\0Labels\0\0", 16);
    return std::format(
        "@=\"Inventory\"\r\n\"Server\"=\"{}\"\r\n\"InstallDir\"=\"C:\\\\Program Files "
        "(x86)\\\\Inventory\"\r\n\"Version\"=\"4.2.0\"\r\n\"Port\"=dword:{:08x}\r\n"
        "\"CacheSize\"=dword:{:08x}\r\n\"AddOns\"=hex(7):{}\r\n\"Id\"=hex:{:02x},{:02x},{:02x},{:02x}\r\n",
        inventoryServer(pc), 8443, pc.memoryMiB / 64, hexText(addOns), pc.id & 0xff, pc.id >> 8 & 0xff,
        pc.id >> 16 & 0xff, pc.id >> 24 & 0xff);
}

std::string windowsKey(const Pc &pc)
{
    const std::string_view release = pc.build == 19043 ? "21H1" : pc.build == 19044 ? "21H2" : "22H2";
    return std::format("\"ProductName\"=\"Windows 10 Enterprise\"\r\n\"EditionID\"=\"Enterprise\"\r\n"
                       "\"CurrentBuild\"=\"{}\"\r\n\"DisplayVersion\"=\"{}\"\r\n\"UBR\"=dword:{:08x}\r\n"
                       "\"InstallDate\"=dword:{:08x}\r\n\"RegisteredOwner\"=\"{}\"\r\n",
                       pc.build, release, pc.update, 1'580'000'000 + pc.id % 90'000'000, pc.user);
}

std::string exported(std::string_view key, std::string_view values)
{
    const std::string lines =
        std::format("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE{}]\r\n{}", key, values);
    std::string wide = "\xff\xfe";
    for (const char c : lines)
        wide += {c, '\0'};
    return wide;
}

// --- WMI ------------------------------------------------------------------------------------------------

std::string disk(const Pc &pc, std::string_view letter, std::uint64_t gib, Random &random)
{
    const std::uint64_t size = gib * 999'000'000, free = size / 100 * (3 + random.below(70));
    return std::format(
        "\ninstance of Win32_LogicalDisk\n{{\n\tAccess = 0;\n\tCaption = \"{0}:\";\n\tCompressed = FALSE;\n"
        "\tCreationClassName = \"Win32_LogicalDisk\";\n\tDescription = \"Local Fixed Disk\";\n"
        "\tDeviceID = \"{0}:\";\n\tDriveType = 3;\n\tFileSystem = \"NTFS\";\n\tFreeSpace = \"{1}\";\n"
        "\tName = \"{0}:\";\n\tSize = \"{2}\";\n\tSystemName = \"{3}\";\n}};\n\r\n",
        letter, free, size, pc.name);
}

std::string disks(const Pc &pc)
{
    Random random(pc.id + 1);
    std::string all = disk(pc, "C", pc.diskGiB, random);
    if (pc.name.contains("WS"))
        all += disk(pc, "D", 2000, random);
    return all;
}

std::string videoController(const Pc &pc)
{
    return std::format(
        "\ninstance of Win32_VideoController\n{{\n\tDriverVersion = \"{}\";\n\tName = \"{}\";\n}};\n\r\n",
        versionText(pc.graphics.version), pc.graphics.card);
}

template <typename Answer>
struct Row {
    std::string_view name;
    Answer answer;
};

template <typename Answer>
const Answer *find(std::span<const Row<Answer>> rows, std::string_view name)
{
    const auto row = std::ranges::find_if(rows, [&](const auto &one) { return equalFolded(one.name, name); });
    return row == rows.end() ? nullptr : &row->answer;
}

using Text = std::string (*)(const Pc &);

constexpr Row<Text> keys[] = {
    {R"(\Software\Example\Inventory)", inventoryKey},
    {R"(\SOFTWARE\Microsoft\Windows NT\CurrentVersion)", windowsKey},
};
constexpr Row<Text> classes[] = {
    {"Win32_LogicalDisk", disks},
    {"Win32_VideoController", videoController},
};

} // namespace

std::optional<std::string> fileOn(const Pc &pc, std::string_view path, LocalSeconds time)
{
    if (equalFolded(path, R"(C:\ProgramData\Inventory\inventory.log)"))
        return inventoryLog(pc, time);
    if (equalFolded(path, R"(C:\ProgramData\Inventory\settings.ini)"))
        return inventorySettings(pc);
    return {};
}

std::optional<std::string> fileVersionOn(const Pc &pc, std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('\\') + 1);
    const Version version = systemVersion(name, pc);
    if (version == Version())
        return {};
    const std::string number = versionText(version);
    return std::format("Path\t{}\r\nFile\t{}\r\nProduct\t{}\r\nCompanyName\tMicrosoft Corporation\r\n"
                       "FileVersion\t{} (WinBuild.160101.0800)\r\nInternalName\t{}\r\nOriginalFilename\t{}\r\n"
                       "ProductName\tMicrosoft\u00ae Windows\u00ae Operating System\r\nProductVersion\t{}\r\n",
                       path, number, number, number, name, name, number);
}

std::optional<std::string> registryKeyOn(const Pc &pc, std::string_view key)
{
    const std::size_t root = std::min(key.find('\\'), key.size());
    const Text *values = key.starts_with("HKLM\\") ? find<Text>(keys, key.substr(root)) : nullptr;
    return values ? std::optional(exported(key.substr(root), (*values)(pc))) : std::nullopt;
}

std::optional<std::string> queryOn(const Pc &pc, std::string_view wql)
{
    constexpr std::string_view from = " from ";
    const std::size_t at = foldCase(wql).find(from);
    if (at == std::string::npos)
        return {};
    const Text *objects = find<Text>(classes, wql.substr(at + from.size()));
    return objects ? std::optional("\xef\xbb\xbf" + (*objects)(pc)) : std::nullopt;
}

} // namespace cer::sample
