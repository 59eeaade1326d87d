// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketarrangement.h"

#include "core/protocol/names.h"

#include <bit>

namespace {

constexpr cer::NameId vanished = cer::noName - 1; // a name that the newer snapshot has not: equal to none of its own

using cer::Bucket;
using cer::NameId;
using cer::ShareSnapshot;

cer::StringPool foldedNames(const cer::StringPool &names)
{
    cer::StringPool folded; // each name stands once without regard to case, so numbers stay
    for (NameId id = 0; id < names.size(); ++id)
        folded.intern(cer::foldCase(names.at(id)));
    return folded;
}

/// Names of one snapshot by their numbers in another. Two scans may spell a name in two ways (D14).
std::vector<NameId> translated(const cer::StringPool &before, const cer::StringPool &after)
{
    std::optional<cer::StringPool> folded; // hardly ever needed
    std::vector<NameId> ids(before.size());
    for (NameId id = 0; id < ids.size(); ++id) {
        ids[id] = after.find(before.at(id));
        if (ids[id] != cer::noName)
            continue;
        if (!folded)
            folded = foldedNames(after);
        ids[id] = folded->find(cer::foldCase(before.at(id)));
    }
    return ids;
}

struct Key {
    std::array<NameId, 5> parts;
    cer::BucketKind kind;
    bool operator==(const Key &) const = default;

    std::uint64_t hash() const
    {
        std::uint64_t value = std::uint64_t(kind) + 1;
        for (const NameId part : parts)
            value = (value ^ part) * 0x9e3779b97f4a7c15U;
        return value ^ (value >> 32);
    }
};

Key keyOf(const Bucket &bucket)
{
    return {bucket.parts, bucket.kind};
}

/// Rows by subpath: open addressing, because a node for each of a million rows costs more than all the rest.
class RowTable {
public:
    explicit RowTable(const std::vector<Bucket> &buckets)
        : m_buckets(buckets)
        , m_slots(std::bit_ceil(buckets.size() * 2 + 1), noRow)
    {
        for (std::uint32_t row = 0; row < buckets.size(); ++row)
            m_slots[slotOf(keyOf(buckets[row]))] = row;
    }

    std::uint32_t find(const Key &key) const { return m_slots[slotOf(key)]; }

private:
    std::size_t slotOf(const Key &key) const
    {
        std::size_t slot = key.hash() & (m_slots.size() - 1);
        while (m_slots[slot] != noRow && !(keyOf(m_buckets[m_slots[slot]]) == key))
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    const std::vector<Bucket> &m_buckets;
    std::vector<std::uint32_t> m_slots;
};

Key translatedKey(const Bucket &bucket, const std::vector<NameId> &ids)
{
    Key key = keyOf(bucket);
    for (NameId &part : key.parts) {
        if (part != cer::noName)
            part = ids[part] == cer::noName ? vanished : ids[part];
    }
    return key;
}

} // namespace

std::vector<std::uint32_t> movedRows(const ShareSnapshot &before, const ShareSnapshot &after)
{
    const std::vector<NameId> ids = translated(before.names, after.names);
    const auto stays = [&](std::size_t row) {
        return row < after.buckets.size() && translatedKey(before.buckets[row], ids) == keyOf(after.buckets[row]);
    };
    std::size_t row = 0;
    while (row < before.buckets.size() && stays(row))
        ++row;
    if (row == before.buckets.size())
        return {};

    const RowTable table(after.buckets);
    std::vector<std::uint32_t> moved(before.buckets.size());
    for (row = 0; row < moved.size(); ++row)
        moved[row] = table.find(translatedKey(before.buckets[row], ids));
    return moved;
}
