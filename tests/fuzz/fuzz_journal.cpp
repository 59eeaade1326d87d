// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/base64.h"
#include "core/share/journalline.h"

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

// What can be read comes back the same; what is written can be read, whatever bytes it holds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string input(reinterpret_cast<const char *>(data), size);
    if (const auto entry = parseJournalLine(input))
        require(parseJournalLine(journalLine(*entry)) == entry);

    const JournalEntry entry{input, std::int64_t(size), input, input, input, input, {}, input, input, input};
    const std::string line = journalLine(entry);
    require(!line.contains('\n') && parseJournalLine(line) == entry);

    if (const auto bytes = fromBase64(input))
        require(toBase64(*bytes) == input);
    require(fromBase64(toBase64(input)) == input);
    return 0;
}
