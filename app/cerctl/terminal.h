// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lets standard output and error take UTF-8, colours and line ends as they are written, whatever the system does otherwise. Once, at the
/// start of the program.
void prepareTerminal();
/// True when a person may be reading along. 1 is standard output, 2 standard error.
bool isTerminal(int descriptor);
