// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/win32file.h"

namespace cer {

/// The system itself opens UNC paths.
Result<std::shared_ptr<Store>> openStoreAs(const std::string &root, const CredentialsSource & /*ask*/)
{
    if (root.empty() || root.find('\0') != root.npos)
        return failure(ErrorKind::Name, root);
    auto store = std::make_shared<LocalStore>(root);
    if (const auto opened = win32::openRoot(store->displayRoot()); !opened) {
        Error error = opened.error();
        error.path = root;
        return std::unexpected(std::move(error));
    }
    return store;
}

Result<std::shared_ptr<Store>> openStore(const std::string &root)
{
    return openStoreAs(root, {});
}

} // namespace cer
