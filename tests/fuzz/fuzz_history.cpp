// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/sharepaths.h"
#include "core/share/history.h"
#include "core/store/memorystore.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

namespace {

constexpr std::string_view kernel = "blue";

// So that the edges of blocks are met: 0xF0 to 0xFF stand for as many times 64 KiB, less the byte behind them.
std::string expanded(std::string_view bytes)
{
    constexpr std::size_t most = 10 * 1024 * 1024;
    std::string log;
    for (std::size_t i = 0; i < bytes.size() && log.size() < most; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte < 0xf0)
            log += bytes[i];
        else if (++i < bytes.size())
            log.append((byte - 0xefU) * 65536 - static_cast<unsigned char>(bytes[i]), 'x');
    }
    return log;
}

struct Lines {
    std::vector<LogEntry> entries;
    std::uint64_t malformed = 0; // with those that end in LF alone, and a torn last one
    std::uint64_t lines = 0;
};

// What a log holds, without regard to speed and size.
Lines read(std::string_view log, LogKind kind)
{
    Lines found;
    for (std::size_t begin = 0; begin < log.size();) {
        const std::size_t feed = log.find('\n', begin);
        const bool torn = feed == log.npos;
        std::string_view line = log.substr(begin, (torn ? log.size() : feed) - begin);
        begin += line.size() + 1;
        const bool carriageReturn = line.ends_with('\r');
        line.remove_suffix(carriageReturn && !torn);
        const auto entry = parseLogLine(line, kind);
        const bool isRead = entry && !torn;
        if (isRead)
            found.entries.push_back(*entry);
        found.malformed += !isRead || !carriageReturn;
        ++found.lines;
    }
    return found;
}

void requireSame(const LogColumns &columns, std::size_t row, const LogEntry &entry)
{
    REQUIRE(columns.time(row) == entry.time);
    REQUIRE(columns.machines().at(columns.machine(row)) == entry.machine);
    REQUIRE(columns.users().at(columns.user(row)) == entry.user);
    REQUIRE(columns.infos().at(columns.info(row)) == entry.info);
}

void checkColumns(std::string_view log, const Lines &expected, std::size_t piece)
{
    LogColumns columns(LogKind::Hits);
    std::size_t used = 0;
    for (std::size_t end = piece; used < log.size() && end < log.size() + piece; end += piece)
        used += columns.append(log.substr(used, std::min(end, log.size()) - used));
    REQUIRE(used <= log.size() && log.substr(used).find('\n') == log.npos);
    REQUIRE(columns.size() == expected.entries.size());
    REQUIRE(columns.malformedCount() + (used < log.size()) == expected.malformed);
    REQUIRE(columns.malformed().size() == std::min<std::uint64_t>(1000, columns.malformedCount()));
    for (std::size_t row = 0; row < columns.size(); ++row)
        requireSame(columns, row, expected.entries[row]);
}

void checkBackwards(const std::string &log, const Lines &expected)
{
    MemoryStore store;
    store.addFile(hitsLogFile(kernel), log);
    std::size_t left = expected.entries.size();
    std::uint64_t malformed = 0, lines = 0, next = log.size();
    const auto end = readHits(store, std::string(kernel), {}, [&](HitsBlockPtr block, const ReadProgress &progress) {
        REQUIRE(block->endByte == next && block->firstByte <= block->endByte);
        next = block->firstByte;
        const LogColumns &columns = block->columns;
        REQUIRE(columns.size() <= left);
        left -= columns.size();
        for (std::size_t row = 0; row < columns.size(); ++row)
            requireSame(columns, row, expected.entries[left + row]);
        malformed += columns.malformedCount();
        lines += columns.lines();
        REQUIRE(progress.bytesRead + next == log.size() && progress.lines == lines);
    });
    REQUIRE(end.has_value());
    REQUIRE(next == 0 && left == 0 && malformed == expected.malformed && lines == expected.lines);
}

void checkCrashLog(const std::string &log)
{
    auto snapshot = std::make_shared<ShareSnapshot>();
    Bucket bucket;
    bucket.kind = BucketKind::Kernel;
    bucket.parts[0] = snapshot->names.intern(kernel);
    bucket.status = 0;
    snapshot->statuses.emplace_back().bucketId = 7;
    snapshot->buckets.push_back(bucket);
    MemoryStore store;
    store.addFile(std::string(crashLogFile), log);
    const HistoryPtr history = *readShareHistory(store, snapshot, {}, {});

    const Lines expected = read(log, LogKind::Crash);
    REQUIRE(history->lines() == expected.lines && history->malformed() == expected.malformed);
    REQUIRE(history->findings().size() == std::min<std::uint64_t>(1000, expected.malformed));
    const auto hits = std::ranges::count_if(expected.entries, [](const LogEntry &entry) {
        return entry.info == "7" || entry.info == "blue" || entry.info == "BLUE" || entry.info == "Blue";
    });
    const std::uint64_t found = history->bucket(0) ? history->bucket(0)->hits : 0;
    REQUIRE(found >= std::uint64_t(hits) && found + history->unattributed() == expected.entries.size());
    std::uint64_t ranked = 0;
    for (const auto &[name, count] : history->topMachines(0, expected.entries.size()))
        ranked += count;
    REQUIRE(ranked == found);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string log = expanded({reinterpret_cast<const char *>(data) + 1, size - 1});
    const Lines expected = read(log, LogKind::Hits);
    checkColumns(log, expected, log.size() + 1);
    if (log.size() < 5000)
        checkColumns(log, expected, 1 + data[0]);
    checkBackwards(log, expected);
    checkCrashLog(log);
    return 0;
}
