// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/diff.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace cer;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// The first NUL separates the two texts. The rows of a diff give both back, and removed lines stand before added ones.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::string_view before = input.substr(0, input.find('\0'));
    const std::string_view after = input.substr(std::min(input.size(), before.size() + 1));

    std::string old;
    std::string now;
    auto previous = DiffLine::Kind::Same;
    for (const DiffLine &line : diffLines(before, after)) {
        old += line.kind == DiffLine::Kind::Added ? std::string_view() : line.text;
        now += line.kind == DiffLine::Kind::Removed ? std::string_view() : line.text;
        require(previous != DiffLine::Kind::Added || line.kind != DiffLine::Kind::Removed);
        previous = line.kind;
    }
    require(old == before && now == after);
    require(unifiedDiff(before, after, "a", "b").empty() == (before == after));
    return 0;
}
