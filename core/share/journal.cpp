// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/journal.h"

#include "core/share/journalline.h"
#include "core/share/thismachine.h"
#include "core/store/localstore.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <format>
#include <random>

namespace cer {

namespace {

namespace fs = std::filesystem;

// Two contents of a megabyte each in base64 take three; a longer line is none of ours, and nobody has to hold it.
constexpr std::size_t longestLine = std::size_t(16) * 1024 * 1024;
constexpr std::size_t chunkSize = std::size_t(1024) * 1024;

// A journal is a file of a folder of this machine like any other.
struct File {
    explicit File(const fs::path &path)
        : folder(path.has_parent_path() ? path.parent_path() : fs::path("."))
        , store(folder.string())
        , name(path.filename().string())
    {
    }

    fs::path folder;
    LocalStore store;
    std::string name;
};

template <typename T>
Result<T> named(Result<T> result, const std::string &file)
{
    if (!result)
        result.error().path = file;
    return result;
}

// Contents of other people's files lie in it: a folder that we make is for this user alone.
Result<void> makeFolder(const fs::path &folder)
{
    std::error_code error;
    if (!fs::create_directories(folder, error) && !error)
        return {};
    if (!error)
        fs::permissions(folder, fs::perms::owner_all, error);
    if (!error)
        return {};
    const bool denied = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    return failure(denied ? ErrorKind::Denied : ErrorKind::Io, folder.string(), error.message());
}

// False when the last line was torn by a process that died while it wrote.
Result<bool> endsWithLine(File &file)
{
    const auto start = file.store.read(file.name, 0, 0);
    if (!start && start.error().kind == ErrorKind::NotFound)
        return true;
    if (!start)
        return std::unexpected(start.error());
    if (start->size == 0)
        return true;
    const auto last = file.store.read(file.name, 1, start->size - 1);
    return last ? Result<bool>(last->bytes == "\n") : std::unexpected(last.error());
}

// Cuts a stream of bytes into lines; of a line that is too long only that there was one is kept.
class LineCutter {
public:
    template <typename Take>
    void add(std::string_view bytes, const Take &take)
    {
        while (!bytes.empty()) {
            const std::size_t end = bytes.find('\n');
            if (m_line.size() <= longestLine)
                m_line += bytes.substr(0, std::min(end, longestLine + 1));
            if (end == std::string_view::npos)
                return;
            finish(take);
            bytes.remove_prefix(end + 1);
        }
    }

    template <typename Take>
    void finish(const Take &take)
    {
        if (!m_line.empty())
            take(m_line.size() <= longestLine ? std::string_view(m_line) : std::string_view());
        m_line.clear();
    }

private:
    std::string m_line;
};

std::int64_t microsecondsNow()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

// Never the same twice in one process, even when the clock goes back.
std::int64_t nextMoment()
{
    static std::atomic<std::int64_t> last = 0;
    std::int64_t before = last.load();
    std::int64_t moment = 0;
    do {
        moment = std::max(microsecondsNow(), before + 1);
    } while (!last.compare_exchange_weak(before, moment));
    return moment;
}

} // namespace

Journal::Journal(std::string file)
    : m_file(std::move(file))
{
}

std::string Journal::defaultFile()
{
    return (fs::path(dataFolder()) / "journal.jsonl").string();
}

Result<void> Journal::append(const JournalEntry &entry)
{
    std::string line = journalLine(entry) + '\n';
    if (line.size() > longestLine)
        return failure(ErrorKind::TooLarge, m_file);
    File file(m_file);
    if (auto made = makeFolder(file.folder); !made)
        return made;
    const Result<bool> whole = endsWithLine(file);
    if (!whole)
        return named<void>(std::unexpected(whole.error()), m_file);
    if (!*whole)
        line.insert(line.begin(), '\n');
    return named(file.store.append(file.name, line), m_file);
}

Result<std::vector<JournalEntry>> Journal::entries(const std::string &share, std::size_t *damaged) const
{
    std::vector<JournalEntry> entries;
    std::size_t broken = 0;
    const auto take = [&](std::string_view line) {
        auto entry = parseJournalLine(line);
        if (!entry)
            ++broken;
        else if (share.empty() || entry->share == share)
            entries.push_back(std::move(*entry));
    };

    File file(m_file);
    LineCutter cutter;
    for (std::uint64_t offset = 0;;) {
        const auto chunk = file.store.read(file.name, chunkSize, offset);
        if (!chunk && (chunk.error().kind != ErrorKind::NotFound || offset > 0))
            return std::unexpected(named(chunk, m_file).error());
        if (!chunk || chunk->bytes.empty())
            break;
        cutter.add(chunk->bytes, take);
        offset += chunk->bytes.size();
    }
    cutter.finish(take);
    std::ranges::stable_sort(entries, {}, &JournalEntry::id);
    if (damaged)
        *damaged = broken;
    return entries;
}

JournalEntry newJournalEntry()
{
    using namespace std::chrono;
    const std::int64_t moment = nextMoment();
    const sys_time<microseconds> time{microseconds(moment)};
    JournalEntry entry;
    entry.id = std::format("{:%Y%m%dT%H%M%S}-{:08x}", time, std::random_device()());
    entry.when = moment / 1000;
    entry.who = userName() + '@' + machineName();
    return entry;
}

} // namespace cer
