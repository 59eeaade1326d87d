// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawwalk.h"

#include "core/share/hitsdigest.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

class RawWalk {
public:
    WalkTotals totals;

    void walk(int parent, const char *name)
    {
        const int folder = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0)
            return;
        std::vector<std::string> subfolders;
        std::vector<char> buffer(32 * 1024);
        for (bool more = true; more;) {
            const ssize_t filled = ::getdents64(folder, buffer.data(), buffer.size());
            // A buffer with room left held the last entries: true of the file systems that this is run on.
            more = filled > static_cast<ssize_t>(buffer.size()) - 300;
            for (ssize_t at = 0; at < filled;) {
                const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + at);
                at += entry->d_reclen;
                if (entry->d_type == DT_REG)
                    file(folder, entry->d_name);
                else if (entry->d_name[0] != '.')
                    subfolders.emplace_back(entry->d_name);
            }
        }
        for (const std::string &subfolder : subfolders)
            walk(folder, subfolder.c_str());
        ::close(folder);
    }

private:
    void file(int folder, const char *name)
    {
        if (std::strcmp(name, "count.txt") == 0)
            return count(read(folder, name));
        if (std::strcmp(name, "hits.log") == 0)
            return log(read(folder, name));
        if (std::strcmp(name, "status.txt") == 0)
            return (void)read(folder, name);
        struct stat status;
        if (::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
            return;
        ++totals.reports;
        totals.reportBytes += static_cast<std::uint64_t>(status.st_size);
    }

    std::string_view read(int folder, const char *name)
    {
        const int file = ::openat(folder, name, O_RDONLY | O_CLOEXEC);
        std::size_t size = 0;
        for (;;) {
            const ssize_t got = ::read(file, m_bytes.data() + size, m_bytes.size() - size);
            size += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
            if (size < m_bytes.size())
                break;
            m_bytes.resize(m_bytes.size() * 2);
        }
        ::close(file);
        return {m_bytes.data(), size};
    }

    void count(std::string_view text)
    {
        ++totals.buckets;
        constexpr std::string_view key = "Total Hits=";
        const std::size_t at = text.find(key);
        if (at != text.npos)
            totals.hits += std::strtoull(std::string(text.substr(at + key.size())).c_str(), nullptr, 10);
    }

    /// The same work as the scan does, so that the walks are compared.
    void log(std::string_view text)
    {
        m_digest.start();
        m_digest.add(text);
        totals.lines += m_digest.history().hits;
        totals.newest = std::max(totals.newest, m_digest.history().lastHit);
    }

    cer::scan::HitsDigest m_digest;
    std::vector<char> m_bytes = std::vector<char>(1 << 20);
};

} // namespace

WalkTotals rawWalk(const std::string &share, bool countsOnly)
{
    RawWalk walk;
    const int root = ::open(share.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    walk.walk(root, "counts");
    if (!countsOnly) {
        walk.walk(root, "cabs");
        walk.walk(root, "status");
    }
    ::close(root);
    return walk.totals;
}
