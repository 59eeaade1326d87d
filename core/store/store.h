// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"
#include "core/store/error.h"
#include "core/store/watch.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

enum class EntryType : std::uint8_t { File, Folder, Link, Other };

/// One entry of a folder. The name is bytes as the store has them (UTF-8 where the store has UTF-16).
struct Entry {
    std::string_view name;
    EntryType type = EntryType::File;
    std::uint64_t size = 0;    // only with ListDetail::SizesAndTimes
    std::int64_t modified = 0; // seconds since 1970 UTC by the store's clock; only with SizesAndTimes
};

/// The entries of one folder without "." and "..", in the store's order: one block of names, no allocation per entry.
class Listing {
public:
    void add(const Entry &entry);
    void clear();
    std::size_t size() const { return m_records.size(); }
    bool empty() const { return m_records.empty(); }
    Entry at(std::size_t index) const;

private:
    struct Record {
        std::uint32_t name, length;
        EntryType type;
        std::uint64_t size;
        std::int64_t modified;
    };
    std::string m_names;
    std::vector<Record> m_records;
};

enum class ListDetail : std::uint8_t {
    Names,         // names and types
    SizesAndTimes, // also of every file; free over SMB, one call per file on a POSIX disk
};

struct FileBytes {
    std::string_view bytes;            // valid until the completion returns
    std::optional<std::uint64_t> size; // of the whole file, when the store learned it on the way; always when it has more bytes
};

/// A file of a folder that is to be listed: the completion will most likely ask for it, from its beginning. A store for which each request
/// is a journey fetches it on the same one. That changes nothing else: neither what is read nor what comes with the listing.
struct Likely {
    std::string_view file = {};
    std::size_t limit = 0;
    bool wasSeen =
        false; // the folder itself, some time ago: it can travel with others, which fail behind a folder that is missing
};

/// Where a completion asks for more. Names are relative: inside listed() to the folder that was listed, inside read() to the folder that
/// holds the file. A name may have several parts ("00000000/count.txt"); an empty one is that folder. The tag comes back with the
/// completion. Of what one completion asks for the first is done first as a rule. A store chooses between completions: where much waits,
/// a walk goes deep before it goes wide.
class Requests {
public:
    virtual void list(std::string_view name, std::uint64_t tag, ListDetail detail = ListDetail::Names,
                      const Likely &likely = {}) = 0;
    /// At most \a limit bytes from \a offset. A longer file is no error: FileBytes holds what was asked for, and its size. The file is open
    /// no longer than the reading takes (D26). Only for entries of EntryType::File when the name comes from a listing.
    virtual void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset = 0) = 0;

protected:
    ~Requests() = default;
};

/// Receives completions. They come from several threads at once, each for one tag; the order is the store's. None comes after visit().
class Visitor {
public:
    virtual void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) = 0;
    virtual void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more) = 0;

protected:
    ~Visitor() = default;
};

/// A file as read() returns it.
struct FileContent {
    std::string bytes;
    std::uint64_t size = 0;    // of the whole file
    std::int64_t modified = 0; // seconds since 1970 UTC
};

/// Where bytes live. Knows paths and bytes, not CER. Paths are relative to the root, '/' between parts, "" is the root itself; an empty
/// part, "." or ".." or an absolute path is refused with ErrorKind::Name. Links below the root are not followed: NotAFolder, NotAFile.
/// As on an SMB share a name is found without regard to the case of ASCII letters where no exact one exists; visit() takes them exactly.
/// Every function may be called from any thread and blocks; none belongs on the GUI thread.
class Store {
public:
    virtual ~Store() = default;

    /// The root as people know it: "/srv/cer", "\\server\share", "smb://…".
    virtual std::string displayRoot() const = 0;

    /// Runs what \a start asks for and everything that the completions ask for, as many at once as pays, until nothing is left or
    /// \a stop is requested (then the rest is dropped within 100 ms, without completions). Errors are completions too.
    virtual void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) = 0;

    virtual Result<Listing> list(const std::string &path, ListDetail detail) = 0;
    /// At most \a limit bytes from \a offset; a file that ends earlier gives what there is. Only regular files.
    virtual Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset = 0) = 0;

    /// Makes the file hold exactly \a bytes, or leaves it as it was: temporary file beside it, flush, rename over it. \a expected is what
    /// the file must hold now (nothing: it must not exist); otherwise ErrorKind::Conflict, nothing written.
    virtual Result<void> replace(const std::string &path, std::string_view bytes,
                                 std::optional<std::string_view> expected) = 0;
    /// Reads, changes and writes a small file while nobody else can (share mode none; an advisory lock on the file itself on a local
    /// disk, D16), in one write: whoever is killed meanwhile leaves the old or the new. The file is made when missing; \a change gets
    /// nothing then. \a change may be called again when somebody was faster. An error of \a change is passed on and nothing is written.
    /// Tries for about two seconds, then ErrorKind::Busy. A file of more than updateLimit bytes is ErrorKind::TooLarge.
    static constexpr std::size_t updateLimit = 1 << 20;
    using Change = std::function<Result<std::string>(std::optional<std::string_view> bytes)>;
    virtual Result<void> update(const std::string &path, const Change &change) = 0;
    /// Adds whole lines at the end in one write; makes the file when missing.
    virtual Result<void> append(const std::string &path, std::string_view lines) = 0;
    /// Makes a new file: under a temporary name, then renamed. ErrorKind::Exists when there is one.
    virtual Result<void> put(const std::string &path, std::string_view bytes) = 0;
    /// Makes what is missing of the folders of \a path, itself included.
    virtual Result<void> makeFolders(const std::string &path) = 0;
    /// Removes a file. \a expected as in replace(); nothing: whatever it holds.
    virtual Result<void> remove(const std::string &path, std::optional<std::string_view> expected = {}) = 0;

    /// Watches \a folder and all below it from now on. Null where the store cannot tell of changes.
    virtual std::unique_ptr<StoreWatch> watch(const std::string & /*folder*/) { return nullptr; }
};

/// Names of our temporary files start so; readers and scans pass over them.
inline constexpr std::string_view temporaryPrefix = ".cer-";

/// Opens the root that a person named: a folder, a UNC path or an smb:// URL. A server is asked as nobody in particular.
Result<std::shared_ptr<Store>> openStore(const std::string &root);
/// The same; \a ask tells who logs on to a server.
Result<std::shared_ptr<Store>> openStoreAs(const std::string &root, const CredentialsSource &ask);

} // namespace cer
