// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportreader.h"

#include "core/report/conversation.h"
#include "core/report/membername.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace cer {

using helper::Conversation;
using helper::Frame;
using helper::Message;

namespace {

/// Follows the pieces of an extraction: each member that was asked for comes once, whole, and none is larger than it may be.
class Pieces {
public:
    Pieces(const ReportContent &content, const ReportLimits &limits, std::span<const std::size_t> members)
        : m_content(content)
        , m_limits(limits)
    {
        for (const std::size_t member : members)
            m_isComplete.emplace(member, false);
    }
    /// False when \a piece cannot be the next one.
    bool add(const ReportReader::Piece &piece);
    bool areComplete() const
    {
        return std::ranges::all_of(m_isComplete, [](const auto &member) { return member.second; });
    }
    std::uint64_t bytes() const { return m_allBytes; }

private:
    const ReportContent &m_content;
    const ReportLimits &m_limits;
    std::map<std::size_t, bool> m_isComplete;
    std::optional<std::size_t> m_current;
    std::uint64_t m_bytes = 0, m_allBytes = 0;
};

bool Pieces::add(const ReportReader::Piece &piece)
{
    const auto member = m_isComplete.find(piece.member);
    if (member == m_isComplete.end() || member->second || m_current.value_or(piece.member) != piece.member)
        return false;
    m_bytes = m_current ? m_bytes + piece.bytes.size() : piece.bytes.size();
    m_allBytes += piece.bytes.size();
    m_current = piece.member;
    if (piece.isEnd) {
        member->second = true;
        m_current.reset();
    }
    const bool wasRefused = m_content.members[piece.member].refused != Refusal::None;
    const bool isRefused = piece.refused != Refusal::None;
    return (piece.isEnd || !piece.bytes.empty()) && (!isRefused || piece.isEnd) && (!wasRefused || isRefused)
           && m_bytes <= m_limits.memberBytes && m_allBytes <= m_limits.allBytes;
}

/// Of either kind of path.
std::string fileName(const std::string &path)
{
    const std::size_t separator = path.find_last_of("/\\");
    return separator == path.npos ? path : path.substr(separator + 1);
}

} // namespace

class ReportReader::Helper {
public:
    explicit Helper(std::unique_ptr<Conversation> conversation)
        : m_conversation(std::move(conversation))
    {
    }
    Conversation &conversation() { return *m_conversation; }
    const Conversation &conversation() const { return *m_conversation; }

    Result<ReportContent> open(std::unique_ptr<ReportSource> source, const ReportReaderOptions &options,
                               const std::stop_token &stop);
    Result<std::string> read(const helper::ReadRequest &wanted, const std::stop_token &stop);
    Result<Minidump> minidump(std::size_t member, const std::stop_token &stop);
    Result<void> unpack(std::span<const std::size_t> members, const ReportLimits &limits, const Sink &sink,
                        const std::stop_token &stop);
    /// Whether a member can be asked for.
    Result<void> permits(std::size_t member);

private:
    std::unique_ptr<Conversation> m_conversation;
    ReportContent m_content;
};

Result<ReportContent> ReportReader::Helper::open(std::unique_ptr<ReportSource> source,
                                                 const ReportReaderOptions &options, const std::stop_token &stop)
{
    const std::uint64_t bytes = source->file().size();
    m_content = {};
    m_conversation->setSource(std::move(source));
    std::optional<ReportContent> content;
    const auto take = [&](Frame &&frame) {
        if (frame.head.message != Message::Content || content)
            return false;
        content = helper::contentOf(frame.payload);
        return content && content->members.size() <= options.limits.members;
    };
    const std::string wanted = helper::payloadOf(helper::OpenRequest{bytes, options.codePage, options.limits});
    const auto answered = m_conversation->request({.message = Message::Open}, wanted, stop, take);
    if (!answered)
        return std::unexpected(answered.error());
    if (!content)
        return m_conversation->nonsense();
    content->bytes = bytes;
    const std::string name = fileName(m_conversation->source().name());
    if (content->format == ReportFormat::File && content->members.size() == 1 && !name.empty())
        content->members[0].name = name; // the helper is told none
    for (ReportMember &member : content->members) {
        if (member.refused == Refusal::None)
            member.refused = memberNameProblem(member.name); // whatever the helper thinks
    }
    if (content->damage)
        content->damage->path = m_conversation->source().name();
    m_content = *content;
    return std::move(*content);
}

Result<void> ReportReader::Helper::permits(std::size_t member)
{
    if (member < m_content.members.size() && m_content.members[member].refused == Refusal::None)
        return {};
    return failure(ErrorKind::Name, member < m_content.members.size() ? m_content.members[member].name : std::string());
}

Result<std::string> ReportReader::Helper::read(const helper::ReadRequest &wanted, const std::stop_token &stop)
{
    std::string bytes;
    const auto take = [&](Frame &&frame) {
        const bool isNext = frame.head.message == Message::Data && !frame.payload.empty()
                            && frame.payload.size() <= wanted.limit - bytes.size();
        if (isNext && bytes.empty())
            bytes = std::move(frame.payload);
        else if (isNext)
            bytes += frame.payload;
        return isNext;
    };
    return m_conversation->request({.message = Message::Read}, helper::payloadOf(wanted), stop, take).transform([&] {
        return std::move(bytes);
    });
}

Result<Minidump> ReportReader::Helper::minidump(std::size_t member, const std::stop_token &stop)
{
    std::optional<Minidump> dump;
    const auto take = [&](Frame &&frame) {
        if (frame.head.message != Message::Dump || dump)
            return false;
        dump = helper::dumpOf(frame.payload);
        return dump.has_value();
    };
    const auto answered = m_conversation->request({.message = Message::ReadDump, .number = member}, {}, stop, take);
    if (!answered)
        return std::unexpected(answered.error());
    if (!dump)
        return m_conversation->nonsense();
    return std::move(*dump);
}

Result<void> ReportReader::Helper::unpack(std::span<const std::size_t> members, const ReportLimits &limits,
                                          const Sink &sink, const std::stop_token &stop)
{
    if (std::ranges::any_of(members, [&](std::size_t member) { return member >= m_content.members.size(); }))
        return failure(ErrorKind::Name, {});
    constexpr std::uint64_t part = std::uint64_t(64) << 20;
    Pieces pieces(m_content, limits, members);
    bool isWanted = true;
    std::uint64_t granted = 0;
    const auto take = [&](Frame &&frame) {
        Piece piece{frame.head.number, std::move(frame.payload), frame.head.flag, Refusal(frame.head.code)};
        if (frame.head.message != Message::Piece || piece.refused > Refusal::Damaged || !pieces.add(piece))
            return false;
        if (pieces.bytes() - granted >= part) {
            m_conversation->grantTime();
            granted = pieces.bytes();
        }
        if (!isWanted)
            return true;
        isWanted = sink(std::move(piece));
        m_conversation->giveBack(std::move(piece.bytes)); // NOLINT(bugprone-use-after-move): the sink may have left them
        return isWanted || m_conversation->sayStop();
    };
    const std::string wanted = helper::payloadOf(std::vector<std::uint64_t>(members.begin(), members.end()));
    const auto answered = m_conversation->request({.message = Message::Unpack}, wanted, stop, take);
    if (answered && isWanted && !pieces.areComplete())
        return m_conversation->nonsense();
    return answered;
}

ReportReader::ReportReader(ReportReaderOptions options)
    : m_options(std::move(options))
{
}

ReportReader::~ReportReader() = default;

Result<void> ReportReader::start()
{
    if (m_helper && m_helper->conversation().isUsable())
        return {};
    m_helper.reset();
    const std::string program = m_options.program.empty() ? helper::usualProgram() : m_options.program;
    auto conversation = Conversation::begin(program, m_options.answerLimit);
    if (!conversation)
        return std::unexpected(conversation.error());
    m_helper = std::make_unique<Helper>(std::move(*conversation));
    return {};
}

Confinement ReportReader::confinement() const
{
    return m_helper ? m_helper->conversation().confinement() : Confinement();
}

Result<ReportContent> ReportReader::open(std::unique_ptr<ReportSource> source, const std::stop_token &stop)
{
    if (const auto started = start(); !started)
        return std::unexpected(started.error());
    return m_helper->open(std::move(source), m_options, stop);
}

Result<std::string> ReportReader::read(std::size_t member, std::uint64_t offset, std::size_t limit,
                                       const std::stop_token &stop)
{
    return usable().and_then([&] { return m_helper->permits(member); }).and_then([&] {
        return m_helper->read({member, offset, limit}, stop);
    });
}

Result<Minidump> ReportReader::minidump(std::size_t member, const std::stop_token &stop)
{
    return usable().and_then([&] { return m_helper->permits(member); }).and_then([&] {
        return m_helper->minidump(member, stop);
    });
}

Result<void> ReportReader::unpack(std::span<const std::size_t> members, const Sink &sink, const std::stop_token &stop)
{
    return usable().and_then([&] { return m_helper->unpack(members, m_options.limits, sink, stop); });
}

/// Whether a report is open: none is after the helper has ended.
Result<void> ReportReader::usable() const
{
    if (m_helper && m_helper->conversation().isUsable())
        return {};
    return std::unexpected(helper::helperError(ErrorKind::Io, std::make_error_code(std::errc::no_such_process).message()));
}

} // namespace cer
