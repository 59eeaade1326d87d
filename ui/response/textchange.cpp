// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/textchange.h"

#include <algorithm>

namespace {

std::string replaced(std::string_view text, std::size_t offset, std::size_t length, std::string_view by)
{
    std::string result(text.substr(0, offset));
    result += by;
    result += text.substr(offset + length);
    return result;
}

} // namespace

TextChange TextChange::between(std::string_view before, std::string_view after)
{
    const auto [headBefore, headAfter] = std::ranges::mismatch(before, after);
    const auto head = std::size_t(headBefore - before.begin());
    before.remove_prefix(head);
    after.remove_prefix(head);
    const auto tail = std::mismatch(before.rbegin(), before.rend(), after.rbegin(), after.rend()).first - before.rbegin();
    before.remove_suffix(std::size_t(tail));
    after.remove_suffix(std::size_t(tail));
    return {head, std::string(before), std::string(after)};
}

std::string TextChange::applied(std::string_view before) const
{
    return replaced(before, offset, removed.size(), inserted);
}

std::string TextChange::takenBack(std::string_view after) const
{
    return replaced(after, offset, inserted.size(), removed);
}
