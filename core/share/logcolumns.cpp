// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/history.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace cer {

namespace {

constexpr std::size_t mostMalformedKept = 1000;
constexpr std::size_t chunkBits = 13;
constexpr std::size_t chunkRows = std::size_t(1) << chunkBits;
constexpr std::size_t usualLine = 45; // bytes, on the short side: room for a chunk is taken once

/// 20 bytes, not 24: the time in two halves.
struct Row {
    std::array<std::uint32_t, 2> time;
    NameId machine, user, info;
};
static_assert(sizeof(Row) == 20);

} // namespace

struct LogColumns::Data {
    LogKind kind = LogKind::Hits;
    std::vector<std::vector<Row>> chunks; // all full but the last, which never grows past chunkRows
    std::size_t rows = 0;
    StringPool machines, users, infos;
    std::uint64_t lines = 0;
    std::uint64_t malformedCount = 0;
    std::vector<Malformed> malformed;
    NameId lastInfo = noName;

    const Row &row(std::size_t index) const { return chunks[index >> chunkBits][index & (chunkRows - 1)]; }
    void addRow(const LogEntry &entry, std::size_t bytesAhead);
    NameId internInfo(std::string_view info);
    void count(const LogFault &fault);
};

void LogColumns::Data::count(const LogFault &fault)
{
    ++malformedCount;
    if (malformed.size() < mostMalformedKept)
        malformed.push_back({lines, fault});
}

/// Most lines of a hits.log say "No CAB", like the one before.
NameId LogColumns::Data::internInfo(std::string_view info)
{
    if (lastInfo == noName || infos.at(lastInfo) != info)
        lastInfo = infos.intern(info);
    return lastInfo;
}

void LogColumns::Data::addRow(const LogEntry &entry, std::size_t bytesAhead)
{
    if (chunks.empty() || chunks.back().size() == chunkRows) {
        chunks.emplace_back();
        chunks.back().reserve(std::min(chunkRows, bytesAhead / usualLine + 1));
    }
    chunks.back().push_back({std::bit_cast<std::array<std::uint32_t, 2>>(entry.time), machines.intern(entry.machine),
                             users.intern(entry.user), internInfo(entry.info)});
    ++rows;
}

LogColumns::LogColumns(LogKind kind)
    : m_data(std::make_unique<Data>())
{
    m_data->kind = kind;
}

LogColumns::~LogColumns() = default;
LogColumns::LogColumns(LogColumns &&) noexcept = default;
LogColumns &LogColumns::operator=(LogColumns &&) noexcept = default;

std::size_t LogColumns::append(std::string_view bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        const char *const feed = static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at)));
        if (!feed)
            break;
        ++m_data->lines;
        const bool carriageReturn = feed != at && feed[-1] == '\r';
        const std::string_view line(at, std::size_t(feed - at) - carriageReturn);
        if (const auto entry = parseLogLine(line, m_data->kind)) [[likely]] {
            m_data->addRow(*entry, std::size_t(end - at));
            if (!carriageReturn)
                m_data->count({FindingCode::TextLoneLineFeed, std::uint32_t(line.size() + 1)});
        } else {
            m_data->count(entry.error());
        }
        at = feed + 1;
    }
    return std::size_t(at - bytes.data());
}

void LogColumns::countMalformed(const LogFault &fault)
{
    ++m_data->lines;
    m_data->count(fault);
}

std::size_t LogColumns::size() const
{
    return m_data->rows;
}

LocalSeconds LogColumns::time(std::size_t row) const
{
    return std::bit_cast<LocalSeconds>(m_data->row(row).time);
}

NameId LogColumns::machine(std::size_t row) const
{
    return m_data->row(row).machine;
}

NameId LogColumns::user(std::size_t row) const
{
    return m_data->row(row).user;
}

NameId LogColumns::info(std::size_t row) const
{
    return m_data->row(row).info;
}

const StringPool &LogColumns::machines() const
{
    return m_data->machines;
}

const StringPool &LogColumns::users() const
{
    return m_data->users;
}

const StringPool &LogColumns::infos() const
{
    return m_data->infos;
}

std::uint64_t LogColumns::lines() const
{
    return m_data->lines;
}

std::uint64_t LogColumns::malformedCount() const
{
    return m_data->malformedCount;
}

std::span<const LogColumns::Malformed> LogColumns::malformed() const
{
    return m_data->malformed;
}

std::size_t LogColumns::memory() const
{
    std::size_t bytes = m_data->machines.memory() + m_data->users.memory() + m_data->infos.memory();
    for (const std::vector<Row> &chunk : m_data->chunks)
        bytes += chunk.capacity() * sizeof(Row);
    return bytes;
}

} // namespace cer
