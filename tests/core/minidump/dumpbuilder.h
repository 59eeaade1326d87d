// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Little-endian bytes that grow.
class DumpBytes {
public:
    template <std::unsigned_integral T>
    DumpBytes &add(T value)
    {
        for (std::size_t i = 0; i < sizeof value; ++i)
            m_bytes += char(value >> (8 * i) & 0xff);
        return *this;
    }
    DumpBytes &u16(std::uint64_t value) { return add(std::uint16_t(value)); }
    DumpBytes &u32(std::uint64_t value) { return add(std::uint32_t(value)); }
    DumpBytes &u64(std::uint64_t value) { return add(value); }
    DumpBytes &text(std::string_view bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    DumpBytes &zeros(std::size_t count)
    {
        m_bytes.append(count, '\0');
        return *this;
    }
    /// UTF-16 without a length; in \a room bytes when that is not 0.
    DumpBytes &wide(std::u16string_view units, std::size_t room = 0)
    {
        for (const char16_t unit : units)
            u16(unit);
        return zeros(room ? room - 2 * units.size() : 0);
    }
    /// A field that is there already.
    template <std::unsigned_integral T>
    DumpBytes &put(std::size_t at, T value)
    {
        m_bytes.replace(at, sizeof value, DumpBytes().add(value).bytes());
        return *this;
    }
    const std::string &bytes() const { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }

private:
    std::string m_bytes;
};

/// A minidump in a few lines. Strings, contexts and memory are put behind room for the directory as they come, streams with them; bytes()
/// writes header and directory. What stream() is given is not looked at, so that it may be as wrong as a test wants it.
class DumpBuilder {
public:
    static constexpr std::size_t headerBytes = 32, entryBytes = 12, room = 32; // streams

    /// Bytes somewhere in the file; returns where.
    std::uint32_t blob(const std::string &bytes)
    {
        const std::size_t at = start + m_body.size();
        m_body += bytes;
        m_body.resize((m_body.size() + 3) / 4 * 4);
        return std::uint32_t(at);
    }
    /// A MINIDUMP_STRING.
    std::uint32_t string(std::u16string_view units)
    {
        return blob(DumpBytes().u32(2 * units.size()).wide(units).u16(0).bytes());
    }
    std::uint32_t string(std::string_view ascii) { return string(std::u16string(ascii.begin(), ascii.end())); }

    DumpBuilder &stream(std::uint32_t type, const DumpBytes &bytes)
    {
        return place(type, std::uint32_t(bytes.size()), blob(bytes.bytes()));
    }
    /// A stream of any size at any place.
    DumpBuilder &place(std::uint32_t type, std::uint32_t bytes, std::uint32_t offset)
    {
        m_directory.push_back({type, bytes, offset});
        return *this;
    }
    std::uint32_t end() const { return std::uint32_t(start + m_body.size()); }

    std::string bytes() const
    {
        DumpBytes file;
        file.u32(0x504d444d).u32(0x61b0a793).u32(m_directory.size()).u32(headerBytes).u32(0).u32(written).u64(flags);
        for (const Entry &entry : m_directory)
            file.u32(entry.type).u32(entry.bytes).u32(entry.offset);
        return file.zeros(start - file.size()).bytes() + m_body;
    }

    static constexpr std::uint32_t written = 1'700'000'000;
    static constexpr std::uint64_t flags = 0x0000000000001006;

private:
    static constexpr std::size_t start = headerBytes + room * entryBytes;
    struct Entry {
        std::uint32_t type, bytes, offset;
    };
    std::vector<Entry> m_directory;
    std::string m_body;
};

// Streams as Windows writes them.

inline constexpr std::uint16_t x86 = 0, amd64 = 9, arm64 = 12;

inline DumpBytes systemStream(std::uint16_t architecture, std::uint32_t servicePack = 0, std::uint32_t platform = 2)
{
    DumpBytes bytes;
    bytes.u16(architecture).u16(6).u16(0x9e0a).add(std::uint8_t(8)).add(std::uint8_t(1));
    bytes.u32(10).u32(0).u32(19045).u32(platform).u32(servicePack).u16(0x100).u16(0);
    return architecture == x86 ? bytes.text("GenuineIntel").zeros(12) : bytes.zeros(24);
}

struct TestModule {
    std::uint32_t name = 0; // where its string is
    std::uint64_t base = 0;
    std::uint32_t size = 0;
    std::uint64_t version = 0; // four parts of 16 bits; 0: no VS_FIXEDFILEINFO
    std::uint32_t codeViewBytes = 0, codeView = 0;
};

inline DumpBytes moduleList(const std::vector<TestModule> &modules, bool padded = false)
{
    DumpBytes bytes;
    bytes.u32(modules.size()).zeros(padded ? 4 : 0);
    for (const TestModule &module : modules) {
        bytes.u64(module.base).u32(module.size).u32(0xabc).u32(0x5f000000).u32(module.name);
        bytes.u32(module.version ? 0xfeef04bd : 0).u32(0x10000).u32(module.version >> 32).u32(module.version);
        bytes.u32(module.version >> 32).u32(module.version + 1).zeros(28);
        bytes.u32(module.codeViewBytes).u32(module.codeView).zeros(24);
    }
    return bytes;
}

struct TestException {
    std::uint32_t thread = 0x1a2c, code = 0xc0000005;
    std::uint64_t address = 0;
    std::vector<std::uint64_t> parameters = {};
    std::uint32_t contextBytes = 0, context = 0;
    std::uint32_t count = std::uint32_t(parameters.size()); // of parameters, as the stream says
};

inline DumpBytes exceptionStream(const TestException &exception)
{
    DumpBytes bytes;
    bytes.u32(exception.thread).u32(0).u32(exception.code).u32(1).u64(0).u64(exception.address);
    bytes.u32(exception.count).u32(0);
    for (std::size_t i = 0; i < 15; ++i)
        bytes.u64(i < exception.parameters.size() ? exception.parameters[i] : 0);
    return bytes.u32(exception.contextBytes).u32(exception.context);
}

struct TestThread {
    std::uint32_t id = 0;
    std::uint32_t contextBytes = 0, context = 0;
    std::uint64_t stack = 0;
    std::uint32_t stackBytes = 0, stackAt = 0;
};

inline DumpBytes threadList(const std::vector<TestThread> &threads, bool padded = false)
{
    DumpBytes bytes;
    bytes.u32(threads.size()).zeros(padded ? 4 : 0);
    for (const TestThread &thread : threads) {
        bytes.u32(thread.id).u32(1).u32(0x20).u32(2).u64(0x7ff0'0000 + thread.id).u64(thread.stack);
        bytes.u32(thread.stackBytes).u32(thread.stackAt).u32(thread.contextBytes).u32(thread.context);
    }
    return bytes;
}

/// A CONTEXT whose registers are \a first, \a first + 1, … in the order of their places from that of the first general one on.
inline DumpBytes amd64Context(std::uint64_t first = 0x1000)
{
    DumpBytes bytes;
    bytes.zeros(48).u32(0x0010000f).u32(0x1f80).u16(0x33).u16(0x2b).u16(0x2b).u16(0x53).u16(0x2b).u16(0x2b).u32(0x246);
    bytes.zeros(48);
    for (std::uint64_t i = 0; i < 17; ++i)
        bytes.u64(first + i); // rax rcx rdx rbx rsp rbp rsi rdi r8 … r15 rip
    return bytes.zeros(1232 - bytes.size());
}

inline DumpBytes x86Context(std::uint32_t first = 0x1000)
{
    DumpBytes bytes;
    bytes.u32(0x0001003f).zeros(136).u32(0x2b).u32(0x53).u32(0x2b).u32(0x2b);
    for (std::uint32_t i = 0; i < 8; ++i)
        bytes.u32(first + i);                                              // edi esi ebx edx ecx eax ebp eip
    return bytes.u32(0x23).u32(0x246).u32(first + 8).u32(0x2b).zeros(512); // cs eflags esp ss
}

inline DumpBytes rsds(std::string_view path)
{
    DumpBytes bytes;
    bytes.text("RSDS").u32(0x12345678).u16(0x9abc).u16(0xdef0).text("\x01\x02\x03\x04\x05\x06\x07\x08").u32(0x1f);
    return bytes.text(path).zeros(1);
}

/// What most tests begin with: 64-bit Windows, a program, ntdll.dll, and an access violation in it.
inline DumpBuilder crashDump(std::uint16_t architecture = amd64)
{
    const std::uint64_t high = architecture == x86 ? 0 : 0x7ff6'0000'0000;
    DumpBuilder builder;
    const DumpBytes context = architecture == x86 ? x86Context() : amd64Context();
    const std::uint32_t at = builder.blob(context.bytes()), size = std::uint32_t(context.size());
    const std::uint32_t program = builder.string(R"(C:\Program Files\Office\winword.exe)");
    const std::uint32_t library = builder.string(R"(C:\Windows\System32\ntdll.dll)");
    const DumpBytes pdb = rsds("ntdll.pdb");
    const std::uint32_t pdbAt = builder.blob(pdb.bytes());
    builder.stream(7, systemStream(architecture, builder.string("Service Pack 1")));
    builder.stream(
        4, moduleList({{program, high + 0x400000, 0x100000, 0x000b'0000'1586'0000},
                       {library, high + 0x77000000, 0x1b1000, 0x000a'0000'4a61'0001, std::uint32_t(pdb.size()), pdbAt}}));
    builder.stream(
        6, exceptionStream({.address = high + 0x7703c66c, .parameters = {0, 0x14}, .contextBytes = size, .context = at}));
    builder.stream(3, threadList({{.id = 0x1a2c, .contextBytes = size, .context = at}, {.id = 0x1a30}}));
    return builder;
}
