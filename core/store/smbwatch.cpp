// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbfile.h"
#include "core/store/smbstore.h"
#include "core/store/storepath.h"

#include <array>
#include <optional>
#include <set>

namespace cer {

using namespace smb;

namespace {

constexpr std::uint32_t fileChanges = SMB2_CHANGE_NOTIIFY_FILE_NOTIFY_CHANGE_FILE_NAME
                                      | SMB2_CHANGE_NOTIIFY_FILE_NOTIFY_CHANGE_SIZE
                                      | SMB2_CHANGE_NOTIIFY_FILE_NOTIFY_CHANGE_LAST_WRITE;
constexpr std::uint32_t folderChanges = SMB2_CHANGE_NOTIIFY_FILE_NOTIFY_CHANGE_DIR_NAME;

/// Two notifications of a whole tree, on a connection of their own: one tells the names of files, the other of folders, because a name
/// alone does not say of which it is. Samba does not tell of what is written into existing files below the folder, so this is never
/// complete.
class SmbWatch final : public StoreWatch {
public:
    SmbWatch(std::shared_ptr<Connections> connections, std::string folder)
        : m_connections(std::move(connections))
        , m_folder(std::move(folder))
        , m_full(joinedPath(m_connections->address().folder, m_folder))
        , m_connection(m_connections->connect())
    {
    }
    SmbWatch(const SmbWatch &) = delete;
    SmbWatch &operator=(const SmbWatch &) = delete;
    ~SmbWatch() override
    {
        const NoPipeSignal noPipeSignal;
        m_connection->drop(ErrorKind::Cancelled, {});
    }

    std::vector<std::string> changedFolders() override;
    bool isComplete() const override { return false; }

private:
    struct Ear {
        std::uint32_t changes;
        std::optional<FileId> folder = {}; // once it is open: the frame in flight is the notification
        bool isDeaf = true;                // nothing is in flight
        Frame frame = {};
    };

    void listen(Ear &ear);
    void hear(Ear &ear, std::set<std::string> &changed);
    void beginAnew();

    const std::shared_ptr<Connections> m_connections;
    const std::string m_folder;
    const std::string m_full;
    std::unique_ptr<Connection> m_connection;
    std::array<Ear, 2> m_ears{Ear{fileChanges}, Ear{folderChanges}};
};

void SmbWatch::listen(Ear &ear)
{
    ear.isDeaf = false;
    ear.frame.clear(ear.folder.value_or(FileId{}));
    if (ear.folder)
        ear.frame.notify(ear.changes);
    else
        ear.frame.open(folderToList(m_full));
    m_connection->submit(ear.frame);
}

/// What the frame of an ear has brought.
void SmbWatch::hear(Ear &ear, std::set<std::string> &changed)
{
    if (!ear.frame.succeeded(0)) {
        ear.folder.reset();
        ear.isDeaf = true;
        return;
    }
    if (!ear.folder) {
        ear.folder = ear.frame.opened(0).id;
        return listen(ear);
    }
    for (const std::string &name : ear.frame.changes()) {
        const std::size_t separator = name.rfind('/');
        const bool ofFile = ear.changes == fileChanges;
        const std::string folder = ofFile ? name.substr(0, separator == name.npos ? 0 : separator) : name;
        changed.insert(joinedPath(m_folder, folder));
    }
    listen(ear);
}

void SmbWatch::beginAnew()
{
    m_connection = m_connections->connect();
    for (Ear &ear : m_ears) {
        ear.folder.reset();
        ear.isDeaf = true;
    }
}

std::vector<std::string> SmbWatch::changedFolders()
{
    const NoPipeSignal noPipeSignal;
    std::set<std::string> changed;
    std::vector<pollfd> polls;
    const auto pollNow = [&] {
        polls.clear();
        m_connection->addPolls(polls);
        return ::poll(polls.data(), polls.size(), 0) > 0;
    };
    const auto listenAgain = [&] {
        for (Ear &ear : m_ears) {
            if (ear.isDeaf && m_connection->isReady())
                listen(ear);
        }
    };
    listenAgain();
    while (pollNow()) {
        const bool wasReady = m_connection->isReady();
        m_connection->service(polls);
        if (m_connection->isReady() && !wasReady) {
            m_connection->setPatient(true); // it may be long until something changes
            listenAgain();
        }
        for (const Frame *frame : m_connection->takeDone()) {
            for (Ear &ear : m_ears) {
                if (&ear.frame == frame && m_connection->isReady())
                    hear(ear, changed);
            }
        }
        if (m_connection->isLost())
            break;
    }
    m_connection->service({}); // its time limits
    if (m_connection->isLost())
        beginAnew();
    return {changed.begin(), changed.end()};
}

} // namespace

std::unique_ptr<StoreWatch> SmbStore::watch(const std::string &folder)
{
    const NoPipeSignal noPipeSignal;
    return placeOf(m_connections->address(), folder) ? std::make_unique<SmbWatch>(m_connections, folder) : nullptr;
}

} // namespace cer
