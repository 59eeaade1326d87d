// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/error.h"

#include <cstdint>
#include <string>

/// The parts of SmbStore. Nothing outside of it uses this.
namespace cer::smb {

/// [MS-ERREF] 2.3, those that are told apart.
enum class NtStatus : std::uint32_t {
    Success = 0,
    BufferOverflow = 0x80000005, // a warning: there is more
    NoMoreFiles = 0x80000006,
    StoppedOnSymlink = 0x8000002d,
    InvalidParameter = 0xc000000d,
    NoSuchFile = 0xc000000f,
    EndOfFile = 0xc0000011,
    AccessDenied = 0xc0000022,
    ObjectNameInvalid = 0xc0000033,
    ObjectNameNotFound = 0xc0000034,
    ObjectNameCollision = 0xc0000035,
    ObjectPathInvalid = 0xc0000039,
    ObjectPathNotFound = 0xc000003a,
    ObjectPathSyntaxBad = 0xc000003b,
    SharingViolation = 0xc0000043,
    FileLockConflict = 0xc0000054,
    LockNotGranted = 0xc0000055,
    DeletePending = 0xc0000056,
    WrongPassword = 0xc000006a,
    LogonFailure = 0xc000006d,
    AccountRestriction = 0xc000006e,
    InvalidLogonHours = 0xc000006f,
    PasswordExpired = 0xc0000071,
    AccountDisabled = 0xc0000072,
    NoneMapped = 0xc0000073,
    DiskFull = 0xc000007f,
    MediaWriteProtected = 0xc00000a2,
    FileIsADirectory = 0xc00000ba,
    BadNetworkPath = 0xc00000be,
    NetworkNameDeleted = 0xc00000c9,
    BadNetworkName = 0xc00000cc,
    NotADirectory = 0xc0000103,
    NameTooLong = 0xc0000106,
    FileClosed = 0xc0000128,
    CannotDelete = 0xc0000121,
    LogonNotGranted = 0xc0000155,
    LogonTypeNotGranted = 0xc000015b,
    AccountExpired = 0xc0000193,
    UserSessionDeleted = 0xc0000203,
    PasswordMustChange = 0xc0000224,
    AccountLockedOut = 0xc0000234,
    NetworkSessionExpired = 0xc000035c,
    QuotaExceeded = 0xc0000044,
    Lost = 0xffffffff, // ours: no answer came, or none will
};

/// True for the statuses of severity "error". A listing that is at its end is none.
constexpr bool isError(NtStatus status) noexcept
{
    return static_cast<std::uint32_t>(status) >= 0xc0000000 || status == NtStatus::StoppedOnSymlink;
}

/// True when somebody else has the file at this moment: trying again may help.
bool isHeld(NtStatus status) noexcept;

ErrorKind kindOf(NtStatus status) noexcept;
/// "STATUS_ACCESS_DENIED".
std::string textOf(NtStatus status);
/// With the name of the status, as administrators search for it, as detail.
std::unexpected<Error> failed(NtStatus status, std::string path);

} // namespace cer::smb
