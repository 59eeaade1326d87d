// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/images.h"

#include "core/protocol/names.h"
#include "core/share/stringpool.h"

#include <algorithm>
#include <span>

namespace cer::sample {

namespace {

constexpr std::uint64_t page = 0x1000, granularity = 0x10000; // of memory, of places for images

struct Library {
    std::string_view name, pdb; // that of its form for 32-bit programs on 64-bit Windows
    Version version;            // the last number 0: that of the PC
};

// What nearly every program loads, ntdll.dll first.
constexpr std::array libraries{
    Library{"ntdll.dll", "wntdll.pdb", {10, 0, 19041, 0}},
    Library{"kernel32.dll", "wkernel32.pdb", {10, 0, 19041, 0}},
    Library{"KERNELBASE.dll", "wkernelbase.pdb", {10, 0, 19041, 0}},
    Library{"ucrtbase.dll", "ucrtbase.pdb", {10, 0, 19041, 789}},
    Library{"msvcrt.dll", "msvcrt.pdb", {7, 0, 19041, 546}},
    Library{"rpcrt4.dll", "wrpcrt4.pdb", {10, 0, 19041, 1806}},
    Library{"combase.dll", "wcombase.pdb", {10, 0, 19041, 1949}},
    Library{"user32.dll", "wuser32.pdb", {10, 0, 19041, 1}},
    Library{"win32u.dll", "wwin32u.pdb", {10, 0, 19041, 0}},
    Library{"gdi32full.dll", "wgdi32full.pdb", {10, 0, 19041, 0}},
    Library{"advapi32.dll", "advapi32.pdb", {10, 0, 19041, 1682}},
};

std::string_view stem(std::string_view name)
{
    return name.substr(0, name.find_last_of('.'));
}

bool isOfWindows(const Version &version)
{
    return version[2] == 19041;
}

bool isGraphicsDriver(std::string_view module)
{
    return module.starts_with("nvwgf2um") || module.starts_with("atidx") || module.starts_with("igd10iumd");
}

std::string systemFolder(bool wide)
{
    return wide ? "C:\\Windows\\System32\\" : "C:\\Windows\\SysWOW64\\";
}

std::string folderOf(std::string_view module, const Version &version, const Signature &signature, bool wide)
{
    if (module == "clr.dll")
        return wide ? "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\"
                    : "C:\\Windows\\Microsoft.NET\\Framework\\v4.0.30319\\";
    const bool isRuntime = module.starts_with("MSVC") || module.starts_with("twain");
    return isOfWindows(version) || isGraphicsDriver(module) || isRuntime ? systemFolder(wide) : programFolder(signature);
}

/// What a build is known by is the same on every PC.
Image imageOf(std::string path, std::string pdb, const Version &version, bool wide)
{
    std::uint64_t seed = nameHash(path) + std::uint64_t(wide);
    for (const std::uint16_t number : version)
        seed = seed * 65599 + number;
    Random build(seed);
    Image image{std::move(path), std::move(pdb), version, 0, 0, 0, 0, {}};
    image.size = std::uint32_t((16 + build.below(496)) * page);
    image.linked = 1'400'000'000 + std::uint32_t(build.below(270'000'000)); // 2014 to 2022
    image.checksum = image.size + std::uint32_t(build.below(0x10000));
    image.id = {build.next(), build.next()};
    return image;
}

/// One behind the other: the program where linkers or Windows put programs, libraries further up.
void place(Images &images, Random &random)
{
    std::uint64_t at = images.wide ? 0x7ffa'0000'0000 + random.below(0x4000) * granularity
                                   : 0x6000'0000 + random.below(0x200) * granularity;
    for (Image &image : images.all) {
        image.base = at;
        at += (image.size + granularity - 1) / granularity * granularity + granularity;
    }
    images.all.front().base = images.wide ? 0x7ff6'0000'0000 + random.below(0x8000) * granularity : 0x0040'0000;
}

Image systemImage(const Library &library, const Signature &signature, const Pc &pc, bool wide)
{
    // The signature says better which one it is, and how it is written.
    const bool faulty = equalFolded(library.name, signature.module);
    const std::string name(faulty ? std::string_view(signature.module) : library.name);
    std::string pdb = wide ? std::string(stem(library.name)) + ".pdb" : std::string(library.pdb);
    const Version version = faulty ? versionNumbers(signature.moduleVersion) : systemVersion(library.name, pc);
    return imageOf(systemFolder(wide) + name, std::move(pdb), version, wide);
}

} // namespace

Images loadedImages(const Signature &signature, std::uint64_t offset, const Pc &pc, DumpDetail detail, Random &random)
{
    const bool isFull = detail == DumpDetail::Full;
    Images images;
    images.wide = signature.offset.size() == 16;
    const auto add = [&](const std::string &folder, std::string_view name, const Version &version) {
        images.all.push_back(imageOf(folder + std::string(name), std::string(stem(name)) + ".pdb", version, images.wide));
    };
    add(programFolder(signature), signature.app, versionNumbers(signature.appVersion));
    for (const Library &library : std::span(libraries).first(isFull ? libraries.size() : 1)) {
        if (equalFolded(library.name, signature.module))
            images.faulty = images.all.size();
        images.all.push_back(systemImage(library, signature, pc, images.wide));
    }
    const Version version = versionNumbers(signature.moduleVersion);
    if (images.faulty == 0 && signature.module != signature.app) {
        images.faulty = images.all.size();
        add(folderOf(signature.module, version, signature, images.wide), signature.module, version);
    }
    if (isFull && !isGraphicsDriver(signature.module))
        add(systemFolder(images.wide), images.wide ? pc.graphics.wide : pc.graphics.narrow, pc.graphics.version);
    Image &faulty = images.all[images.faulty];
    faulty.size = std::max(faulty.size, std::uint32_t((offset / page + 2) * page));
    place(images, random);
    return images;
}

Version systemVersion(std::string_view name, const Pc &pc)
{
    const auto library = std::ranges::find_if(libraries, [&](const Library &row) { return equalFolded(row.name, name); });
    if (library == libraries.end())
        return {};
    Version version = library->version;
    if (version[3] == 0)
        version[3] = pc.update;
    return version;
}

std::string programFolder(const Signature &signature)
{
    const bool wide = signature.offset.size() == 16;
    const Version version = versionNumbers(signature.appVersion);
    if (signature.app == "explorer.exe")
        return "C:\\Windows\\";
    const std::string programs = wide ? "C:\\Program Files\\" : "C:\\Program Files (x86)\\";
    if (signature.app == "iexplore.exe")
        return programs + "Internet Explorer\\";
    if (isOfWindows(version))
        return systemFolder(wide);
    if (version[0] == 16)
        return programs + "Microsoft Office\\root\\Office16\\";
    return programs + std::string(stem(signature.app)) + '\\';
}

} // namespace cer::sample
