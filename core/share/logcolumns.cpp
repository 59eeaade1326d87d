// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/history.h"

#include "core/share/blocks.h"

#include <cstring>

namespace cer {

namespace {

constexpr std::size_t mostMalformedKept = 1000;
constexpr std::size_t usualLine = 45; // bytes, on the short side

struct Row {
    LocalSeconds time;
    std::uint32_t who; // a machine with a user
    NameId info;
};
static_assert(sizeof(Row) == 16);

struct Who {
    NameId machine, user;
};

/// A machine has few users: both are looked up at once, as they stand in the line.
std::string_view whoText(const LogEntry &entry)
{
    return {entry.machine.data(), entry.machine.size() + 1 + entry.user.size()};
}

} // namespace

struct LogColumns::Data {
    LogKind kind = LogKind::Hits;
    Blocks<Row> rows;
    StringPool machines, users, infos;
    StringPool whoTexts;
    std::vector<Who> whos; // by whoTexts
    std::uint64_t lines = 0;
    std::uint64_t malformedCount = 0;
    std::vector<Malformed> malformed;
    NameId lastInfo = noName;

    void addRow(const LogEntry &entry, std::size_t bytesAhead);
    std::uint32_t internWho(const LogEntry &entry);
    NameId internInfo(std::string_view info);
    void count(const LogFault &fault);
};

void LogColumns::Data::count(const LogFault &fault)
{
    ++malformedCount;
    if (malformed.size() < mostMalformedKept)
        malformed.push_back({lines, fault});
}

std::uint32_t LogColumns::Data::internWho(const LogEntry &entry)
{
    const std::uint32_t who = whoTexts.intern(whoText(entry));
    if (who == whos.size())
        whos.push_back({machines.intern(entry.machine), users.intern(entry.user)});
    return who;
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
    rows.push_back({entry.time, internWho(entry), internInfo(entry.info)}, bytesAhead / usualLine);
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
    return m_data->rows.size();
}

LocalSeconds LogColumns::time(std::size_t row) const
{
    return m_data->rows[row].time;
}

NameId LogColumns::machine(std::size_t row) const
{
    return m_data->whos[m_data->rows[row].who].machine;
}

NameId LogColumns::user(std::size_t row) const
{
    return m_data->whos[m_data->rows[row].who].user;
}

NameId LogColumns::info(std::size_t row) const
{
    return m_data->rows[row].info;
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
    return m_data->rows.memory() + m_data->machines.memory() + m_data->users.memory() + m_data->infos.memory()
           + m_data->whoTexts.memory() + m_data->whos.capacity() * sizeof(Who);
}

} // namespace cer
