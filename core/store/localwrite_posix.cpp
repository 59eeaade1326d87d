// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"

#include "core/store/posixfile.h"
#include "core/store/posixwrite.h"

namespace cer {

using posix::LockedFile;
using posix::Place;
using posix::TemporaryFile;

namespace {

/// True when \a path is still the file that was locked and holds \a expected.
Result<bool> holds(const LockedFile &file, const Place &place, std::string_view expected)
{
    Result<std::string> bytes = file.read(place, expected.size() + 1);
    if (!bytes)
        return std::unexpected(bytes.error());
    return *bytes == expected && file.stillAt(place);
}

Result<void> conflictUnless(const LockedFile &file, const Place &place, std::string_view expected)
{
    const Result<bool> same = holds(file, place, expected);
    if (!same)
        return std::unexpected(same.error());
    if (!*same)
        return failure(ErrorKind::Conflict, place.path);
    return {};
}

/// Error of a file that should be there to be changed, and is not.
std::unexpected<Error> conflictIfMissing(Error error)
{
    if (error.kind == ErrorKind::NotFound)
        error.kind = ErrorKind::Conflict;
    return std::unexpected(std::move(error));
}

Result<void> putNew(const Place &place, std::string_view bytes)
{
    Result<TemporaryFile> temporary = TemporaryFile::make(place, bytes, nullptr);
    if (!temporary)
        return std::unexpected(temporary.error());
    return temporary->becomeNew(place);
}

/// In place where a kill cannot leave half of it: the kernel copies within one page at once, and nothing is to be cut off.
Result<void> writeChanged(const LockedFile &file, const Place &place, std::string_view before, std::string_view after)
{
    constexpr std::size_t page = 4096;
    if (before == after)
        return {};
    if (after.size() >= before.size() && after.size() <= page)
        return file.overwrite(place, after);
    Result<TemporaryFile> temporary = TemporaryFile::make(place, after, &file);
    if (!temporary)
        return std::unexpected(temporary.error());
    return temporary->takePlaceOf(place);
}

/// One try of update(); \a faster turns true when somebody else made the file first.
Result<void> tryUpdate(const Place &place, const Store::Change &change, Patience &patience, bool &faster)
{
    Result<LockedFile> file = LockedFile::open(place, patience);
    if (!file && file.error().kind == ErrorKind::NotFound) {
        const Result<std::string> made = change(std::nullopt);
        const Result<void> put = made ? putNew(place, *made) : std::unexpected(made.error());
        faster = made && !put && put.error().kind == ErrorKind::Exists;
        return put;
    }
    if (!file)
        return std::unexpected(file.error());
    const Result<std::string> before = file->read(place, Store::updateLimit + 1);
    if (!before)
        return std::unexpected(before.error());
    if (before->size() > Store::updateLimit)
        return failure(ErrorKind::TooLarge, place.path);
    const Result<std::string> after = change(*before);
    return after ? writeChanged(*file, place, *before, *after) : std::unexpected(after.error());
}

} // namespace

Result<void> LocalStore::replace(const std::string &path, std::string_view bytes, std::optional<std::string_view> expected)
{
    const Result<Place> place = posix::findFile(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    if (!expected) {
        const Result<void> made = putNew(*place, bytes);
        if (!made && made.error().kind == ErrorKind::Exists)
            return failure(ErrorKind::Conflict, path, made.error().detail);
        return made;
    }
    Patience patience;
    const Result<LockedFile> file = LockedFile::open(*place, patience);
    if (!file)
        return conflictIfMissing(file.error());
    if (const auto same = conflictUnless(*file, *place, *expected); !same)
        return same;
    Result<TemporaryFile> temporary = TemporaryFile::make(*place, bytes, &*file);
    if (!temporary)
        return std::unexpected(temporary.error());
    // Again, because writing to the disk took its time and not everybody asks for the lock.
    if (const auto same = conflictUnless(*file, *place, *expected); !same)
        return same;
    return temporary->takePlaceOf(*place);
}

Result<void> LocalStore::update(const std::string &path, const Change &change)
{
    const Result<Place> place = posix::findFile(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    Patience patience;
    for (;;) {
        bool faster = false;
        const Result<void> done = tryUpdate(*place, change, patience, faster);
        if (!faster || !patience.pause())
            return done;
    }
}

Result<void> LocalStore::append(const std::string &path, std::string_view lines)
{
    const Result<Place> place = posix::findFile(m_root, path);
    return place ? posix::appendTo(*place, lines) : std::unexpected(place.error());
}

Result<void> LocalStore::put(const std::string &path, std::string_view bytes)
{
    const Result<Place> place = posix::findFile(m_root, path);
    return place ? putNew(*place, bytes) : std::unexpected(place.error());
}

Result<void> LocalStore::makeFolders(const std::string &path)
{
    return posix::makeFolders(m_root, path);
}

Result<void> LocalStore::remove(const std::string &path, std::optional<std::string_view> expected)
{
    const Result<Place> place = posix::findFile(m_root, path);
    if (!place)
        return std::unexpected(place.error());
    if (!expected)
        return posix::removeFile(*place);
    Patience patience;
    const Result<LockedFile> file = LockedFile::open(*place, patience);
    if (!file)
        return conflictIfMissing(file.error());
    if (const auto same = conflictUnless(*file, *place, *expected); !same)
        return same;
    return posix::removeFile(*place);
}

} // namespace cer
