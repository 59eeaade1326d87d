// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/dump.h"

#include <array>
#include <bit>
#include <charconv>
#include <cstring>

namespace cer::sample {

namespace {

// Stream types and processors of minidumpapiset.h.
enum StreamType : std::uint32_t { ModuleList = 4, Exception = 6, SystemInfo = 7 };
enum Processor : std::uint16_t { Intel = 0, Amd64 = 9 };

constexpr std::size_t headerSize = 32, directoryEntrySize = 12, moduleSize = 108, exceptionSize = 168,
                      systemInfoSize = 56;

/// Little-endian bytes that grow.
class Bytes {
public:
    template <typename T>
    void put(std::size_t at, T value)
    {
        if constexpr (std::endian::native == std::endian::big)
            value = std::byteswap(value);
        std::memcpy(m_bytes.data() + at, &value, sizeof value);
    }
    std::size_t grow(std::size_t size)
    {
        const std::size_t at = (m_bytes.size() + 3) / 4 * 4;
        m_bytes.resize(at + size);
        return at;
    }
    /// A counted UTF-16 string of ASCII.
    std::uint32_t addString(std::string_view text)
    {
        const std::size_t at = grow(4 + 2 * text.size() + 2);
        put(at, std::uint32_t(2 * text.size()));
        for (std::size_t i = 0; i < text.size(); ++i)
            m_bytes[at + 4 + 2 * i] = text[i];
        return std::uint32_t(at);
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

std::array<std::uint16_t, 4> versionNumbers(std::string_view version)
{
    std::array<std::uint16_t, 4> numbers{};
    const char *at = version.data();
    const char *const end = at + version.size();
    for (std::uint16_t &number : numbers) {
        at = std::from_chars(at, end, number).ptr;
        at += at != end;
    }
    return numbers;
}

void putModule(Bytes &dump, std::size_t at, std::uint64_t base, std::uint32_t size, std::string_view name,
               std::string_view version)
{
    const std::uint32_t nameAt = dump.addString("C:\\Program Files\\" + std::string(name));
    const auto numbers = versionNumbers(version);
    dump.put(at, base);
    dump.put(at + 8, size);
    dump.put(at + 20, nameAt);
    dump.put(at + 24, std::uint32_t(0xfeef04bd)); // VS_FIXEDFILEINFO
    dump.put(at + 28, std::uint32_t(0x00010000));
    dump.put(at + 32, std::uint32_t(numbers[0] << 16 | numbers[1]));
    dump.put(at + 36, std::uint32_t(numbers[2] << 16 | numbers[3]));
}

void putSystem(Bytes &dump, std::size_t at, bool wide)
{
    dump.put(at, std::uint16_t(wide ? Amd64 : Intel));
    dump.put(at + 6, std::uint8_t(4)); // processors
    dump.put(at + 7, std::uint8_t(1)); // workstation
    dump.put(at + 8, std::uint32_t(10));
    dump.put(at + 16, std::uint32_t(19045));
    dump.put(at + 20, std::uint32_t(2)); // Windows NT
    dump.put(at + 24, dump.addString(""));
}

void putException(Bytes &dump, std::size_t at, std::uint64_t address)
{
    dump.put(at, std::uint32_t(0x1a2c)); // thread
    dump.put(at + 8, std::uint32_t(0xc0000005));
    dump.put(at + 24, address);
    dump.put(at + 32, std::uint32_t(2)); // parameters: reading, from where
    dump.put(at + 48, std::uint64_t(0x18));
}

} // namespace

std::string makeMinidump(const Signature &signature, std::uint32_t when)
{
    const bool wide = signature.offset.size() == 16;
    std::uint64_t offset = 0;
    std::from_chars(signature.offset.data(), signature.offset.data() + signature.offset.size(), offset, 16);
    const bool own = signature.module == signature.app;
    const std::uint32_t modules = own ? 1 : 2;
    const std::uint64_t base = wide ? 0x7ff600000000 : 0x00400000, otherBase = wide ? 0x7ffa10000000 : 0x10000000;

    Bytes dump;
    dump.grow(headerSize + 3 * directoryEntrySize);
    const std::size_t system = dump.grow(systemInfoSize);
    const std::size_t list = dump.grow(4 + modules * moduleSize);
    const std::size_t exception = dump.grow(exceptionSize);
    putSystem(dump, system, wide);
    dump.put(list, modules);
    const auto span = std::uint32_t(std::min<std::uint64_t>(offset + 0x10000, 0x7fffffff));
    putModule(dump, list + 4, base, own ? span : 0x200000, signature.app, signature.appVersion);
    if (!own)
        putModule(dump, list + 4 + moduleSize, otherBase, span, signature.module, signature.moduleVersion);
    putException(dump, exception, (own ? base : otherBase) + offset);

    dump.put(0, std::uint32_t(0x504d444d)); // MDMP
    dump.put(4, std::uint32_t(0x0000a793));
    dump.put(8, std::uint32_t(3));
    dump.put(12, std::uint32_t(headerSize));
    dump.put(20, when);
    std::size_t entry = headerSize;
    for (const auto &[type, size, at] : {std::array<std::size_t, 3>{SystemInfo, systemInfoSize, system},
                                         std::array<std::size_t, 3>{ModuleList, 4 + modules * moduleSize, list},
                                         std::array<std::size_t, 3>{Exception, exceptionSize, exception}}) {
        dump.put(entry, std::uint32_t(type));
        dump.put(entry + 4, std::uint32_t(size));
        dump.put(entry + 8, std::uint32_t(at));
        entry += directoryEntrySize;
    }
    return dump.take();
}

} // namespace cer::sample
