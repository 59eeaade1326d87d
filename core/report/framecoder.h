// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/frame.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <type_traits>
#include <utility>

namespace cer::helper {

/// The last value of an enumeration whose values are checked.
template <typename Enumeration>
inline constexpr auto lastOf = std::numeric_limits<std::underlying_type_t<Enumeration>>::max();
template <>
inline constexpr auto lastOf<ReportFormat> = std::uint8_t(ReportFormat::Tar);
template <>
inline constexpr auto lastOf<Refusal> = std::uint8_t(Refusal::Damaged);
template <>
inline constexpr auto lastOf<ErrorKind> = std::uint8_t(ErrorKind::Io);
template <>
inline constexpr auto lastOf<DumpFault::Kind> = std::uint8_t(DumpFault::Kind::BadContext);

template <typename Type, typename Of>
concept Like = std::same_as<std::remove_const_t<Type>, Of>;

// One list of the fields of each structure, for writing and for reading.

void describe(auto &coder, Like<ReportLimits> auto &value)
{
    coder(value.memberBytes, value.allBytes, value.members, value.depth, value.ratio);
}

void describe(auto &coder, Like<OpenRequest> auto &value)
{
    coder(value.bytes, value.codePage, value.limits);
}

void describe(auto &coder, Like<ReadRequest> auto &value)
{
    coder(value.member, value.offset, value.limit);
}

void describe(auto &coder, Like<BytesRequest> auto &value)
{
    coder(value.file, value.length, value.offset);
}

void describe(auto &coder, Like<HelperError> auto &value)
{
    coder(value.kind, value.detail);
}

void describe(auto &coder, Like<Confinement> auto &value)
{
    coder(value.memory, value.time, value.files, value.network);
}

void describe(auto &coder, Like<Error> auto &value)
{
    coder(value.kind, value.path, value.detail);
}

void describe(auto &coder, Like<ReportMember> auto &value)
{
    coder(value.name, value.bytes, value.packed, value.modified, value.isFolder, value.refused);
}

void describe(auto &coder, Like<ReportContent> auto &value)
{
    coder(value.format, value.bytes, value.members, value.damage);
}

void describe(auto &coder, Like<DumpVersion> auto &value)
{
    coder(value.parts[0], value.parts[1], value.parts[2], value.parts[3]);
}

void describe(auto &coder, Like<DumpSystem> auto &value)
{
    coder(value.architecture, value.processorLevel, value.processorRevision, value.processors, value.productType,
          value.platform, value.major, value.minor, value.build, value.suiteMask, value.servicePack,
          value.processorVendor);
}

void describe(auto &coder, Like<DumpModule> auto &value)
{
    coder(value.path, value.base, value.size, value.checksum, value.linked, value.fileVersion, value.productVersion,
          value.pdbPath, value.pdbId);
}

void describe(auto &coder, Like<DumpUnloadedModule> auto &value)
{
    coder(value.path, value.base, value.size, value.checksum, value.linked);
}

void describe(auto &coder, Like<DumpRegister> auto &value)
{
    coder(value.name, value.value);
}

void describe(auto &coder, Like<DumpException> auto &value)
{
    coder(value.threadId, value.code, value.flags, value.address, value.parameters, value.registers);
}

void describe(auto &coder, Like<DumpThread> auto &value)
{
    coder(value.id, value.suspendCount, value.priorityClass, value.priority, value.teb, value.stackStart,
          value.stackBytes, value.instruction, value.name, value.startAddress, value.created, value.userTime,
          value.kernelTime);
}

void describe(auto &coder, Like<DumpMemoryRange> auto &value)
{
    coder(value.start, value.bytes);
}

void describe(auto &coder, Like<DumpMemoryRegion> auto &value)
{
    coder(value.start, value.bytes, value.state, value.protection, value.type);
}

void describe(auto &coder, Like<DumpHandle> auto &value)
{
    coder(value.handle, value.type, value.name, value.attributes, value.access, value.handleCount, value.pointerCount);
}

void describe(auto &coder, Like<DumpProcess> auto &value)
{
    coder(value.id, value.created, value.userTime, value.kernelTime, value.integrityLevel, value.timeZone, value.build,
          value.workingSet, value.peakWorkingSet, value.pagefile, value.privateUsage, value.physicalMemory,
          value.availableMemory, value.commitLimit, value.committed);
}

void describe(auto &coder, Like<DumpStream> auto &value)
{
    coder(value.type, value.bytes, value.offset);
}

void describe(auto &coder, Like<DumpFault> auto &value)
{
    coder(value.kind, value.stream, value.offset);
}

void describe(auto &coder, Like<Minidump> auto &value)
{
    coder(value.bytes, value.written, value.flags, value.streams, value.system, value.process, value.exception,
          value.modules, value.unloaded, value.threads, value.memory, value.regions, value.handles, value.comments,
          value.faults);
}

/// Appends values one after the other.
class Writer {
public:
    template <typename... Values>
    void operator()(const Values &...values)
    {
        (put(values), ...);
    }
    std::string bytes() && { return std::move(m_bytes); }

private:
    template <typename Value>
    void put(const Value &value)
    {
        if constexpr (std::is_enum_v<Value>)
            put(std::to_underlying(value));
        else if constexpr (std::integral<Value>)
            putNumber(static_cast<std::uint64_t>(value), std::same_as<Value, bool> ? 1 : sizeof value);
        else
            describe(*this, value);
    }
    void put(const std::string &text)
    {
        putNumber(text.size(), sizeof(std::uint32_t));
        m_bytes += text;
    }
    template <typename Value>
    void put(const std::vector<Value> &values)
    {
        putNumber(values.size(), sizeof(std::uint32_t));
        for (const Value &value : values)
            put(value);
    }
    template <typename Value>
    void put(const std::optional<Value> &value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    void putNumber(std::uint64_t number, std::size_t bytes)
    {
        for (std::size_t i = 0; i < bytes; ++i, number >>= 8)
            m_bytes += static_cast<char>(number & 0xff);
    }

    std::string m_bytes;
};

/// Takes values from bytes of a stranger. After the first that is none, nothing more is read.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    template <typename... Values>
    void operator()(Values &...values)
    {
        (take(values), ...);
    }
    /// True when there was all that was asked for and no more.
    bool isComplete() const { return m_good && m_rest.empty(); }

private:
    template <typename Value>
    void take(Value &value)
    {
        if constexpr (std::same_as<Value, bool>) {
            const std::uint64_t number = takeNumber(1);
            m_good = m_good && number <= 1;
            value = number == 1;
        } else if constexpr (std::is_enum_v<Value>) {
            const std::uint64_t number = takeNumber(sizeof value);
            m_good = m_good && number <= lastOf<Value>;
            value = m_good ? Value(number) : Value();
        } else if constexpr (std::integral<Value>) {
            value = static_cast<Value>(takeNumber(sizeof value));
        } else {
            describe(*this, value);
        }
    }
    void take(std::string &text)
    {
        const std::size_t length = takeNumber(sizeof(std::uint32_t));
        m_good = m_good && length <= m_rest.size();
        if (!m_good)
            return;
        text = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
    }
    /// No room is made ahead for what may not come, and little enough for what does: an element in memory may be many times its bytes here.
    template <typename Value>
    void take(std::vector<Value> &values)
    {
        const std::size_t count = takeNumber(sizeof(std::uint32_t));
        m_good = m_good && count <= m_elementsLeft;
        m_elementsLeft -= m_good ? count : 0;
        for (std::size_t i = 0; m_good && i < count; ++i)
            take(values.emplace_back());
    }
    template <typename Value>
    void take(std::optional<Value> &value)
    {
        bool isThere = false;
        take(isThere);
        if (m_good && isThere)
            take(value.emplace());
    }
    std::uint64_t takeNumber(std::size_t bytes)
    {
        m_good = m_good && bytes <= m_rest.size();
        if (!m_good)
            return 0;
        std::uint64_t number = 0;
        for (std::size_t i = bytes; i > 0; --i)
            number = number << 8 | static_cast<unsigned char>(m_rest[i - 1]);
        m_rest.remove_prefix(bytes);
        return number;
    }

    std::string_view m_rest;
    std::size_t m_elementsLeft = std::size_t(1) << 20; // of all lists; the largest honest dump has half of that
    bool m_good = true;
};

} // namespace cer::helper
