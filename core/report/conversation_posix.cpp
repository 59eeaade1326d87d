// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/conversation.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace cer::helper {

namespace {

/// More cabinets than any set has.
constexpr std::size_t mostBeside = 1024;
/// How often all bytes may be read for one request: a helper that runs in circles ends here. No request is that small that its bytes do
/// not count.
constexpr std::uint64_t mostTurns = 8, smallestRead = 4096, freeBytes = std::uint64_t(64) << 20;

bool isPlainName(std::string_view name)
{
    return isPathPart(name) && name.find_first_of("\\:") == name.npos;
}

} // namespace

Conversation::Conversation(std::unique_ptr<HelperProcess> process, std::chrono::seconds limit)
    : m_process(std::move(process))
    , m_limit(limit)
{
}

Result<std::unique_ptr<Conversation>> Conversation::begin(const std::string &program, std::chrono::seconds limit)
{
    auto process = HelperProcess::start(program);
    if (!process)
        return std::unexpected(process.error());
    std::unique_ptr<Conversation> conversation(new Conversation(std::move(*process), limit));
    const Result<Frame> hello = conversation->m_process->receive(limit);
    if (!hello)
        return std::unexpected(hello.error());
    const auto confinement = confinementOf(hello->payload);
    if (hello->head.message != Message::Hello || hello->head.number != version || !confinement)
        return conversation->nonsense();
    conversation->m_confinement = *confinement;
    return conversation;
}

void Conversation::setSource(std::unique_ptr<ReportSource> source)
{
    m_source = std::move(source);
    m_beside.clear();
    m_likely.reset();
    m_ahead.reset();
}

Result<void> Conversation::request(const Head &request, std::string_view payload, const std::stop_token &stop,
                                   const Listener &listener)
{
    if (stop.stop_requested())
        return named({ErrorKind::Cancelled, {}, {}});
    m_isUsable = false; // until it has ended well
    m_broken.reset();
    m_served = 0;
    const std::stop_callback end(stop, [this] { m_process->kill(); });
    m_process->grantTime(processorTime);
    Result<void> result = m_process->send(request, payload, m_limit).and_then([&] { return hear(listener); });
    if (!m_isUsable && stop.stop_requested())
        return named({ErrorKind::Cancelled, {}, {}});
    if (!result)
        return named(result.error());
    return result;
}

Result<void> Conversation::hear(const Listener &listener)
{
    for (;;) {
        if (m_likely && !m_ahead && !m_process->hasWord())
            readAhead();
        Result<Frame> frame = m_process->receive(m_limit);
        if (!frame)
            return std::unexpected(frame.error());
        const Message message = frame->head.message;
        if (message == Message::Done || message == Message::Failed) {
            m_isUsable = true;
            if (m_broken)
                return std::unexpected(*m_broken);
            return message == Message::Done ? Result<void>() : told(*frame);
        }
        if (message == Message::Need || message == Message::NeedBeside) {
            if (const auto answered = answer(*frame); !answered)
                return answered;
        } else if (!listener(std::move(*frame))) {
            return nonsense();
        }
    }
}

Result<void> Conversation::answer(const Frame &frame)
{
    if (!m_source)
        return nonsense();
    if (frame.head.message == Message::NeedBeside)
        return answerNeedBeside(frame.payload);
    const auto need = bytesRequestOf(frame.payload);
    if (!need || need->file > m_beside.size())
        return nonsense();
    std::uint64_t all = m_source->file().size();
    for (const auto &file : m_beside)
        all += file->size();
    m_served += std::max<std::uint64_t>(need->length, smallestRead);
    if (m_served > mostTurns * all + freeBytes)
        return std::unexpected(helperError(ErrorKind::TimedOut, std::make_error_code(std::errc::timed_out).message()));
    return answerNeed(*need);
}

Result<std::string> Conversation::bytes(const BytesRequest &need)
{
    ByteSource &file = need.file == 0 ? m_source->file() : *m_beside[need.file - 1];
    std::string bytes = std::exchange(m_room, {});
    Result<std::size_t> read;
    bytes.resize_and_overwrite(need.length, [&](char *into, std::size_t size) {
        read = file.read(need.offset, {into, size});
        return std::min(read.value_or(0), size);
    });
    return read.transform([&](std::size_t) { return std::move(bytes); });
}

Result<void> Conversation::answerNeed(const BytesRequest &need)
{
    const bool isAhead = m_ahead && m_likely && m_likely->file == need.file && m_likely->offset == need.offset
                         && m_likely->length == need.length;
    Result<std::string> block = isAhead ? *std::exchange(m_ahead, {}) : bytes(need);
    if (!block)
        return sayBroken(block.error());
    const bool inOrder = m_last.file == need.file && m_last.offset + m_last.length == need.offset;
    m_ahead.reset();
    m_likely.reset();
    if (inOrder && block->size() == need.length)
        m_likely = BytesRequest{need.file, need.length, need.offset + need.length};
    m_last = need;
    auto sent = m_process->send({.message = Message::Bytes}, *block, m_limit);
    m_room = std::move(*block);
    return sent;
}

/// While the helper is busy with what it has. An error will come again when it is asked for.
void Conversation::readAhead()
{
    m_ahead = bytes(*m_likely).value_or(std::string());
    if (m_ahead->empty())
        m_likely.reset();
}

Result<void> Conversation::answerNeedBeside(const std::string &name)
{
    if (!isPlainName(name) || m_beside.size() == mostBeside)
        return nonsense();
    auto file = m_source->beside(name);
    using enum ErrorKind;
    if (!file && (file.error().kind == Unreachable || file.error().kind == TimedOut || file.error().kind == LogOn))
        return sayBroken(file.error());
    Head answer{.message = Message::Beside, .flag = file.has_value()};
    if (file) {
        answer.number = (*file)->size();
        m_beside.push_back(std::move(*file));
    }
    return m_process->send(answer, {}, m_limit);
}

Result<void> Conversation::sayBroken(const Error &error)
{
    if (!m_broken)
        m_broken = error;
    return m_process->send({.message = Message::Broken}, {}, m_limit);
}

std::unexpected<Error> Conversation::told(const Frame &failed)
{
    const auto error = errorOf(failed.payload);
    if (!error || error->kind == ErrorKind::Cancelled)
        return nonsense();
    return failure(error->kind, {}, error->detail);
}

std::unexpected<Error> Conversation::named(Error error) const
{
    if (error.path.empty() && m_source)
        error.path = m_source->name();
    return std::unexpected(std::move(error));
}

std::unexpected<Error> Conversation::nonsense()
{
    m_isUsable = false;
    return named(helperError(ErrorKind::Io, std::make_error_code(std::errc::protocol_error).message()));
}

} // namespace cer::helper
