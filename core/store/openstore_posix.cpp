// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/smbaddress.h"
#include "core/store/smbstore.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace cer {

Result<std::shared_ptr<Store>> openStoreAs(const std::string &root, [[maybe_unused]] const CredentialsSource &ask)
{
    if (namesSmbServer(root)) {
        const Result<SmbAddress> address = readSmbAddress(root);
        if (!address)
            return std::unexpected(address.error());
#ifdef CER_HAS_SMB
        return SmbStore::open(*address, ask);
#else
        return failure(ErrorKind::Name, root, std::make_error_code(std::errc::protocol_not_supported).message());
#endif
    }
    if (root.empty() || root.find('\0') != root.npos)
        return failure(ErrorKind::Name, root);
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(root, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return failure(ErrorKind::NotFound, root, error.message());
    if (error == std::errc::permission_denied)
        return failure(ErrorKind::Denied, root, error.message());
    if (error)
        return failure(ErrorKind::Unreachable, root, error.message());
    if (status.type() != std::filesystem::file_type::directory)
        return failure(ErrorKind::NotAFolder, root, std::make_error_code(std::errc::not_a_directory).message());
    return std::make_shared<LocalStore>(root);
}

Result<std::shared_ptr<Store>> openStore(const std::string &root)
{
    return openStoreAs(root, {});
}

} // namespace cer
