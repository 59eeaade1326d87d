// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"

#include "core/store/patience.h"
#include "core/store/storepath.h"
#include "core/store/visitpool.h"
#include "core/store/win32file.h"

#include <chrono>

namespace cer {

namespace {

using win32::Handle;

class LocalFolder final : public VisitFolder {
public:
    LocalFolder(Handle handle, std::string path)
        : m_handle(std::move(handle))
        , m_path(std::move(path))
    {
    }
    HANDLE handle() const { return m_handle.get(); }
    const std::string &path() const { return m_path; }

private:
    Handle m_handle;
    std::string m_path;
};

/// What the threads of one visit share.
struct LocalVisit {
    Result<Handle> root;
    std::string rootPath;

    Error error(DWORD number, const VisitTask &task) const
    {
        std::string path = joinedPath(pathOf(task), task.name);
        return win32::failed(number, path.empty() ? rootPath : std::move(path)).error();
    }
    HANDLE folderOf(const VisitTask &task) const
    {
        return task.folder ? static_cast<const LocalFolder &>(*task.folder).handle() : root->get();
    }
    static std::string_view pathOf(const VisitTask &task)
    {
        return task.folder ? static_cast<const LocalFolder &>(*task.folder).path() : std::string_view();
    }
};

class LocalHands final : public VisitHands {
public:
    LocalHands(std::shared_ptr<const LocalVisit> visit, const std::atomic<bool> &stopped)
        : m_visit(std::move(visit))
        , m_stopped(stopped)
    {
    }

    Result<const Listing *> list(const VisitTask &task, VisitFolderPtr &opened) override
    {
        const Stopwatch watch(m_waits);
        if (const auto error = check(task))
            return std::unexpected(*error);
        Handle folder = win32::openFolders(m_visit->folderOf(task), task.name, FILE_LIST_DIRECTORY | FILE_TRAVERSE);
        if (!folder)
            return std::unexpected(m_visit->error(::GetLastError(), task));
        m_listing.clear();
        if (const DWORD number = m_reader.read(folder.get(), m_stopped, m_listing))
            return std::unexpected(m_visit->error(number, task));
        opened = std::make_shared<LocalFolder>(std::move(folder), joinedPath(LocalVisit::pathOf(task), task.name));
        return &m_listing;
    }

    Result<FileBytes> read(const VisitTask &task) override
    {
        const Stopwatch watch(m_waits);
        if (const auto error = check(task))
            return std::unexpected(*error);
        const Handle file = openFile(task);
        if (!file)
            return std::unexpected(m_visit->error(::GetLastError(), task));
        m_bytes.clear();
        if (const DWORD number = win32::readAt(file.get(), m_bytes, task.limit, task.offset))
            return std::unexpected(m_visit->error(number, task));
        FileBytes result{m_bytes, {}};
        LARGE_INTEGER size{};
        if (m_bytes.size() == task.limit) {
            if (!::GetFileSizeEx(file.get(), &size))
                return std::unexpected(m_visit->error(::GetLastError(), task));
            result.size = static_cast<std::uint64_t>(size.QuadPart);
        }
        return result;
    }

    std::uint64_t waits() override { return m_waits; }

private:
    /// Counts the calls that took longer than any that a cache answers.
    class Stopwatch {
    public:
        explicit Stopwatch(std::uint64_t &waits)
            : m_waits(waits)
        {
        }
        Stopwatch(const Stopwatch &) = delete;
        Stopwatch &operator=(const Stopwatch &) = delete;
        ~Stopwatch() { m_waits += std::chrono::steady_clock::now() - m_start > std::chrono::milliseconds(1); }

    private:
        std::uint64_t &m_waits;
        const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    };

    std::optional<Error> check(const VisitTask &task) const
    {
        if (!m_visit->root)
            return m_visit->root.error();
        if (!task.fromListing && !task.name.empty()) {
            if (const auto parts = pathParts(task.name); !parts)
                return parts.error();
        }
        return {};
    }

    Handle openFile(const VisitTask &task) const
    {
        const win32::Opening reading{.rights = FILE_READ_DATA, .type = EntryType::File};
        const std::size_t separator = task.name.rfind('/');
        if (separator == task.name.npos)
            return win32::openAt(m_visit->folderOf(task), task.name, reading);
        const std::string_view name = task.name;
        const Handle folder = win32::openFolders(m_visit->folderOf(task), name.substr(0, separator), FILE_TRAVERSE);
        return folder ? win32::openAt(folder.get(), name.substr(separator + 1), reading) : Handle();
    }

    std::shared_ptr<const LocalVisit> m_visit;
    const std::atomic<bool> &m_stopped;
    win32::FolderReader m_reader;
    Listing m_listing;
    std::string m_bytes;
    std::uint64_t m_waits = 0;
};

} // namespace

LocalStore::LocalStore(const std::string &root)
    : m_root(win32::fullPath(root))
{
}

void LocalStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    const auto visit = std::make_shared<LocalVisit>(LocalVisit{win32::openRoot(m_root), m_root});
    VisitPlan plan;
    plan.hands = [visit](const std::atomic<bool> &stopped) { return std::make_unique<LocalHands>(visit, stopped); };
    runVisit(plan, visitor, start, stop);
}

Result<Listing> LocalStore::list(const std::string &path, ListDetail)
{
    const Result<win32::Place> place = win32::findPlace(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    const std::string &shown = path.empty() ? m_root : path;
    const Handle folder = win32::openFolders(place->folder.get(), place->name, FILE_LIST_DIRECTORY);
    if (!folder)
        return win32::failed(::GetLastError(), shown);
    Listing listing;
    const std::atomic<bool> never = false;
    if (const DWORD number = win32::FolderReader().read(folder.get(), never, listing))
        return win32::failed(number, shown);
    return listing;
}

/// A client that counts keeps others out for a moment: here that is waited for.
Result<FileContent> LocalStore::read(const std::string &path, std::size_t limit, std::uint64_t offset)
{
    const Result<win32::Place> place = win32::findFile(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    Patience patience;
    Handle file;
    do {
        file = win32::openAt(place->folder.get(), place->name, {.rights = FILE_READ_DATA, .type = EntryType::File});
    } while (!file && ::GetLastError() == ERROR_SHARING_VIOLATION && patience.pause());
    FILE_BASIC_INFO times{};
    LARGE_INTEGER size{};
    if (!file || !::GetFileSizeEx(file.get(), &size)
        || !::GetFileInformationByHandleEx(file.get(), FileBasicInfo, &times, sizeof times))
        return win32::failed(::GetLastError(), path);
    FileContent content{{}, static_cast<std::uint64_t>(size.QuadPart), win32::unixSeconds(times.LastWriteTime)};
    if (const DWORD number = win32::readAt(file.get(), content.bytes, limit, offset))
        return win32::failed(number, path);
    return content;
}

} // namespace cer
