// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"

#include <QCoreApplication>
#include <QString>

/// What a minidump says, in words, in the language of the person. Used by both programs. Names that Windows itself has (of streams, of fast
/// fails, of registers) stay as they are.
class DumpText final {
    Q_DECLARE_TR_FUNCTIONS(DumpText)

public:
    /// "Access violation reading 0x0000000000000014 at ntdll.dll+0x3c66c"; empty without an exception.
    static QString exception(const cer::Minidump &dump);
    /// The same without the place: "Access violation reading 0x0000000000000014", "Fast fail 7 (FATAL_APP_EXIT)".
    static QString exceptionKind(const cer::Minidump &dump);
    /// "Access violation" for 0xc0000005; empty for a code that we have no name for.
    static QString exceptionName(std::uint32_t code);
    /// "FATAL_APP_EXIT" for 7, as in winnt.h; empty for others.
    static QString fastFailName(std::uint64_t code);
    /// "ntdll.dll+0x3c66c", or the address alone where no module is.
    static QString place(const cer::Minidump &dump, std::uint64_t address);
    /// "0x7703c66c", with as many digits as addresses of the processor have.
    static QString address(const cer::Minidump &dump, std::uint64_t address);
    /// Why signatureOf() gives nothing; empty when it gives one.
    static QString withoutSignature(const cer::Minidump &dump);

    /// "x64" in every language; the number of one that has no name.
    static QString architecture(cer::DumpArchitecture architecture);
    /// "Windows", "macOS" of VER_PLATFORM_WIN32_NT and its like, in every language; empty for one that has no name.
    static QString systemName(std::uint32_t platform);
    /// "Windows 10.0 build 19045, Service Pack 1, x64".
    static QString system(const cer::DumpSystem &system);
    /// "read and write, guard" of PAGE_ constants.
    static QString protection(std::uint32_t protection);
    /// "committed" of MEM_COMMIT and its like; the number of others.
    static QString memoryState(std::uint32_t state);
    /// "private" of MEM_PRIVATE and its like; the number of others.
    static QString memoryType(std::uint32_t type);
    /// "ModuleListStream"; the number of one that nobody has named.
    static QString stream(std::uint32_t type);
    static QString fault(const cer::DumpFault &fault);
};
