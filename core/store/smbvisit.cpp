// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbstore.h"
#include "core/store/smbtasks.h"
#include "core/store/storepath.h"
#include "core/store/wakeup.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>

namespace cer {

using namespace smb;

namespace {

/// In flight on one connection, as far as the server's credits allow: libsmb2 searches its queues, and a client that opens a file
/// exclusively meets us the more often the more of them there are (D26). While there are fewer connections, each takes the share of more.
constexpr std::size_t mostInFlight = 96;
/// That many wait at the server while others are on their way.
constexpr std::size_t leastInFlight = 16;
/// More than a server answers on one connection.
constexpr std::size_t answersPerMillisecond = 10;
/// More folders than that for each connection are worth another one, which takes five journeys to come: below them are others. Files are
/// when they are more than one connection takes at once.
constexpr std::size_t foldersForOne = 4;
/// Where a journey takes so long, they are made before they are needed: for any folder.
constexpr auto far = std::chrono::milliseconds(5);
/// Travel as one frame, when each connection has many more to do.
constexpr std::size_t mostTogether = 4;
constexpr std::size_t framesForOne = 4;
constexpr std::size_t littleRead = 8192; // of a file
/// Of a task.
constexpr std::size_t mostRequests = 7;
constexpr std::uint8_t mostTries = 10; // of one request, while others are answered
constexpr unsigned mostLosses = 3;     // of connections without an answer between

/// Gathers what one completion asks for.
class Collector final : public Requests {
public:
    /// Names are relative to \a folder. \a listed is the job that has listed it, if one has.
    void aim(std::string folder, const Job *listed)
    {
        m_folder = std::move(folder);
        m_listed = listed;
    }
    void list(std::string_view name, std::uint64_t tag, ListDetail detail, const Likely &likely) override
    {
        Task &task = add(Task::Kind::List, name, tag);
        task.detail = detail;
        task.isExpected = task.isExpected || likely.wasSeen;
        if (isSmbName(likely.file) && likely.limit > 0) {
            task.likely = likely.file;
            task.likelyLimit = likely.limit;
        }
    }
    void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset) override
    {
        Task &task = add(Task::Kind::Read, name, tag);
        task.limit = limit;
        task.offset = offset;
        if (!task.known && m_listed && offset == 0 && m_listed->isLikely(name))
            task.known = m_listed->likely(task.path, limit);
    }
    std::vector<Task> &tasks() { return m_tasks; }

private:
    Task &add(Task::Kind kind, std::string_view name, std::uint64_t tag)
    {
        Task &task = m_tasks.emplace_back();
        task.kind = kind;
        task.tag = tag;
        task.isExpected = m_listed != nullptr;
        task.path = joinedPath(m_folder, name);
        const auto parts = pathParts(name);
        if (!parts || !std::ranges::all_of(*parts, isSmbName))
            task.known = failure(ErrorKind::Name, task.path);
        return task;
    }

    std::string m_folder;
    const Job *m_listed = nullptr;
    std::vector<Task> m_tasks;
};

/// One visit, on the thread that asked for it.
class SmbVisit {
public:
    SmbVisit(Connections &connections, Visitor &visitor, std::string root)
        : m_connections(connections)
        , m_visitor(visitor)
        , m_root(std::move(root))
    {
    }
    ~SmbVisit();
    SmbVisit(const SmbVisit &) = delete;
    SmbVisit &operator=(const SmbVisit &) = delete;

    void run(const std::function<void(Requests &)> &start, const std::stop_token &stop);

private:
    struct Line {
        std::unique_ptr<Connection> connection;
        bool wasReady = false;
    };

    void addLine(std::unique_ptr<Connection> connection);
    void addLines();
    void fill();
    using Journey = std::optional<Clock::duration> (Connection::*)() const;
    std::optional<Clock::duration> journey(Journey which) const;
    std::size_t window(std::size_t ready) const;
    void send(Line &line, std::size_t most);
    void serveLines();
    bool takeDone(Line &line);
    void again(Task task, const Error &error);
    void takeLost(Line &lost);
    void finish(Line &line, Job &job);
    void complete(const Task &task, const Result<const Listing *> &listing, const Job *job);
    void complete(const Task &task, const Result<FileBytes> &file);
    void completeKnown(Task task);
    void failAll();
    void settle();
    std::unique_ptr<Job> spareJob();

    Connections &m_connections;
    Visitor &m_visitor;
    const std::string m_root;
    std::vector<Line> m_lines;
    Tasks m_tasks;
    std::vector<Task> m_known;                // those whose answer is here
    std::vector<std::unique_ptr<Job>> m_jobs; // spare ones
    std::size_t m_inFlight = 0;
    std::size_t m_folders = 0; // to be listed, in flight or not
    Collector m_more;
    std::optional<Error> m_error; // the share cannot be reached: nothing more is tried
    unsigned m_losses = 0;        // of connections, one after the other without an answer between
    Wakeup m_wakeup;
};

SmbVisit::~SmbVisit()
{
    for (Line &line : m_lines) {
        if (line.connection->inFlight() > 0)
            line.connection->drop(ErrorKind::Cancelled, {});
        for (Frame *frame : line.connection->takeDone())
            delete static_cast<Job *>(frame);
        m_connections.giveBack(std::move(line.connection));
    }
}

void SmbVisit::run(const std::function<void(Requests &)> &start, const std::stop_token &stop)
{
    m_more.aim({}, nullptr);
    start(m_more);
    settle();
    const std::stop_callback onStop(stop, [this] { m_wakeup.ring(); });
    while ((!m_tasks.empty() || !m_known.empty() || m_inFlight > 0) && !stop.stop_requested()) {
        while (!m_known.empty() && !stop.stop_requested()) {
            Task task = std::move(m_known.back());
            m_known.pop_back();
            completeKnown(std::move(task));
        }
        if (m_error)
            failAll();
        addLines();
        fill();
        if (m_inFlight > 0 || !m_tasks.empty())
            serveLines();
    }
}

void SmbVisit::addLine(std::unique_ptr<Connection> connection)
{
    connection->takeUp();
    m_lines.push_back({std::move(connection)});
}

/// What may be missing takes its frame alone: behind what fails everything does, and would take a second journey.
bool canShareFrame(const Task &task)
{
    return task.isExpected && (task.kind == Task::Kind::List ? task.likelyLimit : task.limit) <= littleRead;
}

/// One connection for little, up to four when there is work for them.
void SmbVisit::addLines()
{
    if (m_error || (m_tasks.empty() && m_inFlight == 0))
        return;
    while (m_lines.size() < Connections::most) {
        const std::size_t count = m_lines.size();
        const std::size_t folders =
            journey(&Connection::journey).value_or(Clock::duration()) < far ? count * foldersForOne : 0;
        if (count > 0 && m_folders <= folders && m_tasks.size() + m_inFlight <= count * mostInFlight)
            return;
        std::unique_ptr<Connection> idle = m_connections.takeIdle();
        addLine(idle ? std::move(idle) : m_connections.connect());
    }
}

void SmbVisit::fill()
{
    const auto isReady = [](const Line &line) { return line.connection->isReady(); };
    const auto ready = std::max<std::size_t>(std::size_t(std::ranges::count_if(m_lines, isReady)), 1);
    const std::size_t most = window(ready);
    // In turns, so that each connection has some of it.
    for (bool sent = true; sent && !m_tasks.empty();) {
        sent = false;
        for (Line &line : m_lines) {
            if (m_tasks.empty() || !line.connection->canSubmit() || line.connection->inFlight() >= most)
                continue;
            send(line, std::clamp<std::size_t>(m_tasks.size() / (ready * framesForOne), 1, mostTogether));
            sent = true;
        }
    }
}

/// The shortest that was met.
std::optional<Clock::duration> SmbVisit::journey(Journey which) const
{
    std::optional<Clock::duration> shortest;
    for (const Line &line : m_lines) {
        const auto took = (*line.connection.*which)();
        shortest = took ? std::min(*took, shortest.value_or(*took)) : shortest;
    }
    return shortest;
}

/// In flight on one connection, of \a ready ones: what is answered while a request travels, and a few. More would only wait.
std::size_t SmbVisit::window(std::size_t ready) const
{
    const auto took =
        std::chrono::ceil<std::chrono::milliseconds>(journey(&Connection::newestJourney).value_or(far * 10));
    const auto milliseconds = std::size_t(took.count());
    const std::size_t most = std::min(mostInFlight, leastInFlight + milliseconds * answersPerMillisecond);
    return std::max(most, most * Connections::most / ready);
}

std::unique_ptr<Job> SmbVisit::spareJob()
{
    if (m_jobs.empty())
        return std::make_unique<Job>();
    std::unique_ptr<Job> job = std::move(m_jobs.back());
    m_jobs.pop_back();
    return job;
}

/// One task, or up to \a most that can share a frame.
void SmbVisit::send(Line &line, std::size_t most)
{
    std::array<Task, mostTogether> tasks;
    std::size_t count = 0;
    do {
        tasks[count++] = m_tasks.take();
    } while (count < most && canShareFrame(tasks[count - 1]) && !m_tasks.empty() && canShareFrame(m_tasks.next())
             && line.connection->canSendTogether((count + 1) * mostRequests));
    std::array<Frame *, mostTogether> frames{};
    for (std::size_t i = 0; i < count; ++i) {
        std::unique_ptr<Job> job = spareJob();
        job->begin(std::move(tasks[i]), m_connections.address(), mostRoom / count, i > 0);
        frames[i] = job.release(); // takeDone() gives it back
    }
    m_inFlight += count;
    line.connection->submit(std::span(frames).first(count));
}

void SmbVisit::serveLines()
{
    std::vector<Connection *> connections;
    connections.reserve(m_lines.size());
    for (const Line &line : m_lines)
        connections.push_back(line.connection.get());
    serve(connections, m_wakeup.fd());
    for (Line &line : m_lines) {
        line.wasReady = line.wasReady || line.connection->isReady();
        takeDone(line);
    }
    for (std::size_t i = 0; i < m_lines.size();) {
        if (!m_lines[i].connection->isLost()) {
            ++i;
            continue;
        }
        Line lost = std::move(m_lines[i]);
        m_lines.erase(m_lines.begin() + std::ptrdiff_t(i));
        takeLost(lost);
    }
}

/// False when there was nothing.
bool SmbVisit::takeDone(Line &line)
{
    const std::vector<Frame *> done = line.connection->takeDone();
    for (Frame *frame : done) {
        std::unique_ptr<Job> job(static_cast<Job *>(frame));
        if (job->isLost()) {
            --m_inFlight;
            again(std::move(job->task()), line.connection->error());
            m_jobs.push_back(std::move(job));
            continue;
        }
        m_losses = 0;
        if (!job->advance()) {
            line.connection->submit(*job.release());
            continue;
        }
        --m_inFlight;
        finish(line, *job);
        m_jobs.push_back(std::move(job));
    }
    return !done.empty();
}

/// Reading does no harm twice.
void SmbVisit::again(Task task, const Error &error)
{
    if (task.kind == Task::Kind::Close)
        return;
    const bool hope = ++task.tries < mostTries;
    if (!hope) {
        m_folders -= task.kind == Task::Kind::List ? 1 : 0;
        task.known = std::unexpected(error);
    }
    if (hope)
        m_tasks.add({std::move(task)});
    else
        m_known.push_back(std::move(task));
}

void SmbVisit::finish(Line &line, Job &job)
{
    const Task &task = job.task();
    for (const FileId &file : job.unclosed()) {
        std::unique_ptr<Job> closing = spareJob();
        Task close;
        close.kind = Task::Kind::Close;
        close.file = file;
        closing->begin(std::move(close), m_connections.address());
        ++m_inFlight;
        line.connection->submit(*closing.release());
    }
    m_folders -= task.kind == Task::Kind::List ? 1 : 0;
    if (task.kind == Task::Kind::List)
        complete(task, job.listing(m_root), &job);
    else if (task.kind == Task::Kind::Read)
        complete(task, job.bytes(m_root));
}

void SmbVisit::complete(const Task &task, const Result<const Listing *> &listing, const Job *job)
{
    m_more.aim(task.path, job);
    m_visitor.listed(task.tag, listing, m_more);
    settle();
}

void SmbVisit::complete(const Task &task, const Result<FileBytes> &file)
{
    m_more.aim(task.path.substr(0, task.path.rfind('/') == task.path.npos ? 0 : task.path.rfind('/')), nullptr);
    m_visitor.read(task.tag, file, m_more);
    settle();
}

void SmbVisit::completeKnown(Task task)
{
    const Result<FileContent> &known = *task.known;
    if (task.kind == Task::Kind::List)
        complete(task, std::unexpected(known.error()), nullptr);
    else if (known)
        complete(task, FileBytes{known->bytes, known->size});
    else
        complete(task, std::unexpected(known.error()));
}

void SmbVisit::settle()
{
    std::vector<Task> asked = std::exchange(m_more.tasks(), {});
    const auto known = std::ranges::stable_partition(asked, [](const Task &task) { return !task.known; });
    std::ranges::move(known | std::views::reverse, std::back_inserter(m_known));
    asked.erase(known.begin(), known.end());
    m_folders += std::size_t(std::ranges::count(asked, Task::Kind::List, &Task::kind));
    m_tasks.add(std::move(asked));
}

/// A connection that was lost is made anew, unless that is of no use.
void SmbVisit::takeLost(Line &lost)
{
    while (takeDone(lost)) // what was submitted when it was lost already
        ;
    const Error error = lost.connection->error();
    const bool starved = lost.connection->isStarved();
    m_connections.giveBack(std::move(lost.connection));
    if (!lost.wasReady && !m_lines.empty())
        return; // the others will do
    ++m_losses;
    if (!starved && (!lost.wasReady || error.kind == ErrorKind::TimedOut || m_losses >= mostLosses) && m_lines.empty())
        m_error = error;
}

void SmbVisit::failAll()
{
    while (!m_tasks.empty()) {
        Task task = m_tasks.take();
        task.known = std::unexpected(*m_error);
        m_known.push_back(std::move(task));
    }
    m_folders = 0;
}

} // namespace

void SmbStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    const NoPipeSignal noPipeSignal;
    SmbVisit(*m_connections, visitor, m_root).run(start, stop);
}

} // namespace cer
