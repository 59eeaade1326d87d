// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"

#include "core/protocol/sharepaths.h"
#include "core/store/memorystore.h"

#include <charconv>
#include <format>

namespace {

int number(std::string_view text, std::size_t offset, std::size_t length)
{
    int value = 0;
    std::from_chars(text.data() + offset, text.data() + offset + length, value);
    return value;
}

cer::LocalSeconds seconds(std::string_view iso)
{
    return cer::localSeconds(number(iso, 0, 4), number(iso, 5, 2), number(iso, 8, 2), number(iso, 11, 2),
                             number(iso, 14, 2), number(iso, 17, 2));
}

} // namespace

ShareBuilder::ShareBuilder(std::string root)
{
    m_snapshot.root = std::move(root);
    m_snapshot.complete = true;
    m_snapshot.scannedAt = 1;
}

ShareBuilder &ShareBuilder::bucket(std::string_view subpath, std::uint64_t hits, std::uint64_t cabs)
{
    cer::Bucket bucket;
    bucket.kind = cer::kindOf(subpath);
    if (const auto parts = cer::signatureOf(subpath)) {
        bucket.parts = {m_snapshot.names.intern(parts->app), m_snapshot.names.intern(parts->appVersion),
                        m_snapshot.names.intern(parts->module), m_snapshot.names.intern(parts->moduleVersion),
                        m_snapshot.names.intern(parts->offset)};
    } else {
        bucket.parts[0] = m_snapshot.names.intern(subpath);
    }
    bucket.hits = hits;
    bucket.cabs = cabs;
    bucket.flags = hits ? cer::Bucket::Counted | cer::Bucket::InCounts : cer::Bucket::InCabs;
    m_snapshot.buckets.push_back(bucket);
    return *this;
}

ShareBuilder &ShareBuilder::status(std::string_view bytes)
{
    cer::Bucket &bucket = m_snapshot.buckets.back();
    cer::StatusSummary summary;
    summary.document = cer::ConfigDocument::read(bytes, cer::DocumentKind::Status,
                                                 cer::statusFile(m_snapshot.subpath(m_snapshot.buckets.size() - 1)));
    const auto value = [&](cer::Parameter parameter) { return summary.document.value(parameter); };
    if (const auto id = value(cer::Parameter::BucketId))
        summary.bucketId = cer::parseNumber(*id);
    if (const auto limit = value(cer::Parameter::CrashesPerBucket))
        summary.limit = cer::parseNumber(*limit);
    summary.response = value(cer::Parameter::Response).value_or("");
    bucket.status = std::uint32_t(m_snapshot.statuses.size());
    bucket.flags |= cer::Bucket::InStatus;
    m_snapshot.statuses.push_back(std::move(summary));
    return *this;
}

ShareBuilder &ShareBuilder::reports(std::uint32_t count, std::uint64_t bytes)
{
    cer::Bucket &bucket = m_snapshot.buckets.back();
    bucket.flags |= cer::Bucket::InCabs;
    bucket.reports = count;
    bucket.reportBytes = bytes;
    return *this;
}

ShareBuilder &ShareBuilder::malformed()
{
    cer::Bucket &bucket = m_snapshot.buckets.back();
    bucket.flags = std::uint8_t((bucket.flags & ~cer::Bucket::Counted) | cer::Bucket::CountMalformed);
    bucket.hits = bucket.cabs = 0;
    return *this;
}

ShareBuilder &ShareBuilder::policy(std::string_view bytes)
{
    m_snapshot.policy = cer::ConfigDocument::read(bytes, cer::DocumentKind::Policy, "policy.txt");
    return *this;
}

ShareBuilder &ShareBuilder::finding(cer::FindingCode code, std::string file, bool ofShare)
{
    m_snapshot.findings.push_back({.code = code, .where = {std::move(file), 0, 0}, .arguments = {}, .repair = {}});
    m_snapshot.findingBuckets.push_back(ofShare ? 0xffffffff : std::uint32_t(m_snapshot.buckets.size() - 1));
    if (!ofShare)
        ++m_snapshot.buckets.back().findings;
    return *this;
}

ShareBuilder &ShareBuilder::hit(std::string_view isoTime, std::string_view machine, std::string_view user)
{
    const std::string subpath = m_snapshot.subpath(m_snapshot.buckets.size() - 1);
    m_crashLog += cer::logLine({seconds(isoTime), machine, user, subpath}, cer::LogKind::Crash);
    return *this;
}

ShareBuilder &ShareBuilder::complete(bool whole)
{
    m_snapshot.complete = whole;
    return *this;
}

ShareBuilder &ShareBuilder::scannedAt(std::int64_t when)
{
    m_snapshot.scannedAt = when;
    return *this;
}

cer::SnapshotPtr ShareBuilder::snapshot() const
{
    auto made = std::make_shared<cer::ShareSnapshot>(m_snapshot);
    made->index.rebuild(*made, made->buckets.size());
    return made;
}

cer::HistoryPtr ShareBuilder::history(const cer::SnapshotPtr &snapshot) const
{
    cer::MemoryStore store;
    store.addFile("crash.log", m_crashLog);
    return cer::readShareHistory(store, snapshot, {}, [](const cer::ReadProgress &) { }).value();
}

ShareBuilder manyBuckets(std::size_t count, std::size_t apps, bool logged)
{
    ShareBuilder share;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t app = (i * 7919) % apps;
        share.bucket(std::format("app{}.exe\\{}.{}\\module{}.dll\\1.{}\\{:08x}", app, app % 9, (i * 31) % 23,
                                 (i * 17) % 60, (i * 13) % 40, i),
                     1 + (i * 2654435761U) % 5000, i % 6);
        if (i % 50 == 7)
            share.status(std::format("Bucket={}\r\nCrashes per bucket={}\r\n", i, 5 + i % 20));
        if (i % 97 == 3)
            share.malformed();
        if (logged)
            share.hit(std::format("2026-{:02}-{:02}T{:02}:00:00", 1 + i % 2, 1 + i % 28, i % 24),
                      std::format("PC-{}", i % 3001), std::format("user{}", i % 2003));
    }
    return share;
}
