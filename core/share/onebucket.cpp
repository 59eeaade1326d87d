// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/onebucket.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace cer {

namespace {

std::vector<std::string> partsOf(std::string_view subpath)
{
    std::vector<std::string> parts;
    const std::string path = storePath(normalizedSubpath(subpath));
    for (std::size_t start = 0; start < path.size();) {
        const std::size_t end = std::min(path.size(), path.find('/', start));
        parts.push_back(path.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// Shows a visitor only what leads to one bucket. A request is known to the inner store by the address of what it was.
class NarrowVisit final : public Visitor {
public:
    NarrowVisit(Visitor &visitor, const std::vector<std::string> &parts)
        : m_visitor(visitor)
        , m_parts(parts)
    {
    }

    void start(const std::function<void(Requests &)> &start, Requests &inner)
    {
        NarrowRequests narrow(*this, inner, 0);
        start(narrow);
    }
    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) override
    {
        const Asked &asked = *reinterpret_cast<const Asked *>(tag);
        NarrowRequests narrow(*this, more, asked.depth + 1);
        if (!listing)
            return m_visitor.listed(asked.tag, listing, narrow);
        const Listing shown = filtered(**listing, asked.depth);
        m_visitor.listed(asked.tag, &shown, narrow);
    }
    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more) override
    {
        const Asked &asked = *reinterpret_cast<const Asked *>(tag);
        NarrowRequests narrow(*this, more, asked.depth);
        m_visitor.read(asked.tag, file, narrow);
    }

private:
    struct Asked {
        std::uint64_t tag;
        std::size_t depth; // of the folder: 0 is the root, 1 a branch
    };
    class NarrowRequests final : public Requests {
    public:
        NarrowRequests(NarrowVisit &visit, Requests &inner, std::size_t depth)
            : m_visit(visit)
            , m_inner(inner)
            , m_depth(depth)
        {
        }
        void list(std::string_view name, std::uint64_t tag, ListDetail detail, const Likely &likely) override
        {
            m_inner.list(name, m_visit.keep({tag, m_depth}), detail, likely);
        }
        void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset) override
        {
            m_inner.read(name, m_visit.keep({tag, m_depth}), limit, offset);
        }

    private:
        NarrowVisit &m_visit;
        Requests &m_inner;
        std::size_t m_depth;
    };

    std::uint64_t keep(Asked asked)
    {
        const std::lock_guard lock(m_mutex);
        return reinterpret_cast<std::uintptr_t>(&m_asked.emplace_back(asked));
    }
    bool leadsThere(const Entry &entry, std::size_t depth) const
    {
        const auto is = [&](std::string_view name) { return equalFolded(entry.name, name); };
        if (depth == 0)
            return is(cabsBranch) || is(statusBranch) || is(countsBranch) || is(policyFile);
        return depth <= m_parts.size() ? is(m_parts[depth - 1]) : entry.type != EntryType::Folder;
    }
    Listing filtered(const Listing &listing, std::size_t depth) const
    {
        Listing shown;
        for (std::size_t i = 0; i < listing.size(); ++i) {
            if (const Entry entry = listing.at(i); leadsThere(entry, depth))
                shown.add(entry);
        }
        return shown;
    }

    Visitor &m_visitor;
    const std::vector<std::string> &m_parts;
    std::mutex m_mutex;
    std::deque<Asked> m_asked;
};

/// A share that holds one bucket at most. For scanning alone.
class NarrowStore final : public Store {
public:
    NarrowStore(Store &inner, std::vector<std::string> parts)
        : m_inner(inner)
        , m_parts(std::move(parts))
    {
    }

    std::string displayRoot() const override { return m_inner.displayRoot(); }
    void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override
    {
        NarrowVisit narrow(visitor, m_parts);
        m_inner.visit(narrow, [&](Requests &requests) { narrow.start(start, requests); }, std::move(stop));
    }
    Result<Listing> list(const std::string &path, ListDetail detail) override { return m_inner.list(path, detail); }
    Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset) override
    {
        return m_inner.read(path, limit, offset);
    }
    Result<void> replace(const std::string &path, std::string_view, std::optional<std::string_view>) override
    {
        return readOnly(path);
    }
    Result<void> update(const std::string &path, const Change &) override { return readOnly(path); }
    Result<void> append(const std::string &path, std::string_view) override { return readOnly(path); }
    Result<void> put(const std::string &path, std::string_view) override { return readOnly(path); }
    Result<void> makeFolders(const std::string &path) override { return readOnly(path); }
    Result<void> remove(const std::string &path, std::optional<std::string_view>) override { return readOnly(path); }

private:
    static Result<void> readOnly(const std::string &path) { return failure(ErrorKind::Denied, path); }

    Store &m_inner;
    const std::vector<std::string> m_parts;
};

} // namespace

Result<SnapshotPtr> scanBucket(Store &store, std::string_view subpath, const ScanOptions &options, std::stop_token stop)
{
    std::vector<std::string> parts = partsOf(subpath);
    if (parts.empty())
        return failure(ErrorKind::NotFound, std::string(subpath));
    NarrowStore narrow(store, std::move(parts));
    return scanShare(narrow, options, std::move(stop), {});
}

} // namespace cer
