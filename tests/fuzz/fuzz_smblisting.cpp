// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbaddress.h"
#include "core/store/smblisting.h"
#include "core/store/storepath.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    Listing listing;
    smb::addEntries({data, size}, ListDetail::SizesAndTimes, listing);
    REQUIRE(listing.size() <= size / 68);
    for (std::size_t i = 0; i < listing.size(); ++i)
        REQUIRE(isPathPart(listing.at(i).name) && !listing.at(i).name.contains('\\'));
    Listing names;
    smb::addEntries({data, size}, ListDetail::Names, names);
    REQUIRE(names.size() == listing.size());
    for (std::size_t i = 0; i < names.size(); ++i)
        REQUIRE(names.at(i).name == listing.at(i).name && names.at(i).size == 0);
    std::vector<std::string> changes;
    smb::addChangedNames({data, size}, changes);
    REQUIRE(changes.size() <= size / 12);
    return 0;
}
