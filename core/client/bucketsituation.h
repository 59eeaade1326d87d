// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/decide.h"
#include "core/share/snapshot.h"

#include <cstddef>

namespace cer {

/// What a client finds for one bucket, as a scan saw it. Points to the files of the snapshot until it is told others; FileTreeRoot is not
/// followed. The snapshot outlives it.
class BucketSituation : public ClientSituation {
public:
    BucketSituation(const ShareSnapshot &snapshot, std::size_t row);
    BucketSituation(const BucketSituation &) = delete;
    BucketSituation &operator=(const BucketSituation &) = delete;

private:
    CountReading m_count;
};

} // namespace cer
