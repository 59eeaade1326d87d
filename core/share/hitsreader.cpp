// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"

#include <algorithm>

namespace cer {

namespace {

// The newest hits are wanted at once, the others in few round trips.
constexpr std::uint64_t firstBlock = 64 * 1024;
constexpr std::uint64_t otherBlocks = 4 * 1024 * 1024;

/// One block of a log that is read backwards.
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
    Result<HitsBlockPtr> next();

private:
    std::string_view wholeLines(std::string_view bytes, std::uint64_t start);

    Store &m_store;
    std::string m_file;
    std::uint64_t m_size;
    std::uint64_t m_end;   // what lies behind it was given out
    bool m_inLine = false; // the line before m_end goes on behind it and is longer than a block
};

/// What follows the first line end of a block: the line that began before it belongs to the older one.
std::string_view BackwardReader::wholeLines(std::string_view bytes, std::uint64_t start)
{
    if (start == 0)
        return bytes;
    const std::size_t feed = bytes.find('\n');
    return feed == std::string_view::npos ? std::string_view() : bytes.substr(feed + 1);
}

Result<HitsBlockPtr> BackwardReader::next()
{
    const std::uint64_t length = std::min(m_end, m_end == m_size ? firstBlock : otherBlocks);
    const std::uint64_t start = m_end - length;
    const Result<FileContent> content = m_store.read(m_file, length, start);
    if (!content)
        return std::unexpected(content.error());
    if (content->bytes.size() < length) // cut meanwhile: what is there now is another log
        m_size = start + content->bytes.size();

    auto block = std::make_shared<HitsBlock>();
    std::string_view lines = wholeLines(content->bytes, start);
    // A line that fills a whole block is dropped; its beginning, once found, counts it.
    const bool nothingWhole = lines.empty() && start > 0;
    block->endByte = start + content->bytes.size();
    block->firstByte = nothingWhole ? start : block->endByte - lines.size();
    const std::size_t used = block->columns.append(lines);
    if (used < lines.size())
        block->columns.countMalformed({m_inLine ? FindingCode::LogLineTooLong : FindingCode::LogTornLine, 0});
    m_inLine = nothingWhole ? true : false;
    if (block->firstByte == 0)
        block->firstLine = 1;
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
            return std::unexpected(Error{ErrorKind::Cancelled, file, {}});
        Result<HitsBlockPtr> block = reader.next();
        if (!block)
            return std::unexpected(block.error());
        lines += (*block)->columns.lines();
        sink(std::move(*block), {reader.bytesRead(), beginning->size, lines});
    }
    return {};
}

} // namespace cer
