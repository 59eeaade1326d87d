// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/libsmb2.h"
#include "core/store/smbsession.h"
#include "core/store/store.h"

#include <string>

/// What SmbStore does with files and folders in one session.
namespace cer::smb {

inline constexpr std::uint32_t shareAll = SMB2_FILE_SHARE_READ | SMB2_FILE_SHARE_WRITE | SMB2_FILE_SHARE_DELETE;
inline constexpr std::uint32_t readAccess = SMB2_FILE_READ_DATA | SMB2_FILE_READ_ATTRIBUTES;
/// How many requests for parts of a folder travel together: their answers must fit into the buffers of any system.
inline constexpr std::size_t listsTogether = 2;
/// How many requests for parts of a file are under way at once.
inline constexpr std::size_t readsAtOnce = 16;

/// Where something stands in the share.
struct Place {
    std::string path;  // as asked for, relative to the store
    std::string full;  // relative to the share
    std::string shown; // for errors: the path, or the name of the root
    std::string folder() const { return full.substr(0, full.rfind('/') == full.npos ? 0 : full.rfind('/')); }
};

/// ErrorKind::Name for a path that SMB cannot have.
Result<Place> placeOf(const SmbAddress &address, const std::string &path);
/// As placeOf(), but refuses the root itself with ErrorKind::NotAFile.
Result<Place> filePlaceOf(const SmbAddress &address, const std::string &path);

Open folderToList(const std::string &full);
Open fileToRead(const std::string &full);

/// The error of \a status; asks the server which part of the path is missing when it does not say so.
std::unexpected<Error> explained(Session &session, NtStatus status, const Place &place);

/// A file or folder that is open until this goes.
class Handle {
public:
    Handle(Session &session, const Opened &opened)
        : m_session(&session)
        , m_opened(opened)
    {
    }
    Handle(Handle &&other) noexcept
        : m_session(std::exchange(other.m_session, nullptr))
        , m_opened(other.m_opened)
    {
    }
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_session, other.m_session);
        std::swap(m_opened, other.m_opened);
        return *this;
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { close(); }

    /// Opens it; \a frame, which begins with that, may ask for more.
    static Result<Handle> open(Session &session, Frame &frame, const Place &place);
    void close();
    /// Somebody else closes it.
    void release() { m_session = nullptr; }
    const FileId &id() const { return m_opened.id; }

private:
    Session *m_session;
    Opened m_opened;
};

Result<Listing> listFolder(Session &session, const Place &place, ListDetail detail);
Result<FileContent> readFile(Session &session, const Place &place, std::size_t limit, std::uint64_t offset);
/// At most \a limit bytes of an open file from \a offset.
Result<std::string> readOpen(Session &session, const FileId &file, const Place &place, std::size_t limit,
                             std::uint64_t offset);

} // namespace cer::smb
