// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/archivelisting.h"
#include "core/report/archive/memberstream.h"
#include "core/report/archive/reportarchive.h"

namespace cer {

/// A report that is open, whatever its format: what its listing gave, read by its accesses.
class ArchiveReader final : public ReportArchive {
public:
    /// \a device is what the listing was made from.
    ArchiveReader(std::unique_ptr<SourceDevice> device, ArchiveListing listing, const ReportLimits &limits);

    const ReportContent &content() const override { return m_content; }
    Result<std::string> read(std::size_t member, std::uint64_t offset, std::size_t limit) override;
    Result<void> unpack(std::span<const std::size_t> members, const ReportReader::Sink &sink) override;
    /// The file of \a spool is empty when the report is opened, and only written by this.
    Result<std::unique_ptr<ByteSource>> source(std::size_t member, int spool) override;

private:
    MemberStream stream(std::size_t member) const;
    Result<void> moveTo(std::size_t member, std::uint64_t offset);
    Error errorOf(std::size_t member, Refusal refused) const;
    bool unpackOne(std::size_t member, const ReportReader::Sink &sink, std::uint64_t &left);

    std::unique_ptr<SourceDevice> m_device;
    ArchiveListing m_listing; // for what it keeps
    ReportContent m_content;
    std::vector<MemberAccess> m_accesses;
    std::uint64_t m_allBytes;
    // The last read ended here. One at a time: the devices of an archive share its own.
    std::optional<MemberStream> m_stream;
    std::size_t m_streamed = 0;
    std::uint64_t m_spooled = 0;
};

} // namespace cer
