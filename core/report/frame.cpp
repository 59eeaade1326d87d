// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/frame.h"

#include "core/report/framecoder.h"

#include <system_error>

namespace cer::helper {

namespace {

/// 0 for a message that there is not.
std::size_t longest(Message message)
{
    switch (message) {
    case Message::Stop:
    case Message::ReadDump:
    case Message::Beside:
    case Message::Broken:
    case Message::Done: return 1;
    case Message::Read:
    case Message::Hello:
    case Message::Need: return 64;
    case Message::Open:
    case Message::NeedBeside:
    case Message::Failed: return 4096;
    case Message::Bytes:
    case Message::Data:
    case Message::Piece: return blockBytes;
    case Message::Unpack:
    case Message::Content:
    case Message::Dump: return listBytes;
    }
    return 0;
}

template <typename Value>
std::string payload(const Value &value)
{
    Writer writer;
    writer(value);
    return std::move(writer).bytes();
}

template <typename Value>
std::optional<Value> value(std::string_view payload)
{
    Reader reader(payload);
    Value read;
    reader(read);
    if (!reader.isComplete())
        return {};
    return read;
}

} // namespace

HeadBytes headBytesOf(const Head &head)
{
    Writer writer;
    writer(head.message, head.flag, head.code, std::uint8_t(0), head.length, head.number);
    HeadBytes bytes{};
    std::ranges::copy(std::move(writer).bytes(), bytes.begin());
    return bytes;
}

std::optional<Head> headOf(std::span<const char, headBytes> bytes)
{
    Reader reader({bytes.data(), bytes.size()});
    Head head;
    std::uint8_t message = 0;
    std::uint8_t unused = 0;
    reader(message, head.flag, head.code, unused, head.length, head.number);
    head.message = Message(message);
    if (!reader.isComplete() || unused != 0 || head.length > longest(head.message) || longest(head.message) == 0)
        return {};
    return head;
}

std::string payloadOf(const OpenRequest &request)
{
    return payload(request);
}

std::string payloadOf(const ReadRequest &request)
{
    return payload(request);
}

std::string payloadOf(const BytesRequest &request)
{
    return payload(request);
}

std::string payloadOf(std::span<const std::uint64_t> members)
{
    return payload(std::vector(members.begin(), members.end()));
}

std::string payloadOf(const Confinement &confinement)
{
    return payload(confinement);
}

std::string payloadOf(const ReportContent &content)
{
    constexpr std::size_t roomForDamage = 4096;
    std::size_t bytes = roomForDamage;
    std::size_t fitting = 0;
    for (; fitting < content.members.size(); ++fitting) {
        constexpr std::size_t besideName = 64;
        bytes += content.members[fitting].name.size() + besideName;
        if (bytes > listBytes)
            break;
    }
    if (fitting == content.members.size())
        return payload(content);
    ReportContent cut{content.format, content.bytes, {}, Error{ErrorKind::TooLarge, {}, {}}};
    cut.members.assign(content.members.begin(), content.members.begin() + std::ptrdiff_t(fitting));
    return payload(cut);
}

std::string payloadOf(const Minidump &dump)
{
    return payload(dump);
}

std::string payloadOf(const HelperError &error)
{
    constexpr std::size_t most = 2048;
    return payload(HelperError{error.kind, error.detail.substr(0, most)});
}

std::optional<OpenRequest> openRequestOf(std::string_view payload)
{
    return value<OpenRequest>(payload);
}

std::optional<ReadRequest> readRequestOf(std::string_view payload)
{
    return value<ReadRequest>(payload);
}

std::optional<BytesRequest> bytesRequestOf(std::string_view payload)
{
    const auto request = value<BytesRequest>(payload);
    return request && request->length <= blockBytes ? request : std::nullopt;
}

std::optional<std::vector<std::uint64_t>> membersOf(std::string_view payload)
{
    return value<std::vector<std::uint64_t>>(payload);
}

std::optional<Confinement> confinementOf(std::string_view payload)
{
    return value<Confinement>(payload);
}

std::optional<ReportContent> contentOf(std::string_view payload)
{
    return value<ReportContent>(payload);
}

std::optional<Minidump> dumpOf(std::string_view payload)
{
    return value<Minidump>(payload);
}

std::optional<HelperError> errorOf(std::string_view payload)
{
    return value<HelperError>(payload);
}

} // namespace cer::helper
