// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/extract.h"

#include "core/report/membername.h"
#include "core/store/posixfile.h"
#include "core/store/posixwrite.h"
#include "core/store/temporaryname.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace cer {

namespace {

/// Reports hold what was in the memory of programs: what comes out of them is for this user alone, until he decides otherwise.
constexpr mode_t fileMode = 0600;

/// On the clock of this PC, as every program shows a file's time: nobody knows the zone of the other (D20).
std::time_t fileTime(LocalSeconds seconds)
{
    const LocalTime local = localTime(seconds);
    std::tm time{};
    time.tm_year = local.year - 1900;
    time.tm_mon = local.month - 1;
    time.tm_mday = local.day;
    time.tm_hour = local.hours;
    time.tm_min = local.minutes;
    time.tm_sec = local.seconds;
    time.tm_isdst = -1;
    return std::mktime(&time);
}

/// A file that is being made. Without finish() it is removed.
class NewFile {
public:
    static Result<NewFile> make(const std::string &root, const ReportMember &member, IfExists ifExists);
    NewFile(NewFile &&other) noexcept
        : m_place(std::move(other.m_place))
        , m_ifExists(other.m_ifExists)
        , m_name(std::exchange(other.m_name, {}))
        , m_fd(std::move(other.m_fd))
    {
    }
    NewFile &operator=(NewFile &&) = delete;
    ~NewFile()
    {
        if (!m_name.empty())
            ::unlinkat(m_place.folder.get(), m_name.c_str(), 0);
    }
    Result<void> add(std::string_view bytes);
    Result<void> finish(std::optional<LocalSeconds> modified);

private:
    NewFile(posix::Place place, IfExists ifExists)
        : m_place(std::move(place))
        , m_ifExists(ifExists)
    {
    }
    int rename() const;

    posix::Place m_place;
    IfExists m_ifExists;
    std::string m_name; // of the temporary; empty when there is none
    posix::Fd m_fd;
};

/// What stands at \a place stays, unless it is a file that may be replaced.
Result<void> mayTake(const posix::Place &place, IfExists ifExists)
{
    if (!place.type)
        return {};
    if (*place.type != EntryType::File)
        return failure(ErrorKind::NotAFile, place.path);
    return ifExists == IfExists::Replace ? Result<void>() : failure(ErrorKind::Exists, place.path);
}

Result<NewFile> NewFile::make(const std::string &root, const ReportMember &member, IfExists ifExists)
{
    auto place = posix::makePlace(root, member.name);
    if (!place)
        return std::unexpected(place.error());
    if (const auto free = mayTake(*place, ifExists); !free)
        return std::unexpected(free.error());
    NewFile file(std::move(*place), ifExists);
    std::string name = temporaryName();
    file.m_fd = posix::Fd(posix::openAt(file.m_place.folder.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL, fileMode));
    if (!file.m_fd)
        return posix::failed(errno, member.name);
    file.m_name = std::move(name);
    return file;
}

Result<void> NewFile::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_fd.get(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return posix::failed(errno, m_place.path);
        bytes.remove_prefix(std::size_t(std::max<ssize_t>(written, 0)));
    }
    return {};
}

int NewFile::rename() const
{
    const int folder = m_place.folder.get();
    const char *from = m_name.c_str();
    const char *to = m_place.name.c_str();
    if (m_ifExists == IfExists::Replace)
        return ::renameat(folder, from, folder, to) == 0 ? 0 : errno;
    return posix::renameNew(folder, from, to);
}

Result<void> NewFile::finish(std::optional<LocalSeconds> modified)
{
    const std::time_t time = modified ? fileTime(*modified) : std::time_t(-1);
    const timespec times[] = {{0, UTIME_OMIT}, {time, 0}};
    if (time != std::time_t(-1))
        (void)::futimens(m_fd.get(), times);
    if (const int number = rename())
        return posix::failed(number, m_place.path);
    m_name.clear();
    return {};
}

/// Takes the pieces of the members one after the other and writes them.
class Extraction {
public:
    Extraction(const ReportContent &content, std::string root, IfExists ifExists)
        : m_content(content)
        , m_root(std::move(root))
        , m_ifExists(ifExists)
    {
    }
    /// Folders are made here, and what is refused never gets to the reader; returns what is to be unpacked.
    std::vector<std::size_t> plan(std::span<const std::size_t> members);
    /// False when nothing more can go on.
    bool take(ReportReader::Piece &&piece);
    std::uint64_t bytes() const { return m_bytes; }
    const std::optional<Error> &error() const { return m_error; }
    /// What was begun counts as not there.
    void abandon() { m_file.reset(); }
    std::vector<Extracted> result() && { return std::move(m_done); }

private:
    void begin(std::size_t member);
    void end(Refusal refused);
    void fail(const Error &error);
    std::string pathOf(std::size_t member) const { return m_root + '/' + m_content.members[member].name; }

    const ReportContent &m_content;
    const std::string m_root;
    const IfExists m_ifExists;
    std::vector<Extracted> m_done;
    std::optional<Extracted> m_current;
    std::optional<NewFile> m_file; // none while the current member is passed over
    std::uint64_t m_bytes = 0;
    std::optional<Error> m_error;
};

std::vector<std::size_t> Extraction::plan(std::span<const std::size_t> members)
{
    std::vector<std::size_t> wanted;
    for (const std::size_t member : members) {
        const ReportMember &about = m_content.members[member];
        const Refusal problem = about.refused != Refusal::None ? about.refused : memberNameProblem(about.name);
        if (problem != Refusal::None) {
            m_done.push_back({member, {}, problem, {}});
        } else if (!about.isFolder) {
            wanted.push_back(member);
        } else if (const auto made = posix::makeFolders(m_root, about.name); made) {
            m_done.push_back({member, pathOf(member), Refusal::None, {}});
        } else {
            m_done.push_back({member, {}, Refusal::None, made.error()});
        }
    }
    return wanted;
}

void Extraction::begin(std::size_t member)
{
    m_current = Extracted{member, {}, Refusal::None, {}};
    auto file = NewFile::make(m_root, m_content.members[member], m_ifExists);
    if (file)
        m_file.emplace(std::move(*file));
    else
        fail(file.error());
}

/// Of a full disk the next members die, too.
void Extraction::fail(const Error &error)
{
    m_file.reset();
    m_current->error = error;
    if (error.kind == ErrorKind::NoSpace || error.kind == ErrorKind::Io)
        m_error = error;
}

void Extraction::end(Refusal refused)
{
    m_current->refused = refused;
    if (m_file && refused == Refusal::None) {
        if (const auto finished = m_file->finish(m_content.members[m_current->member].modified); finished)
            m_current->path = pathOf(m_current->member);
        else
            fail(finished.error());
    }
    m_file.reset();
    m_done.push_back(std::move(*m_current));
    m_current.reset();
}

bool Extraction::take(ReportReader::Piece &&piece)
{
    if (!m_current)
        begin(piece.member);
    if (m_file) {
        if (const auto added = m_file->add(piece.bytes); !added)
            fail(added.error());
        else
            m_bytes += piece.bytes.size();
    }
    if (piece.isEnd)
        end(piece.refused);
    return !m_error;
}

Result<std::string> madeFolder(const std::string &folder)
{
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(folder, error).lexically_normal();
    if (!error)
        std::filesystem::create_directories(path, error);
    if (error)
        return posix::failed(error.value(), folder);
    std::string root = path.string();
    if (root.size() > 1 && root.ends_with('/'))
        root.pop_back();
    return root;
}

} // namespace

Result<std::vector<Extracted>> extractReport(ReportReader &reader, const ReportContent &content,
                                             std::span<const std::size_t> members, const std::string &folder,
                                             IfExists ifExists, const std::function<void(std::uint64_t bytes)> &progress,
                                             const std::stop_token &stop)
{
    if (std::ranges::any_of(members, [&](std::size_t member) { return member >= content.members.size(); }))
        return failure(ErrorKind::Name, folder);
    const auto root = madeFolder(folder);
    if (!root)
        return std::unexpected(root.error());
    Extraction extraction(content, *root, ifExists);
    const std::vector<std::size_t> wanted = extraction.plan(members);
    const auto sink = [&](ReportReader::Piece &&piece) {
        const bool goesOn = extraction.take(std::move(piece));
        if (progress)
            progress(extraction.bytes());
        return goesOn;
    };
    const Result<void> unpacked = wanted.empty() ? Result<void>() : reader.unpack(wanted, sink, stop);
    extraction.abandon();
    if (extraction.error())
        return std::unexpected(*extraction.error());
    if (!unpacked)
        return std::unexpected(unpacked.error());
    std::vector<Extracted> result = std::move(extraction).result();
    std::ranges::stable_sort(result, {}, &Extracted::member);
    return result;
}

} // namespace cer
