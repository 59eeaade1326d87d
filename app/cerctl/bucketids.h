// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/context.h"
#include "core/share/bulkedit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The two names of a bucket.
struct BucketName {
    std::optional<std::string> subpath;
    std::optional<std::uint64_t> id;
};

/// Joins what crash.log calls a bucket with the "Bucket" of each status.txt (D18). A number of two buckets is nobody's (D19).
class BucketIds {
public:
    void add(const std::string &subpath, std::uint64_t id);
    /// Of the last field of a line of crash.log.
    BucketName nameOf(std::string_view info) const;

private:
    std::map<std::uint64_t, std::optional<std::string>> m_subpaths;
    std::map<std::string, std::uint64_t> m_ids; // by the subpath in lower case
};

/// Reads every status.txt. Nothing when the share cannot be read.
std::optional<BucketIds> readBucketIds(Context &context, cer::Store &store);

/// The buckets of one edit: subpaths, and their rows as far as they are in the snapshot.
struct EditedBuckets {
    std::vector<std::string> subpaths;
    std::span<const std::uint32_t> rows;
};
/// Whether \a edits give a bucket a number: then it must be known who else has one.
bool giveNumber(std::span<const cer::SettingEdit> edits);
/// Tells when another bucket has the number that \a edits give, or when several get it, and which is free (D19). It is let through.
void warnOfSharedNumber(Context &context, const cer::ShareSnapshot &snapshot, const EditedBuckets &buckets,
                        std::span<const cer::SettingEdit> edits);
