// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report-reader/askedsource.h"

#include <algorithm>

using namespace cer::helper;

namespace {

constexpr std::size_t smallestPart = std::size_t(64) << 10;

} // namespace

cer::Result<std::size_t> AskedFile::read(std::uint64_t offset, std::span<char> into)
{
    std::size_t done = 0;
    while (done < into.size() && offset + done < m_size) {
        const Part *part = partAt(offset + done);
        if (!part)
            return cer::failure(cer::ErrorKind::Io, {});
        const std::size_t from = offset + done - part->offset;
        if (from >= part->bytes.size())
            break; // the file has become shorter
        const std::size_t count = std::min(part->bytes.size() - from, into.size() - done);
        std::copy_n(part->bytes.data() + from, count, into.data() + done);
        done += count;
    }
    return done;
}

const AskedFile::Part *AskedFile::partAt(std::uint64_t offset)
{
    const auto holds = [&](const Part &part) {
        return offset >= part.offset && offset - part.offset < part.bytes.size();
    };
    auto part = std::ranges::find_if(m_parts, holds);
    if (part == m_parts.end()) {
        const auto before = std::ranges::find_if(m_parts, [&](const Part &other) {
            return !other.bytes.empty() && other.offset + other.bytes.size() == offset;
        });
        const std::size_t length =
            before == m_parts.end() ? smallestPart : std::min(2 * before->bytes.size(), blockBytes);
        part = std::ranges::min_element(m_parts, {}, &Part::used);
        if (!ask(*part, offset, length))
            return nullptr;
    }
    part->used = ++m_clock;
    return &*part;
}

bool AskedFile::ask(Part &part, std::uint64_t offset, std::size_t length)
{
    part = {};
    const BytesRequest request{m_number, std::uint32_t(length), offset};
    Channel::Frame answer = m_channel.answerTo({.message = Message::Need}, payloadOf(request));
    if (answer.head.message != Message::Bytes)
        return false;
    part.offset = offset;
    part.bytes = std::move(answer.payload);
    return true;
}

cer::Result<std::unique_ptr<cer::ByteSource>> AskedReport::beside(std::string_view name)
{
    const Channel::Frame answer = m_channel.answerTo({.message = Message::NeedBeside}, name);
    if (answer.head.message != Message::Beside)
        return cer::failure(cer::ErrorKind::Io, std::string(name));
    if (!answer.head.flag)
        return cer::failure(cer::ErrorKind::NotFound, std::string(name));
    return std::make_unique<AskedFile>(m_channel, ++m_beside, answer.head.number);
}
