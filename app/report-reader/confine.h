// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportreader.h"

/// What one process may have, whatever it reads.
struct Allowance {
    std::uint64_t memory = std::uint64_t(1) << 30; // addresses; Qt and other libraries take a quarter of it
    std::uint64_t spool = std::uint64_t(64) << 30; // the longest file that it writes
    std::uint64_t processorSeconds = 60;           // until the console grants more
};

/// An open file without a name, in the folder for temporary files. -1 and errno on failure.
int openSpool();

/// Takes away from this process what it does not need to read reports, for good, and tells what that was on this system. What is open stays
/// open. Before its second thread.
cer::Confinement confine(const Allowance &allowance);

/// The part of confine() that differs between systems: forbids all calls but those that cannot reach out of the process.
cer::Confinement forbidCalls();
