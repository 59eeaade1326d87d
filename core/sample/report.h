// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/collect.h"
#include "core/sample/dump.h"

namespace cer::sample {

/// An error that is reported, as its client knows it.
struct Report {
    const std::optional<Signature> &signature; // Application only
    const DataRequests &requests;
    LocalSeconds time = 0;
    DumpDetail detail = DumpDetail::Full;
};

/// The members of the report that \a pc sends: what Windows writes about an error, then what status.txt asks for, then manifest.txt.
Result<std::vector<CabMember>> reportMembers(const Report &report, const Pc &pc);

} // namespace cer::sample
