// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace cer {

/// A folder of this machine, of a mounted share or, on Windows, a UNC path. Stateless: the root is opened for each call, so that a share
/// that went and came back works again.
class LocalStore final : public Store {
public:
    /// \a root is any path; relative ones are made absolute. It needs not exist yet: the calls say so.
    explicit LocalStore(const std::string &root);

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
#if defined(__linux__) || defined(_WIN32)
    std::unique_ptr<StoreWatch> watch(const std::string &folder) override;
#endif

private:
    std::string m_root;
};

} // namespace cer
