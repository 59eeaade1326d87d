// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbtasks.h"

namespace cer::smb {

namespace {

/// What four connections do in about a tenth of a second.
constexpr std::size_t few = 1000;

} // namespace

void Tasks::add(std::vector<Task> asked)
{
    if (asked.empty())
        return;
    m_count += asked.size();
    m_batches.push_back({std::move(asked)});
}

const Task &Tasks::next() const
{
    const Batch &batch = m_count <= few ? m_batches.front() : m_batches.back();
    return batch.tasks[batch.taken];
}

Task Tasks::take()
{
    const bool oldest = m_count <= few;
    Batch &batch = oldest ? m_batches.front() : m_batches.back();
    Task task = std::move(batch.tasks[batch.taken++]);
    --m_count;
    if (batch.taken < batch.tasks.size())
        return task;
    if (oldest)
        m_batches.pop_front();
    else
        m_batches.pop_back();
    return task;
}

} // namespace cer::smb
