// SPDX-License-Identifier: GPL-3.0-or-later
// test_saveonce SHARE FILE JOURNAL TIMES: saves FILE in the folder SHARE, one time after the other, each time with the next
// content. Before the first save it calls getppid(), so that whoever traces it sees where the saving begins.
#include "core/share/save.h"
#include "core/store/localstore.h"

#include "saveonce.h"

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <unistd.h>

using namespace cer;

namespace {

// As a person would: who finds that somebody was faster looks again.
bool saveNext(Store &store, Journal &journal, const std::string &file)
{
    for (;;) {
        FileEdit edit{file, {}, contentOf(1), "test"};
        if (auto now = store.read(file, ConfigDocument::sizeLimit)) {
            edit.before = now->bytes;
            edit.after = contentOf(1 + numberOf(now->bytes));
        }
        const auto saved = saveEdit(store, journal, edit);
        if (saved && (saved->conflict || saved->entry.id.empty()))
            continue;
        if (saved && !saved->journalError)
            return true;
        const Error &error = saved ? *saved->journalError : saved.error();
        std::fprintf(stderr, "not saved: %s: %s (%d)\n", error.path.c_str(), error.detail.c_str(), int(error.kind));
        return false;
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5)
        return 2;
    const std::string_view text = argv[4];
    int times = 0;
    std::from_chars(text.data(), text.data() + text.size(), times);
    std::error_code error;
    std::filesystem::create_directories(argv[1], error);
    LocalStore store(argv[1]);
    Journal journal(argv[3]);

    (void)::getppid();
    for (int i = 0; i < times; ++i) {
        if (!saveNext(store, journal, argv[2]))
            return 1;
    }
    return 0;
}
