// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbframe.h"

#include "core/store/libsmb2.h"
#include "core/store/smblisting.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace cer::smb {

namespace {

constexpr std::uint8_t fullDirectoryInformation = 2;
constexpr std::uint32_t exclusiveLock = 0x02, failAtOnce = 0x10; // [MS-SMB2] 2.2.26.1

void set(smb2_file_id &to, const FileId &from)
{
    std::memcpy(to, from.data(), from.size());
}

template <typename Information>
smb2_pdu *setInfo(smb2_context *context, std::uint8_t kind, Information &information, const FileId &file,
                  smb2_command_cb answer, void *step)
{
    smb2_set_info_request request{};
    request.info_type = SMB2_0_INFO_FILE;
    request.file_info_class = kind;
    request.input_data = &information;
    set(request.file_id, file);
    return ::smb2_cmd_set_info_async(context, &request, answer, step);
}

} // namespace

void Frame::clear(const FileId &file)
{
    for (auto &step : m_steps)
        m_spare.push_back(std::move(step));
    m_steps.clear();
    m_file = file;
    m_pending = 0;
    m_lost = false;
    m_listing.clear();
    m_changes.clear();
}

Frame::Step &Frame::add(Kind kind)
{
    std::unique_ptr<Step> step;
    if (m_spare.empty()) {
        step = std::make_unique<Step>();
    } else {
        step = std::move(m_spare.back());
        m_spare.pop_back();
    }
    step->kind = kind;
    step->flag = false;
    step->answered = false;
    step->status = NtStatus::Lost;
    step->frame = this;
    step->opened = {};
    step->got = 0;
    ++m_pending;
    return *m_steps.emplace_back(std::move(step));
}

std::size_t Frame::open(Open open)
{
    add(Kind::Open).open = std::move(open);
    return steps() - 1;
}

std::size_t Frame::list(bool fromStart, ListDetail detail, std::uint32_t length)
{
    Step &step = add(Kind::List);
    step.flag = fromStart;
    step.detail = detail;
    step.length = length;
    return steps() - 1;
}

std::size_t Frame::read(std::uint64_t offset, std::uint32_t length)
{
    Step &step = add(Kind::Read);
    step.offset = offset;
    step.length = std::clamp<std::uint32_t>(length, 1, oneCredit);
    if (step.room < step.length) {
        step.buffer = std::make_unique_for_overwrite<std::uint8_t[]>(step.length);
        step.room = step.length;
    }
    return steps() - 1;
}

std::size_t Frame::write(std::string_view bytes, std::uint64_t offset)
{
    Step &step = add(Kind::Write);
    step.out = bytes;
    step.offset = offset;
    return steps() - 1;
}

std::size_t Frame::flush()
{
    add(Kind::Flush);
    return steps() - 1;
}

std::size_t Frame::lock()
{
    add(Kind::Lock);
    return steps() - 1;
}

std::size_t Frame::querySize()
{
    add(Kind::QuerySize);
    return steps() - 1;
}

std::size_t Frame::setEnd(std::uint64_t size)
{
    add(Kind::SetEnd).offset = size;
    return steps() - 1;
}

std::size_t Frame::rename(std::string to, bool replacing)
{
    Step &step = add(Kind::Rename);
    step.name = std::move(to);
    step.flag = replacing;
    return steps() - 1;
}

std::size_t Frame::setDeleted(bool deleted)
{
    add(Kind::SetDeleted).flag = deleted;
    return steps() - 1;
}

std::size_t Frame::close()
{
    add(Kind::Close);
    return steps() - 1;
}

std::size_t Frame::notify(std::uint32_t filter)
{
    add(Kind::Notify).length = filter;
    return steps() - 1;
}

std::string_view Frame::bytes(std::size_t step) const
{
    return {reinterpret_cast<const char *>(m_steps[step]->buffer.get()), m_steps[step]->got};
}

const FileId *Frame::fileFor(std::size_t step) const
{
    for (; step > 0; --step) {
        const Step &before = *m_steps[step - 1];
        if (before.kind == Kind::Open)
            return isError(before.status) ? nullptr : &before.opened.id;
    }
    return &m_file;
}

const FileId *Frame::leftOpen() const
{
    const FileId *open = nullptr;
    for (const auto &step : m_steps) {
        if (step->kind == Kind::Open && step->answered && !isError(step->status))
            open = &step->opened.id;
        else if (step->kind == Kind::Close && !isError(step->status))
            open = nullptr;
    }
    return open;
}

smb2_pdu *Frame::pdu(smb2_context *context, Step &step, const FileId &file)
{
    switch (step.kind) {
    case Kind::Open: {
        smb2_create_request request{};
        request.requested_oplock_level = SMB2_OPLOCK_LEVEL_NONE;
        request.impersonation_level = SMB2_IMPERSONATION_IMPERSONATION;
        request.desired_access = step.open.access;
        request.file_attributes = SMB2_FILE_ATTRIBUTE_NORMAL;
        request.share_access = step.open.sharing;
        request.create_disposition = step.open.disposition;
        request.create_options = step.open.options;
        request.name = step.open.path.c_str();
        return ::smb2_cmd_create_async(context, &request, onAnswer, &step);
    }
    case Kind::List: {
        smb2_query_directory_request request{};
        request.file_information_class = fullDirectoryInformation;
        request.flags = step.flag ? SMB2_RESTART_SCANS : 0;
        request.output_buffer_length = step.length;
        request.name = "*";
        set(request.file_id, file);
        return ::smb2_cmd_query_directory_async(context, &request, onAnswer, &step);
    }
    case Kind::Read: {
        smb2_read_request request{};
        request.length = step.length;
        request.offset = step.offset;
        request.buf = step.buffer.get();
        set(request.file_id, file);
        return ::smb2_cmd_read_async(context, &request, onAnswer, &step);
    }
    case Kind::Write: {
        smb2_write_request request{};
        request.length = static_cast<std::uint32_t>(step.out.size());
        request.offset = step.offset;
        request.buf = reinterpret_cast<const std::uint8_t *>(step.out.data());
        set(request.file_id, file);
        return ::smb2_cmd_write_async(context, &request, 0, onAnswer, &step);
    }
    case Kind::Flush: {
        smb2_flush_request request{};
        set(request.file_id, file);
        return ::smb2_cmd_flush_async(context, &request, onAnswer, &step);
    }
    case Kind::Lock: {
        smb2_lock_element whole{0, std::numeric_limits<std::int64_t>::max(), exclusiveLock | failAtOnce, 0};
        smb2_lock_request request{};
        request.lock_count = 1;
        request.locks = &whole;
        set(request.file_id, file);
        return ::smb2_cmd_lock_async(context, &request, onAnswer, &step);
    }
    case Kind::QuerySize: {
        smb2_query_info_request request{};
        request.info_type = SMB2_0_INFO_FILE;
        request.file_info_class = SMB2_FILE_STANDARD_INFORMATION;
        request.output_buffer_length = 4096;
        set(request.file_id, file);
        return ::smb2_cmd_query_info_async(context, &request, onAnswer, &step);
    }
    case Kind::SetEnd: {
        smb2_file_end_of_file_info end{step.offset};
        return setInfo(context, SMB2_FILE_END_OF_FILE_INFORMATION, end, file, onAnswer, &step);
    }
    case Kind::Rename: {
        smb2_file_rename_info to{step.flag, reinterpret_cast<const std::uint8_t *>(step.name.c_str())};
        return setInfo(context, SMB2_FILE_RENAME_INFORMATION, to, file, onAnswer, &step);
    }
    case Kind::SetDeleted: {
        smb2_file_disposition_info disposition{step.flag};
        return setInfo(context, SMB2_FILE_DISPOSITION_INFORMATION, disposition, file, onAnswer, &step);
    }
    case Kind::Close: {
        smb2_close_request request{};
        set(request.file_id, file);
        return ::smb2_cmd_close_async(context, &request, onAnswer, &step);
    }
    case Kind::Notify: {
        smb2_change_notify_request request{};
        request.flags = SMB2_CHANGE_NOTIFY_WATCH_TREE;
        request.output_buffer_length = oneCredit;
        request.completion_filter = step.length;
        set(request.file_id, file);
        return ::smb2_cmd_change_notify_async(context, &request, onAnswer, &step);
    }
    }
    return nullptr;
}

void Frame::onAnswer(smb2_context *context, int status, void *data, void *step)
{
    auto &asked = *static_cast<Step *>(step);
    asked.frame->answer(asked, NtStatus{static_cast<std::uint32_t>(status)}, context, data);
}

/// \a data is an answer to what was asked only when the status says so: else it is an error's.
void Frame::answer(Step &step, NtStatus status, smb2_context *context, const void *data)
{
    if (step.answered)
        return;
    step.answered = true;
    step.status = status;
    --m_pending;
    m_lost = m_lost || status == NtStatus::Lost;
    if (data && (status == NtStatus::Success || status == NtStatus::BufferOverflow))
        take(step, context, data);
}

void Frame::take(Step &step, smb2_context *context, const void *data)
{
    if (step.kind == Kind::Open) {
        const auto &reply = *static_cast<const smb2_create_reply *>(data);
        std::memcpy(step.opened.id.data(), reply.file_id, step.opened.id.size());
        step.opened.size = reply.end_of_file;
        step.opened.modified = secondsOf(reply.last_write_time);
        step.opened.attributes = reply.file_attributes;
    } else if (step.kind == Kind::List) {
        const auto &reply = *static_cast<const smb2_query_directory_reply *>(data);
        if (!addEntries({reply.output_buffer, reply.output_buffer_length}, step.detail, step.frame->m_listing))
            step.status = NtStatus::InvalidParameter;
    } else if (step.kind == Kind::Read) {
        step.got = std::min(static_cast<const smb2_read_reply *>(data)->data_length, step.length);
    } else if (step.kind == Kind::Write) {
        step.got = static_cast<const smb2_write_reply *>(data)->count;
    } else if (step.kind == Kind::QuerySize) {
        const auto &reply = *static_cast<const smb2_query_info_reply *>(data);
        if (const auto *standard = static_cast<const smb2_file_standard_info *>(reply.output_buffer))
            step.offset = standard->end_of_file;
        else
            step.status = NtStatus::InvalidParameter;
        ::smb2_free_data(context, reply.output_buffer);
    } else if (step.kind == Kind::Notify) {
        const auto &reply = *static_cast<const smb2_change_notify_reply *>(data);
        if (!addChangedNames({reply.output, reply.output_buffer_length}, step.frame->m_changes))
            step.status = NtStatus::InvalidParameter;
    }
}

void Frame::lose()
{
    for (const auto &step : m_steps)
        answer(*step, NtStatus::Lost, nullptr, nullptr);
}

} // namespace cer::smb
