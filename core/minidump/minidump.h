// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"
#include "core/protocol/signature.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cer {

// What a minidump says, as plain values. Strings are UTF-8; what was no UTF-16 is replaced. Numbers are as in the file. The format is that
// of minidumpapiset.h (MINIDUMP_HEADER and following).

struct DumpVersion {
    std::uint16_t parts[4] = {0, 0, 0, 0};
    bool operator==(const DumpVersion &) const = default;
};
/// "10.0.19041.1".
std::string versionText(const DumpVersion &version);

/// The values of PROCESSOR_ARCHITECTURE that dumps hold; others stay numbers.
enum class DumpArchitecture : std::uint16_t {
    X86 = 0,
    Arm = 5,
    Ia64 = 6,
    Amd64 = 9,
    Arm64 = 12,
    Arm64Breakpad = 0x8003,
    Unknown = 0xffff,
};
/// 8 or 16: how many digits an offset has (2.2.3, note 1); nothing for processors that Windows does not run on.
std::optional<unsigned> offsetDigits(DumpArchitecture architecture);

struct DumpSystem {
    DumpArchitecture architecture = DumpArchitecture::Unknown;
    std::uint16_t processorLevel = 0, processorRevision = 0;
    std::uint8_t processors = 0, productType = 0; // 1 workstation, 2 domain controller, 3 server
    std::uint32_t platform = 0;                   // 2 is Windows NT; 0x8101, 0x8201, … are other systems
    std::uint32_t major = 0, minor = 0, build = 0;
    std::uint16_t suiteMask = 0;
    std::string servicePack;     // or whatever stands in its place
    std::string processorVendor; // x86 only
    bool operator==(const DumpSystem &) const = default;
};

struct DumpModule {
    std::string path;
    std::uint64_t base = 0;
    std::uint32_t size = 0, checksum = 0;
    std::uint32_t linked = 0;                               // seconds since 1970, or a hash of the build
    std::optional<DumpVersion> fileVersion, productVersion; // nothing without a VS_FIXEDFILEINFO
    std::string pdbPath;
    std::string pdbId; // GUID and age as symbol servers want them; empty when there is none
    bool operator==(const DumpModule &) const = default;
};
/// The file name of \a path, with either separator.
std::string_view moduleName(const DumpModule &module);

struct DumpUnloadedModule {
    std::string path;
    std::uint64_t base = 0;
    std::uint32_t size = 0, checksum = 0, linked = 0;
    bool operator==(const DumpUnloadedModule &) const = default;
};

struct DumpRegister {
    std::string name; // "rip", "eflags"
    std::uint64_t value = 0;
    bool operator==(const DumpRegister &) const = default;
};

struct DumpException {
    std::uint32_t threadId = 0, code = 0, flags = 0;
    std::uint64_t address = 0;
    std::vector<std::uint64_t> parameters; // at most 15
    std::vector<DumpRegister> registers; // of the faulting thread at that moment; empty where the context is missing or unknown
    bool operator==(const DumpException &) const = default;
};

struct DumpThread {
    std::uint32_t id = 0, suspendCount = 0, priorityClass = 0, priority = 0;
    std::uint64_t teb = 0, stackStart = 0, stackBytes = 0;
    std::uint64_t instruction = 0; // 0 where the context is missing or unknown
    std::string name;
    std::optional<std::uint64_t> startAddress; // these three from ThreadInfoList; times are FILETIME, 100 ns since 1601 UTC
    std::optional<std::uint64_t> created;
    std::optional<std::uint64_t> userTime, kernelTime; // 100 ns
    bool operator==(const DumpThread &) const = default;
};

struct DumpMemoryRange {
    std::uint64_t start = 0, bytes = 0;
    bool operator==(const DumpMemoryRange &) const = default;
};

struct DumpMemoryRegion { // MemoryInfoList: MEM_ and PAGE_ constants
    std::uint64_t start = 0, bytes = 0;
    std::uint32_t state = 0, protection = 0, type = 0;
    bool operator==(const DumpMemoryRegion &) const = default;
};

struct DumpHandle {
    std::uint64_t handle = 0;
    std::string type, name;
    std::uint32_t attributes = 0, access = 0, handleCount = 0, pointerCount = 0;
    bool operator==(const DumpHandle &) const = default;
};

struct DumpProcess {
    std::optional<std::uint32_t> id;
    std::optional<std::uint32_t> created;              // seconds since 1970 UTC
    std::optional<std::uint32_t> userTime, kernelTime; // seconds
    std::optional<std::uint32_t> integrityLevel;
    std::string timeZone, build;                                                     // of later versions of the stream
    std::optional<std::uint64_t> workingSet, peakWorkingSet, pagefile, privateUsage; // bytes, of ProcessVmCounters
    std::optional<std::uint64_t> physicalMemory, availableMemory, commitLimit, committed; // bytes, of SystemMemoryInfo
    bool operator==(const DumpProcess &) const = default;
};

struct DumpStream {
    std::uint32_t type = 0;
    std::uint32_t bytes = 0;
    std::uint32_t offset = 0;
    bool operator==(const DumpStream &) const = default;
};
/// "ModuleListStream" as in minidumpapiset.h, or what the vendor calls it; empty for a type that nobody has named.
std::string_view streamName(std::uint32_t type);

/// What could not be read, or not wholly; the rest was.
struct DumpFault {
    enum class Kind : std::uint8_t {
        OutOfFile,  // begins or ends behind the end of the file
        TooShort,   // smaller than its own fields
        TooMany,    // more entries than we read; the first ones were
        BadText,    // a string that is no UTF-16, or ends behind the file
        Twice,      // a second stream of a type; the first counts
        BadContext, // registers of another size than the processor has
    };
    Kind kind = Kind::OutOfFile;
    std::uint32_t stream = 0; // type; 0 is the directory itself
    std::uint64_t offset = 0; // in the file
    bool operator==(const DumpFault &) const = default;
};

struct Minidump {
    std::uint64_t bytes = 0;   // of the file
    std::uint32_t written = 0; // seconds since 1970 UTC
    std::uint64_t flags = 0;   // MINIDUMP_TYPE
    std::vector<DumpStream> streams;
    std::optional<DumpSystem> system;
    DumpProcess process;
    std::optional<DumpException> exception;
    std::vector<DumpModule> modules; // the first is the program
    std::vector<DumpUnloadedModule> unloaded;
    std::vector<DumpThread> threads;
    std::vector<DumpMemoryRange> memory;   // what the dump holds of the process's memory
    std::vector<DumpMemoryRegion> regions; // what the process had
    std::vector<DumpHandle> handles;
    std::vector<std::string> comments;
    std::vector<DumpFault> faults;
    bool operator==(const Minidump &) const = default;
};

/// The most that is read of one dump, so that memory is bounded whatever the file says.
struct MinidumpLimits {
    std::size_t streams = 4096;
    std::size_t modules = 16384;
    std::size_t threads = 16384;
    std::size_t ranges = 131072; // of memory, of regions
    std::size_t handles = 65536;
    std::size_t textBytes = 16 * 1024 * 1024; // of all strings together
    std::size_t faults = 256;
};

/// Reads the header, the directory and the streams above; never the memory itself. ErrorKind::Malformed when the file is no minidump (a
/// kernel dump or a text is one of those); what is wrong inside is a fault and the rest is read. Errors of \a source are passed on.
Result<Minidump> readMinidump(ByteSource &source, const MinidumpLimits &limits = {});

/// The module whose memory \a address lies in.
const DumpModule *moduleAt(const Minidump &dump, std::uint64_t address);

/// The signature that the dump gives (2.2.3, note 1): program and version, module of the exception's address, its version and offset in it.
/// Nothing without an exception, or when no module holds its address. Names are as in the dump, not checked against 2.2.3.
std::optional<Signature> signatureOf(const Minidump &dump);

} // namespace cer
