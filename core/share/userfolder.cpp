// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/userfolder.h"

#include <filesystem>

namespace cer {

Result<void> makeUserFolder(const std::string &folder)
{
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::create_directories(folder, error) && !error)
        return {};
    if (!error)
        fs::permissions(folder, fs::perms::owner_all, error);
    if (!error)
        return {};
    const bool denied = error == std::errc::permission_denied || error == std::errc::read_only_file_system;
    return failure(denied ? ErrorKind::Denied : ErrorKind::Io, folder, error.message());
}

} // namespace cer
