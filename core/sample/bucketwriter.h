// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/sample/pc.h"
#include "core/sample/plan.h"

#include <filesystem>

namespace cer::sample {

/// Writes files of a share that is new and that nobody else writes: plainly. For one thread; several may write into one folder.
class FileWriter {
public:
    explicit FileWriter(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    /// Makes its folder too. \a modified 0: now.
    Result<void> put(const std::string &path, std::string_view bytes, LocalSeconds modified = 0);
    Result<void> makeFolder(const std::string &path);
    std::uint64_t files() const { return m_files; } // that were written

private:
    std::filesystem::path m_folder;
    std::string m_made; // the folder of the last file
    std::uint64_t m_files = 0;
};

/// What all buckets have around them. The policy is plan.policy.
struct Surroundings {
    const Plan &plan;
    const ConfigDocument &policy;
    const std::vector<Pc> &pcs; // in the order of plan.machines
    std::uint64_t seed = 0;
};

/// A line of crash.log.
struct CrashLine {
    LocalSeconds time = 0;
    std::string line;
};

struct WrittenBucket {
    std::uint64_t hits = 0, reports = 0;
    std::vector<CrashLine> crashes;
};

/// Everything that the share holds for one bucket, but for what crash.log says of it. The same bytes whatever else is written.
Result<WrittenBucket> writeBucket(FileWriter &files, const PlannedBucket &bucket, const Surroundings &surroundings);

} // namespace cer::sample
