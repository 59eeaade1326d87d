// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/placeholders.h"
#include "core/share/settingtemplate.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace cer;

// What is read can be written and read again; what is filled in keeps to the rules of its kind.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const TemplateReading reading = readTemplate(bytes, "a.json");
    const auto lines = std::uint64_t(std::ranges::count(bytes, '\n')) + 1;
    for (const Finding &finding : reading.findings)
        REQUIRE(finding.where.line <= lines);
    REQUIRE(reading.content || !reading.findings.empty());
    if (!reading.content || reading.content->edits.empty())
        return 0;
    const TemplateReading again = readTemplate(templateText(*reading.content), "a.json");
    REQUIRE(again.content == reading.content && !fuzzing::anyError(again.findings)); // warnings stay
    const auto filled = filledIn(reading.content->edits, "a b.exe\\1\\{module}\\2\\00000000", ConfigDocument());
    if (filled)
        REQUIRE(std::ranges::none_of(*filled, &SettingEdit::hasPlaceholders));
    return 0;
}
