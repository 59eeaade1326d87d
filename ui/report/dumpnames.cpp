// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/dumptext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct CodeRow {
    std::uint32_t code;
    const char *name;
};

// Codes of exceptions: NTSTATUS values, and what compilers and runtimes raise.
constexpr CodeRow exceptions[] = {
    {0x0eedfade, QT_TRANSLATE_NOOP("DumpText", "Exception of Delphi")},
    {0x40000015, QT_TRANSLATE_NOOP("DumpText", "Program ended itself (abort)")},
    {0x4000001f, QT_TRANSLATE_NOOP("DumpText", "Breakpoint of a 32-bit program")},
    {0x80000001, QT_TRANSLATE_NOOP("DumpText", "Guard page touched")},
    {0x80000002, QT_TRANSLATE_NOOP("DumpText", "Data at an address that the processor does not allow")},
    {0x80000003, QT_TRANSLATE_NOOP("DumpText", "Breakpoint")},
    {0x80000004, QT_TRANSLATE_NOOP("DumpText", "Single step")},
    {0xc0000005, QT_TRANSLATE_NOOP("DumpText", "Access violation")},
    {0xc0000006, QT_TRANSLATE_NOOP("DumpText", "Error of the disk or network while reading memory")},
    {0xc0000008, QT_TRANSLATE_NOOP("DumpText", "Invalid handle")},
    {0xc0000017, QT_TRANSLATE_NOOP("DumpText", "Out of memory")},
    {0xc000001d, QT_TRANSLATE_NOOP("DumpText", "Illegal instruction")},
    {0xc0000025, QT_TRANSLATE_NOOP("DumpText", "Exception that cannot be continued from")},
    {0xc0000026, QT_TRANSLATE_NOOP("DumpText", "Invalid disposition of an exception")},
    {0xc000008c, QT_TRANSLATE_NOOP("DumpText", "Index out of the bounds of its array")},
    {0xc000008d, QT_TRANSLATE_NOOP("DumpText", "Floating point: denormal operand")},
    {0xc000008e, QT_TRANSLATE_NOOP("DumpText", "Floating point: division by zero")},
    {0xc000008f, QT_TRANSLATE_NOOP("DumpText", "Floating point: inexact result")},
    {0xc0000090, QT_TRANSLATE_NOOP("DumpText", "Floating point: invalid operation")},
    {0xc0000091, QT_TRANSLATE_NOOP("DumpText", "Floating point: overflow")},
    {0xc0000092, QT_TRANSLATE_NOOP("DumpText", "Floating point: stack check")},
    {0xc0000093, QT_TRANSLATE_NOOP("DumpText", "Floating point: underflow")},
    {0xc0000094, QT_TRANSLATE_NOOP("DumpText", "Integer division by zero")},
    {0xc0000095, QT_TRANSLATE_NOOP("DumpText", "Integer overflow")},
    {0xc0000096, QT_TRANSLATE_NOOP("DumpText", "Privileged instruction")},
    {0xc00000fd, QT_TRANSLATE_NOOP("DumpText", "Stack overflow")},
    {0xc0000135, QT_TRANSLATE_NOOP("DumpText", "A DLL was not found")},
    {0xc0000138, QT_TRANSLATE_NOOP("DumpText", "A DLL has not the function with this number")},
    {0xc0000139, QT_TRANSLATE_NOOP("DumpText", "A DLL has not the function of this name")},
    {0xc000013a, QT_TRANSLATE_NOOP("DumpText", "Ended by Ctrl+C")},
    {0xc0000142, QT_TRANSLATE_NOOP("DumpText", "A DLL could not be initialised")},
    {0xc0000194, QT_TRANSLATE_NOOP("DumpText", "Possible deadlock")},
    {0xc000027b, QT_TRANSLATE_NOOP("DumpText", "Stowed exception of a Windows app")},
    {0xc000027c, QT_TRANSLATE_NOOP("DumpText", "Stowed exception of a Windows app")},
    {0xc0000374, QT_TRANSLATE_NOOP("DumpText", "Corrupted heap")},
    {0xc0000409, QT_TRANSLATE_NOOP("DumpText", "Fast fail")},
    {0xc0000417, QT_TRANSLATE_NOOP("DumpText", "Invalid argument to a function of the C library")},
    {0xc0000420, QT_TRANSLATE_NOOP("DumpText", "Failed assertion")},
    {0xc0000602, QT_TRANSLATE_NOOP("DumpText", "Fail-fast exception")},
    {0xc06d007e, QT_TRANSLATE_NOOP("DumpText", "A DLL that is loaded late was not found")},
    {0xc06d007f, QT_TRANSLATE_NOOP("DumpText", "A DLL that is loaded late has not the function")},
    {0xe0434352, QT_TRANSLATE_NOOP("DumpText", "Exception of .NET")},
    {0xe0434f4d, QT_TRANSLATE_NOOP("DumpText", "Exception of .NET")},
    {0xe06d7363, QT_TRANSLATE_NOOP("DumpText", "Exception of C++")},
};

// FAST_FAIL_ constants of winnt.h.
constexpr CodeRow fastFails[] = {
    {0, "LEGACY_GS_VIOLATION"},
    {1, "VTGUARD_CHECK_FAILURE"},
    {2, "STACK_COOKIE_CHECK_FAILURE"},
    {3, "CORRUPT_LIST_ENTRY"},
    {4, "INCORRECT_STACK"},
    {5, "INVALID_ARG"},
    {6, "GS_COOKIE_INIT"},
    {7, "FATAL_APP_EXIT"},
    {8, "RANGE_CHECK_FAILURE"},
    {9, "UNSAFE_REGISTRY_ACCESS"},
    {10, "GUARD_ICALL_CHECK_FAILURE"},
    {11, "GUARD_WRITE_CHECK_FAILURE"},
    {12, "INVALID_FIBER_SWITCH"},
    {13, "INVALID_SET_OF_CONTEXT"},
    {14, "INVALID_REFERENCE_COUNT"},
    {18, "INVALID_JUMP_BUFFER"},
    {19, "MRDATA_MODIFIED"},
    {20, "CERTIFICATION_FAILURE"},
    {21, "INVALID_EXCEPTION_CHAIN"},
    {22, "CRYPTO_LIBRARY"},
    {23, "INVALID_CALL_IN_DLL_CALLOUT"},
    {24, "INVALID_IMAGE_BASE"},
    {25, "DLOAD_PROTECTION_FAILURE"},
    {26, "UNSAFE_EXTENSION_CALL"},
    {27, "DEPRECATED_SERVICE_INVOKED"},
    {28, "INVALID_BUFFER_ACCESS"},
    {29, "INVALID_BALANCED_TREE"},
    {30, "INVALID_NEXT_THREAD"},
    {31, "GUARD_ICALL_CHECK_SUPPRESSED"},
    {32, "APCS_DISABLED"},
    {33, "INVALID_IDLE_STATE"},
    {34, "MRDATA_PROTECTION_FAILURE"},
    {35, "UNEXPECTED_HEAP_EXCEPTION"},
    {36, "INVALID_LOCK_STATE"},
    {37, "GUARD_JUMPTABLE"},
    {38, "INVALID_LONGJUMP_TARGET"},
    {39, "INVALID_DISPATCH_CONTEXT"},
    {40, "INVALID_THREAD"},
    {41, "INVALID_SYSCALL_NUMBER"},
    {42, "INVALID_FILE_OPERATION"},
    {43, "LPAC_ACCESS_DENIED"},
    {44, "GUARD_SS_FAILURE"},
    {45, "LOADER_CONTINUITY_FAILURE"},
    {46, "GUARD_EXPORT_SUPPRESSION_FAILURE"},
    {47, "INVALID_CONTROL_STACK"},
    {48, "SET_CONTEXT_DENIED"},
};

// PAGE_ constants: one of the first eight, and any of the others.
constexpr CodeRow protections[] = {
    {0x01, QT_TRANSLATE_NOOP("DumpText", "no access")},
    {0x02, QT_TRANSLATE_NOOP("DumpText", "read")},
    {0x04, QT_TRANSLATE_NOOP("DumpText", "read and write")},
    {0x08, QT_TRANSLATE_NOOP("DumpText", "read, a copy when written")},
    {0x10, QT_TRANSLATE_NOOP("DumpText", "run")},
    {0x20, QT_TRANSLATE_NOOP("DumpText", "read and run")},
    {0x40, QT_TRANSLATE_NOOP("DumpText", "read, write and run")},
    {0x80, QT_TRANSLATE_NOOP("DumpText", "read and run, a copy when written")},
    {0x100, QT_TRANSLATE_NOOP("DumpText", "guard")},
    {0x200, QT_TRANSLATE_NOOP("DumpText", "not cached")},
    {0x400, QT_TRANSLATE_NOOP("DumpText", "writes combined")},
};

QString nameIn(std::span<const CodeRow> rows, std::uint64_t code)
{
    const auto row = std::ranges::find(rows, code, &CodeRow::code);
    return row == rows.end() ? QString() : DumpText::tr(row->name);
}

} // namespace

QString DumpText::exceptionName(std::uint32_t code)
{
    return nameIn(exceptions, code);
}

QString DumpText::fastFailName(std::uint64_t code)
{
    const auto row = std::ranges::find(fastFails, code, &CodeRow::code);
    return row == std::end(fastFails) ? QString() : QString::fromLatin1(row->name);
}

QString DumpText::protection(std::uint32_t protection)
{
    QStringList words;
    for (const CodeRow &row : protections) {
        if (protection & row.code)
            words << tr(row.name);
    }
    return words.join(u", "_s);
}

QString DumpText::memoryState(std::uint32_t state)
{
    switch (state) {
    case 0x1000: return tr("committed");
    case 0x2000: return tr("reserved");
    case 0x10000: return tr("free");
    default: return u"0x%1"_s.arg(state, 0, 16);
    }
}

QString DumpText::memoryType(std::uint32_t type)
{
    switch (type) {
    case 0: return {};
    //: Memory that no other process sees
    case 0x20000: return tr("private");
    //: Memory that shows a file
    case 0x40000: return tr("mapped");
    //: Memory that shows a program or DLL
    case 0x1000000: return tr("image");
    default: return u"0x%1"_s.arg(type, 0, 16);
    }
}
