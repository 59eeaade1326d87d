// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/temporaryname.h"

#include "core/store/store.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <random>
#include <sys/random.h>

namespace cer {

std::string temporaryName()
{
    std::uint64_t random = 0;
    if (::getrandom(&random, sizeof random, 0) != sizeof random)
        random = (std::uint64_t{std::random_device()()} << 32) | std::random_device()();
    std::array<char, 17> text;
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(random));
    return std::string(temporaryPrefix) + text.data();
}

} // namespace cer
