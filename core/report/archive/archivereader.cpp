// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivereader.h"

#include "core/report/archive/spool.h"

#include <algorithm>

namespace cer {

namespace {

constexpr std::size_t pieceBytes = 256 * 1024;

} // namespace

ArchiveReader::ArchiveReader(std::unique_ptr<SourceDevice> device, ArchiveListing listing, const ReportLimits &limits)
    : m_device(std::move(device))
    , m_listing(std::move(listing))
    , m_allBytes(limits.allBytes)
{
    m_content.format = m_listing.format;
    m_content.bytes = std::uint64_t(m_device->size());
    m_content.members = m_listing.list.takeMembers();
    m_content.damage = m_listing.damage;
    m_accesses = m_listing.list.takeAccesses();
}

MemberStream ArchiveReader::stream(std::size_t member) const
{
    const MemberAccess &access = m_accesses.at(member);
    return {access.open ? access.open() : nullptr, m_content.members.at(member).bytes, access.crc};
}

// What is wrong with the place where the report lies comes before what that made of its members.
Error ArchiveReader::errorOf(std::size_t member, Refusal refused) const
{
    if (m_device->error())
        return *m_device->error();
    const std::string &name = m_content.members.at(member).name;
    return {refused == Refusal::Damaged ? ErrorKind::Malformed : ErrorKind::Name, name, {}};
}

Result<void> ArchiveReader::moveTo(std::size_t member, std::uint64_t offset)
{
    if (member >= m_content.members.size())
        return failure(ErrorKind::NotFound, {});
    if (const Refusal refused = m_content.members[member].refused; refused != Refusal::None)
        return failure(ErrorKind::Name, m_content.members[member].name);
    if (!m_stream || m_streamed != member || m_stream->position() > offset) {
        m_stream.reset();
        m_stream.emplace(stream(member));
        m_streamed = member;
    }
    std::string skipped;
    while (m_stream->position() < offset && !m_stream->isAtEnd()) {
        skipped.resize(std::min(std::uint64_t(pieceBytes), offset - m_stream->position()));
        if (const auto read = m_stream->read(skipped); !read)
            return std::unexpected(errorOf(member, read.error()));
    }
    return {};
}

Result<std::string> ArchiveReader::read(std::size_t member, std::uint64_t offset, std::size_t limit)
{
    if (const Result<void> moved = moveTo(member, offset); !moved)
        return std::unexpected(moved.error());
    const std::uint64_t bytes = m_content.members[member].bytes;
    std::string read(std::min(std::uint64_t(limit), bytes - std::min(bytes, offset)), '\0');
    const auto done = m_stream->read(read);
    if (!done)
        return std::unexpected(errorOf(member, done.error()));
    read.resize(*done);
    return read;
}

// False when nobody wants more.
bool ArchiveReader::unpackOne(std::size_t member, const ReportReader::Sink &sink, std::uint64_t &left)
{
    const ReportMember &listed = m_content.members.at(member);
    if (listed.refused != Refusal::None || listed.bytes > left)
        return sink({member, {}, true, listed.refused != Refusal::None ? listed.refused : Refusal::TooLarge});
    left -= listed.bytes;
    if (listed.isFolder)
        return sink({member, {}, true, Refusal::None});
    MemberStream bytes = stream(member);
    for (;;) {
        ReportReader::Piece piece{member, std::string(pieceBytes, '\0'), false, Refusal::None};
        const auto read = bytes.read(piece.bytes);
        piece.bytes.resize(read.value_or(0));
        piece.isEnd = !read || bytes.isAtEnd();
        piece.refused = read ? Refusal::None : read.error();
        const bool isEnd = piece.isEnd;
        if (!sink(std::move(piece)))
            return false;
        if (isEnd)
            return true;
    }
}

Result<void> ArchiveReader::unpack(std::span<const std::size_t> members, const ReportReader::Sink &sink)
{
    m_stream.reset();
    std::vector<std::size_t> order(members.begin(), members.end());
    if (std::ranges::any_of(order, [this](std::size_t member) { return member >= m_accesses.size(); }))
        return failure(ErrorKind::NotFound, {});
    std::ranges::stable_sort(order, {}, [this](std::size_t member) { return m_accesses[member].place; });
    std::uint64_t left = m_allBytes;
    for (const std::size_t member : order) {
        const bool goesOn = unpackOne(member, sink, left);
        if (m_device->error())
            return std::unexpected(*m_device->error());
        if (!goesOn)
            break;
    }
    return {};
}

Result<std::unique_ptr<ByteSource>> ArchiveReader::source(std::size_t member, int spool)
{
    if (const Result<void> moved = moveTo(member, 0); !moved)
        return std::unexpected(moved.error());
    auto spooled = std::make_unique<Spool>(spool, m_spooled);
    Result<void> appended;
    std::string piece;
    do {
        piece.resize(pieceBytes);
        const auto read = m_stream->read(piece);
        if (!read)
            appended = std::unexpected(errorOf(member, read.error()));
        else
            appended = spooled->append(std::string_view(piece).substr(0, *read));
    } while (appended && !m_stream->isAtEnd());
    m_stream.reset();
    m_spooled += spooled->inFile();
    if (!appended)
        return std::unexpected(appended.error());
    return spooled;
}

} // namespace cer
