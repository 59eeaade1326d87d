// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

/// A file system walk as a test wants it: every folder listed, every file read, all of it kept by path.
class TreeVisitor final : public cer::Visitor {
public:
    TreeVisitor() = default;
    explicit TreeVisitor(cer::Store &store)
    {
        store.visit(*this, [this](cer::Requests &requests) { start(requests); }, {});
    }

    void start(cer::Requests &requests) { requests.list("", tagOf("")); }

    void listed(std::uint64_t tag, const cer::Result<const cer::Listing *> &listing, cer::Requests &more) override
    {
        const std::string folder = pathOf(tag);
        if (!listing) {
            const std::lock_guard lock(m_mutex);
            errors.emplace(folder, listing.error());
            return;
        }
        std::set<std::string> neither;
        for (std::size_t i = 0; i < (*listing)->size(); ++i) {
            const cer::Entry entry = (*listing)->at(i);
            const std::string path = folder.empty() ? std::string(entry.name) : folder + '/' + std::string(entry.name);
            if (entry.type == cer::EntryType::Folder)
                more.list(entry.name, tagOf(path));
            else if (entry.type == cer::EntryType::File)
                more.read(entry.name, tagOf(path), 1 << 20);
            else
                neither.insert(path);
        }
        const std::lock_guard lock(m_mutex);
        folders.insert(folder);
        others.merge(neither);
    }

    void read(std::uint64_t tag, const cer::Result<cer::FileBytes> &file, cer::Requests &) override
    {
        const std::string path = pathOf(tag);
        const std::lock_guard lock(m_mutex);
        if (file)
            files.emplace(path, std::string(file->bytes));
        else
            errors.emplace(path, file.error());
    }

    std::set<std::string> folders;
    std::map<std::string, std::string> files;
    std::multimap<std::string, cer::Error> errors;
    std::set<std::string> others;

private:
    std::uint64_t tagOf(const std::string &path)
    {
        const std::lock_guard lock(m_mutex);
        m_paths.push_back(path);
        return m_paths.size() - 1;
    }
    std::string pathOf(std::uint64_t tag)
    {
        const std::lock_guard lock(m_mutex);
        return m_paths.at(tag);
    }

    std::mutex m_mutex;
    std::vector<std::string> m_paths;
};
