// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/privacy.h"
#include "core/protocol/valuecompletion.h"
#include "core/protocol/values.h"

#include <algorithm>
#include <cstdlib>

using namespace cer;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::string repaired(std::string_view value, const TextEdit &edit)
{
    require(edit.offset <= value.size() && edit.length <= value.size() - edit.offset);
    return std::string(value.substr(0, edit.offset)) + edit.text + std::string(value.substr(edit.offset + edit.length));
}

void check(Parameter parameter, DocumentKind kind, std::string_view value)
{
    const std::vector<ValueFault> faults = checkValue(parameter, kind, value);
    const auto errors = std::ranges::count_if(faults, isError);
    for (const ValueFault &fault : faults) {
        require(fault.offset <= value.size());
        if (!fault.repair)
            continue;
        const std::string mended = repaired(value, *fault.repair);
        require(mended != value);
        // One repair mends at least one error, and never makes another.
        require(errors == 0 || std::ranges::count_if(checkValue(parameter, kind, mended), isError) < errors);
    }
    if (errors == 0)
        require(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view value(reinterpret_cast<const char *>(data), size);
    for (const ParameterInfo &info : allParameters()) {
        check(info.parameter, DocumentKind::Policy, value);
        check(info.parameter, DocumentKind::Status, value);
    }
    for (const ParameterInfo &info : allParameters()) {
        for (const ValueCompletion &completion : completeItem(info.parameter, value, value.size()))
            require(completion.offset + completion.length == value.size() && !completion.text.empty());
        for (const PrivacyNote &note : privacyNotes(info.parameter, value))
            require(note.item.empty() || (note.item.data() >= value.data() && note.item.end() <= value.end()));
    }
    const std::vector<std::string_view> items = listItems(value);
    const std::string list = joinedList({items.begin(), items.end()});
    if (!items.empty() && !items.back().empty())
        require(listItems(list) == items);
    if (const auto number = parseNumber(value))
        require(std::to_string(*number) == value);
    return 0;
}
