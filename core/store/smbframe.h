// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/smbstatus.h"
#include "core/store/store.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct smb2_context;
struct smb2_pdu;

namespace cer::smb {

using FileId = std::array<std::uint8_t, 16>;

/// What is opened, and how: numbers of [MS-SMB2] 2.2.13. Never an oplock or a lease (D26).
struct Open {
    std::string path; // relative to the share, '/' between parts
    std::uint32_t access = 0;
    std::uint32_t sharing = 0;
    std::uint32_t disposition = 0;
    std::uint32_t options = 0;
};

struct Opened {
    FileId id{};
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    std::uint32_t attributes = 0;
};

/// The most that one request carries: libsmb2 miscounts the credits of larger ones, and the answers fit into the buffers of any system.
inline constexpr std::uint32_t oneCredit = 65536;

/// Requests that travel together and are carried out in this order: one round trip. Each after the first is for the file that the last open()
/// before it has opened, or for the one of on(). Where one fails, what depends on it fails too.
class Frame {
public:
    Frame() = default;
    explicit Frame(const FileId &file)
        : m_file(file)
    {
    }
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;

    /// To be filled anew; memory is kept.
    void clear(const FileId &file = {});

    // Each gives the number of the step.
    std::size_t open(Open open);
    std::size_t list(bool fromStart, ListDetail detail, std::uint32_t length = oneCredit); // of the answer
    std::size_t read(std::uint64_t offset, std::uint32_t length);
    std::size_t write(std::string_view bytes, std::uint64_t offset); // the bytes must last; the last step of a frame
    std::size_t flush();
    std::size_t lock(); // the whole file, for us alone, or fails at once: an smbd passes that on to programs beside it
    std::size_t querySize(); // that of opened() may be older than the opening
    std::size_t setEnd(std::uint64_t size);
    std::size_t rename(std::string to, bool replacing); // relative to the share
    std::size_t setDeleted(bool deleted);               // when the last handle is closed
    std::size_t close();
    std::size_t notify(std::uint32_t filter); // of the whole tree; answers when something has changed

    std::size_t steps() const { return m_steps.size(); }
    bool isDone() const { return m_pending == 0; }
    /// Some requests were or may have been sent, and their answers never came.
    bool isLost() const { return m_lost; }
    NtStatus status(std::size_t step) const { return m_steps[step]->status; }
    bool succeeded(std::size_t step) const { return !isError(status(step)); }
    const Opened &opened(std::size_t step) const { return m_steps[step]->opened; }
    std::string_view bytes(std::size_t step) const; // of read()
    std::size_t written(std::size_t step) const { return m_steps[step]->got; }
    std::uint64_t size(std::size_t step) const { return m_steps[step]->offset; } // of querySize()
    /// All that list() found. Is it malformed, the step has failed with NtStatus::InvalidParameter.
    Listing &listing() { return m_listing; }
    const std::vector<std::string> &changes() const { return m_changes; }
    /// A file that was opened here and that no close() of this frame has closed; nothing when there is none.
    const FileId *leftOpen() const;

private:
    friend class Connection;
    enum class Kind : std::uint8_t {
        Open,
        List,
        Read,
        Write,
        Flush,
        Lock,
        QuerySize,
        SetEnd,
        Rename,
        SetDeleted,
        Close,
        Notify
    };
    struct Step {
        Kind kind = Kind::Open;
        bool flag = false; // restart, replacing, deleted
        ListDetail detail = ListDetail::Names;
        bool answered = false;
        NtStatus status = NtStatus::Lost;
        Open open = {};
        std::uint64_t offset = 0; // or size
        std::uint32_t length = 0; // of what is read or listed; or filter
        std::string_view out = {};
        std::string name = {};
        Frame *frame = nullptr;
        Opened opened = {};
        std::uint32_t got = 0;
        std::unique_ptr<std::uint8_t[]> buffer = {};
        std::uint32_t room = 0; // in the buffer
    };

    Step &add(Kind kind);
    smb2_pdu *pdu(smb2_context *context, Step &step, const FileId &file);
    /// The file that the step is for when it travels alone: nothing when it was not opened.
    const FileId *fileFor(std::size_t step) const;
    void answer(Step &step, NtStatus status, smb2_context *context, const void *data);
    static void take(Step &step, smb2_context *context, const void *data);
    void lose();
    static void onAnswer(smb2_context *context, int status, void *data, void *step);

    FileId m_file{};
    std::vector<std::unique_ptr<Step>> m_steps; // in use
    std::vector<std::unique_ptr<Step>> m_spare;
    std::size_t m_pending = 0;
    bool m_lost = false;
    Listing m_listing;
    std::vector<std::string> m_changes;
};

} // namespace cer::smb
