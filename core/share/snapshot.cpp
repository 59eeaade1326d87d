// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/snapshot.h"

#include "core/protocol/names.h"
#include "core/protocol/settings.h"
#include "core/protocol/values.h"

#include <algorithm>
#include <bit>

namespace cer {

namespace {

std::optional<std::uint64_t> numberOf(const ConfigDocument &document, Parameter parameter)
{
    const std::optional<std::string_view> value = document.value(parameter);
    return value ? parseNumber(*value) : std::nullopt;
}

constexpr char folded(char c) noexcept
{
    if (c == '/')
        return '\\';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr std::uint64_t hashStart = 0xcbf29ce484222325;

std::uint64_t foldedHash(std::string_view text, std::uint64_t hash = hashStart) noexcept
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(folded(c))) * 0x100000001b3;
    return hash;
}

std::uint64_t spread(std::uint64_t hash) noexcept
{
    return hash ^ (hash >> 29);
}

/// Calls \a use with each part of the subpath that is there.
template <typename Use>
void forParts(const ShareSnapshot &snapshot, const Bucket &bucket, const Use &use)
{
    for (const NameId id : bucket.parts) {
        if (id != noName)
            use(snapshot.names.at(id));
    }
}

std::uint64_t subpathHash(const ShareSnapshot &snapshot, const Bucket &bucket)
{
    std::uint64_t hash = hashStart;
    bool first = true;
    forParts(snapshot, bucket, [&](std::string_view part) {
        hash = foldedHash(part, first ? hash : foldedHash("\\", hash));
        first = false;
    });
    return spread(hash);
}

bool sameSubpath(const ShareSnapshot &snapshot, const Bucket &bucket, std::string_view subpath)
{
    bool same = true;
    bool first = true;
    forParts(snapshot, bucket, [&](std::string_view part) {
        const std::size_t separator = first ? 0 : 1;
        same = same && subpath.size() >= part.size() + separator && (first || folded(subpath[0]) == '\\')
               && std::ranges::equal(subpath.substr(separator, part.size()), part, {}, folded, folded);
        if (same)
            subpath.remove_prefix(part.size() + separator);
        first = false;
    });
    return same && subpath.empty();
}

} // namespace

StatusSummary statusSummary(std::string_view bytes, std::string_view file)
{
    StatusSummary summary;
    summary.document = ConfigDocument::read(bytes, DocumentKind::Status, file);
    summary.bucketId = numberOf(summary.document, Parameter::BucketId);
    summary.limit = numberOf(summary.document, Parameter::CrashesPerBucket);
    summary.response = summary.document.value(Parameter::Response).value_or(std::string_view());
    return summary;
}

void SubpathIndex::add(const ShareSnapshot &snapshot, std::uint32_t row)
{
    if ((m_rows + 1) * 4 > m_slots.size() * 3)
        rebuild(snapshot, row);
    place(snapshot, row);
    ++m_rows;
}

void SubpathIndex::rebuild(const ShareSnapshot &snapshot, std::size_t rows)
{
    m_slots.assign(std::bit_ceil(std::max<std::size_t>(16, rows * 4 / 3 + 2)), none);
    for (std::uint32_t row = 0; row < rows; ++row)
        place(snapshot, row);
    m_rows = rows;
}

void SubpathIndex::place(const ShareSnapshot &snapshot, std::uint32_t row)
{
    std::size_t slot = subpathHash(snapshot, snapshot.buckets[row]) & (m_slots.size() - 1);
    while (m_slots[slot] != none)
        slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot] = row;
}

std::optional<std::size_t> SubpathIndex::find(const ShareSnapshot &snapshot, std::string_view subpath) const
{
    std::size_t slot = spread(foldedHash(subpath)) & (m_slots.size() - 1);
    for (; m_slots[slot] != none; slot = (slot + 1) & (m_slots.size() - 1)) {
        if (sameSubpath(snapshot, snapshot.buckets[m_slots[slot]], subpath))
            return m_slots[slot];
    }
    return {};
}

std::string ShareSnapshot::subpath(std::size_t row) const
{
    std::string path;
    forParts(*this, buckets[row], [&](std::string_view part) {
        if (!path.empty())
            path += '\\';
        path += part;
    });
    return path;
}

std::string_view ShareSnapshot::part(std::size_t row, Part part) const
{
    const NameId id = buckets[row].parts[static_cast<std::size_t>(part)];
    return id == noName ? std::string_view() : names.at(id);
}

std::optional<std::size_t> ShareSnapshot::find(std::string_view subpath) const
{
    if (index.rows() == buckets.size() && !buckets.empty())
        return index.find(*this, subpath);
    for (std::size_t row = 0; row < buckets.size(); ++row) {
        if (sameSubpath(*this, buckets[row], subpath))
            return row;
    }
    return {};
}

const StatusSummary *ShareSnapshot::status(std::size_t row) const
{
    const std::uint32_t status = buckets[row].status;
    return status == noStatus ? nullptr : &statuses[status];
}

std::optional<std::uint64_t> ShareSnapshot::limit(std::size_t row) const
{
    const StatusSummary *summary = status(row);
    if (summary && summary->limit)
        return summary->limit;
    const EffectiveValue value =
        effectiveValue(Parameter::CrashesPerBucket, nullptr, policy ? &*policy : nullptr, nullptr, buckets[row].kind);
    return value.value ? parseNumber(*value.value) : std::nullopt;
}

bool ShareSnapshot::full(std::size_t row) const
{
    const Bucket &bucket = buckets[row];
    const std::optional<std::uint64_t> most = limit(row);
    return most && bucket.has(Bucket::Counted) && bucket.cabs >= *most;
}

ShareTotals ShareSnapshot::totals() const
{
    ShareTotals totals{.buckets = buckets.size(), .findings = findings.size()};
    for (const Bucket &bucket : buckets) {
        totals.hits += bucket.hits;
        totals.cabs += bucket.cabs;
        totals.reports += bucket.reports;
        totals.reportBytes += bucket.reportBytes;
    }
    return totals;
}

std::size_t ShareSnapshot::memory() const
{
    return buckets.capacity() * sizeof(Bucket) + histories.capacity() * sizeof(BucketHistory) + names.memory()
           + index.memory();
}

} // namespace cer
