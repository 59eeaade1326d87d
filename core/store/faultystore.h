// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <chrono>
#include <condition_variable>
#include <limits>
#include <map>
#include <mutex>

namespace cer {

/// What goes wrong with one operation.
struct Fault {
    enum class Kind : std::uint8_t {
        None,
        Denied,
        Vanished, // ErrorKind::NotFound
        Busy,
        Unreachable,
        Truncated, // a file or a listing ends after `keep` bytes or entries; writing is not touched
        Slow,      // it works, `delay` later
        FullDisk,  // nothing is written; reading is not touched
        Torn,      // the first `keep` bytes of the new content are written, then ErrorKind::Io; reading fails with Io
    };
    Kind kind = Kind::None;
    std::size_t keep = 0;
    std::chrono::milliseconds delay{0};
};

/// A store that fails where a test wants it to: at a path, or at the n-th operation. An operation is one call, or one request of a visit,
/// counted when it is asked for. Faults are set before the calls they shall meet, or from onOperation.
class FaultyStore final : public Store {
public:
    static constexpr unsigned always = std::numeric_limits<unsigned>::max();

    explicit FaultyStore(std::shared_ptr<Store> inner);
    ~FaultyStore() override;

    /// The next \a times operations at \a path or below it meet \a fault.
    void at(const std::string &path, Fault fault, unsigned times = always);
    /// The operation of that number, from 1, meets \a fault; with \a onwards all later ones too.
    void atOperation(std::uint64_t number, Fault fault, bool onwards = false);
    std::uint64_t operations() const;
    /// Called with number and path of each operation, before it.
    std::function<void(std::uint64_t number, const std::string &path)> onOperation;
    /// Called before a watch begins; that is no operation.
    std::function<void()> onWatch;

    std::string displayRoot() const override { return m_inner->displayRoot(); }
    void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override;
    Result<Listing> list(const std::string &path, ListDetail detail) override;
    Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset) override;
    Result<void> replace(const std::string &path, std::string_view bytes,
                         std::optional<std::string_view> expected) override;
    Result<void> update(const std::string &path, const Change &change) override;
    Result<void> append(const std::string &path, std::string_view lines) override;
    Result<void> put(const std::string &path, std::string_view bytes) override;
    Result<void> makeFolders(const std::string &path) override;
    Result<void> remove(const std::string &path, std::optional<std::string_view> expected) override;
    std::unique_ptr<StoreWatch> watch(const std::string &folder) override;

private:
    friend class FaultyVisit;
    struct PathFault {
        std::string path;
        Fault fault;
        unsigned times;
    };

    Fault nextFault(const std::string &path);
    Result<void> write(const std::string &path, const std::function<Result<void>()> &write, const Change &torn);

    const std::shared_ptr<Store> m_inner;
    mutable std::mutex m_mutex;
    std::vector<PathFault> m_pathFaults;
    std::map<std::uint64_t, Fault> m_numberFaults;
    std::optional<std::pair<std::uint64_t, Fault>> m_onwards;
    std::uint64_t m_operations = 0;
};

} // namespace cer
