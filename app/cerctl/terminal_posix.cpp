// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/terminal.h"

#include <unistd.h>

void prepareTerminal()
{
}

bool isTerminal(int descriptor)
{
    return ::isatty(descriptor);
}
