// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/faultystore.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <deque>
#include <thread>

namespace cer {

namespace {

/// The error that reading meets.
std::optional<Error> readError(const Fault &fault, const std::string &path)
{
    switch (fault.kind) {
    case Fault::Kind::Denied: return Error{ErrorKind::Denied, path, {}};
    case Fault::Kind::Vanished: return Error{ErrorKind::NotFound, path, {}};
    case Fault::Kind::Busy: return Error{ErrorKind::Busy, path, {}};
    case Fault::Kind::Unreachable: return Error{ErrorKind::Unreachable, path, {}};
    case Fault::Kind::Torn: return Error{ErrorKind::Io, path, {}};
    case Fault::Kind::None:
    case Fault::Kind::Truncated:
    case Fault::Kind::Slow:
    case Fault::Kind::FullDisk: break;
    }
    return {};
}

Listing firstEntries(const Listing &listing, std::size_t count)
{
    Listing first;
    for (std::size_t i = 0; i < std::min(count, listing.size()); ++i)
        first.add(listing.at(i));
    return first;
}

bool isAtOrBelow(std::string_view path, std::string_view place)
{
    return place.empty() || path == place || (path.starts_with(place) && path[place.size()] == '/');
}

} // namespace

/// Stands between a store and a visitor, and knows the path of each request.
class FaultyVisit final : public Visitor {
public:
    FaultyVisit(FaultyStore &store, Visitor &visitor, std::stop_token stop)
        : m_store(store)
        , m_visitor(visitor)
        , m_stop(std::move(stop))
    {
    }

    virtual ~FaultyVisit() = default;

    void start(Requests &requests, const std::function<void(Requests &)> &start)
    {
        Relay relay(*this, requests, {});
        start(relay);
    }

    void listed(std::uint64_t tag, const Result<const Listing *> &listing, Requests &more) override
    {
        const Call call = callOf(tag);
        Relay relay(*this, more, call.path);
        sleep(call.fault);
        if (const auto error = readError(call.fault, call.path.empty() ? m_store.displayRoot() : call.path))
            return m_visitor.listed(call.tag, std::unexpected(*error), relay);
        if (!listing || call.fault.kind != Fault::Kind::Truncated)
            return m_visitor.listed(call.tag, listing, relay);
        const Listing first = firstEntries(**listing, call.fault.keep);
        m_visitor.listed(call.tag, &first, relay);
    }

    void read(std::uint64_t tag, const Result<FileBytes> &file, Requests &more) override
    {
        const Call call = callOf(tag);
        const std::size_t separator = call.path.rfind('/');
        Relay relay(*this, more, separator == call.path.npos ? std::string() : call.path.substr(0, separator));
        sleep(call.fault);
        if (const auto error = readError(call.fault, call.path))
            return m_visitor.read(call.tag, std::unexpected(*error), relay);
        if (!file || call.fault.kind != Fault::Kind::Truncated)
            return m_visitor.read(call.tag, file, relay);
        m_visitor.read(call.tag, FileBytes{file->bytes.substr(0, call.fault.keep), call.fault.keep}, relay);
    }

private:
    struct Call {
        std::string path;
        std::uint64_t tag;
        Fault fault;
    };

    class Relay final : public Requests {
    public:
        Relay(FaultyVisit &watch, Requests &inner, std::string folder)
            : m_watch(watch)
            , m_inner(inner)
            , m_folder(std::move(folder))
        {
        }
        void list(std::string_view name, std::uint64_t tag, ListDetail detail, const Likely &likely) override
        {
            m_inner.list(name, m_watch.remember(joinedPath(m_folder, name), tag), detail, likely);
        }
        void read(std::string_view name, std::uint64_t tag, std::size_t limit, std::uint64_t offset) override
        {
            m_inner.read(name, m_watch.remember(joinedPath(m_folder, name), tag), limit, offset);
        }

    private:
        FaultyVisit &m_watch;
        Requests &m_inner;
        const std::string m_folder;
    };

    std::uint64_t remember(std::string path, std::uint64_t tag)
    {
        const Fault fault = m_store.nextFault(path);
        const std::lock_guard lock(m_mutex);
        m_calls.push_back({std::move(path), tag, fault});
        return m_calls.size() - 1;
    }
    Call callOf(std::uint64_t number)
    {
        const std::lock_guard lock(m_mutex);
        return m_calls[number];
    }
    void sleep(const Fault &fault)
    {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any never;
        if (fault.kind == Fault::Kind::Slow)
            never.wait_for(lock, m_stop, fault.delay, [] { return false; });
    }

    FaultyStore &m_store;
    Visitor &m_visitor;
    const std::stop_token m_stop;
    std::mutex m_mutex;
    std::deque<Call> m_calls;
};

FaultyStore::FaultyStore(std::shared_ptr<Store> inner)
    : m_inner(std::move(inner))
{
}

FaultyStore::~FaultyStore() = default;

void FaultyStore::at(const std::string &path, Fault fault, unsigned times)
{
    const std::lock_guard lock(m_mutex);
    m_pathFaults.push_back({path, fault, times});
}

void FaultyStore::atOperation(std::uint64_t number, Fault fault, bool onwards)
{
    const std::lock_guard lock(m_mutex);
    if (onwards)
        m_onwards = {number, fault};
    else
        m_numberFaults[number] = fault;
}

std::uint64_t FaultyStore::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_operations;
}

Fault FaultyStore::nextFault(const std::string &path)
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t number = ++m_operations;
    lock.unlock();
    if (onOperation)
        onOperation(number, path);
    lock.lock();
    if (const auto found = m_numberFaults.find(number); found != m_numberFaults.end())
        return found->second;
    for (PathFault &fault : m_pathFaults) {
        if (fault.times == 0 || !isAtOrBelow(path, fault.path))
            continue;
        if (fault.times != always)
            --fault.times;
        return fault.fault;
    }
    return m_onwards && number >= m_onwards->first ? m_onwards->second : Fault{};
}

void FaultyStore::visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop)
{
    FaultyVisit watch(*this, visitor, stop);
    m_inner->visit(watch, [&](Requests &requests) { watch.start(requests, start); }, stop);
}

Result<Listing> FaultyStore::list(const std::string &path, ListDetail detail)
{
    const Fault fault = nextFault(path);
    std::this_thread::sleep_for(fault.delay);
    if (auto error = readError(fault, path.empty() ? displayRoot() : path))
        return std::unexpected(std::move(*error));
    Result<Listing> listing = m_inner->list(path, detail);
    if (listing && fault.kind == Fault::Kind::Truncated)
        return firstEntries(*listing, fault.keep);
    return listing;
}

Result<FileContent> FaultyStore::read(const std::string &path, std::size_t limit, std::uint64_t offset)
{
    const Fault fault = nextFault(path);
    std::this_thread::sleep_for(fault.delay);
    if (auto error = readError(fault, path))
        return std::unexpected(std::move(*error));
    const bool cut = fault.kind == Fault::Kind::Truncated;
    const std::size_t left = offset < fault.keep ? static_cast<std::size_t>(fault.keep - offset) : 0;
    Result<FileContent> content = m_inner->read(path, cut ? std::min(limit, left) : limit, offset);
    if (content && cut)
        content->size = std::min<std::uint64_t>(content->size, fault.keep);
    return content;
}

/// \a torn gives the content that half of the writing leaves.
Result<void> FaultyStore::write(const std::string &path, const std::function<Result<void>()> &write, const Change &torn)
{
    const Fault fault = nextFault(path);
    std::this_thread::sleep_for(fault.delay);
    if (fault.kind == Fault::Kind::FullDisk)
        return failure(ErrorKind::NoSpace, path);
    if (fault.kind == Fault::Kind::Torn) {
        const auto cut = [&](std::optional<std::string_view> bytes) {
            return torn(bytes).transform([&](const std::string &after) { return after.substr(0, fault.keep); });
        };
        if (const Result<void> half = torn ? m_inner->update(path, cut) : Result<void>(); !half)
            return half;
        return failure(ErrorKind::Io, path);
    }
    if (auto error = readError(fault, path))
        return std::unexpected(std::move(*error));
    return write();
}

Result<void> FaultyStore::replace(const std::string &path, std::string_view bytes,
                                  std::optional<std::string_view> expected)
{
    return write(path, [&] { return m_inner->replace(path, bytes, expected); }, [&](auto) { return std::string(bytes); });
}

Result<void> FaultyStore::update(const std::string &path, const Change &change)
{
    return write(path, [&] { return m_inner->update(path, change); }, change);
}

Result<void> FaultyStore::append(const std::string &path, std::string_view lines)
{
    return write(
        path, [&] { return m_inner->append(path, lines); },
        [&](std::optional<std::string_view> before) { return std::string(before.value_or("")) += lines; });
}

Result<void> FaultyStore::put(const std::string &path, std::string_view bytes)
{
    return write(path, [&] { return m_inner->put(path, bytes); }, [&](auto) { return std::string(bytes); });
}

Result<void> FaultyStore::makeFolders(const std::string &path)
{
    return write(path, [&] { return m_inner->makeFolders(path); }, {});
}

Result<void> FaultyStore::remove(const std::string &path, std::optional<std::string_view> expected)
{
    return write(path, [&] { return m_inner->remove(path, expected); }, {});
}

std::unique_ptr<StoreWatch> FaultyStore::watch(const std::string &folder)
{
    if (onWatch)
        onWatch();
    return m_inner->watch(folder);
}

} // namespace cer
