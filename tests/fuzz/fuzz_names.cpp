// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

namespace {

int sign(int order)
{
    return (order > 0) - (order < 0);
}

void checkOrders(std::string_view a, std::string_view b, std::string_view c)
{
    REQUIRE(sign(compareNatural(a, b)) == -sign(compareNatural(b, a)));
    REQUIRE((compareNatural(a, b) == 0) == (a == b));
    if (compareNatural(a, b) < 0 && compareNatural(b, c) < 0)
        REQUIRE(compareNatural(a, c) < 0);
    REQUIRE(sign(compareFolded(a, b)) == sign(foldCase(a).compare(foldCase(b))));
    REQUIRE(equalFolded(a, b) == (foldCase(a) == foldCase(b)));
}

void checkName(std::string_view name)
{
    const auto problem = nameProblem(name);
    const auto finding = nameFinding(name);
    REQUIRE(problem.has_value() == finding.has_value());
    REQUIRE(problem == nameProblem(foldCase(name)));
    if (!problem)
        REQUIRE(!name.empty() && name.find_first_of(std::string_view("<>:\"/\\|?*\0", 10)) == name.npos);
}

void checkSubpathOf(std::string_view text)
{
    const std::string normal = normalizedSubpath(text);
    REQUIRE(normalizedSubpath(normal) == normal && normalizedSubpath(storePath(text)) == normal);
    REQUIRE(normal.empty() || (!normal.starts_with('\\') && !normal.ends_with('\\')));
    REQUIRE(normal.find("\\\\") == normal.npos && normal.find('/') == normal.npos);
    REQUIRE(kindOf(text) == kindOf(normal));
    const auto signature = signatureOf(text);
    REQUIRE(signature.has_value() == (kindOf(text) == BucketKind::Application));
    if (signature) {
        REQUIRE(subpath(*signature) == normal);
        REQUIRE(checkSignature(*signature) == checkSubpath(normal));
    }
    if (!normal.empty())
        REQUIRE(checkSubpath(normal).size() <= checkSubpath(text).size());
    REQUIRE(checkPathLengths(40, text).empty() == (reportFile(text, "d5je031w.cab").size() + 42 < longestPath));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::string_view a = text.substr(0, size / 3);
    const std::string_view b = text.substr(size / 3, size / 3);
    const std::string_view c = text.substr(2 * (size / 3));
    checkOrders(a, b, c);
    checkName(text);
    checkSubpathOf(text);
    const std::string name(a);
    (void)checkSignature({name, std::string(b), name, std::string(c), std::string(b)});
    return 0;
}
