// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/frame.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer::helper;

namespace {

/// What can be read at all is written as it was.
template <typename Value>
void comesBack(const std::optional<Value> &value, std::string_view payload)
{
    REQUIRE(!value || payloadOf(*value) == payload);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view payload(reinterpret_cast<const char *>(data), size);
    if (size >= headBytes) {
        HeadBytes bytes;
        payload.copy(bytes.data(), bytes.size());
        const auto head = headOf(bytes);
        REQUIRE(!head || (headBytesOf(*head) == bytes && head->length <= listBytes));
    }
    comesBack(contentOf(payload), payload);
    comesBack(dumpOf(payload), payload);
    comesBack(openRequestOf(payload), payload);
    comesBack(readRequestOf(payload), payload);
    comesBack(bytesRequestOf(payload), payload);
    comesBack(confinementOf(payload), payload);
    const auto members = membersOf(payload);
    REQUIRE(!members || payloadOf(std::span(*members)) == payload);
    const auto error = errorOf(payload);
    REQUIRE(!error || error->detail.size() > 2048 || payloadOf(*error) == payload);
    return 0;
}
