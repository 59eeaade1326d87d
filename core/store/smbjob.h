// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/smbfile.h"

#include <optional>
#include <string>

namespace cer::smb {

/// One request of a visit.
struct Task {
    enum class Kind : std::uint8_t { List, Read, Close };

    Kind kind = Kind::List;
    ListDetail detail = ListDetail::Names;
    std::uint8_t tries = 0;  // on connections that were lost
    bool isExpected = false; // it was listed or seen: it is hardly missing
    std::string path;        // relative to the store; validated
    std::uint64_t tag = 0;
    std::size_t limit = 0;
    std::uint64_t offset = 0;
    std::string likely = {};                       // a file of the folder that is read in the same round trip
    std::size_t likelyLimit = 0;                   // of it
    FileId file = {};                              // to be closed
    std::optional<Result<FileContent>> known = {}; // the answer, which came with that of the folder
};

/// For the answers of one frame: a little less than what a connection takes.
inline constexpr std::size_t mostRoom = std::size_t(144) << 10;

/// A task on its way: one frame, and more for what is larger than one.
class Job final : public Frame {
public:
    /// Fills the frame. The answers are no longer than \a room together; what does not fit is asked for anew, alone. So is what cannot be
    /// opened and \a follows another one in the same frame: servers let everything fail behind what failed.
    void begin(Task task, const SmbAddress &address, std::size_t room = mostRoom, bool follows = false);
    /// Takes the answers of the frame. False when it was filled anew and is to be sent on the same connection.
    bool advance();

    Task &task() { return m_task; }
    /// Once advance() has said that it is over. They hold until the next begin().
    Result<const Listing *> listing(const std::string &root);
    Result<FileBytes> bytes(const std::string &root) const;
    bool isLikely(std::string_view name) const { return !m_task.likely.empty() && name == m_task.likely; }
    /// The first \a limit bytes of the likely file, when they came with the listing.
    std::optional<Result<FileContent>> likely(const std::string &path, std::size_t limit) const;
    /// What this has left open on the server.
    const std::vector<FileId> &unclosed() const { return m_unclosed; }

private:
    void fill(std::size_t room);
    void beginList(std::size_t room);
    void beginRead();
    bool advanceList();
    bool advanceRead();
    bool isListed();
    bool takePart();
    bool fail(NtStatus status);
    bool finish();
    void askForPart();

    Task m_task;
    std::string m_full;    // relative to the share
    std::string m_likely;  // the same of the likely file
    bool m_isKept = false; // the handle is kept for more than one frame
    bool m_follows = false;
    std::optional<FileId> m_handle;
    std::vector<FileId> m_unclosed;
    NtStatus m_status = NtStatus::Success;
    Listing m_all; // of a folder that needs several frames
    std::string m_bytes;
    std::size_t m_part = 0; // the step that reads
    std::optional<std::uint64_t> m_size;
};

} // namespace cer::smb
