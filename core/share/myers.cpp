// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/myers.h"

#include <algorithm>
#include <limits>

namespace cer {

namespace {

using Index = std::int64_t;

// Half of the differences that one search goes through before it settles: 2048 take some milliseconds.
constexpr Index longestSearch = 1024;

struct Box {
    Index aBegin, aEnd, bBegin, bEnd;
};

struct Point {
    Index x, y;
};

// The furthest points of one direction, by diagonal x - y, and the diagonals that it has reached.
struct Front {
    std::vector<Index> x;
    Index origin = 0; // of the diagonals in x
    Index low = 0, high = 0;

    Front(Index sizeA, Index sizeB)
        : x(std::size_t(sizeA + sizeB + 3))
        , origin(sizeB + 1)
    {
    }
    Index &operator[](Index diagonal) { return x[std::size_t(origin + diagonal)]; }

    void start(Index diagonal, Index at)
    {
        low = high = diagonal;
        (*this)[diagonal] = at;
    }

    // One step more to both sides, not beyond the box.
    void widen(Index lowest, Index highest, Index nowhere)
    {
        if (low > lowest)
            (*this)[--low - 1] = nowhere;
        else
            ++low;
        if (high < highest)
            (*this)[++high + 1] = nowhere;
        else
            --high;
    }

    bool reaches(Index diagonal) const { return diagonal >= low && diagonal <= high; }
};

class Comparison {
public:
    Comparison(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
        : m_a(before)
        , m_b(after)
        , m_forward(Index(before.size()), Index(after.size()))
        , m_backward(Index(before.size()), Index(after.size()))
        , m_changes{std::vector<char>(before.size()), std::vector<char>(after.size())}
    {
    }

    Changes run();

private:
    bool same(Index x, Index y) const { return m_a[std::size_t(x)] == m_b[std::size_t(y)]; }
    void trim(Box &box) const;
    Point middle(const Box &box);
    bool stepForward(const Box &box, bool meets, Point &met);
    bool stepBackward(const Box &box, bool meets, Point &met);
    Point furthest(const Box &box);

    std::span<const std::uint32_t> m_a;
    std::span<const std::uint32_t> m_b;
    Front m_forward;
    Front m_backward;
    Changes m_changes;
};

void Comparison::trim(Box &box) const
{
    while (box.aBegin < box.aEnd && box.bBegin < box.bEnd && same(box.aBegin, box.bBegin)) {
        ++box.aBegin;
        ++box.bBegin;
    }
    while (box.aBegin < box.aEnd && box.bBegin < box.bEnd && same(box.aEnd - 1, box.bEnd - 1)) {
        --box.aEnd;
        --box.bEnd;
    }
}

bool Comparison::stepForward(const Box &box, bool meets, Point &met)
{
    m_forward.widen(box.aBegin - box.bEnd, box.aEnd - box.bBegin, -1);
    for (Index diagonal = m_forward.high; diagonal >= m_forward.low; diagonal -= 2) {
        Index x = std::max(m_forward[diagonal - 1] + 1, m_forward[diagonal + 1]);
        while (x < box.aEnd && x - diagonal < box.bEnd && same(x, x - diagonal))
            ++x;
        m_forward[diagonal] = x;
        if (!meets || !m_backward.reaches(diagonal) || m_backward[diagonal] > x)
            continue;
        met = {x, x - diagonal};
        return true;
    }
    return false;
}

bool Comparison::stepBackward(const Box &box, bool meets, Point &met)
{
    m_backward.widen(box.aBegin - box.bEnd, box.aEnd - box.bBegin, std::numeric_limits<Index>::max());
    for (Index diagonal = m_backward.high; diagonal >= m_backward.low; diagonal -= 2) {
        Index x = std::min(m_backward[diagonal - 1], m_backward[diagonal + 1] - 1);
        while (x > box.aBegin && x - diagonal > box.bBegin && same(x - 1, x - diagonal - 1))
            --x;
        m_backward[diagonal] = x;
        if (!meets || !m_forward.reaches(diagonal) || m_forward[diagonal] < x)
            continue;
        met = {x, x - diagonal};
        return true;
    }
    return false;
}

// The end of the path that came furthest from where it began, the box's own end apart.
Point Comparison::furthest(const Box &box)
{
    Point best{box.aBegin, box.bBegin};
    for (Index diagonal = m_forward.low; diagonal <= m_forward.high; diagonal += 2) {
        const Index x = std::min({m_forward[diagonal], box.aEnd, box.bEnd + diagonal});
        const Index way = x + x - diagonal;
        if (way > best.x + best.y && way < box.aEnd + box.bEnd)
            best = {x, x - diagonal};
    }
    return best;
}

// A point on the shortest path through the box, from both ends at once.
Point Comparison::middle(const Box &box)
{
    const Index first = box.aBegin - box.bBegin;
    const Index last = box.aEnd - box.bEnd;
    const bool meetsForward = (first - last) % 2 != 0;
    m_forward.start(first, box.aBegin);
    m_backward.start(last, box.aEnd);
    Point met{};
    for (Index steps = 0; steps < longestSearch; ++steps) {
        if (stepForward(box, meetsForward, met) || stepBackward(box, !meetsForward, met))
            return met;
    }
    return furthest(box);
}

Changes Comparison::run()
{
    std::vector<Box> boxes{{0, Index(m_a.size()), 0, Index(m_b.size())}};
    while (!boxes.empty()) {
        Box box = boxes.back();
        boxes.pop_back();
        trim(box);
        if (box.aBegin == box.aEnd || box.bBegin == box.bEnd) {
            std::fill(m_changes.removed.begin() + box.aBegin, m_changes.removed.begin() + box.aEnd, 1);
            std::fill(m_changes.added.begin() + box.bBegin, m_changes.added.begin() + box.bEnd, 1);
            continue;
        }
        const Point split = middle(box);
        boxes.push_back({split.x, box.aEnd, split.y, box.bEnd});
        boxes.push_back({box.aBegin, split.x, box.bBegin, split.y});
    }
    return std::move(m_changes);
}

} // namespace

Changes shortestEdit(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after)
{
    return Comparison(before, after).run();
}

} // namespace cer
