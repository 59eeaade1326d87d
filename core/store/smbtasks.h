// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/smbjob.h"

#include <deque>
#include <vector>

namespace cer::smb {

/// The requests of a visit that are not sent yet. Those of one completion come in the order in which they were asked for. While there are
/// few, the oldest come first: what decides how long a walk takes on a far server is the longest chain of folders below each other,
/// which shall not begin at the end. Where there are many, the newest come first: otherwise they would be as many as the folders of the
/// widest level, and nothing would be read before all of them were listed.
class Tasks {
public:
    bool empty() const { return m_count == 0; }
    std::size_t size() const { return m_count; }
    void add(std::vector<Task> asked);
    /// What take() gives next. Only when there is one.
    const Task &next() const;
    Task take();

private:
    struct Batch {
        std::vector<Task> tasks;
        std::size_t taken = 0;
    };

    std::deque<Batch> m_batches; // none of them is over
    std::size_t m_count = 0;
};

} // namespace cer::smb
