// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/frame.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <poll.h>
#include <string>
#include <unistd.h>

using namespace cer;
using namespace cer::helper;

/// In the place of cer-report-reader: what a helper may say that a report has taken over. What it does is in the name that it is
/// started by.
namespace {

constexpr int console = 3;

void say(Head head, const std::string &payload = {})
{
    head.length = std::uint32_t(payload.size());
    const HeadBytes bytes = headBytesOf(head);
    std::string frame(bytes.data(), bytes.size());
    frame += payload;
    if (::write(console, frame.data(), frame.size()) < 0)
        ::_exit(0);
}

void sayRaw(const std::string &bytes)
{
    if (::write(console, bytes.data(), bytes.size()) < 0)
        ::_exit(0);
}

void greet()
{
    say({.message = Message::Hello, .number = version}, payloadOf(Confinement{true, true, true, true}));
}

/// Whatever the console says.
Head hear()
{
    HeadBytes bytes;
    for (std::size_t got = 0; got < bytes.size();) {
        const ssize_t more = ::read(console, bytes.data() + got, bytes.size() - got);
        if (more <= 0)
            ::_exit(0);
        got += std::size_t(more);
    }
    const Head head = *headOf(bytes);
    std::string rest(head.length, ' ');
    for (std::size_t got = 0; got < rest.size();) {
        const ssize_t more = ::read(console, rest.data() + got, rest.size() - got);
        if (more <= 0)
            ::_exit(0);
        got += std::size_t(more);
    }
    return head;
}

ReportContent twoMembers()
{
    ReportContent content;
    content.members = {{"one", 3, {}, {}, false, Refusal::None}, {"two", 3, {}, {}, false, Refusal::Dots}};
    return content;
}

void openWell()
{
    greet();
    hear();
    say({.message = Message::Content}, payloadOf(twoMembers()));
    say({.message = Message::Done});
    hear();
}

[[noreturn]] void stay()
{
    for (;;)
        ::poll(nullptr, 0, -1);
}

void piece(std::uint64_t member, const std::string &bytes, bool isEnd, std::uint8_t refused = 0)
{
    say({.message = Message::Piece, .flag = isEnd, .code = refused, .number = member}, bytes);
}

const std::map<std::string, void (*)()> deeds{
    {"says nothing", [] {}},
    {"dies at once", [] { ::raise(SIGSEGV); }},
    {"ends at once", [] { ::_exit(7); }},
    {"says rubbish", [] { sayRaw(std::string(100'000, 'x')); }},
    {"says half a head", [] { sayRaw("12345"), ::_exit(0); }},
    {"is of another version", [] { say({.message = Message::Hello, .number = 77}, payloadOf(Confinement())); }},
    {"says hello wrongly", [] { say({.message = Message::Hello, .number = version}, "no"); }},
    {"says hello twice", [] { greet(), hear(), greet(); }},
    {"closes the socket and lives", [] { greet(), hear(), ::close(console); }},
    {"dies of the report", [] { greet(), hear(), ::raise(SIGILL); }},
    {"promises more than it says",
     [] {
         greet(), hear();
         const HeadBytes head = headBytesOf({.message = Message::Content, .length = 1000});
         sayRaw(std::string(head.data(), head.size()) + "short"), ::_exit(0);
     }},
    {"has a list that is none", [] { greet(), hear(), say({.message = Message::Content}, std::string(1000, '\xff')); }},
    {"has a list of other values",
     [] {
         greet(), hear();
         std::string payload = payloadOf(twoMembers());
         payload[0] = 99; // the format
         say({.message = Message::Content}, payload);
     }},
    {"has no list", [] { greet(), hear(), say({.message = Message::Done}); }},
    {"has two lists",
     [] {
         greet(), hear();
         say({.message = Message::Content}, payloadOf(twoMembers()));
         say({.message = Message::Content}, payloadOf(twoMembers()));
     }},
    {"has too many members",
     [] {
         greet(), hear();
         ReportContent content;
         content.members.resize(70'000);
         say({.message = Message::Content}, payloadOf(content)), say({.message = Message::Done});
     }},
    {"cancels",
     [] { greet(), hear(), say({.message = Message::Failed}, payloadOf(HelperError{ErrorKind::Cancelled, {}})); }},
    {"fails without a reason", [] { greet(), hear(), say({.message = Message::Failed}, "?"); }},
    {"wants a file that there is not",
     [] { greet(), hear(), say({.message = Message::Need}, payloadOf(BytesRequest{5, 100, 0})); }},
    {"wants too much at once",
     [] {
         greet(), hear();
         std::string payload = payloadOf(BytesRequest{0, 1, 0});
         payload[6] = 0x7f; // the length
         say({.message = Message::Need}, payload);
     }},
    {"wants a file elsewhere", [] { greet(), hear(), say({.message = Message::NeedBeside}, "../secret"); }},
    {"wants an absolute file", [] { greet(), hear(), say({.message = Message::NeedBeside}, "/etc/passwd"); }},
    {"wants a file of Windows elsewhere", [] { greet(), hear(), say({.message = Message::NeedBeside}, "..\\secret"); }},
    {"wants bytes for ever",
     [] {
         for (greet(), hear();; hear())
             say({.message = Message::Need}, payloadOf(BytesRequest{0, std::uint32_t(blockBytes), 0}));
     }},
    {"wants empty bytes for ever",
     [] {
         for (greet(), hear();; hear())
             say({.message = Message::Need}, payloadOf(BytesRequest{0, 0, 0}));
     }},
    {"gives more than was asked for", [] { openWell(), say({.message = Message::Data}, std::string(1000, 'x')); }},
    {"gives nothing for ever",
     [] {
         for (openWell();;)
             say({.message = Message::Data});
     }},
    {"gives a piece instead", [] { openWell(), piece(0, "abc", true), say({.message = Message::Done}); }},
    {"gives another member", [] { openWell(), piece(1, "abc", true), say({.message = Message::Done}); }},
    {"gives a member that there is not", [] { openWell(), piece(1'000'000, "abc", true); }},
    {"gives a member twice", [] { openWell(), piece(0, "abc", true), piece(0, "abc", true); }},
    {"forgets the end", [] { openWell(), piece(0, "abc", false), say({.message = Message::Done}); }},
    {"forgets the member", [] { openWell(), say({.message = Message::Done}); }},
    {"has a reason that there is not", [] { openWell(), piece(0, "", true, 200); }},
    {"refuses and goes on", [] { openWell(), piece(0, "abc", false, 1); }},
    {"gives more than the limit",
     [] {
         for (openWell();;)
             piece(0, std::string(blockBytes, 'x'), false);
     }},
};

} // namespace

int main(int, char **argv)
{
    const auto deed = deeds.find(std::filesystem::path(argv[0]).filename().string());
    if (deed == deeds.end())
        return 3;
    deed->second();
    stay();
}
