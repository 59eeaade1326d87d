// SPDX-License-Identifier: GPL-3.0-or-later
// test_deliverloop SHARE TIMES BUCKETS SEED: a client that reports TIMES errors, one after the other, each in one of BUCKETS buckets. A
// server gets the password of CER_TEST_PASSWORD.
// Ends with 1 when something was not delivered as it should be.
#include "core/client/deliver.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

using namespace cer;

namespace {

unsigned numberOf(std::string_view text)
{
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

void say(const Error &error)
{
    std::fprintf(stderr, "%s: %s (%d)\n", error.path.c_str(), error.detail.c_str(), int(error.kind));
}

bool isWhole(const Delivery &delivery)
{
    for (const Delivery::Failure &failure : delivery.failures)
        say(failure.error);
    return delivery.failures.empty() && delivery.decision.collects == delivery.delivered.has_value();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const unsigned times = numberOf(argv[2]), buckets = numberOf(argv[3]);
    std::minstd_rand random(numberOf(argv[4]));
    const auto store = openStoreAs(argv[1], [](const CredentialsRequest &request) {
        const char *password = std::getenv("CER_TEST_PASSWORD");
        return std::optional(Credentials{request.user, {}, Secret(password ? password : "")});
    });
    if (!store) {
        say(store.error());
        return 1;
    }
    const Client client{*store, openStore, nullptr, IDataReading::Collect, true};
    const auto collector = systemCollector();
    for (unsigned i = 0; i < times; ++i) {
        const std::string app = "app" + std::to_string(random() % buckets) + ".exe";
        const ClientError error{errorSignature(Signature{app, "1.0", "mod.dll", "1.0", "0000abcd"}),
                                "PC",
                                "anna",
                                localSeconds(2026, 11, 20, 12),
                                {}};
        const auto delivery = deliver(client, error, *collector);
        if (!delivery)
            say(delivery.error());
        if (!delivery || !isWhole(*delivery))
            return 1;
    }
    return 0;
}
