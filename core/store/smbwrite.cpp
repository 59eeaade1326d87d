// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/patience.h"
#include "core/store/smbfile.h"
#include "core/store/smbstore.h"
#include "core/store/storepath.h"
#include "core/store/temporaryname.h"

#include <algorithm>
#include <array>

namespace cer {

using namespace smb;
using Effect = Session::Effect;

namespace {

constexpr std::uint32_t shareNone = 0;

std::unexpected<Error> conflict(const Place &place, std::string detail = {})
{
    return failure(ErrorKind::Conflict, place.path, std::move(detail));
}

std::unexpected<Error> conflictIfMissing(Error error)
{
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::Conflict;
    return std::unexpected(std::move(error));
}

/// Runs \a frame as long as it meets a file that somebody holds and there is patience. The frame begins with the step that may.
template <typename Fill>
Result<void> runPatiently(Session &session, Frame &frame, Patience &patience, Effect effect, const Fill &fill)
{
    for (;;) {
        frame.clear();
        fill(frame);
        if (const auto sent = session.run(frame, effect); !sent)
            return sent;
        if (!isHeld(frame.status(0)) || !patience.pause())
            return {};
    }
}

/// An existing file that nobody else can open or, beside the server, lock; and what it holds, up to \a limit bytes and one.
struct Exclusive {
    Handle handle;
    std::string bytes;
    int tries = 1; // until nobody else had it

    static Result<Exclusive> open(Session &session, const Place &place, std::uint32_t access, std::size_t limit,
                                  Patience &patience);
};

Result<Exclusive> Exclusive::open(Session &session, const Place &place, std::uint32_t access, std::size_t limit,
                                  Patience &patience)
{
    constexpr std::size_t lockStep = 1, readStep = 2;
    for (int tries = 0;;) {
        Frame frame;
        const auto fill = [&](Frame &filled) {
            ++tries;
            filled.open({place.full, access, shareNone, SMB2_FILE_OPEN, SMB2_FILE_NON_DIRECTORY_FILE});
            filled.lock();
            filled.read(0, std::uint32_t(std::min<std::size_t>(limit + 1, oneCredit)));
        };
        if (const auto sent = runPatiently(session, frame, patience, Effect::None, fill); !sent)
            return std::unexpected(sent.error());
        if (!frame.succeeded(0))
            return explained(session, frame.status(0), place);
        Exclusive file{Handle(session, frame.opened(0)), {}, tries};
        if (frame.succeeded(lockStep) && frame.succeeded(readStep)) {
            file.bytes = frame.bytes(readStep);
            if (file.bytes.size() == oneCredit && limit >= oneCredit) {
                auto rest = readOpen(session, file.handle.id(), place, limit + 1 - oneCredit, oneCredit);
                if (!rest)
                    return std::unexpected(rest.error());
                file.bytes += *rest;
            }
            return file;
        }
        if (frame.succeeded(lockStep) && frame.status(readStep) == NtStatus::EndOfFile)
            return file;
        // A lock of a program on the server: as good as holding it.
        const NtStatus status = frame.status(frame.succeeded(lockStep) ? readStep : lockStep);
        if (!isHeld(status) || !patience.pause())
            return failed(status, place.shown);
    }
}

/// A whole new file beside \a place. The server deletes it by itself when the connection ends before it takes its name.
class TemporaryFile {
public:
    static Result<TemporaryFile> make(Session &session, const Place &place, std::string_view bytes);
    /// Gives it the name of a file that is not there. The status of the rename, or an error when there was no answer.
    Result<NtStatus> becomesNew(Session &session, const Place &place);
    /// Gives it the name of \a old, which is closed immediately before: servers do not replace a file that is open, by whomever.
    Result<NtStatus> replaces(Session &session, Handle &old, const Place &place);

private:
    explicit TemporaryFile(Handle handle)
        : m_handle(std::move(handle))
    {
    }
    static Result<void> fill(Session &session, const FileId &file, const Place &place, std::string_view bytes);
    void fillRename(Frame &frame, const Place &place, bool replacing) const;
    Result<NtStatus> statusOf(Session &session, const Frame &frame);

    static constexpr std::size_t renameStep = 1;
    Handle m_handle;
};

Result<void> TemporaryFile::fill(Session &session, const FileId &file, const Place &place, std::string_view bytes)
{
    Frame frame;
    for (std::size_t at = 0; at < bytes.size(); at += frame.written(0)) {
        frame.clear(file);
        frame.write(bytes.substr(at, oneCredit), at);
        if (const auto sent = session.run(frame); !sent)
            return sent;
        if (!frame.succeeded(0) || frame.written(0) == 0)
            return failed(frame.succeeded(0) ? NtStatus::DiskFull : frame.status(0), place.shown);
    }
    frame.clear(file);
    frame.flush();
    if (const auto sent = session.run(frame); !sent)
        return sent;
    if (!frame.succeeded(0))
        return failed(frame.status(0), place.shown);
    return {};
}

Result<TemporaryFile> TemporaryFile::make(Session &session, const Place &place, std::string_view bytes)
{
    Frame frame;
    frame.open({joinedPath(place.folder(), temporaryName()),
                SMB2_FILE_WRITE_DATA | SMB2_FILE_READ_ATTRIBUTES | SMB2_DELETE | SMB2_SYNCHRONIZE, shareNone,
                SMB2_FILE_CREATE, SMB2_FILE_NON_DIRECTORY_FILE});
    frame.setDeleted(true);
    auto handle = Handle::open(session, frame, place);
    if (!handle)
        return std::unexpected(handle.error());
    TemporaryFile file(std::move(*handle));
    if (!frame.succeeded(1))
        return failed(frame.status(1), place.shown);
    if (const auto filled = fill(session, file.m_handle.id(), place, bytes); !filled)
        return std::unexpected(filled.error());
    return file;
}

void TemporaryFile::fillRename(Frame &frame, const Place &place, bool replacing) const
{
    frame.clear(m_handle.id());
    frame.setDeleted(false);
    frame.rename(place.full, replacing);
}

/// One that was not renamed is to go again.
Result<NtStatus> TemporaryFile::statusOf(Session &session, const Frame &frame)
{
    if (frame.succeeded(renameStep))
        return NtStatus::Success;
    Frame undo(m_handle.id());
    undo.setDeleted(true);
    [[maybe_unused]] const auto sent = session.run(undo);
    return frame.status(renameStep);
}

Result<NtStatus> TemporaryFile::becomesNew(Session &session, const Place &place)
{
    Frame frame;
    fillRename(frame, place, false);
    if (const auto sent = session.run(frame, Effect::Lasting); !sent)
        return std::unexpected(sent.error());
    return statusOf(session, frame);
}

Result<NtStatus> TemporaryFile::replaces(Session &session, Handle &old, const Place &place)
{
    std::array<Frame, 2> frames; // the second does not wait for the answer of the first
    frames[0].clear(old.id());
    frames[0].close();
    old.release();
    fillRename(frames[1], place, true);
    if (const auto sent = session.runAll(frames, Effect::Lasting); !sent)
        return std::unexpected(sent.error());
    return statusOf(session, frames[1]);
}

/// Makes \a temporary take the place of \a file as long as that holds the same; otherwise ErrorKind::Conflict.
Result<void> takePlace(Session &session, TemporaryFile &temporary, Exclusive &file, const Place &place, Patience &patience)
{
    constexpr int mostRefusals = 3; // while nobody else has the file
    for (int refusals = 0;;) {
        const Result<NtStatus> status = temporary.replaces(session, file.handle, place);
        if (!status)
            return std::unexpected(status.error());
        if (*status == NtStatus::Success)
            return {};
        refusals += *status == NtStatus::AccessDenied;
        if ((!isHeld(*status) && *status != NtStatus::AccessDenied) || refusals > mostRefusals || !patience.pause())
            return failed(*status, place.shown);
        // Somebody has opened it meanwhile, and may have written.
        Result<Exclusive> again = Exclusive::open(session, place, readAccess, file.bytes.size(), patience);
        if (!again)
            return conflictIfMissing(again.error());
        if (again->bytes != file.bytes)
            return conflict(place);
        refusals -= again->tries > 1;
        std::swap(file, *again);
    }
}

Result<void> putNew(Session &session, const Place &place, std::string_view bytes)
{
    Result<TemporaryFile> temporary = TemporaryFile::make(session, place, bytes);
    if (!temporary)
        return std::unexpected(temporary.error());
    const Result<NtStatus> status = temporary->becomesNew(session, place);
    if (!status)
        return std::unexpected(status.error());
    if (isHeld(*status)) // somebody was faster, and is at work with it
        return failed(NtStatus::ObjectNameCollision, place.shown);
    if (*status != NtStatus::Success)
        return failed(*status, place.shown);
    return {};
}

/// Refuses what has that name and is no file, before a temporary file is made for it.
Result<void> putUnlessThere(Session &session, const Place &place, std::string_view bytes)
{
    Frame frame;
    frame.open({place.full, SMB2_FILE_READ_ATTRIBUTES, shareAll, SMB2_FILE_OPEN, 0});
    frame.close();
    if (const auto sent = session.run(frame); !sent)
        return sent;
    if (frame.succeeded(0)) {
        const bool folder = (frame.opened(0).attributes & SMB2_FILE_ATTRIBUTE_DIRECTORY) != 0;
        return failed(folder ? NtStatus::FileIsADirectory : NtStatus::ObjectNameCollision, place.shown);
    }
    if (frame.status(0) != NtStatus::ObjectNameNotFound)
        return explained(session, frame.status(0), place);
    return putNew(session, place, bytes);
}

Result<void> replaceHeld(Session &session, const Place &place, std::string_view bytes, std::string_view expected)
{
    Patience patience;
    Result<Exclusive> file = Exclusive::open(session, place, readAccess, expected.size(), patience);
    if (!file)
        return conflictIfMissing(file.error());
    if (file->bytes != expected)
        return conflict(place);
    Result<TemporaryFile> temporary = TemporaryFile::make(session, place, bytes);
    if (!temporary)
        return std::unexpected(temporary.error());
    return takePlace(session, *temporary, *file, place, patience);
}

/// The whole content in one frame: a client that dies leaves the old or the new.
Result<void> overwrite(Session &session, const Exclusive &file, const Place &place, std::string_view bytes)
{
    Frame frame(file.handle.id());
    if (bytes.size() < file.bytes.size())
        frame.setEnd(bytes.size());
    const std::size_t write = bytes.empty() ? 0 : frame.write(bytes, 0);
    if (const auto sent = session.run(frame, Effect::Lasting); !sent)
        return sent;
    if (!frame.succeeded(write) || (!bytes.empty() && frame.written(write) != bytes.size()))
        return failed(frame.succeeded(write) ? NtStatus::DiskFull : frame.status(write), place.shown);
    return {};
}

Result<void> changeHeld(Session &session, Exclusive &file, const Place &place, std::string_view bytes, Patience &patience)
{
    if (bytes == file.bytes)
        return {};
    if (bytes.size() <= oneCredit)
        return overwrite(session, file, place, bytes);
    Result<TemporaryFile> temporary = TemporaryFile::make(session, place, bytes);
    if (!temporary)
        return std::unexpected(temporary.error());
    return takePlace(session, *temporary, file, place, patience);
}

/// One try of update(); \a faster turns true when somebody else made or changed the file first.
Result<void> tryUpdate(Session &session, const Place &place, const Store::Change &change, Patience &patience, bool &faster)
{
    Result<Exclusive> file =
        Exclusive::open(session, place, readAccess | SMB2_FILE_WRITE_DATA, Store::updateLimit, patience);
    if (!file && file.error().kind == ErrorKind::NotFound) {
        const Result<std::string> made = change(std::nullopt);
        if (!made)
            return std::unexpected(made.error());
        const Result<void> put = putNew(session, place, *made);
        faster = !put && put.error().kind == ErrorKind::Exists;
        return put;
    }
    if (!file)
        return std::unexpected(file.error());
    if (file->bytes.size() > Store::updateLimit)
        return failure(ErrorKind::TooLarge, place.path);
    const Result<std::string> after = change(file->bytes);
    if (!after)
        return std::unexpected(after.error());
    const Result<void> changed = changeHeld(session, *file, place, *after, patience);
    faster = !changed && changed.error().kind == ErrorKind::Conflict;
    return changed;
}

/// What the server's disk took a part of is cut off again.
Result<void> writeAt(Session &session, const FileId &file, std::uint64_t end, const Place &place, std::string_view lines)
{
    Frame frame(file);
    const std::size_t write = frame.write(lines, end);
    if (const auto sent = session.run(frame, Effect::Lasting); !sent)
        return sent;
    if (frame.succeeded(write) && frame.written(write) == lines.size())
        return {};
    Frame undo(file);
    undo.setEnd(end);
    [[maybe_unused]] const auto undone = session.run(undo, Effect::Lasting);
    return failed(frame.succeeded(write) ? NtStatus::DiskFull : frame.status(write), place.shown);
}

/// Others may read; who also wants to write waits for us, and we for them.
Result<void> appendTo(Session &session, const Place &place, std::string_view lines)
{
    Patience patience(8);
    Frame frame;
    const auto fill = [&](Frame &filled) {
        filled.open({place.full, SMB2_FILE_WRITE_DATA | SMB2_FILE_APPEND_DATA | SMB2_FILE_READ_ATTRIBUTES,
                     SMB2_FILE_SHARE_READ, SMB2_FILE_OPEN_IF, SMB2_FILE_NON_DIRECTORY_FILE});
        filled.querySize();
    };
    if (const auto sent = runPatiently(session, frame, patience, Effect::None, fill); !sent)
        return sent;
    if (!frame.succeeded(0))
        return explained(session, frame.status(0), place);
    const Handle handle(session, frame.opened(0));
    if (!frame.succeeded(1))
        return failed(frame.status(1), place.shown);
    return lines.empty() ? Result<void>() : writeAt(session, handle.id(), frame.size(1), place, lines);
}

/// Several of them in one frame: related requests are carried out in their order.
Result<void> makeFoldersOf(Session &session, const Place &place)
{
    constexpr std::size_t together = 12;
    const std::string root = place.full.substr(0, place.full.size() - place.path.size());
    std::size_t end = place.path.empty() ? place.path.npos : 0;
    while (end != place.path.npos) {
        Frame frame;
        while (end != place.path.npos && frame.steps() < 2 * together) {
            end = place.path.find('/', end + 1);
            frame.open({root + place.path.substr(0, end), SMB2_FILE_READ_ATTRIBUTES, shareAll, SMB2_FILE_OPEN_IF,
                        SMB2_FILE_DIRECTORY_FILE});
            frame.close();
        }
        if (const auto sent = session.run(frame); !sent)
            return sent;
        for (std::size_t i = 0; i < frame.steps(); i += 2) {
            // By some servers a file of that name is told as a collision.
            if (frame.status(i) == NtStatus::ObjectNameCollision)
                return failed(NtStatus::NotADirectory, place.shown);
            if (!frame.succeeded(i))
                return explained(session, frame.status(i), place);
        }
    }
    return {};
}

Result<void> removeHeld(Session &session, const Place &place, std::optional<std::string_view> expected)
{
    Patience patience;
    std::optional<Exclusive> exclusive;
    std::optional<Handle> handle;
    if (expected) {
        Result<Exclusive> file = Exclusive::open(session, place, readAccess | SMB2_DELETE, expected->size(), patience);
        if (!file)
            return conflictIfMissing(file.error());
        if (file->bytes != *expected)
            return conflict(place);
        handle.emplace(std::move(file->handle));
    } else {
        Frame frame;
        const auto fill = [&](Frame &filled) {
            filled.open({place.full, SMB2_DELETE | SMB2_FILE_READ_ATTRIBUTES, shareAll, SMB2_FILE_OPEN,
                         SMB2_FILE_NON_DIRECTORY_FILE});
        };
        if (const auto sent = runPatiently(session, frame, patience, Effect::None, fill); !sent)
            return sent;
        if (!frame.succeeded(0))
            return explained(session, frame.status(0), place);
        handle.emplace(session, frame.opened(0));
    }
    Frame frame(handle->id());
    frame.setDeleted(true);
    if (const auto sent = session.run(frame, Effect::Lasting); !sent)
        return sent;
    if (!frame.succeeded(0))
        return failed(frame.status(0), place.shown);
    return {};
}

} // namespace

Result<void> SmbStore::replace(const std::string &path, std::string_view bytes, std::optional<std::string_view> expected)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) -> Result<void> {
        if (expected)
            return replaceHeld(session, *place, bytes, *expected);
        const Result<void> made = putUnlessThere(session, *place, bytes);
        if (!made && made.error().kind == ErrorKind::Exists)
            return conflict(*place, made.error().detail);
        return made;
    });
}

Result<void> SmbStore::update(const std::string &path, const Change &change)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) {
        Patience patience;
        for (;;) {
            bool faster = false;
            Result<void> done = tryUpdate(session, *place, change, patience, faster);
            if (!faster || !patience.pause())
                return done;
        }
    });
}

Result<void> SmbStore::append(const std::string &path, std::string_view lines)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) { return appendTo(session, *place, lines); });
}

Result<void> SmbStore::put(const std::string &path, std::string_view bytes)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) { return putUnlessThere(session, *place, bytes); });
}

Result<void> SmbStore::makeFolders(const std::string &path)
{
    const Result<Place> place = placeOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) { return makeFoldersOf(session, *place); });
}

Result<void> SmbStore::remove(const std::string &path, std::optional<std::string_view> expected)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) { return removeHeld(session, *place, expected); });
}

} // namespace cer
