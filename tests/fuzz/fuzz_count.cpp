// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/count.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

namespace {

void checkPlaces(std::string_view bytes, const Findings &findings)
{
    std::string lineFeeds(bytes); // count.txt may be damaged so far that a CR alone ends a line
    for (std::size_t at = 0; at < lineFeeds.size(); ++at) {
        const bool isPair =
            at + 1 < lineFeeds.size() && (lineFeeds[at + 1] == '\n' || lineFeeds.substr(at + 1, 2) == "\r\n");
        if (lineFeeds[at] == '\r' && !isPair)
            lineFeeds[at] = '\n';
    }
    const auto sizes = fuzzing::lineSizes(lineFeeds);
    for (const Finding &finding : findings) {
        REQUIRE(finding.where.line <= 3);
        REQUIRE(finding.where.line > 0 || finding.where.column == 0);
        if (finding.where.line > 0 && finding.where.column > 0 && finding.where.line <= sizes.size())
            REQUIRE(finding.where.column <= sizes[finding.where.line - 1] + 1);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const auto count = parseCount(bytes);
    const CountReading reading = readCount(bytes, "count.txt");
    REQUIRE(reading.count == count);
    REQUIRE(count.has_value() == !fuzzing::anyError(reading.findings));
    REQUIRE(!count || !reading.guess);
    REQUIRE(reading.findings.size() <= 12);
    checkPlaces(bytes, reading.findings);
    if (count) {
        REQUIRE(count->hits > 0 && countText(*count) == bytes);
        return 0;
    }
    const std::string mended = fuzzing::mended(std::string(bytes), reading.findings);
    if (fuzzing::isMendable(reading.findings)) {
        REQUIRE(reading.guess);
        REQUIRE(parseCount(mended) == reading.guess);
    } else {
        REQUIRE(!parseCount(mended));
    }
    return 0;
}
