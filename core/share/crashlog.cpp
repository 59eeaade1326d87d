// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/bucketfinder.h"
#include "core/share/historybuilder.h"
#include "core/share/hitsdigest.h"

namespace cer {

namespace {

constexpr std::size_t blockBytes = 4 * 1024 * 1024;

/// Takes crash.log in, piece by piece.
class CrashLogReader {
public:
    explicit CrashLogReader(const SnapshotPtr &snapshot)
        : m_finder(snapshot)
        , m_builder(snapshot->buckets.size())
    {
    }
    Result<void> run(Store &store, std::stop_token stop, const ProgressSink &progress);
    HistoryPtr finish() { return m_builder.finish(m_writtenDay); }

private:
    void take(std::string_view bytes);
    void endCarried(std::string_view bytes);
    void carry(std::string_view rest);
    std::size_t takeLines(std::string_view bytes);
    void takeLine(std::string_view line);
    void addFault(LogFault fault, bool readAll = false) { m_builder.addFault(fault, crashLogFile, readAll); }

    BucketFinder m_finder;
    HistoryBuilder m_builder;
    std::string m_carry;     // the beginning of a line whose end was not read yet
    bool m_skipping = false; // it is longer than any line may be
    std::optional<std::int64_t> m_writtenDay;
};

void CrashLogReader::takeLine(std::string_view line)
{
    const bool carriageReturn = line.ends_with('\r');
    line.remove_suffix(carriageReturn);
    const auto entry = parseLogLine(line, LogKind::Crash);
    if (!entry)
        return addFault(entry.error());
    const std::uint32_t row = m_finder.rowOf(entry->info);
    if (row == BucketFinder::unknown)
        m_builder.addUnattributed();
    else if (row == BucketFinder::shared)
        m_builder.addShared();
    else
        m_builder.add(row, *entry);
    if (!carriageReturn)
        addFault({FindingCode::TextLoneLineFeed, std::uint32_t(line.size() + 1)}, true);
}

/// Returns the bytes that were used; a last line without line end is left over.
std::size_t CrashLogReader::takeLines(std::string_view bytes)
{
    std::size_t used = 0;
    for (std::size_t feed = bytes.find('\n'); feed != std::string_view::npos; feed = bytes.find('\n', used)) {
        takeLine(bytes.substr(used, feed - used));
        used = feed + 1;
    }
    return used;
}

void CrashLogReader::carry(std::string_view rest)
{
    if (m_carry.size() + rest.size() > longestLogLine + 2) {
        m_skipping = true;
        m_carry.clear();
    } else if (!m_skipping) {
        m_carry += rest;
    }
}

/// \a bytes: the rest of the line that was carried over, with its line end.
void CrashLogReader::endCarried(std::string_view bytes)
{
    carry(bytes);
    if (m_skipping)
        addFault({FindingCode::LogLineTooLong, 0});
    else
        takeLines(m_carry);
    m_carry.clear();
    m_skipping = false;
}

void CrashLogReader::take(std::string_view bytes)
{
    if (!m_carry.empty() || m_skipping) {
        const std::size_t feed = bytes.find('\n');
        if (feed == std::string_view::npos)
            return carry(bytes);
        endCarried(bytes.substr(0, feed + 1));
        bytes.remove_prefix(feed + 1);
    }
    carry(bytes.substr(takeLines(bytes)));
}

/// From the start to the end as it was when the reading began.
Result<void> CrashLogReader::run(Store &store, std::stop_token stop, const ProgressSink &progress)
{
    const std::string file(crashLogFile);
    std::uint64_t offset = 0, size = 0;
    do {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, file);
        const Result<FileContent> content = store.read(file, blockBytes, offset);
        if (!content)
            return std::unexpected(content.error());
        if (offset == 0)
            size = content->size;
        if (content->modified > 0)
            m_writtenDay = scan::dayOf(content->modified);
        if (content->bytes.empty())
            break;
        take(content->bytes);
        offset += content->bytes.size();
        if (progress)
            progress({offset, size, m_builder.lines()});
    } while (offset < size);
    // What a client is writing at this moment is read next time.
    m_builder.setEnd(offset - m_carry.size());
    if (m_skipping || !m_carry.empty())
        addFault({m_skipping ? FindingCode::LogLineTooLong : FindingCode::LogTornLine, 0});
    return {};
}

} // namespace

Result<HistoryPtr> readShareHistory(Store &store, const SnapshotPtr &snapshot, std::stop_token stop,
                                    const ProgressSink &progress)
{
    CrashLogReader reader(snapshot);
    if (const Result<void> end = reader.run(store, stop, progress); !end && end.error().kind != ErrorKind::NotFound)
        return std::unexpected(end.error());
    return reader.finish();
}

} // namespace cer
