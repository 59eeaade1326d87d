// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/storepath.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace cer {

namespace {

/// "\\server\share", "//server/share" and "smb://server/share" name an SMB server, not a folder of this machine.
bool namesServer(std::string_view root)
{
    return root.starts_with("\\\\") || (root.starts_with("//") && root.size() > 2 && root[2] != '/')
           || sameName(root.substr(0, 6), "smb://");
}

} // namespace

Result<std::shared_ptr<Store>> openStore(const std::string &root)
{
    if (namesServer(root))
        return failure(ErrorKind::Name, root, std::make_error_code(std::errc::protocol_not_supported).message());
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

} // namespace cer
