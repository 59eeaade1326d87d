// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"

#include <algorithm>

namespace cer {

namespace {

// The newest hits are wanted at once, the others in few round trips.
constexpr std::uint64_t firstBlock = 64 * 1024;
constexpr std::uint64_t otherBlocks = 4 * 1024 * 1024;

/// Reads a log backwards, block by block.
class BackwardReader {
public:
    BackwardReader(Store &store, std::string file, std::uint64_t size)
        : m_store(store)
        , m_file(std::move(file))
        , m_size(size)
        , m_end(size)
    {
    }

    bool atStart() const { return m_end == 0; }
    std::uint64_t bytesRead() const { return m_size - m_end; }
    /// The block before the last one; null when the log was cut meanwhile and goes on at its new end.
    Result<HitsBlockPtr> next();

private:
    HitsBlockPtr blockOf(std::string_view bytes, std::uint64_t start);

    Store &m_store;
    std::string m_file;
    std::uint64_t m_size;
    std::uint64_t m_end;     // what lies behind it was given out
    bool m_longLine = false; // at m_end there is a line that is longer than a block and began there or before
};

Result<HitsBlockPtr> BackwardReader::next()
{
    const std::uint64_t length = std::min(m_end, m_end == m_size ? firstBlock : otherBlocks);
    const std::uint64_t start = m_end - length;
    const Result<FileContent> content = m_store.read(m_file, length, start);
    if (!content)
        return std::unexpected(content.error());
    if (content->bytes.size() < length) {
        m_end = std::min(content->size, start + content->bytes.size());
        m_longLine = false;
        return HitsBlockPtr();
    }
    return blockOf(content->bytes, start);
}

HitsBlockPtr BackwardReader::blockOf(std::string_view bytes, std::uint64_t start)
{
    // What stands before the first line end belongs to a line of the older block.
    const std::size_t feed = start == 0 ? 0 : bytes.find('\n');
    const bool lineBegins = feed != std::string_view::npos;
    std::string_view lines = bytes;
    if (start > 0)
        lines.remove_prefix(lineBegins ? feed + 1 : bytes.size());

    auto block = std::make_shared<HitsBlock>();
    const std::size_t used = block->columns.append(lines);
    const bool seesLongLine = m_longLine && lineBegins;
    if (seesLongLine)
        block->columns.countMalformed({FindingCode::LogLineTooLong, 0});
    else if (used < lines.size())
        block->columns.countMalformed({FindingCode::LogTornLine, 0});

    const bool nothingWhole = lines.empty() && start > 0 && !seesLongLine;
    block->endByte = start + bytes.size();
    block->firstByte = nothingWhole ? start : block->endByte - lines.size();
    block->firstLine = block->firstByte == 0 ? 1 : 0;
    m_longLine = nothingWhole;
    m_end = block->firstByte;
    return block;
}

} // namespace

Result<void> readHits(Store &store, const std::string &subpath, std::stop_token stop,
                      const std::function<void(HitsBlockPtr, const ReadProgress &)> &sink)
{
    const std::string file = hitsLogFile(subpath);
    const Result<FileContent> beginning = store.read(file, 1);
    if (!beginning)
        return std::unexpected(beginning.error());
    BackwardReader reader(store, file, beginning->size);
    std::uint64_t lines = 0;
    while (!reader.atStart()) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, file);
        Result<HitsBlockPtr> block = reader.next();
        if (!block)
            return std::unexpected(block.error());
        if (!*block)
            continue;
        lines += (*block)->columns.lines();
        sink(std::move(*block), {reader.bytesRead(), beginning->size, lines});
    }
    return {};
}

} // namespace cer
