// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/compare.h"
#include "core/report/regexport.h"
#include "core/report/text.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>
#include <cstdint>
#include <ranges>

using namespace cer;

namespace {

void checkValue(const RegistryValue &value, std::uint64_t lines)
{
    REQUIRE(value.line >= 1 && value.line <= lines);
    REQUIRE(!value.removed || (value.text.empty() && value.bytes.empty()));
    if (value.type == RegistryType::Binary && !value.bytes.empty())
        REQUIRE(value.text.size() == value.bytes.size() * 3 - 1);
}

} // namespace

// What a reader of an export gives lies within the file and is not more than its bytes can hold; nothing differs from itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string text = decodeText(bytes).value_or(std::string(bytes));
    const RegistryExport read = readRegistryFile(text);
    const auto lines = std::uint64_t(std::ranges::count(text, '\n')) + 1;
    std::uint64_t line = 0;
    for (const RegistryKey &key : read.keys) {
        REQUIRE(key.line > line && key.line <= lines && !key.path.empty());
        line = key.line;
        for (const RegistryValue &value : key.values) {
            checkValue(value, lines);
            REQUIRE(value.line > line);
            line = value.line;
        }
    }
    for (const RegistryFault &fault : read.faults)
        REQUIRE(fault.line >= 1 && fault.line <= lines);
    REQUIRE(read.faults.size() <= RegistryLimits().faults + 1);

    REQUIRE(std::ranges::none_of(compareRegistry(read, read), &ComparedLine::differs));
    const RegistryLimits few{.keys = 2, .values = 3, .textBytes = 64, .faults = 2};
    const RegistryExport part = readRegistryFile(text, defaultCodePage, few);
    REQUIRE(part.keys.size() <= few.keys && part.faults.size() <= few.faults + 1);
    REQUIRE(
        std::ranges::equal(part.keys | std::views::transform(&RegistryKey::path),
                           read.keys | std::views::transform(&RegistryKey::path) | std::views::take(part.keys.size())));
    for (const ComparedLine &compared : compareRegistry(part, read))
        REQUIRE(compared.left || compared.right);
    return 0;
}
