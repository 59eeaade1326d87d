// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/logfile.h"

#include <algorithm>

namespace {

constexpr std::size_t pieceSize = std::size_t(1024) * 1024;

/// Cuts what is read into pieces of whole lines.
class Cutter {
public:
    explicit Cutter(const LogVisitor &visitor)
        : m_visitor(visitor)
    {
    }
    void add(std::string_view bytes);
    void finish();

private:
    void passOver(std::string_view &bytes);
    void give(std::size_t length);

    const LogVisitor &m_visitor;
    std::string m_rest;
    std::uint64_t m_line = 1;
    std::uint64_t m_offset = 0;
    std::uint64_t m_longLine = 0; // bytes of a line that is passed over
};

void Cutter::give(std::size_t length)
{
    const std::string_view bytes(m_rest.data(), length);
    if (!bytes.empty())
        m_visitor.piece({bytes, m_line, m_offset});
    m_line += std::uint64_t(std::ranges::count(bytes, '\n'));
    m_offset += length;
    m_rest.erase(0, length);
}

void Cutter::passOver(std::string_view &bytes)
{
    const std::size_t end = bytes.find('\n');
    const std::size_t used = end == bytes.npos ? bytes.size() : end + 1;
    m_longLine += used;
    m_offset += used;
    bytes.remove_prefix(used);
    if (end == bytes.npos)
        return;
    m_visitor.longLine(m_line++, m_longLine);
    m_longLine = 0;
}

void Cutter::add(std::string_view bytes)
{
    if (m_longLine > 0)
        passOver(bytes);
    m_rest += bytes;
    const std::size_t end = m_rest.rfind('\n');
    give(end == m_rest.npos ? 0 : end + 1);
    if (m_rest.size() < pieceSize)
        return;
    m_longLine = m_rest.size();
    m_offset += m_rest.size();
    m_rest.clear();
}

void Cutter::finish()
{
    if (m_longLine > 0)
        m_visitor.longLine(m_line, m_longLine);
    give(m_rest.size());
}

} // namespace

cer::Result<void> readLog(cer::Store &store, const std::string &file, const std::stop_token &stop,
                          const LogVisitor &visitor)
{
    Cutter cutter(visitor);
    for (std::uint64_t offset = 0;;) {
        if (stop.stop_requested())
            return cer::failure(cer::ErrorKind::Cancelled, file);
        const auto content = store.read(file, pieceSize, offset);
        if (!content)
            return std::unexpected(content.error());
        cutter.add(content->bytes);
        offset += content->bytes.size();
        if (content->bytes.size() < pieceSize)
            break;
    }
    cutter.finish();
    return {};
}

cer::Result<void> readEntries(cer::Store &store, const std::string &file, cer::LogKind kind,
                              const std::stop_token &stop, const std::function<void(const LogLine &)> &entry,
                              const std::function<void(cer::Finding)> &fault)
{
    const auto readLines = [&](const LogPiece &piece) {
        std::uint64_t number = piece.firstLine;
        for (std::string_view rest = piece.bytes; !rest.empty() && !stop.stop_requested(); ++number) {
            const std::size_t end = rest.find('\n');
            if (end == rest.npos)
                return fault({cer::FindingCode::LogTornLine, {file, number, 0}, {}, {}});
            const std::string_view line = rest.substr(0, end - (end > 0 && rest[end - 1] == '\r'));
            rest.remove_prefix(end + 1);
            if (const auto read = cer::parseLogLine(line, kind))
                entry({*read, number});
            else
                fault({read.error().code, {file, number, read.error().column}, {std::to_string(line.size())}, {}});
        }
    };
    const auto passOver = [&](std::uint64_t line, std::uint64_t length) {
        fault({cer::FindingCode::LogLineTooLong, {file, line, 0}, {std::to_string(length)}, {}});
    };
    return readLog(store, file, stop, {readLines, passOver});
}
