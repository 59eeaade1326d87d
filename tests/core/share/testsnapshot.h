// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <memory>
#include <random>
#include <string>

/// Draws a snapshot in a few lines.
class SnapshotBuilder {
public:
    std::shared_ptr<cer::ShareSnapshot> snapshot = std::make_shared<cer::ShareSnapshot>();

    cer::Bucket &add(std::initializer_list<std::string_view> parts, std::uint64_t hits = 1, std::uint64_t cabs = 0)
    {
        cer::Bucket bucket;
        std::size_t part = 0;
        for (const std::string_view text : parts)
            bucket.parts[part++] = snapshot->names.intern(text);
        bucket.kind = part == 5                                ? cer::BucketKind::Application
                      : *parts.begin() == cer::kernelSubpath   ? cer::BucketKind::Kernel
                      : *parts.begin() == cer::shutdownSubpath ? cer::BucketKind::Shutdown
                                                               : cer::BucketKind::Other;
        bucket.flags = cer::Bucket::Counted | cer::Bucket::InCounts;
        bucket.hits = hits;
        bucket.cabs = cabs;
        snapshot->buckets.push_back(bucket);
        return snapshot->buckets.back();
    }
    /// A status.txt for the bucket added last.
    void status(std::string_view bytes)
    {
        cer::StatusSummary summary;
        summary.document = cer::ConfigDocument::read(bytes, cer::DocumentKind::Status);
        if (const auto id = summary.document.value(cer::Parameter::BucketId))
            summary.bucketId = cer::parseNumber(*id);
        if (const auto limit = summary.document.value(cer::Parameter::CrashesPerBucket))
            summary.limit = cer::parseNumber(*limit);
        summary.response = summary.document.value(cer::Parameter::Response).value_or("");
        snapshot->buckets.back().status = std::uint32_t(snapshot->statuses.size());
        snapshot->statuses.push_back(std::move(summary));
    }
};

/// Different, but the same for the same seed.
inline std::shared_ptr<cer::ShareSnapshot> randomSnapshot(unsigned seed, std::size_t rows)
{
    std::mt19937 random(seed);
    const auto pick = [&](unsigned below) { return unsigned(random() % below); };
    SnapshotBuilder builder;
    builder.add({cer::kernelSubpath}, 7, 7);
    for (std::size_t i = 1; i < rows; ++i) {
        const std::string app = (pick(2) ? "App" : "app") + std::to_string(pick(12)) + ".exe";
        const std::string version = std::to_string(pick(3)) + "." + std::to_string(pick(12));
        if (pick(20) == 0) {
            builder.add({pick(2) ? "WER\\" + app : app + "\\" + version}, pick(50) + 1).reports = pick(4);
            continue;
        }
        cer::Bucket &bucket =
            builder.add({app, version, "mod" + std::to_string(pick(5)) + ".dll", "1." + std::to_string(pick(20)),
                         pick(9) ? "0000" + std::to_string(1000 + pick(9000)) : "nohex"},
                        pick(50) + 1, pick(8));
        bucket.reports = pick(4);
        bucket.reportBytes = pick(100000);
        bucket.findings = pick(3) / 2;
        bucket.lastActivity = pick(2) ? 1'700'000'000 + pick(1'000'000) : 0;
        if (pick(4) == 0)
            bucket.flags = cer::Bucket::CountMalformed;
        if (pick(3) == 0)
            builder.status("Bucket=" + std::to_string(pick(100) + 1) + "\r\n"
                           + (pick(2) ? "Response=http://kb/" + std::to_string(pick(9)) + "\r\n" : "")
                           + (pick(2) ? "Crashes per bucket=" + std::to_string(pick(9)) + "\r\n" : "")
                           + (pick(2) ? "fDoc=YES\r\nRegKey=HKLM\\" + std::to_string(pick(20)) + "\r\n" : ""));
    }
    return builder.snapshot;
}
