// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"

#include "core/store/posixfile.h"
#include "core/store/posixwrite.h"
#include "core/store/storepath.h"
#include "core/store/visitpool.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <linux/magic.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/vfs.h>

namespace cer {

namespace {

using posix::Fd;

constexpr int listFlags = O_RDONLY | O_DIRECTORY;

/// On a disk or in the memory of this machine: a read that is shorter than asked for is the end of the file.
bool isOnDisk(int folder)
{
    constexpr decltype(statfs::f_type) known[] = {EXT4_SUPER_MAGIC, BTRFS_SUPER_MAGIC, XFS_SUPER_MAGIC, TMPFS_MAGIC};
    struct statfs status;
    return ::fstatfs(folder, &status) == 0 && std::ranges::contains(known, status.f_type);
}

class LocalFolder final : public VisitFolder {
public:
    LocalFolder(Fd fd, std::string path, std::shared_ptr<posix::LateCloser> closer)
        : m_fd(std::move(fd))
        , m_path(std::move(path))
        , m_closer(std::move(closer))
    {
    }
    LocalFolder(const LocalFolder &) = delete;
    LocalFolder &operator=(const LocalFolder &) = delete;
    ~LocalFolder() override { m_closer->close(std::move(m_fd)); }
    int fd() const { return m_fd.get(); }
    const std::string &path() const { return m_path; }

private:
    Fd m_fd;
    std::string m_path;
    std::shared_ptr<posix::LateCloser> m_closer;
};

/// What the threads of one visit share.
struct LocalVisit {
    Result<Fd> root;
    std::string rootPath;
    bool onDisk = false;
    std::shared_ptr<posix::LateCloser> closer = std::make_shared<posix::LateCloser>();

    Error error(int number, const VisitTask &task) const
    {
        std::string path = joinedPath(pathOf(task), task.name);
        if (path.empty())
            path = rootPath;
        return posix::failed(number, std::move(path)).error();
    }
    int folderOf(const VisitTask &task) const
    {
        return task.folder ? static_cast<const LocalFolder &>(*task.folder).fd() : root->get();
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
        // A signal is for the threads of the program; here it would only cut calls short.
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
    }

    Result<const Listing *> list(const VisitTask &task, VisitFolderPtr &opened) override
    {
        Fd fd;
        if (const auto error = open(task, listFlags, fd))
            return std::unexpected(*error);
        m_listing.clear();
        if (const int number = m_reader.read(fd.get(), task.detail, m_stopped, m_listing))
            return std::unexpected(m_visit->error(number, task));
        opened = std::make_shared<LocalFolder>(std::move(fd), joinedPath(LocalVisit::pathOf(task), task.name),
                                               m_visit->closer);
        return &m_listing;
    }

    Result<FileBytes> read(const VisitTask &task) override
    {
        Fd fd;
        if (!task.fromListing) {
            if (const int number = checkRegular(task))
                return std::unexpected(m_visit->error(number, task));
        }
        if (const auto error = open(task, O_RDONLY, fd))
            return std::unexpected(*error);
        m_bytes.clear();
        if (const int number = posix::readAt(fd.get(), m_bytes, task.limit, task.offset, m_visit->onDisk))
            return std::unexpected(m_visit->error(number, task));
        FileBytes result{m_bytes, {}};
        if (m_bytes.size() == task.limit) {
            struct stat status;
            if (::fstat(fd.get(), &status) != 0)
                return std::unexpected(m_visit->error(errno, task));
            result.size = static_cast<std::uint64_t>(status.st_size);
        }
        return result;
    }

    std::uint64_t waits() override
    {
        rusage usage;
        ::getrusage(RUSAGE_THREAD, &usage);
        const long sleeps = usage.ru_nvcsw - m_usage.ru_nvcsw;
        // Threads also sleep because of each other. Of a disk of this machine the system tells whether it was asked.
        if (usage.ru_inblock != m_usage.ru_inblock || !m_visit->onDisk)
            m_waits += static_cast<std::uint64_t>(sleeps);
        m_usage = usage;
        return m_waits;
    }

private:
    std::optional<Error> open(const VisitTask &task, int flags, Fd &fd) const
    {
        if (!m_visit->root)
            return m_visit->root.error();
        if (!task.fromListing && !task.name.empty()) {
            if (const auto parts = pathParts(task.name); !parts)
                return parts.error();
        }
        fd = Fd(posix::openBelow(m_visit->folderOf(task), task.name.empty() ? "." : task.name, flags));
        if (!fd)
            return m_visit->error(errno, task);
        return {};
    }

    /// Looks before it opens: opening a device may do something. Names from a listing are known to be files.
    int checkRegular(const VisitTask &task) const
    {
        if (!m_visit->root || !pathParts(task.name))
            return 0; // open() says so
        const Fd fd(posix::openBelow(m_visit->folderOf(task), task.name, O_PATH | O_NOFOLLOW));
        struct stat status;
        if (!fd || ::fstat(fd.get(), &status) != 0)
            return errno;
        return S_ISREG(status.st_mode) ? 0 : EISDIR;
    }

    std::shared_ptr<const LocalVisit> m_visit;
    const std::atomic<bool> &m_stopped;
    posix::FolderReader m_reader;
    Listing m_listing;
    std::string m_bytes;
    rusage m_usage{};
    std::uint64_t m_waits = 0;
};

} // namespace

LocalStore::LocalStore(const std::string &root)
{
    std::error_code ignored;
    m_root = std::filesystem::absolute(root, ignored).lexically_normal().string();
    while (m_root.size() > 1 && m_root.ends_with('/'))
        m_root.pop_back();
}

void LocalStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    auto visit = std::make_shared<LocalVisit>(LocalVisit{posix::openRoot(m_root), m_root});
    visit->onDisk = visit->root && isOnDisk(visit->root->get());
    VisitPlan plan;
    plan.hands = [visit](const std::atomic<bool> &stopped) { return std::make_unique<LocalHands>(visit, stopped); };
    runVisit(plan, visitor, start, stop);
}

Result<Listing> LocalStore::list(const std::string &path, ListDetail detail)
{
    const Result<posix::Place> place = posix::findPlace(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    const std::string &shown = path.empty() ? m_root : path;
    const Fd fd(posix::openAt(place->folder.get(), place->name.empty() ? "." : place->name.c_str(), listFlags));
    if (!fd)
        return posix::failed(errno, shown);
    Listing listing;
    const std::atomic<bool> never = false;
    if (const int number = posix::FolderReader().read(fd.get(), detail, never, listing))
        return posix::failed(number, shown);
    return listing;
}

Result<FileContent> LocalStore::read(const std::string &path, std::size_t limit, std::uint64_t offset)
{
    const Result<posix::Place> place = posix::findFile(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    struct stat status;
    const Fd fd(posix::openAt(place->folder.get(), place->name.c_str(), O_RDONLY));
    if (!fd || ::fstat(fd.get(), &status) != 0)
        return posix::failed(errno, path);
    FileContent content{{}, static_cast<std::uint64_t>(status.st_size), status.st_mtime};
    if (const int number = posix::readAt(fd.get(), content.bytes, limit, offset, false))
        return posix::failed(number, path);
    return content;
}

} // namespace cer
