// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/memberlist.h"
#include "core/report/archive/sourcedevice.h"
#include "core/report/reportreader.h"

#include <memory>
#include <vector>

namespace cer {

/// What the formats are listed from. All of it outlives the listing and its accesses.
struct ArchiveInput {
    ReportSource &source;
    SourceDevice &device; // its file
    const CodePageTable &page;
    const ReportLimits &limits;
};

/// An archive that was looked through.
struct ArchiveListing {
    ReportFormat format;
    MemberList list;
    std::optional<Error> damage; // as ReportContent::damage
    std::shared_ptr<void> kept;  // what the accesses of the list use
};

// One function for each format. An Error when not even its head can be read.
Result<ArchiveListing> listFile(const ArchiveInput &input);
Result<ArchiveListing> listCab(const ArchiveInput &input);
Result<ArchiveListing> listZip(const ArchiveInput &input);
Result<ArchiveListing> listSevenZip(const ArchiveInput &input);
Result<ArchiveListing> listTar(const ArchiveInput &input);
/// Of what packingOf() knows: a tar archive, or a single file that was packed.
Result<ArchiveListing> listPacked(const ArchiveInput &input);

} // namespace cer
