// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbjob.h"

#include "core/store/storepath.h"

#include <algorithm>
#include <utility>

namespace cer::smb {

namespace {

// The steps of a frame that lists a folder; the first one is that of any frame.
constexpr std::size_t openStep = 0, listStep = 1, listAgainStep = 2, likelyOpenStep = 4, likelyReadStep = 5;

std::string shownPath(const Task &task, const std::string &root)
{
    return task.path.empty() ? root : task.path;
}

} // namespace

void Job::begin(Task task, const SmbAddress &address, std::size_t room, bool follows)
{
    m_task = std::move(task);
    m_full = joinedPath(address.folder, m_task.path);
    m_likely = m_task.likely.empty() ? std::string() : joinedPath(m_full, m_task.likely);
    m_isKept = false;
    m_follows = follows;
    m_handle.reset();
    m_unclosed.clear();
    m_status = NtStatus::Success;
    m_bytes.clear();
    m_size.reset();
    fill(room);
}

void Job::fill(std::size_t room)
{
    clear();
    switch (m_task.kind) {
    case Task::Kind::List: return beginList(room);
    case Task::Kind::Read: return beginRead();
    case Task::Kind::Close: clear(m_task.file); close();
    }
}

void Job::beginList(std::size_t room)
{
    const std::size_t file = m_likely.empty() ? 0 : std::min<std::size_t>(m_task.likelyLimit, oneCredit);
    // The second one hardly says more than that there was no more.
    const std::size_t most = std::min<std::size_t>((room - file) / 4 * 3, oneCredit);
    open(folderToList(m_full));
    list(true, m_task.detail, std::uint32_t(most));
    list(false, m_task.detail, std::uint32_t(std::min<std::size_t>(room - file - most, oneCredit)));
    close();
    if (m_likely.empty())
        return;
    open(fileToRead(m_likely));
    read(0, std::uint32_t(file));
    close();
}

void Job::beginRead()
{
    open(fileToRead(m_full));
    if (m_isKept)
        return;
    askForPart();
    close();
}

/// The next part of a file, behind what is here.
void Job::askForPart()
{
    const std::size_t limit = std::max<std::size_t>(m_task.limit, 1);
    const std::size_t wanted = std::min<std::size_t>(limit - m_bytes.size(), oneCredit);
    m_part = read(m_task.offset + m_bytes.size(), std::uint32_t(wanted));
}

bool Job::advance()
{
    if (std::exchange(m_follows, false) && !succeeded(openStep)) {
        finish();
        fill(mostRoom);
        return false;
    }
    switch (m_task.kind) {
    case Task::Kind::List: return advanceList();
    case Task::Kind::Read: return advanceRead();
    case Task::Kind::Close: break;
    }
    return true;
}

bool Job::fail(NtStatus status)
{
    m_status = status;
    return finish();
}

bool Job::finish()
{
    if (m_handle)
        m_unclosed.push_back(*m_handle);
    else if (const FileId *left = leftOpen())
        m_unclosed.push_back(*left);
    return true;
}

/// Whether one of the answers was the last, or an error.
bool Job::isListed()
{
    for (std::size_t i = 0; i < steps(); ++i) {
        if (status(i) == NtStatus::NoMoreFiles)
            return true;
        if (!succeeded(i)) {
            m_status = status(i);
            return true;
        }
    }
    return false;
}

bool Job::advanceList()
{
    if (!m_isKept) {
        if (!succeeded(openStep) || !succeeded(listStep))
            return fail(succeeded(openStep) ? status(listStep) : status(openStep));
        if (status(listStep) == NtStatus::NoMoreFiles || status(listAgainStep) == NtStatus::NoMoreFiles)
            return finish();
        // There is more: from the beginning, with a handle that is kept.
        finish();
        m_isKept = true;
        m_all.clear();
        clear();
        open(folderToList(m_full));
    } else {
        if (!m_handle) {
            if (!succeeded(openStep))
                return fail(status(openStep));
            m_handle = opened(openStep).id;
        }
        for (std::size_t i = 0; i < Frame::listing().size(); ++i)
            m_all.add(Frame::listing().at(i));
        if (isListed())
            return finish();
        clear(*m_handle);
    }
    for (std::size_t i = 0; i < listsTogether; ++i)
        list(i == 0 && !m_handle, m_task.detail);
    return false;
}

/// True when there is nothing more to come.
bool Job::takePart()
{
    if (status(m_part) == NtStatus::EndOfFile)
        return true;
    if (!succeeded(m_part)) {
        m_status = status(m_part);
        return true;
    }
    const std::string_view part = Frame::bytes(m_part);
    m_bytes += part.substr(0, m_task.limit - m_bytes.size());
    m_size = std::max<std::uint64_t>(*m_size, m_task.offset + m_bytes.size()); // it may have grown since it was opened
    return part.empty() || m_bytes.size() >= m_task.limit || m_task.offset + m_bytes.size() >= *m_size;
}

bool Job::advanceRead()
{
    if (!m_isKept) {
        if (!succeeded(openStep))
            return fail(status(openStep));
        m_size = opened(openStep).size;
        if (takePart())
            return finish();
        // There is more, and somebody may replace the file meanwhile: from the beginning, with a handle that is kept.
        finish();
        m_isKept = true;
        m_bytes.clear();
        clear();
        beginRead();
        return false;
    }
    if (!m_handle) {
        if (!succeeded(openStep))
            return fail(status(openStep));
        m_size = opened(openStep).size;
        m_handle = opened(openStep).id;
    } else if (takePart()) {
        return finish();
    }
    clear(*m_handle);
    askForPart();
    return false;
}

Result<const Listing *> Job::listing(const std::string &root)
{
    if (m_status == NtStatus::StoppedOnSymlink)
        return failure(ErrorKind::NotAFolder, shownPath(m_task, root), textOf(m_status));
    if (m_status != NtStatus::Success)
        return failed(m_status, shownPath(m_task, root));
    return m_isKept ? &m_all : &Frame::listing();
}

Result<FileBytes> Job::bytes(const std::string &root) const
{
    if (m_status != NtStatus::Success)
        return failed(m_status, shownPath(m_task, root));
    return FileBytes{m_bytes, m_size};
}

std::optional<Result<FileContent>> Job::likely(const std::string &path, std::size_t limit) const
{
    if (m_likely.empty() || m_isKept || steps() <= likelyReadStep)
        return {};
    const NtStatus open = status(likelyOpenStep);
    const NtStatus read = status(likelyReadStep);
    if (isHeld(open))
        return failed(open, path);
    if (isError(open) || (isError(read) && read != NtStatus::EndOfFile))
        return {};
    std::string bytes(isError(read) ? std::string_view() : Frame::bytes(likelyReadStep));
    const std::uint64_t size = std::max<std::uint64_t>(opened(likelyOpenStep).size, bytes.size());
    if (bytes.size() < std::min<std::uint64_t>(size, limit))
        return {};
    bytes.resize(std::min(bytes.size(), limit));
    return FileContent{std::move(bytes), size, 0};
}

} // namespace cer::smb
