// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/bucketsituation.h"

namespace cer {

BucketSituation::BucketSituation(const ShareSnapshot &snapshot, std::size_t row)
{
    const Bucket &bucket = snapshot.buckets[row];
    const StatusSummary *summary = snapshot.status(row);
    signature = errorSignature(snapshot.subpath(row));
    roots.roots = {snapshot.root};
    policy = snapshot.policy ? &*snapshot.policy : nullptr;
    status = summary ? &summary->document : nullptr;
    if (bucket.has(Bucket::Counted))
        m_count.count = Count{bucket.cabs, bucket.hits};
    if (bucket.has(Bucket::Counted) || bucket.has(Bucket::CountMalformed))
        count = &m_count;
}

} // namespace cer
