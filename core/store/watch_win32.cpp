// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/localstore.h"
#include "core/store/watch.h"
#include "core/store/win32file.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

namespace cer {

namespace {

using win32::Handle;

constexpr DWORD interesting = FILE_NOTIFY_CHANGE_FILE_NAME | FILE_NOTIFY_CHANGE_DIR_NAME | FILE_NOTIFY_CHANGE_SIZE
                              | FILE_NOTIFY_CHANGE_LAST_WRITE;

/// One request to the system that is always under way: it tells of a folder and all below it.
class DirectoryChanges final : public StoreWatch {
public:
    DirectoryChanges(const std::string &root, std::string folder);
    DirectoryChanges(const DirectoryChanges &) = delete;
    DirectoryChanges &operator=(const DirectoryChanges &) = delete;
    ~DirectoryChanges() override;

    std::vector<std::string> changedFolders() override;
    bool isComplete() const override { return m_isAsking && !m_hasLost; }

private:
    void ask();
    void take(const FILE_NOTIFY_INFORMATION &news, std::set<std::string> &changed);
    void nameTree(const std::string &folder, std::set<std::string> &changed);

    LocalStore m_store;
    std::string m_folder;
    std::unique_ptr<std::array<DWORD, 16000>> m_buffer =
        std::make_unique<std::array<DWORD, 16000>>(); // SMB takes up to 64 KiB
    Handle m_event;
    Handle m_handle;
    OVERLAPPED m_request{};
    bool m_isAsking = false;
    bool m_hasLost = false; // since the last call
};

DirectoryChanges::DirectoryChanges(const std::string &root, std::string folder)
    : m_store(root)
    , m_folder(std::move(folder))
{
    // By its path, because a request that does not block needs a handle of another kind. A link in it is not opened.
    const auto place = win32::findPlace(root, m_folder);
    const auto path = place && place->type == EntryType::Folder ? win32::longPath(win32::fullPath(root + '/' + m_folder))
                                                                : std::nullopt;
    const HANDLE event = ::CreateEventW(nullptr, TRUE, FALSE, nullptr);
    if (!path || !event)
        return;
    m_event = Handle(event);
    m_handle = Handle(::CreateFileW(path->c_str(), FILE_LIST_DIRECTORY, win32::shareAll, nullptr, OPEN_EXISTING,
                                    FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OVERLAPPED, nullptr));
    ask();
}

DirectoryChanges::~DirectoryChanges()
{
    DWORD ignored = 0;
    if (m_isAsking && ::CancelIoEx(m_handle.get(), &m_request))
        ::GetOverlappedResult(m_handle.get(), &m_request, &ignored, TRUE); // until then the system writes to the buffer
}

void DirectoryChanges::ask()
{
    m_request = {};
    m_request.hEvent = m_event.get();
    m_isAsking = m_handle
                 && ::ReadDirectoryChangesW(m_handle.get(), m_buffer->data(), DWORD(sizeof *m_buffer), TRUE,
                                            interesting, nullptr, &m_request, nullptr);
}

void DirectoryChanges::nameTree(const std::string &folder, std::set<std::string> &changed)
{
    changed.insert(folder);
    const Result<Listing> listing = m_store.list(folder, ListDetail::Names);
    for (std::size_t i = 0; listing && i < listing->size(); ++i) {
        if (listing->at(i).type == EntryType::Folder)
            nameTree(folder + '/' + std::string(listing->at(i).name), changed);
    }
}

void DirectoryChanges::take(const FILE_NOTIFY_INFORMATION &news, std::set<std::string> &changed)
{
    std::string path = m_folder + '/' + win32::narrow({news.FileName, news.FileNameLength / sizeof(wchar_t)});
    std::ranges::replace(path, '\\', '/');
    const bool isNew = news.Action == FILE_ACTION_ADDED || news.Action == FILE_ACTION_RENAMED_NEW_NAME;
    const auto place = win32::findPlace(m_store.displayRoot(), path);
    if (place && place->type == EntryType::Folder) {
        if (isNew)
            nameTree(path, changed);
        return; // its own files are news of their own
    }
    changed.insert(path.substr(0, path.rfind('/')));
}

std::vector<std::string> DirectoryChanges::changedFolders()
{
    m_hasLost = false;
    std::set<std::string> changed;
    DWORD filled = 0;
    while (m_isAsking && ::GetOverlappedResult(m_handle.get(), &m_request, &filled, FALSE)) {
        m_hasLost |= filled == 0; // more than the buffer takes
        const auto *bytes = reinterpret_cast<const char *>(m_buffer->data());
        const FILE_NOTIFY_INFORMATION *news = nullptr;
        for (std::size_t at = 0; filled > 0 && (!news || news->NextEntryOffset); at += news->NextEntryOffset) {
            news = reinterpret_cast<const FILE_NOTIFY_INFORMATION *>(bytes + at);
            take(*news, changed);
        }
        ask();
    }
    if (m_isAsking && ::GetLastError() != ERROR_IO_INCOMPLETE)
        m_isAsking = false;
    return {changed.begin(), changed.end()};
}

} // namespace

std::unique_ptr<StoreWatch> LocalStore::watch(const std::string &folder)
{
    return std::make_unique<DirectoryChanges>(m_root, folder);
}

} // namespace cer
