// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/share/save.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// Whether a repair of \a finding can be saved: it has one, and its file is one that is edited, not a log.
bool canBeRepaired(const Finding &finding);

/// The whole of policy.txt, a status.txt or a count.txt after the repair of \a findings, which are all of that one file. Nothing when
/// \a bytes, which were read just now, have none of them any more: an offset of an older reading must never touch a newer file. Where all
/// findings of a policy.txt or status.txt are given, all that its repairs bring to light is repaired too.
std::optional<std::string> repaired(std::span<const Finding> findings, std::string_view bytes);

/// What saveAll() has to save so that \a findings are repaired: one edit for each file, as it is now; a count.txt that is missing is made.
/// What a repair brings to light is repaired with it, so that no second round is needed: the lines of a policy.txt or status.txt as in
/// repaired(), and the counters of a damaged count.txt, which are compared with the reports and the log beside it once they can be read.
/// Findings without a repair, and files that have none of theirs any more, are left out. Blocks. ErrorKind::Cancelled within 100 ms of \a stop.
Result<std::vector<FileEdit>> repairEdits(Store &store, std::span<const Finding> findings, const std::string &why,
                                          const std::stop_token &stop = {});

} // namespace cer
