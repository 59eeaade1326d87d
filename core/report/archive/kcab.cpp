// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/kcab.h"

#include "core/report/membername.h"

#include <QTimeZone>

#include <algorithm>

namespace cer {

namespace {

constexpr std::size_t mostCabinets = 256; // of a set
constexpr qint64 mostData = qint64(64) << 20;
constexpr int folderMode = 040755;
constexpr unsigned blockBytes = 32768; // what one block of data unpacks to at most

// What is wrong in libmspack's own words, for the detail of an error.
const char *wordOf(int error)
{
    static constexpr const char *words[] = {"OK",       "ARGS",      "OPEN",       "READ",     "WRITE",  "SEEK",
                                            "NOMEMORY", "SIGNATURE", "DATAFORMAT", "CHECKSUM", "CRUNCH", "DECRUNCH"};
    return error >= 0 && std::size_t(error) < std::size(words) ? words[error] : "?";
}

// 1.3.5 of [MS-CAB]: which windows the methods have.
bool isSupported(int compression)
{
    const int window = MSCABD_COMP_LEVEL(compression);
    switch (MSCABD_COMP_METHOD(compression)) {
    case MSCAB_COMP_NONE:
    case MSCAB_COMP_MSZIP: return true;
    case MSCAB_COMP_QUANTUM: return window >= 10 && window <= 21;
    case MSCAB_COMP_LZX: return window >= 15 && window <= 21;
    default: return false;
    }
}

std::optional<LocalSeconds> timeOf(const mscabd_file &file)
{
    return existingTime({file.date_y, file.date_m, file.date_d, file.time_h, file.time_m, file.time_s});
}

// A member as it is unpacked: the next piece at each read.
class CabDevice final : public QIODevice {
public:
    CabDevice(KCab &cab, const KCabFile &file)
        : m_cab(cab)
        , m_file(file)
    {
        setOpenMode(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const std::uint64_t left = std::uint64_t(m_file.size()) - m_offset;
        const std::size_t wanted = std::min(left, std::uint64_t(std::max<qint64>(maxSize, 0)));
        if (m_failed)
            return -1;
        const std::size_t done = wanted == 0 ? 0 : m_cab.unpack(m_file, m_offset, {data, wanted});
        m_failed = done < wanted;
        m_offset += done;
        return m_failed && done == 0 ? -1 : qint64(done);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    KCab &m_cab;
    const KCabFile &m_file;
    std::uint64_t m_offset = 0;
    bool m_failed = false;
};

} // namespace

// The time as if it were UTC: to make a local one Qt would ask the system for the zone, and the one of the cabinet is unknown (D20).
KCabFile::KCabFile(KCab *archive, const mscabd_file &file, const MemberName &path, std::optional<LocalSeconds> modified)
    : KArchiveFile(archive, QString::fromStdString(path.text.substr(path.text.rfind('/') + 1)), 0100644,
                   modified ? QDateTime::fromSecsSinceEpoch(*modified, QTimeZone(QTimeZone::UTC)) : QDateTime(), {}, {},
                   {}, qint64(file.offset), qint64(file.length))
    , m_archive(archive)
    , m_unpacks(file.folder)
    , m_path(path)
    , m_modified(modified)
{
}

QByteArray KCabFile::data() const
{
    if (m_refused != Refusal::None || size() > mostData)
        return {};
    QByteArray bytes(size(), Qt::Uninitialized);
    bytes.truncate(qsizetype(m_archive->unpack(*this, 0, {bytes.data(), std::size_t(bytes.size())})));
    return bytes;
}

QIODevice *KCabFile::createDevice() const
{
    return new CabDevice(*m_archive, *this);
}

KCab::KCab(QIODevice *device, Neighbours neighbours, const CodePageTable &page)
    : KArchive(device)
    , m_neighbours(std::move(neighbours))
    , m_page(page)
{
}

KCab::~KCab()
{
    if (isOpen())
        close();
    closeArchive();
}

std::uint64_t KCab::packedBytes() const noexcept
{
    std::uint64_t bytes = 0;
    for (const Part &part : m_parts)
        bytes += std::uint64_t(part.device->size());
    return bytes;
}

// The decoder keeps its state between calls: a piece that begins where the last one ended costs only itself. One that failed would go on with what comes
// next as if it were the start, so it is thrown away, and what lies behind that place is not tried again: it would take as long each time.
std::size_t KCab::unpack(const KCabFile &file, std::uint64_t offset, std::span<char> into)
{
    const std::uint64_t begin = std::uint64_t(file.position()) + offset;
    const auto broken = m_brokenAt.find(file.m_folder);
    if (file.m_refused != Refusal::None || (broken != m_brokenAt.end() && begin >= broken->second))
        return 0;
    mscabd_file piece{};
    piece.folder = file.m_unpacks;
    piece.offset = unsigned(begin);
    piece.length = unsigned(into.size());
    if (extract(piece, into) != MSPACK_ERR_OK || m_system.written() < into.size()) {
        m_brokenAt[file.m_folder] = begin + m_system.written();
        mspack_destroy_cab_decompressor(m_extractor);
        m_extractor = nullptr;
    }
    return m_system.written();
}

// By a decoder of its own: the one that opened the cabinets is needed to close them.
int KCab::extract(mscabd_file &piece, std::span<char> into)
{
    m_system.setOutput(into);
    if (!m_extractor)
        m_extractor = mspack_create_cab_decompressor(&m_system);
    return m_extractor ? m_extractor->extract(m_extractor, &piece, CabSystem::output) : MSPACK_ERR_NOMEMORY;
}

mscabd_cabinet *KCab::openPart(std::unique_ptr<QIODevice> owned, QIODevice *device)
{
    m_parts.push_back({std::move(owned), device, m_system.add(device)});
    return m_decompressor->open(m_decompressor, m_parts.back().name);
}

// The neighbour is of the same set and its number on the right side of this one: nobody is led in a circle.
mscabd_cabinet *KCab::openNeighbour(const mscabd_cabinet &cabinet, const char *name, bool isNext)
{
    const MemberName plain = nameFromCodePage(name, m_page);
    const bool isPlain = !plain.isBad && !plain.text.contains('/') && memberNameProblem(plain.text) == Refusal::None;
    if (!isPlain || !m_neighbours || m_parts.size() >= mostCabinets)
        return nullptr;
    std::unique_ptr<QIODevice> device = m_neighbours(plain.text);
    if (!device)
        return nullptr;
    QIODevice *bytes = device.get();
    mscabd_cabinet *neighbour = openPart(std::move(device), bytes);
    if (!neighbour)
        return nullptr;
    const bool isOnItsSide = isNext ? neighbour->set_index > cabinet.set_index : neighbour->set_index < cabinet.set_index;
    if (neighbour->set_id == cabinet.set_id && isOnItsSide)
        return neighbour;
    m_decompressor->close(m_decompressor, neighbour);
    return nullptr;
}

void KCab::joinNeighbours()
{
    const auto join = [this](bool isNext) {
        mscabd_cabinet *at = m_cabinet;
        while (const char *name = isNext ? at->nextname : at->prevname) {
            mscabd_cabinet *neighbour = openNeighbour(*at, name, isNext);
            if (!neighbour)
                return;
            const int error = isNext ? m_decompressor->append(m_decompressor, at, neighbour)
                                     : m_decompressor->prepend(m_decompressor, at, neighbour);
            if (error != MSPACK_ERR_OK) {
                m_decompressor->close(m_decompressor, neighbour);
                return;
            }
            at = neighbour;
        }
    };
    join(true);
    join(false);
}

// Whether the first folder begins in a cabinet that is not there: libmspack says so when nothing of it is asked for.
bool KCab::lacksStart(const mscabd_cabinet &first)
{
    if (!(first.flags & MSCAB_HDR_PREVCAB) || !isSupported(first.folders->comp_type))
        return false;
    mscabd_file nothing{};
    nothing.folder = first.folders;
    return extract(nothing, {}) == MSPACK_ERR_DECRUNCH;
}

// The members that go on in a cabinet that is not there: CFFILE of [MS-CAB], iFolder 0xFFFE and 0xFFFF.
std::set<KCab::Range> KCab::continued(const mscabd_cabinet &last) const
{
    constexpr std::size_t headBytes = 36;
    constexpr std::size_t fileBytes = 16;
    std::set<Range> ranges;
    const auto part = std::ranges::find(m_parts, last.filename, &Part::name);
    if (!(last.flags & MSCAB_HDR_NEXTCAB) || part == m_parts.end() || !part->device->seek(0))
        return ranges;
    const QByteArray head = part->device->read(headBytes);
    const std::string_view bytes(head.data(), std::size_t(head.size()));
    qint64 at = qint64(littleEndian(bytes, 16, 4));
    for (std::uint64_t left = littleEndian(bytes, 28, 2); left > 0 && part->device->seek(at); --left) {
        const QByteArray entry = part->device->read(fileBytes + 256);
        const qsizetype end = entry.indexOf('\0', qsizetype(fileBytes));
        if (end < 0)
            break;
        const std::string_view file(entry.data(), fileBytes);
        if (littleEndian(file, 8, 2) >= 0xFFFE)
            ranges.emplace(unsigned(littleEndian(file, 4, 4)), unsigned(littleEndian(file, 0, 4)));
        at += end + 1;
    }
    return ranges;
}

// What libmspack calls read only of its folders, their number of blocks, is what it goes by.
void KCab::hideLastBlock()
{
    mscabd_folder *folder = m_cabinet->folders;
    while (folder->next)
        folder = folder->next;
    folder->num_blocks -= folder->num_blocks > 0 ? 1 : 0;
}

// findOrCreate() would delete an empty file whose name it wants for a folder.
KArchiveDirectory *KCab::folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == path.npos)
        return rootDir();
    const std::string folder = path.substr(0, slash);
    if (const auto found = m_folders.find(folder); found != m_folders.end())
        return found->second;
    KArchiveDirectory *parent = folderOf(folder);
    const QString name = QString::fromStdString(folder.substr(folder.rfind('/') + 1));
    if (!parent || parent->entry(name))
        return nullptr;
    auto made = std::make_unique<KArchiveDirectory>(this, name, folderMode, QDateTime(), QString(), QString(), QString());
    return parent->addEntryV2(made.get()) ? m_folders[folder] = made.release() : nullptr;
}

void KCab::keep(std::unique_ptr<KCabFile> file)
{
    const bool mayBeMade = !file->path().isBad && memberNameProblem(file->path().text) == Refusal::None;
    KArchiveDirectory *folder = mayBeMade ? folderOf(file->path().text) : nullptr;
    m_files.push_back(file.get());
    if (!folder || folder->entry(file->name())) {
        m_outside.push_back(std::move(file));
        return;
    }
    KArchiveFile *owned = file.release();
    if (!folder->addEntryV2(owned)) // and deleted it
        m_files.pop_back();
}

void KCab::listFiles()
{
    const mscabd_cabinet *first = m_cabinet;
    while (first->prevcab)
        first = first->prevcab;
    const mscabd_cabinet *last = m_cabinet;
    while (last->nextcab)
        last = last->nextcab;
    const bool noStart = lacksStart(*first);
    const std::set<Range> goOn = continued(*last);
    // Half of the last block is not there. The decoder reads ahead, and what it cannot read spoils what it has: it is not to know of that block.
    if (!goOn.empty())
        hideLastBlock();

    std::map<const mscabd_folder *, std::size_t> numbers;
    for (const mscabd_folder *folder = m_cabinet->folders; folder; folder = folder->next)
        numbers.emplace(folder, numbers.size());
    for (const mscabd_file *file = m_cabinet->files; file; file = file->next) {
        const std::string_view name(file->filename);
        const MemberName path =
            file->attribs & MSCAB_ATTRIB_UTF_NAME ? nameFromUtf8(name) : nameFromCodePage(name, m_page);
        std::unique_ptr<KCabFile> member(new KCabFile(this, *file, path, timeOf(*file)));
        const mscabd_folder &folder = *file->folder;
        member->m_folder = numbers.at(&folder);
        const bool lacks =
            (noStart && &folder == first->folders) || (!folder.next && goOn.contains({file->offset, file->length}));
        const std::uint64_t end = std::uint64_t(file->offset) + file->length;
        if (lacks)
            member->m_refused = Refusal::MissingPart;
        else if (!isSupported(folder.comp_type))
            member->m_refused = Refusal::Unsupported;
        else if (end > std::uint64_t(folder.num_blocks) * blockBytes)
            member->m_refused = folder.next || goOn.empty() ? Refusal::Damaged : Refusal::MissingPart;
        keep(std::move(member));
    }
}

bool KCab::openArchive(QIODevice::OpenMode mode)
{
    if (mode != QIODevice::ReadOnly)
        return false;
    // Ours: the default one asks the system who we are.
    setRootDir(new KArchiveDirectory(this, QStringLiteral("/"), folderMode, {}, {}, {}, {}));
    int selfTest = MSPACK_ERR_OK;
    MSPACK_SYS_SELFTEST(selfTest);
    m_decompressor = selfTest == MSPACK_ERR_OK ? mspack_create_cab_decompressor(&m_system) : nullptr;
    if (!m_decompressor)
        return false;
    m_cabinet = openPart(nullptr, device());
    if (!m_cabinet) {
        setErrorString(QString::fromLatin1(wordOf(m_decompressor->last_error(m_decompressor))));
        closeArchive();
        return false;
    }
    joinNeighbours();
    listFiles();
    return true;
}

bool KCab::closeArchive()
{
    m_files.clear();
    m_outside.clear();
    m_folders.clear();
    m_brokenAt.clear();
    mspack_destroy_cab_decompressor(m_extractor);
    m_extractor = nullptr;
    if (m_decompressor && m_cabinet)
        m_decompressor->close(m_decompressor, m_cabinet);
    mspack_destroy_cab_decompressor(m_decompressor);
    m_decompressor = nullptr;
    m_cabinet = nullptr;
    m_parts.clear();
    return true;
}

bool KCab::doWriteDir(const QString &, const QString &, const QString &, mode_t, const QDateTime &, const QDateTime &,
                      const QDateTime &)
{
    return false;
}

bool KCab::doWriteSymLink(const QString &, const QString &, const QString &, const QString &, mode_t, const QDateTime &,
                          const QDateTime &, const QDateTime &)
{
    return false;
}

bool KCab::doPrepareWriting(const QString &, const QString &, const QString &, qint64, mode_t, const QDateTime &,
                            const QDateTime &, const QDateTime &)
{
    return false;
}

bool KCab::doFinishWriting(qint64)
{
    return false;
}

} // namespace cer
