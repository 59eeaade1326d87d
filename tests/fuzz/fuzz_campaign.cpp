// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaignline.h"

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
    if (const auto read = parseCampaignLine(input))
        require(parseCampaignLine(std::visit([](const auto &line) { return campaignLine(line); }, *read)) == read);

    const CampaignFile file{.file = input, .before = input, .after = {}, .reports = size};
    const Campaign campaign{input, input, std::int64_t(size), input, input, {size, {}}, {file, file}};
    const std::string line = campaignLine(campaign);
    const auto again = parseCampaignLine(line);
    require(!line.contains('\n') && again && std::get<Campaign>(*again) == campaign);
    return 0;
}
