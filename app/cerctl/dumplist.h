// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/minidump/minidump.h"

/// The document of `dump --json`. Addresses and other numbers of 64 bits are text in hexadecimal: JSON's own numbers are not exact.
Json dumpJson(const cer::Minidump &dump);
/// The same for people: system, process, exception, signature, registers, modules, threads, memory, comments.
void printDump(const Context &context, const cer::Minidump &dump);
/// Complains about what could not be read in it and about a missing signature; the exit status says whether there is anything.
void reportFaults(Context &context, const cer::Minidump &dump);
