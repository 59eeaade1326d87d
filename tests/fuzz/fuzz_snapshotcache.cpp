// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/snapshotcache.h"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// What stands before the first text: no fuzzer guesses it.
std::string head()
{
    const std::string bytes = cer::snapshotBytes({});
    return bytes.substr(0, bytes.find_last_not_of('\0') + 1);
}

} // namespace

/// What is read can be walked, and written again as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::string begin = head();
    const auto read = cer::readSnapshot(begin + std::string(reinterpret_cast<const char *>(data), size));
    if (!read)
        return 0;
    for (std::size_t row = 0; row < (*read)->buckets.size(); ++row) {
        if (!(*read)->find((*read)->subpath(row)))
            std::abort();
    }
    const auto again = cer::readSnapshot(cer::snapshotBytes(**read));
    if (!again || (*again)->buckets.size() != (*read)->buckets.size())
        std::abort();
    return 0;
}
