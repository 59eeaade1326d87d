// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/visitpool.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <ranges>
#include <system_error>
#include <thread>
#include <vector>

namespace cer {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t threadLimit = 64;

/// Gathers what one completion asks for.
class Collector final : public Requests {
public:
    void aim(VisitFolderPtr folder, std::string prefix, bool listing)
    {
        m_folder = std::move(folder);
        m_prefix = std::move(prefix);
        m_listing = listing;
    }
    void list(std::string_view name, std::uint64_t tag, ListDetail detail, const Likely &) override
    {
        VisitTask &task = add(VisitTask::Kind::List, name, tag);
        task.detail = detail;
    }
    void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset) override
    {
        VisitTask &task = add(VisitTask::Kind::Read, name, tag);
        task.limit = limit;
        task.offset = offset;
    }
    std::vector<VisitTask> &tasks() { return m_tasks; }

private:
    VisitTask &add(VisitTask::Kind kind, std::string_view name, std::uint64_t tag)
    {
        VisitTask &task = m_tasks.emplace_back();
        task.kind = kind;
        task.fromListing = m_listing && isPathPart(name);
        task.folder = m_folder;
        task.name.reserve(m_prefix.size() + name.size());
        task.name += m_prefix;
        task.name += name;
        if (name.empty() && !m_prefix.empty())
            task.name.pop_back(); // its '/'
        task.tag = tag;
        return task;
    }

    VisitFolderPtr m_folder;
    std::string m_prefix;
    bool m_listing = false;
    std::vector<VisitTask> m_tasks;
};

/// The newest task is taken by the thread that owns the queue, the oldest (the largest subtree) by one that has nothing to do.
class TaskQueue {
public:
    void push(std::vector<VisitTask> &tasks)
    {
        const std::lock_guard lock(m_mutex);
        for (VisitTask &task : tasks | std::views::reverse)
            m_tasks.push_back(std::move(task));
        m_size = m_tasks.size();
    }
    bool popNewest(VisitTask &task)
    {
        const std::lock_guard lock(m_mutex);
        if (m_tasks.empty())
            return false;
        task = std::move(m_tasks.back());
        m_tasks.pop_back();
        m_size = m_tasks.size();
        return true;
    }
    bool popOldest(VisitTask &task)
    {
        if (m_size == 0)
            return false;
        const std::lock_guard lock(m_mutex);
        if (m_tasks.empty())
            return false;
        task = std::move(m_tasks.front());
        m_tasks.pop_front();
        m_size = m_tasks.size();
        return true;
    }
    std::size_t size() const { return m_size; }

private:
    std::mutex m_mutex;
    std::deque<VisitTask> m_tasks;
    std::atomic<std::size_t> m_size = 0; // written under the mutex, read without it
};

/// Decides from how often a thread slept whether more or fewer of them would do better.
class Pace {
public:
    enum class Advice { Stay, Grow, Retire };

    explicit Pace(VisitHands &hands)
        : m_hands(hands)
    {
        restart();
    }

    void restart()
    {
        m_since = Clock::now();
        m_waits = m_hands.waits();
        m_tasks = 0;
    }
    Advice afterTask()
    {
        if (++m_tasks % 4 != 0)
            return Advice::Stay;
        const Clock::duration elapsed = Clock::now() - m_since;
        if (elapsed < std::chrono::milliseconds(m_tasks < 16 ? 20 : 1))
            return Advice::Stay;
        const std::uint64_t waits = m_hands.waits() - m_waits;
        const std::uint64_t tasks = m_tasks;
        restart();
        // Warm caches give hardly one sleep in a thousand requests, a cold disk about one for each.
        if (waits * 3 >= tasks)
            return Advice::Grow;
        return tasks >= 32 && waits * 100 < tasks ? Advice::Retire : Advice::Stay;
    }

private:
    VisitHands &m_hands;
    Clock::time_point m_since;
    std::uint64_t m_waits = 0;
    std::uint64_t m_tasks = 0;
};

/// One visit: shared by runVisit() and its threads, so that it lives as long as the last of them.
class Visit : public std::enable_shared_from_this<Visit> {
public:
    Visit(const VisitPlan &plan, Visitor &visitor)
        : m_plan(plan)
        , m_visitor(visitor)
    {
    }

    void run(const std::function<void(Requests &)> &start, const std::stop_token &stop);

private:
    struct alignas(64) Worker {
        TaskQueue queue;
        std::atomic<bool> running = false;
        std::atomic<bool> inVisitor = false;
    };

    void startThread();
    void startAnother();
    void work(Worker &self);
    void leave(Worker &self);
    bool next(Worker &self, VisitTask &task, Pace &pace);
    bool take(Worker &self, VisitTask &task);
    void sleep();
    void perform(Worker &self, VisitTask &task, VisitHands &hands, Collector &more);
    template <typename Completion>
    void complete(Worker &self, const Completion &completion);
    void settle(Worker &self, Collector &more);
    bool follow(Pace::Advice advice);
    void end();
    void awaitThreads();

    const VisitPlan m_plan;
    Visitor &m_visitor; // used only between Worker::inVisitor and m_over
    std::array<Worker, threadLimit> m_workers;
    std::atomic<std::size_t> m_pending = 0; // requests without completion
    std::atomic<bool> m_over = false;
    std::atomic<unsigned> m_idle = 0;
    std::atomic<std::uint32_t> m_bell = 0;
    std::atomic<unsigned> m_active = 0;

    std::mutex m_mutex; // for starting threads and for m_threads
    std::condition_variable m_changed;
    unsigned m_threads = 0;
};

void Visit::run(const std::function<void(Requests &)> &start, const std::stop_token &stop)
{
    Collector first;
    first.aim(m_plan.root, {}, false);
    start(first);
    if (first.tasks().empty() || stop.stop_requested())
        return;
    m_pending = first.tasks().size();
    m_workers[0].queue.push(first.tasks());
    const std::stop_callback onStop(stop, [this] { end(); });
    for (unsigned i = 0; i < m_plan.fewestThreads; ++i)
        startThread();
    awaitThreads();
}

void Visit::awaitThreads()
{
    std::unique_lock lock(m_mutex);
    const auto ended = [this] { return m_threads == 0; };
    m_changed.wait(lock, [&] { return ended() || m_over; });
    // A thread that sits in the kernel (a server that went away) is left behind: it holds all that it needs and never calls the visitor.
    if (m_changed.wait_for(lock, std::chrono::milliseconds(30), ended))
        return;
    lock.unlock();
    for (Worker &worker : m_workers)
        worker.inVisitor.wait(true);
}

void Visit::startThread()
{
    const std::lock_guard lock(m_mutex);
    if (m_over || m_active >= std::min<std::size_t>(m_plan.mostThreads, threadLimit))
        return;
    const auto free = std::ranges::find_if(m_workers, [](const Worker &worker) { return !worker.running; });
    if (free == m_workers.end())
        return;
    // It cannot end before the lock is released.
    std::thread([self = shared_from_this(), &worker = *free] {
        self->work(worker);
        self->leave(worker);
    }).detach();
    free->running = true;
    ++m_active;
    ++m_threads;
}

void Visit::startAnother()
{
    try {
        startThread();
    } catch (const std::system_error &) {
        return; // the system has no thread left: those that run will do
    }
}

void Visit::work(Worker &self)
{
    const std::unique_ptr<VisitHands> hands = m_plan.hands(m_over);
    Collector more;
    Pace pace(*hands);
    for (VisitTask task; next(self, task, pace); task = {}) {
        perform(self, task, *hands, more);
        if (!follow(pace.afterTask()))
            return;
    }
}

void Visit::leave(Worker &self)
{
    const std::lock_guard lock(m_mutex);
    self.running = false;
    --m_threads;
    m_changed.notify_all();
}

bool Visit::next(Worker &self, VisitTask &task, Pace &pace)
{
    while (!m_over) {
        if (take(self, task))
            return true;
        sleep();
        pace.restart();
    }
    return false;
}

bool Visit::take(Worker &self, VisitTask &task)
{
    if (self.queue.popNewest(task))
        return true;
    const auto own = static_cast<std::size_t>(&self - m_workers.data());
    for (std::size_t i = 1; i < threadLimit; ++i) {
        if (m_workers[(own + i) % threadLimit].queue.popOldest(task))
            return true;
    }
    return false;
}

/// Sequentially consistent with settle(): either this thread sees the new task, or settle() sees this thread idle.
void Visit::sleep()
{
    const std::uint32_t bell = m_bell;
    ++m_idle;
    const bool nothing = std::ranges::all_of(m_workers, [](const Worker &worker) { return worker.queue.size() == 0; });
    if (nothing && !m_over)
        m_bell.wait(bell);
    --m_idle;
}

void Visit::perform(Worker &self, VisitTask &task, VisitHands &hands, Collector &more)
{
    if (task.kind == VisitTask::Kind::List) {
        VisitFolderPtr opened;
        const Result<const Listing *> listing = hands.list(task, opened);
        const std::string prefix = opened || task.name.empty() ? std::string() : task.name + '/';
        more.aim(opened ? std::move(opened) : task.folder, prefix, listing.has_value());
        complete(self, [&] { m_visitor.listed(task.tag, listing, more); });
    } else {
        const Result<FileBytes> file = hands.read(task);
        more.aim(task.folder, task.name.substr(0, task.name.rfind('/') + 1), false);
        complete(self, [&] { m_visitor.read(task.tag, file, more); });
    }
    settle(self, more);
    more.aim({}, {}, false);
}

/// Either the caller of end() sees this thread inside of the visitor and waits, or this thread sees the end.
template <typename Completion>
void Visit::complete(Worker &self, const Completion &completion)
{
    self.inVisitor = true;
    if (!m_over)
        completion();
    self.inVisitor = false;
    if (m_over)
        self.inVisitor.notify_all();
}

void Visit::settle(Worker &self, Collector &more)
{
    const std::size_t added = more.tasks().size();
    // Counted before anybody can take one of them, so that the number is 0 at the very end only.
    if (m_pending.fetch_add(added - 1) + added - 1 == 0) {
        end();
        return;
    }
    if (added == 0)
        return;
    self.queue.push(more.tasks());
    more.tasks().clear();
    if (m_idle > 0 && self.queue.size() > 1) {
        ++m_bell;
        m_bell.notify_one();
    }
}

/// False when this thread shall end: what is left in its queue is taken by the others.
bool Visit::follow(Pace::Advice advice)
{
    if (advice == Pace::Advice::Grow && m_active < m_plan.mostThreads)
        startAnother();
    if (advice != Pace::Advice::Retire || m_active <= m_plan.fewestThreads)
        return true;
    if (m_active.fetch_sub(1) > m_plan.fewestThreads) {
        ++m_bell;
        m_bell.notify_all();
        return false;
    }
    ++m_active;
    return true;
}

void Visit::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
        m_changed.notify_all();
    }
    ++m_bell;
    m_bell.notify_all();
}

} // namespace

void runVisit(const VisitPlan &plan, Visitor &visitor, const std::function<void(Requests &)> &start,
              const std::stop_token &stop)
{
    std::make_shared<Visit>(plan, visitor)->run(start, stop);
}

} // namespace cer
