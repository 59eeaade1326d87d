// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/serve.h"

#include "app/report-reader/askedsource.h"
#include "app/report-reader/channel.h"
#include "core/report/archive/reportarchive.h"

#include <algorithm>
#include <new>
#include <system_error>
#include <unistd.h>

using namespace cer::helper;

namespace {

std::string words(std::errc code)
{
    return std::make_error_code(code).message();
}

/// The report that is open, and what is asked of it.
class Reports {
public:
    Reports(Channel &channel, int spool)
        : m_channel(channel)
        , m_spool(spool)
    {
    }
    /// Sends what belongs before Done.
    cer::Result<void> answer(const Channel::Frame &request);

private:
    cer::Result<void> open(const OpenRequest &request);
    cer::Result<void> read(const ReadRequest &request);
    cer::Result<void> readDump(std::size_t member);
    cer::Result<void> unpack(std::span<const std::uint64_t> members);
    bool sendPiece(const cer::ReportReader::Piece &piece);

    Channel &m_channel;
    const int m_spool;
    std::unique_ptr<AskedReport> m_source; // outlives the archive
    std::unique_ptr<cer::ReportArchive> m_archive;
};

cer::Result<void> Reports::answer(const Channel::Frame &request)
{
    const Message message = request.head.message;
    if (const auto wanted = message == Message::Open ? openRequestOf(request.payload) : std::nullopt)
        return open(*wanted);
    if (!m_archive)
        return cer::failure(cer::ErrorKind::Io, {}, words(std::errc::bad_file_descriptor));
    if (const auto wanted = message == Message::Read ? readRequestOf(request.payload) : std::nullopt)
        return read(*wanted);
    if (const auto wanted = message == Message::Unpack ? membersOf(request.payload) : std::nullopt)
        return unpack(*wanted);
    if (message == Message::ReadDump)
        return readDump(request.head.number);
    return cer::failure(cer::ErrorKind::Io, {}, words(std::errc::protocol_error));
}

cer::Result<void> Reports::open(const OpenRequest &request)
{
    m_archive.reset();
    m_source = std::make_unique<AskedReport>(m_channel, request.bytes);
    auto archive = cer::ReportArchive::open(*m_source, request.codePage, request.limits);
    if (!archive)
        return std::unexpected(archive.error());
    m_archive = std::move(*archive);
    m_channel.send({.message = Message::Content}, payloadOf(m_archive->content()));
    return {};
}

cer::Result<void> Reports::read(const ReadRequest &request)
{
    for (std::uint64_t done = 0; done < request.limit;) {
        const std::size_t wanted = std::min<std::uint64_t>(request.limit - done, blockBytes);
        const auto bytes = m_archive->read(request.member, request.offset + done, wanted);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (!bytes->empty())
            m_channel.send({.message = Message::Data}, *bytes);
        if (bytes->size() < wanted)
            break;
        done += wanted;
    }
    return {};
}

cer::Result<void> Reports::readDump(std::size_t member)
{
    const auto source = m_archive->source(member, m_spool);
    if (!source)
        return std::unexpected(source.error());
    const auto dump = cer::readMinidump(**source);
    if (!dump)
        return std::unexpected(dump.error());
    const std::string payload = payloadOf(*dump);
    if (payload.size() > listBytes)
        return cer::failure(cer::ErrorKind::TooLarge, {});
    m_channel.send({.message = Message::Dump}, payload);
    return {};
}

cer::Result<void> Reports::unpack(std::span<const std::uint64_t> members)
{
    m_channel.forgetStop();
    const std::vector<std::size_t> wanted(members.begin(), members.end());
    return m_archive->unpack(wanted, [this](cer::ReportReader::Piece &&piece) { return sendPiece(piece); });
}

/// In parts that fit into a frame; the end comes with the last one.
bool Reports::sendPiece(const cer::ReportReader::Piece &piece)
{
    std::string_view rest = piece.bytes;
    while (rest.size() > blockBytes) {
        m_channel.send({.message = Message::Piece, .number = piece.member}, rest.substr(0, blockBytes));
        rest.remove_prefix(blockBytes);
    }
    if (!rest.empty() || piece.isEnd)
        m_channel.send({.message = Message::Piece,
                        .flag = piece.isEnd,
                        .code = std::to_underlying(piece.refused),
                        .number = piece.member},
                       rest);
    return !m_channel.isStopped();
}

cer::Result<void> answered(Reports &reports, const Channel::Frame &request)
{
    try {
        return reports.answer(request);
    } catch (const std::bad_alloc &) { // more than this process may have
        return cer::failure(cer::ErrorKind::TooLarge, {}, words(std::errc::not_enough_memory));
    }
}

} // namespace

void serve(Channel &channel, const cer::Confinement &confinement, int spool)
{
    channel.send({.message = Message::Hello, .number = version}, payloadOf(confinement));
    Reports reports(channel, spool);
    for (;;) {
        const Channel::Frame request = channel.receive();
        if (request.head.message == Message::Stop)
            continue; // of what is over
        if (const auto done = answered(reports, request))
            channel.send({.message = Message::Done});
        else
            channel.send({.message = Message::Failed}, payloadOf(HelperError{done.error().kind, done.error().detail}));
    }
}
