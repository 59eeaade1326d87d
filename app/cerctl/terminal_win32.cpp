// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/terminal.h"

#include <cstdlib>
#include <fcntl.h>
#include <initializer_list>
#include <io.h>
#include <windows.h>

namespace {

UINT codePageBefore = 0;

HANDLE handleOf(int descriptor)
{
    return reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor));
}

} // namespace

void prepareTerminal()
{
    for (const int descriptor : {1, 2}) {
        ::_setmode(descriptor, _O_BINARY); // the same bytes as on every system, for scripts that compare them
        DWORD mode = 0;
        if (::GetConsoleMode(handleOf(descriptor), &mode))
            ::SetConsoleMode(handleOf(descriptor), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
    codePageBefore = ::GetConsoleOutputCP();
    if (codePageBefore != 0 && ::SetConsoleOutputCP(CP_UTF8))
        std::atexit([] { ::SetConsoleOutputCP(codePageBefore); }); // it belongs to the window, which stays
}

bool isTerminal(int descriptor)
{
    DWORD mode = 0;
    return ::GetConsoleMode(handleOf(descriptor), &mode);
}
