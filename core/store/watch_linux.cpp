// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/watch.h"

#include <array>
#include <cerrno>
#include <dirent.h>
#include <memory>
#include <set>
#include <sys/inotify.h>
#include <unistd.h>
#include <unordered_map>

namespace cer {

namespace {

constexpr std::uint32_t interesting =
    IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CLOSE_WRITE | IN_MODIFY | IN_ONLYDIR | IN_DONT_FOLLOW;

class Inotify final : public StoreWatch {
public:
    Inotify(std::string root, const std::string &folder)
        : m_root(std::move(root))
        , m_fd(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
    {
        addTree(folder, nullptr);
    }
    Inotify(const Inotify &) = delete;
    Inotify &operator=(const Inotify &) = delete;
    ~Inotify() override
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    std::vector<std::string> changedFolders() override;
    bool isComplete() const override { return m_fd >= 0 && !m_isFull && !m_hasLost; }

private:
    void addTree(const std::string &folder, std::set<std::string> *named);
    void take(const inotify_event &event, std::set<std::string> &changed);

    std::string m_root;
    int m_fd;
    std::unordered_map<int, std::string> m_folders; // by watch
    bool m_isFull = false;                          // the system allows no more watches
    bool m_hasLost = false;                         // events, since the last call
};

struct CloseDir {
    void operator()(DIR *dir) const { ::closedir(dir); }
};

/// Watches \a folder and all below it. First the watch, then the listing: what appears in between is seen by one of them.
void Inotify::addTree(const std::string &folder, std::set<std::string> *named)
{
    const std::string path = m_root + '/' + folder;
    const int watch = m_isFull ? -1 : ::inotify_add_watch(m_fd, path.c_str(), interesting);
    if (watch < 0) {
        m_isFull |= errno == ENOSPC || errno == ENOMEM;
        return;
    }
    m_folders[watch] = folder;
    if (named)
        named->insert(folder);
    const std::unique_ptr<DIR, CloseDir> dir(::opendir(path.c_str()));
    while (const dirent *entry = dir ? ::readdir(dir.get()) : nullptr) {
        const std::string_view name = entry->d_name;
        if ((entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN) && name != "." && name != "..")
            addTree(folder + '/' + entry->d_name, named);
    }
}

void Inotify::take(const inotify_event &event, std::set<std::string> &changed)
{
    if (event.mask & IN_Q_OVERFLOW) {
        m_hasLost = true;
        return;
    }
    const auto found = m_folders.find(event.wd);
    if (found == m_folders.end())
        return;
    if (event.mask & IN_IGNORED) { // the folder is gone
        m_folders.erase(found);
        return;
    }
    const std::string folder = found->second;
    if ((event.mask & IN_ISDIR) && (event.mask & (IN_CREATE | IN_MOVED_TO)) && event.len > 0)
        addTree(folder + '/' + event.name, &changed);
    else if (!(event.mask & IN_ISDIR))
        changed.insert(folder);
}

std::vector<std::string> Inotify::changedFolders()
{
    m_hasLost = false;
    std::set<std::string> changed;
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (ssize_t got = ::read(m_fd, buffer.data(), buffer.size()); got > 0 || (got < 0 && errno == EINTR);
         got = ::read(m_fd, buffer.data(), buffer.size())) {
        for (ssize_t at = 0; at < got;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            take(*event, changed);
            at += ssize_t(sizeof(inotify_event)) + ssize_t(event->len);
        }
    }
    return {changed.begin(), changed.end()};
}

} // namespace

std::unique_ptr<StoreWatch> LocalStore::watch(const std::string &folder)
{
    return std::make_unique<Inotify>(m_root, folder);
}

} // namespace cer
