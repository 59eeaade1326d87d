// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/cabsystem.h"
#include "core/report/archive/memberbytes.h"
#include "core/report/report.h"

#include <KArchive>

#include <functional>
#include <map>
#include <set>
#include <utility>

struct mscabd_cabinet;
struct mscabd_file;
struct mscabd_folder;
struct mscab_decompressor;

namespace cer {

class KCab;

/// A member of a cabinet. Its device gives the bytes in order; devices of other members may be read between, but each change of place
/// backwards, or to another folder, unpacks anew.
class KCabFile final : public KArchiveFile {
public:
    /// As it stands in the cabinet, '/' between its parts.
    const MemberName &path() const noexcept { return m_path; }
    std::optional<LocalSeconds> modified() const noexcept { return m_modified; }
    /// Unsupported, MissingPart or Damaged where the list tells already that it does not unpack.
    Refusal refused() const noexcept { return m_refused; }
    /// The folders of a cabinet are unpacked one after the other, each from its start; position() is the place in there.
    std::size_t folder() const noexcept { return m_folder; }

    /// Empty for a member that is refused or has more than 64 MiB: they are for createDevice() alone.
    QByteArray data() const override;
    QIODevice *createDevice() const override;

private:
    friend class KCab;
    KCabFile(KCab *archive, const mscabd_file &file, const MemberName &path, std::optional<LocalSeconds> modified);

    KCab *m_archive;
    mscabd_folder *m_unpacks;
    MemberName m_path;
    std::optional<LocalSeconds> m_modified;
    Refusal m_refused = Refusal::None;
    std::size_t m_folder = 0;
};

/// Cabinets of Windows ([MS-CAB]), read only: stored, MSZIP, LZX and Quantum, single ones and sets of them. directory() has the members
/// whose names may be made, the first of each; files() has all.
class KCab final : public KArchive {
public:
    /// Gives the cabinet of that plain file name beside this one, open for reading; nothing when there is none.
    using Neighbours = std::function<std::unique_ptr<QIODevice>(const std::string &name)>;

    /// \a device is open and outlives this. \a page is for the names that do not say that they are UTF-8.
    explicit KCab(QIODevice *device, Neighbours neighbours = {},
                  const CodePageTable &page = codePageTable(defaultCodePage));
    ~KCab() override;

    /// Of all cabinets of the set that were found, in their order.
    const std::vector<const KCabFile *> &files() const noexcept { return m_files; }
    /// How many bytes these cabinets have.
    std::uint64_t packedBytes() const noexcept;

    /// The next bytes of \a file from \a offset: as many as \a into has room for, fewer when it does not unpack.
    std::size_t unpack(const KCabFile &file, std::uint64_t offset, std::span<char> into);

protected:
    bool openArchive(QIODevice::OpenMode mode) override;
    bool closeArchive() override;
    bool doWriteDir(const QString &, const QString &, const QString &, mode_t, const QDateTime &, const QDateTime &,
                    const QDateTime &) override;
    bool doWriteSymLink(const QString &, const QString &, const QString &, const QString &, mode_t, const QDateTime &,
                        const QDateTime &, const QDateTime &) override;
    bool doPrepareWriting(const QString &, const QString &, const QString &, qint64, mode_t, const QDateTime &,
                          const QDateTime &, const QDateTime &) override;
    bool doFinishWriting(qint64) override;

private:
    using Range = std::pair<unsigned, unsigned>; // offset and length in a folder
    struct Part {
        std::unique_ptr<QIODevice> owned;
        QIODevice *device = nullptr;
        const char *name = nullptr; // for libmspack
    };

    mscabd_cabinet *openPart(std::unique_ptr<QIODevice> owned, QIODevice *device);
    mscabd_cabinet *openNeighbour(const mscabd_cabinet &cabinet, const char *name, bool isNext);
    void joinNeighbours();
    int extract(mscabd_file &piece, std::span<char> into);
    bool lacksStart(const mscabd_cabinet &first);
    std::set<Range> continued(const mscabd_cabinet &last) const;
    void hideLastBlock();
    void listFiles();
    KArchiveDirectory *folderOf(const std::string &path);
    void keep(std::unique_ptr<KCabFile> file);

    Neighbours m_neighbours;
    const CodePageTable &m_page;
    CabSystem m_system;
    mscab_decompressor *m_decompressor = nullptr;    // of the cabinets
    mscab_decompressor *m_extractor = nullptr;       // of the bytes
    std::map<std::size_t, std::uint64_t> m_brokenAt; // from where on a folder does not unpack
    mscabd_cabinet *m_cabinet = nullptr;
    std::vector<Part> m_parts;
    std::vector<const KCabFile *> m_files;
    std::vector<std::unique_ptr<KCabFile>> m_outside;     // of the tree
    std::map<std::string, KArchiveDirectory *> m_folders; // of the tree, but for its root
};

} // namespace cer
