// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <map>
#include <mutex>

namespace cer {

/// A store in memory, for tests: files, folders, links, devices and denied places. Each call is atomic; any thread.
class MemoryStore final : public Store {
public:
    explicit MemoryStore(std::string displayRoot = "memory:");

    // Drawing the share. Missing folders are made; what was there under that name goes.
    void addFile(const std::string &path, std::string bytes, std::int64_t modified = 0);
    void addFolder(const std::string &path);
    void addLink(const std::string &path);
    void addDevice(const std::string &path); // EntryType::Other
    /// Listing, reading and writing it fail with ErrorKind::Denied from now on.
    void deny(const std::string &path);
    /// Everything is gone: each call fails with ErrorKind::Unreachable from now on.
    void vanish();

    /// The bytes of a file, or nothing.
    std::optional<std::string> bytes(const std::string &path) const;

    std::string displayRoot() const override { return m_root; }
    void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override;
    Result<Listing> list(const std::string &path, ListDetail detail) override;
    Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset) override;
    Result<void> replace(const std::string &path, std::string_view bytes,
                         std::optional<std::string_view> expected) override;
    Result<void> update(const std::string &path, const Change &change) override;
    Result<void> append(const std::string &path, std::string_view lines) override;
    Result<void> put(const std::string &path, std::string_view bytes) override;
    Result<void> makeFolders(const std::string &path) override;
    Result<void> remove(const std::string &path, std::optional<std::string_view> expected) override;

private:
    struct Node {
        EntryType type = EntryType::Folder;
        bool denied = false;
        std::string bytes;
        std::int64_t modified = 0;
        std::map<std::string, Node, std::less<>> children;
    };

    Node &draw(const std::string &path, EntryType type);
    static Node *child(Node &folder, std::string_view name, bool exactly);
    Result<Node *> find(const std::string &path, bool exactly = false);
    Result<Node *> findFile(const std::string &path, bool exactly = false);
    Result<Node *> findFolderOf(const std::string &path);
    Result<Listing> listed(const std::string &path, ListDetail detail, bool exactly);
    Result<FileContent> content(const std::string &path, std::size_t limit, std::uint64_t offset, bool exactly);
    Result<void> store(const std::string &path, std::string_view bytes);

    class Folder;
    class Hands;

    const std::string m_root;
    mutable std::mutex m_mutex;
    Node m_top;
    bool m_vanished = false;
};

} // namespace cer
