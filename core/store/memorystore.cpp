// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memorystore.h"

#include "core/store/storepath.h"
#include "core/store/visitpool.h"

#include <algorithm>

namespace cer {

class MemoryStore::Folder final : public VisitFolder {
public:
    explicit Folder(std::string path)
        : m_path(std::move(path))
    {
    }
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

class MemoryStore::Hands final : public VisitHands {
public:
    explicit Hands(MemoryStore &store)
        : m_store(store)
    {
    }

    Result<const Listing *> list(const VisitTask &task, VisitFolderPtr &opened) override
    {
        std::string path = pathOf(task);
        Result<Listing> listing = m_store.listed(path, task.detail, true);
        if (!listing)
            return std::unexpected(listing.error());
        opened = std::make_shared<Folder>(std::move(path));
        m_listing = std::move(*listing);
        return &m_listing;
    }
    Result<FileBytes> read(const VisitTask &task) override
    {
        Result<FileContent> content = m_store.content(pathOf(task), task.limit, task.offset, true);
        if (!content)
            return std::unexpected(content.error());
        m_content = std::move(*content);
        return FileBytes{m_content.bytes, m_content.size};
    }

private:
    static std::string pathOf(const VisitTask &task)
    {
        return joinedPath(task.folder ? static_cast<const Folder &>(*task.folder).path() : std::string(), task.name);
    }

    MemoryStore &m_store;
    Listing m_listing;
    FileContent m_content;
};

MemoryStore::MemoryStore(std::string displayRoot)
    : m_root(std::move(displayRoot))
{
}

MemoryStore::Node &MemoryStore::draw(const std::string &path, EntryType type)
{
    Node *node = &m_top;
    const std::vector<std::string_view> parts = pathParts(path).value();
    for (const std::string_view part : parts) {
        node->type = EntryType::Folder;
        node = &node->children[std::string(part)];
    }
    node->type = type;
    return *node;
}

void MemoryStore::addFile(const std::string &path, std::string bytes, std::int64_t modified)
{
    const std::lock_guard lock(m_mutex);
    Node &node = draw(path, EntryType::File);
    node.bytes = std::move(bytes);
    node.modified = modified;
}

void MemoryStore::addFolder(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    draw(path, EntryType::Folder);
}

void MemoryStore::addLink(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    draw(path, EntryType::Link);
}

void MemoryStore::addDevice(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    draw(path, EntryType::Other);
}

void MemoryStore::deny(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    if (const Result<Node *> node = find(path, true))
        (*node)->denied = true;
}

void MemoryStore::vanish()
{
    const std::lock_guard lock(m_mutex);
    m_vanished = true;
}

std::optional<std::string> MemoryStore::bytes(const std::string &path) const
{
    const std::lock_guard lock(m_mutex);
    const Node *node = &m_top;
    const std::vector<std::string_view> parts = pathParts(path).value();
    for (const std::string_view part : parts) {
        const auto found = node->children.find(part);
        if (found == node->children.end())
            return {};
        node = &found->second;
    }
    return node->bytes;
}

MemoryStore::Node *MemoryStore::child(Node &folder, std::string_view name, bool exactly)
{
    auto found = folder.children.find(name);
    if (found == folder.children.end() && !exactly)
        found = std::ranges::find_if(folder.children, [&](const auto &entry) { return sameName(entry.first, name); });
    return found == folder.children.end() ? nullptr : &found->second;
}

Result<MemoryStore::Node *> MemoryStore::find(const std::string &path, bool exactly)
{
    if (m_vanished)
        return failure(ErrorKind::Unreachable, path.empty() ? m_root : path);
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    Node *node = &m_top;
    for (const std::string_view part : *parts) {
        if (node->type != EntryType::Folder)
            return failure(ErrorKind::NotAFolder, path);
        if (node->denied)
            return failure(ErrorKind::Denied, path);
        node = child(*node, part, exactly);
        if (!node)
            return failure(ErrorKind::NotFound, path);
    }
    return node;
}

Result<MemoryStore::Node *> MemoryStore::findFile(const std::string &path, bool exactly)
{
    Result<Node *> node = find(path, exactly);
    if (node && (*node)->type != EntryType::File)
        return failure(ErrorKind::NotAFile, path);
    if (node && (*node)->denied)
        return failure(ErrorKind::Denied, path);
    return node;
}

/// The folder that a new file at \a path would stand in.
Result<MemoryStore::Node *> MemoryStore::findFolderOf(const std::string &path)
{
    if (const auto parts = pathParts(path); !parts || parts->empty())
        return failure(parts ? ErrorKind::NotAFile : ErrorKind::Name, path);
    const std::size_t separator = path.rfind('/');
    Result<Node *> node = find(separator == path.npos ? std::string() : path.substr(0, separator));
    if (node && (*node)->type != EntryType::Folder)
        return failure(ErrorKind::NotAFolder, path);
    if (node && (*node)->denied)
        return failure(ErrorKind::Denied, path);
    return node;
}

void MemoryStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    VisitPlan plan;
    plan.hands = [this](const std::atomic<bool> &) { return std::make_unique<Hands>(*this); };
    runVisit(plan, visitor, start, stop);
}

Result<Listing> MemoryStore::listed(const std::string &path, ListDetail detail, bool exactly)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> node = find(path, exactly);
    if (!node)
        return std::unexpected(node.error());
    if ((*node)->type != EntryType::Folder)
        return failure(ErrorKind::NotAFolder, path);
    if ((*node)->denied)
        return failure(ErrorKind::Denied, path);
    Listing listing;
    for (const auto &[name, entry] : (*node)->children) {
        const bool sized = detail == ListDetail::SizesAndTimes && entry.type == EntryType::File;
        listing.add({name, entry.type, sized ? entry.bytes.size() : 0, sized ? entry.modified : 0});
    }
    return listing;
}

Result<FileContent> MemoryStore::content(const std::string &path, std::size_t limit, std::uint64_t offset, bool exactly)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> node = findFile(path, exactly);
    if (!node)
        return std::unexpected(node.error());
    const std::string &bytes = (*node)->bytes;
    return FileContent{offset < bytes.size() ? bytes.substr(offset, limit) : std::string(), bytes.size(),
                       (*node)->modified};
}

Result<Listing> MemoryStore::list(const std::string &path, ListDetail detail)
{
    return listed(path, detail, false);
}

Result<FileContent> MemoryStore::read(const std::string &path, std::size_t limit, std::uint64_t offset)
{
    return content(path, limit, offset, false);
}

/// Makes a file hold \a bytes; the mutex is held.
Result<void> MemoryStore::store(const std::string &path, std::string_view bytes)
{
    if (const Result<Node *> file = findFile(path)) {
        (*file)->bytes = bytes;
        return {};
    } else if (file.error().kind != ErrorKind::NotFound) {
        return std::unexpected(file.error());
    }
    const Result<Node *> folder = findFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    Node &node = (*folder)->children[path.substr(path.rfind('/') + 1)];
    node.type = EntryType::File;
    node.bytes = bytes;
    return {};
}

Result<void> MemoryStore::replace(const std::string &path, std::string_view bytes,
                                  std::optional<std::string_view> expected)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> file = findFile(path);
    if (!file && file.error().kind != ErrorKind::NotFound)
        return std::unexpected(file.error());
    if (file.has_value() != expected.has_value() || (expected && (*file)->bytes != *expected))
        return failure(ErrorKind::Conflict, path);
    return store(path, bytes);
}

Result<void> MemoryStore::update(const std::string &path, const Change &change)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> file = findFile(path);
    if (!file && file.error().kind != ErrorKind::NotFound)
        return std::unexpected(file.error());
    if (file && (*file)->bytes.size() > updateLimit)
        return failure(ErrorKind::TooLarge, path);
    const Result<std::string> after = change(file ? std::optional<std::string_view>((*file)->bytes) : std::nullopt);
    return after ? store(path, *after) : std::unexpected(after.error());
}

Result<void> MemoryStore::append(const std::string &path, std::string_view lines)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> file = findFile(path);
    return store(path, file ? (*file)->bytes + std::string(lines) : lines);
}

Result<void> MemoryStore::put(const std::string &path, std::string_view bytes)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> there = find(path);
    if (there)
        return failure(ErrorKind::Exists, path);
    return there.error().kind == ErrorKind::NotFound ? store(path, bytes) : std::unexpected(there.error());
}

Result<void> MemoryStore::makeFolders(const std::string &path)
{
    const std::lock_guard lock(m_mutex);
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    if (m_vanished)
        return failure(ErrorKind::Unreachable, path);
    Node *node = &m_top;
    for (const std::string_view part : *parts) {
        if (node->denied)
            return failure(ErrorKind::Denied, path);
        Node *next = child(*node, part, false);
        node = next ? next : &node->children[std::string(part)];
        if (node->type != EntryType::Folder)
            return failure(ErrorKind::NotAFolder, path);
    }
    return {};
}

Result<void> MemoryStore::remove(const std::string &path, std::optional<std::string_view> expected)
{
    const std::lock_guard lock(m_mutex);
    const Result<Node *> file = findFile(path);
    if (!file && expected && file.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::Conflict, path);
    if (!file)
        return std::unexpected(file.error());
    if (expected && (*file)->bytes != *expected)
        return failure(ErrorKind::Conflict, path);
    const Result<Node *> folder = findFolderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    std::erase_if((*folder)->children, [&](const auto &entry) { return &entry.second == *file; });
    return {};
}

} // namespace cer
