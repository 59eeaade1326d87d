// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/memberbytes.h"
#include "core/report/report.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

class QIODevice;

namespace cer {

/// How to come to the bytes of a member.
struct MemberAccess {
    /// A device that gives them in order, open; nothing when even that fails. Only one of an archive is used at a time.
    std::function<std::unique_ptr<QIODevice>()> open;
    std::optional<std::uint32_t> crc; // CRC-32, where the archive has one
    std::uint64_t place = 0;          // members are unpacked in the order of these
};

/// Collects what an archive lists, and says what of it is refused.
class MemberList {
public:
    /// \a packedBytes is the size of the whole archive.
    MemberList(const ReportLimits &limits, std::uint64_t packedBytes);

    /// Takes the next member; \a member.refused is what the format knows of it, its name is taken from \a name. \a before is what must be unpacked before
    /// its own first byte comes. False when that is one more than the limits allow: nothing was taken.
    bool add(const MemberName &name, ReportMember member, MemberAccess access, std::uint64_t before = 0);

    std::size_t size() const noexcept { return m_members.size(); }
    std::vector<ReportMember> takeMembers() { return std::move(m_members); }
    std::vector<MemberAccess> takeAccesses() { return std::move(m_accesses); }

private:
    Refusal nameRefusal(const MemberName &name, bool isFolder);
    Refusal placeRefusal(const QString &key, bool isFolder);
    Refusal sizeRefusal(const ReportMember &member, std::uint64_t before);

    ReportLimits m_limits;
    std::uint64_t m_mostUnpacked;
    std::uint64_t m_unpacked = 0; // of the members that are given out
    std::uint64_t m_nameBytes = 0;
    // Hashes of names as Windows compares them; with the names themselves a list of long ones would need too much memory.
    std::unordered_set<std::size_t> m_all, m_files, m_folders;
    std::vector<ReportMember> m_members;
    std::vector<MemberAccess> m_accesses;
};

} // namespace cer
