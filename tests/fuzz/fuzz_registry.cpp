// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/profile.h"
#include "core/protocol/uncpath.h"
#include "core/protocol/values.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace cer;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const RegistryProfile read = readRegistryExport(bytes, "client.reg");
    const auto lines = std::uint64_t(std::ranges::count(bytes, '\n')) + 1;
    for (const Finding &finding : read.findings)
        REQUIRE(finding.where.line <= lines);
    for (const ParameterInfo &info : allParameters()) {
        const auto &value = read.profile.values[std::size_t(info.parameter)];
        if (value)
            REQUIRE(std::ranges::none_of(checkValue(info.parameter, DocumentKind::Policy, *value), isError));
    }
    REQUIRE(read.root.empty() || readUncPath(read.root).path);
    return 0;
}
