// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/signature.h"
#include "core/sample/dump.h"
#include "core/sample/random.h"

#include <vector>

namespace cer::sample {

/// A program or library in a process.
struct Image {
    std::string path, pdb;
    Version version{}; // all 0: it has none
    std::uint64_t base = 0;
    std::uint32_t size = 0, linked = 0, checksum = 0;
    std::array<std::uint64_t, 2> id{}; // of its PDB
};

/// What a process of 64 or 32 bits has loaded.
struct Images {
    bool wide = true;
    std::vector<Image> all; // the program first
    std::size_t faulty = 0; // that the signature names

    const Image &program() const { return all.front(); }
    const Image &ntdll() const { return all[1]; }
};

/// What the program of \a signature has loaded on \a pc, and where \a random puts it; in brief no more than the program, ntdll.dll and the
/// signature's module, which reaches beyond \a offset.
Images loadedImages(const Signature &signature, std::uint64_t offset, const Pc &pc, DumpDetail detail, Random &random);

/// The version of a file of Windows on \a pc; nothing for others.
Version systemVersion(std::string_view name, const Pc &pc);

/// The folder in which the program of \a signature is installed, with its closing separator.
std::string programFolder(const Signature &signature);

} // namespace cer::sample
