// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbfile.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <array>

namespace cer::smb {

namespace {

/// Much longer than any server takes.
constexpr std::size_t longestPath = 16'000;

bool isFolder(const Opened &opened)
{
    return (opened.attributes & SMB2_FILE_ATTRIBUTE_DIRECTORY) != 0;
}

/// What the nearest folder above \a full that is there is: true for a file.
Result<bool> isBelowFile(Session &session, std::string full)
{
    while (full.contains('/')) {
        full.resize(full.rfind('/'));
        Frame frame;
        frame.open({full, SMB2_FILE_READ_ATTRIBUTES, shareAll, SMB2_FILE_OPEN, 0});
        frame.close();
        if (const auto sent = session.run(frame); !sent)
            return std::unexpected(sent.error());
        if (frame.succeeded(0))
            return !isFolder(frame.opened(0));
    }
    return false;
}

/// A folder that is larger than one answer is listed again with a handle that is kept.
Result<Listing> listLargeFolder(Session &session, const Place &place, ListDetail detail)
{
    Frame frame;
    frame.open(folderToList(place.full));
    auto handle = Handle::open(session, frame, place);
    if (!handle)
        return std::unexpected(handle.error());
    Frame parts;
    Listing all;
    for (bool first = true;; first = false) {
        parts.clear(handle->id());
        for (std::size_t i = 0; i < listsTogether; ++i)
            parts.list(first && i == 0, detail);
        if (const auto sent = session.run(parts); !sent)
            return std::unexpected(sent.error());
        for (std::size_t i = 0; i < parts.listing().size(); ++i)
            all.add(parts.listing().at(i));
        for (std::size_t i = 0; i < listsTogether; ++i) {
            if (parts.status(i) == NtStatus::NoMoreFiles)
                return all;
            if (!parts.succeeded(i))
                return failed(parts.status(i), place.shown);
        }
    }
}

} // namespace

Result<Place> placeOf(const SmbAddress &address, const std::string &path)
{
    const auto parts = pathParts(path);
    if (!parts)
        return std::unexpected(parts.error());
    if (!std::ranges::all_of(*parts, isSmbName) || path.size() > longestPath)
        return failure(ErrorKind::Name, path);
    return Place{path, joinedPath(address.folder, path), path.empty() ? address.text() : path};
}

Result<Place> filePlaceOf(const SmbAddress &address, const std::string &path)
{
    Result<Place> place = placeOf(address, path);
    if (place && path.empty())
        return failure(ErrorKind::NotAFile, place->shown);
    return place;
}

Open folderToList(const std::string &full)
{
    return {full, SMB2_FILE_LIST_DIRECTORY | SMB2_FILE_READ_ATTRIBUTES, shareAll, SMB2_FILE_OPEN,
            SMB2_FILE_DIRECTORY_FILE};
}

Open fileToRead(const std::string &full)
{
    return {full, readAccess, shareAll, SMB2_FILE_OPEN, SMB2_FILE_NON_DIRECTORY_FILE};
}

std::unexpected<Error> explained(Session &session, NtStatus status, const Place &place)
{
    if (status == NtStatus::ObjectPathNotFound) {
        const Result<bool> belowFile = isBelowFile(session, place.full);
        if (belowFile && *belowFile)
            return failed(NtStatus::NotADirectory, place.shown);
    }
    return failed(status, place.shown);
}

Result<Handle> Handle::open(Session &session, Frame &frame, const Place &place)
{
    if (const auto sent = session.run(frame); !sent)
        return std::unexpected(sent.error());
    if (!frame.succeeded(0))
        return explained(session, frame.status(0), place);
    return Handle(session, frame.opened(0));
}

void Handle::close()
{
    if (!m_session)
        return;
    Frame frame(m_opened.id);
    frame.close();
    [[maybe_unused]] const auto sent = std::exchange(m_session, nullptr)->run(frame);
}

Result<Listing> listFolder(Session &session, const Place &place, ListDetail detail)
{
    Frame frame;
    frame.open(folderToList(place.full));
    frame.list(true, detail);
    frame.list(false, detail);
    const std::size_t close = frame.close();
    auto handle = Handle::open(session, frame, place);
    if (!handle) {
        if (handle.error().kind == ErrorKind::NotAFile) // a link
            return failure(ErrorKind::NotAFolder, place.shown, handle.error().detail);
        return std::unexpected(handle.error());
    }
    if (frame.succeeded(close))
        handle->release();
    if (frame.status(1) == NtStatus::NoMoreFiles || frame.status(2) == NtStatus::NoMoreFiles)
        return std::move(frame.listing());
    if (!frame.succeeded(1))
        return failed(frame.status(1), place.shown);
    return listLargeFolder(session, place, detail);
}

Result<std::string> readOpen(Session &session, const FileId &file, const Place &place, std::size_t limit,
                             std::uint64_t offset)
{
    std::string bytes;
    while (bytes.size() < limit) {
        std::array<Frame, readsAtOnce> frames;
        std::size_t used = 0;
        for (std::size_t at = bytes.size(); used < readsAtOnce && at < limit; at += oneCredit) {
            frames[used].clear(file);
            frames[used++].read(offset + at, std::uint32_t(std::min<std::size_t>(limit - at, oneCredit)));
        }
        if (const auto sent = session.runAll(std::span(frames).first(used)); !sent)
            return std::unexpected(sent.error());
        for (std::size_t i = 0; i < used; ++i) {
            if (frames[i].status(0) == NtStatus::EndOfFile)
                return bytes;
            if (!frames[i].succeeded(0))
                return failed(frames[i].status(0), place.shown);
            const std::string_view part = frames[i].bytes(0);
            if (part.empty())
                return bytes;
            bytes += part;
            if (part.size() < oneCredit)
                break; // the next part would not join it
        }
    }
    return bytes;
}

Result<FileContent> readFile(Session &session, const Place &place, std::size_t limit, std::uint64_t offset)
{
    Frame frame;
    frame.open(fileToRead(place.full));
    const std::size_t part = std::min<std::size_t>(std::max<std::size_t>(limit, 1), oneCredit);
    const std::size_t read = frame.read(offset, std::uint32_t(part));
    const std::size_t close = frame.close();
    auto handle = Handle::open(session, frame, place);
    if (!handle)
        return std::unexpected(handle.error());
    if (frame.succeeded(close))
        handle->release();
    FileContent content{{}, frame.opened(0).size, frame.opened(0).modified};
    if (frame.status(read) == NtStatus::EndOfFile || limit == 0)
        return content;
    if (!frame.succeeded(read))
        return failed(frame.status(read), place.shown);
    content.bytes = frame.bytes(read);
    content.size =
        std::max<std::uint64_t>(content.size, offset + content.bytes.size()); // it may have grown since it was opened
    if (content.bytes.size() == limit || offset + content.bytes.size() >= content.size)
        return content;
    // There is more, and somebody may have replaced the file meanwhile: all of it from one handle.
    Frame again;
    again.open(fileToRead(place.full));
    auto kept = Handle::open(session, again, place);
    if (!kept)
        return std::unexpected(kept.error());
    auto bytes = readOpen(session, kept->id(), place, limit, offset);
    if (!bytes)
        return std::unexpected(bytes.error());
    const std::uint64_t size = std::max<std::uint64_t>(again.opened(0).size, offset + bytes->size());
    return FileContent{std::move(*bytes), size, again.opened(0).modified};
}

} // namespace cer::smb
