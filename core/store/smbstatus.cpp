// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbstatus.h"

#include "core/store/libsmb2.h"

#include <algorithm>

namespace cer::smb {

namespace {

struct StatusRow {
    NtStatus status;
    ErrorKind kind;
};

using enum NtStatus;

constexpr StatusRow statusRows[] = {
    {StoppedOnSymlink, ErrorKind::NotAFile},
    {NoSuchFile, ErrorKind::NotFound},
    {ObjectNameNotFound, ErrorKind::NotFound},
    {ObjectPathNotFound, ErrorKind::NotFound},
    {AccessDenied, ErrorKind::Denied},
    {CannotDelete, ErrorKind::Denied},
    {MediaWriteProtected, ErrorKind::Denied},
    {ObjectNameCollision, ErrorKind::Exists},
    {ObjectNameInvalid, ErrorKind::Name},
    {ObjectPathInvalid, ErrorKind::Name},
    {ObjectPathSyntaxBad, ErrorKind::Name},
    {NameTooLong, ErrorKind::Name},
    {SharingViolation, ErrorKind::Busy},
    {FileLockConflict, ErrorKind::Busy},
    {LockNotGranted, ErrorKind::Busy},
    {DeletePending, ErrorKind::Busy},
    {FileIsADirectory, ErrorKind::NotAFile},
    {NotADirectory, ErrorKind::NotAFolder},
    {DiskFull, ErrorKind::NoSpace},
    {QuotaExceeded, ErrorKind::NoSpace},
    {WrongPassword, ErrorKind::LogOn},
    {LogonFailure, ErrorKind::LogOn},
    {AccountRestriction, ErrorKind::LogOn},
    {InvalidLogonHours, ErrorKind::LogOn},
    {PasswordExpired, ErrorKind::LogOn},
    {PasswordMustChange, ErrorKind::LogOn},
    {AccountDisabled, ErrorKind::LogOn},
    {AccountExpired, ErrorKind::LogOn},
    {AccountLockedOut, ErrorKind::LogOn},
    {LogonNotGranted, ErrorKind::LogOn},
    {LogonTypeNotGranted, ErrorKind::LogOn},
    {NoneMapped, ErrorKind::LogOn},
    {BadNetworkName, ErrorKind::NoShare},
    {BadNetworkPath, ErrorKind::Unreachable},
    {NetworkNameDeleted, ErrorKind::Unreachable},
    {UserSessionDeleted, ErrorKind::Unreachable},
    {NetworkSessionExpired, ErrorKind::Unreachable},
    {Lost, ErrorKind::Unreachable},
};

} // namespace

bool isHeld(NtStatus status) noexcept
{
    return kindOf(status) == ErrorKind::Busy;
}

ErrorKind kindOf(NtStatus status) noexcept
{
    const auto row = std::ranges::find(statusRows, status, &StatusRow::status);
    return row == std::end(statusRows) ? ErrorKind::Io : row->kind;
}

std::string textOf(NtStatus status)
{
    if (status == Lost)
        return {};
    const char *known = ::nterror_to_str(static_cast<std::uint32_t>(status));
    std::string_view name = known ? known : "";
    if (name.starts_with("SMB2_"))
        name.remove_prefix(5);
    return std::string(name);
}

std::unexpected<Error> failed(NtStatus status, std::string path)
{
    return failure(kindOf(status), std::move(path), textOf(status));
}

} // namespace cer::smb
