// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/extract.h"
#include "core/report/reportreader.h"
#include "core/store/store.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

/// Looks into one report at a time, through the program that reads reports. Lives on the GUI thread; one question after the other runs on
/// threads that may wait for a share. Answers come on the GUI thread, and none after cancel(), open() or close().
class ReportLooker final : public QObject {
    Q_OBJECT

public:
    /// Where a report lies.
    struct Address {
        std::shared_ptr<cer::Store> store;
        std::string path; // relative to the root of the store
        bool operator==(const Address &) const = default;
    };
    template <typename T>
    using Done = std::function<void(cer::Result<T>)>;

    explicit ReportLooker(QObject *parent = nullptr);
    ~ReportLooker() override;

    const Address &address() const { return m_address; }
    void open(const Address &address, Done<cer::ReportContent> done);
    void close();
    /// At most \a limit bytes of a member from \a offset.
    void read(std::size_t member, std::uint64_t offset, std::size_t limit, Done<std::string> done);
    void minidump(std::size_t member, Done<cer::Minidump> done);

    struct Order {
        cer::ReportContent content;
        std::vector<std::size_t> members;
        std::string folder;
        cer::IfExists ifExists = cer::IfExists::Keep;
    };
    void extract(Order order, Done<std::vector<cer::Extracted>> done);
    std::uint64_t extractedBytes() const; // so far, of the newest extraction
    /// Everything that was asked: what runs is ended.
    void cancel();
    bool isBusy() const;
    /// How the program that reads is held back; known once something was opened.
    cer::Confinement confinement() const { return m_confinement; }

Q_SIGNALS:
    void busyChanged();

private:
    struct State; // of the threads
    using Answer = std::function<void()>;
    using Task = std::function<Answer(State &, const std::stop_token &)>;

    template <typename T, typename Work>
    void ask(Work work, Done<T> done);
    void add(Task task);
    void next();

    Address m_address;
    std::shared_ptr<State> m_state;
    std::deque<Task> m_tasks;
    std::stop_source m_stop;
    cer::Confinement m_confinement;
};
