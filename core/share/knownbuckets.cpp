// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/knownbuckets.h"

#include "core/protocol/configdocument.h"
#include "core/protocol/count.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/store/storepath.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace cer {

namespace {

struct BranchFile {
    std::string_view branch, file;
    Bucket::Flag flag;
    ListDetail detail;
    std::size_t limit; // 0: the file is not read
};

constexpr BranchFile branchFiles[] = {
    {countsBranch, "count.txt", Bucket::InCounts, ListDetail::Names, countFileLimit + 1},
    {cabsBranch, "hits.log", Bucket::InCabs, ListDetail::SizesAndTimes, 0},
    {statusBranch, "status.txt", Bucket::InStatus, ListDetail::Names, ConfigDocument::sizeLimit + 1},
};

/// One folder of one bucket, as it was found.
struct Leaf {
    const BranchFile *branch;
    std::string path;
    bool isExpected; // it was there when the share was read, or a client has just counted in it
    Result<Listing> listing = failure(ErrorKind::Cancelled, {});
    std::string file = {}; // of the protocol, as written there
    std::optional<Result<FileContent>> content = {};

    bool isMissing() const
    {
        return !listing && (listing.error().kind == ErrorKind::NotFound || listing.error().kind == ErrorKind::NotAFolder);
    }
};

/// Completions of different leaves touch different leaves: no lock.
class LeafReader final : public Visitor {
public:
    explicit LeafReader(std::vector<Leaf> &leaves)
        : m_leaves(leaves)
    {
    }

    void start(Requests &requests)
    {
        // Those that can travel together stand together.
        for (const bool expected : {false, true}) {
            for (std::size_t i = 0; i < m_leaves.size(); ++i) {
                const Leaf &leaf = m_leaves[i];
                if (leaf.isExpected == expected)
                    requests.list(leaf.path, i, leaf.branch->detail,
                                  expected ? Likely{leaf.branch->file, leaf.branch->limit, true} : Likely{});
            }
        }
    }
    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) override
    {
        Leaf &leaf = m_leaves[tag];
        if (!listing) {
            leaf.listing = std::unexpected(listing.error());
            return;
        }
        leaf.listing = Listing();
        for (std::size_t i = 0; i < (*listing)->size(); ++i) {
            const Entry entry = (*listing)->at(i);
            if (entry.type == EntryType::Folder)
                continue; // another bucket's
            leaf.listing->add(entry);
            if (entry.type == EntryType::File && equalFolded(entry.name, leaf.branch->file)
                && (leaf.file.empty() || entry.name == leaf.branch->file))
                leaf.file = entry.name;
        }
        if (!leaf.file.empty() && leaf.branch->limit > 0)
            more.read(leaf.file, tag, leaf.branch->limit);
    }
    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &) override
    {
        if (file)
            m_leaves[tag].content = FileContent{std::string(file->bytes), file->size.value_or(file->bytes.size()), 0};
        else
            m_leaves[tag].content = std::unexpected(file.error());
    }

private:
    std::vector<Leaf> &m_leaves;
};

/// A share that holds these leaves and nothing else. For scanning alone, by one thread.
class LeafStore final : public Store {
public:
    LeafStore(Store &inner, const std::vector<Leaf> &leaves)
        : m_inner(inner)
    {
        for (const Leaf &leaf : leaves) {
            if (leaf.isMissing())
                continue;
            addFolder(leaf.path);
            m_leaves[leaf.path] = &leaf;
        }
        m_folders[{}]; // the root is there
    }

    std::string displayRoot() const override { return m_inner.displayRoot(); }
    void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override;
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
    struct Asked {
        bool isList;
        std::string path;
        std::uint64_t tag;
        std::size_t limit;
        std::uint64_t offset;
    };
    class Collector;

    static Result<void> readOnly(const std::string &path) { return failure(ErrorKind::Denied, path); }
    void addFolder(const std::string &path);
    Result<Listing> listing(const std::string &path) const;
    Result<FileContent> content(const Asked &asked);

    Store &m_inner;
    std::map<std::string, const Leaf *> m_leaves;
    std::map<std::string, std::set<std::string>> m_folders; // what stands above the leaves
    std::set<std::string> m_wasRead;
};

class LeafStore::Collector final : public Requests {
public:
    Collector(std::deque<Asked> &asked, std::string folder)
        : m_asked(asked)
        , m_folder(std::move(folder))
    {
    }
    void list(std::string_view name, std::uint64_t tag, ListDetail, const Likely &) override
    {
        m_asked.push_back({true, joinedPath(m_folder, name), tag, 0, 0});
    }
    void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset) override
    {
        m_asked.push_back({false, joinedPath(m_folder, name), tag, limit, offset});
    }

private:
    std::deque<Asked> &m_asked;
    const std::string m_folder;
};

void LeafStore::addFolder(const std::string &path)
{
    const std::size_t separator = path.rfind('/');
    const std::string above = path.substr(0, separator == path.npos ? 0 : separator);
    const bool isNew = m_folders[above].insert(path.substr(separator == path.npos ? 0 : separator + 1)).second;
    if (isNew && !above.empty())
        addFolder(above);
}

/// A folder can be a leaf and stand above another one.
Result<Listing> LeafStore::listing(const std::string &path) const
{
    Listing listing;
    if (const auto leaf = m_leaves.find(path); leaf != m_leaves.end()) {
        if (!leaf->second->listing)
            return leaf->second->listing;
        listing = *leaf->second->listing;
    }
    if (const auto folder = m_folders.find(path); folder != m_folders.end()) {
        for (const std::string &name : folder->second)
            listing.add({name, EntryType::Folder});
    }
    return listing;
}

/// What is asked for again shall be looked at again (D26).
Result<FileContent> LeafStore::content(const Asked &asked)
{
    const std::size_t separator = asked.path.rfind('/');
    const auto leaf = m_leaves.find(asked.path.substr(0, separator == asked.path.npos ? 0 : separator));
    const bool again = !m_wasRead.insert(asked.path).second;
    if (!again && asked.offset == 0 && leaf != m_leaves.end() && leaf->second->content
        && asked.path.substr(separator + 1) == leaf->second->file)
        return *leaf->second->content;
    return m_inner.read(asked.path, asked.limit, asked.offset);
}

void LeafStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    std::deque<Asked> all;
    Collector first(all, {});
    start(first);
    while (!all.empty() && !stop.stop_requested()) {
        const Asked asked = std::move(all.front());
        all.pop_front();
        if (asked.isList) {
            Collector more(all, asked.path);
            const Result<Listing> found = listing(asked.path);
            visitor.listed(asked.tag, found ? Result<const Listing *>(&*found) : std::unexpected(found.error()), more);
        } else {
            const std::size_t separator = asked.path.rfind('/');
            Collector more(all, asked.path.substr(0, separator == asked.path.npos ? 0 : separator));
            const Result<FileContent> found = content(asked);
            visitor.read(asked.tag,
                         found ? Result<FileBytes>(FileBytes{found->bytes, found->size}) : std::unexpected(found.error()),
                         more);
        }
    }
}

/// Why the share cannot be read at all.
std::optional<Error> failureOf(const std::vector<Leaf> &leaves)
{
    for (const Leaf &leaf : leaves) {
        const bool unreachable =
            !leaf.listing
            && (leaf.listing.error().kind == ErrorKind::Unreachable || leaf.listing.error().kind == ErrorKind::TimedOut);
        if (unreachable)
            return leaf.listing.error();
    }
    return {};
}

} // namespace

Result<KnownBuckets> scanKnownBuckets(Store &store, const std::vector<std::string> &subpaths, const SnapshotPtr &known,
                                      std::stop_token stop)
{
    std::vector<Leaf> leaves;
    for (const std::string &subpath : subpaths) {
        const auto row = known->find(subpath);
        for (const BranchFile &branch : branchFiles) {
            const bool isExpected = row ? known->buckets[*row].has(branch.flag) : branch.flag == Bucket::InCounts;
            leaves.push_back({&branch, joinedPath(branch.branch, storePath(subpath)), isExpected});
        }
    }
    LeafReader reader(leaves);
    store.visit(reader, [&](Requests &requests) { reader.start(requests); }, stop);
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, store.displayRoot());
    if (auto error = failureOf(leaves))
        return std::unexpected(std::move(*error));
    KnownBuckets buckets;
    for (std::size_t i = 0; i < subpaths.size(); ++i) {
        const auto mine = std::span(leaves).subspan(i * std::size(branchFiles), std::size(branchFiles));
        const bool isElsewhere =
            std::ranges::any_of(mine, [](const Leaf &leaf) { return leaf.isExpected && leaf.isMissing(); });
        if (!isElsewhere)
            continue;
        buckets.others.push_back(subpaths[i]);
        for (Leaf &leaf : mine)
            leaf.listing = failure(ErrorKind::NotFound, leaf.path);
    }
    LeafStore found(store, leaves);
    ScanOptions options;
    options.previous = known;
    auto snapshot = scanShare(found, options, std::move(stop), {});
    if (!snapshot)
        return std::unexpected(snapshot.error());
    buckets.snapshot = std::move(*snapshot);
    return buckets;
}

} // namespace cer
