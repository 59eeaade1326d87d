// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/uncpath.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const UncReading reading = readUncPath(text);
    REQUIRE(reading.path.has_value() == !fuzzing::anyError(reading.findings));
    for (const Finding &finding : reading.findings)
        REQUIRE(finding.where.column >= 1 && finding.where.column <= size + 1);
    if (reading.path) {
        const std::string mended = fuzzing::mended(std::string(text), reading.findings);
        REQUIRE(reading.path->text() == mended);
        const UncReading again = readUncPath(mended);
        REQUIRE(again.path == reading.path && again.findings.empty());
        REQUIRE(readUncPath(text, true).path == reading.path);
    }
    std::string slashes(text);
    std::ranges::replace(slashes, '\\', '/');
    if (!text.contains('/'))
        REQUIRE(readUncPath(slashes, true).path == reading.path);
    return 0;
}
