// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbaddress.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const Result<SmbAddress> address = readSmbAddress(text);
    if (!address) {
        REQUIRE(address.error().kind == ErrorKind::Name || address.error().kind == ErrorKind::Secret);
        if (address.error().kind == ErrorKind::Secret)
            REQUIRE(address.error().path.size() < size);
        return 0;
    }
    REQUIRE(namesSmbServer(text));
    REQUIRE(!address->server.empty() && address->port != 0 && isSmbName(address->share));
    REQUIRE(address->folder.empty() || (!address->folder.starts_with('/') && !address->folder.ends_with('/')));
    const std::string shown = address->text();
    const Result<SmbAddress> again = readSmbAddress(shown);
    REQUIRE(again && *again == *address && again->text() == shown);
    return 0;
}
