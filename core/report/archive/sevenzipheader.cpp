// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/sevenzipheader.h"

#include "core/report/archive/memberbytes.h"
#include "core/report/archive/sevenzipbytes.h"

#include <QString>

#include <algorithm>
#include <numeric>

namespace cer {

namespace {

constexpr std::uint64_t headBytes = 32;
constexpr std::uint64_t mostHeader = std::uint64_t(16) << 20;
constexpr std::uint64_t mostCoders = 4;
constexpr std::uint64_t mostStreamsOfCoder = 4;

enum Id : unsigned {
    End = 0,
    Header = 1,
    MainStreams = 4,
    Files = 5,
    PackInfo = 6,
    UnpackInfo = 7,
    SubStreams = 8,
    Sizes = 9,
    Digests = 10,
    Folders = 11,
    UnpackSizes = 12,
    StreamCounts = 13,
    EmptyStreams = 14,
    EmptyFiles = 15,
    Names = 17,
    Attributes = 21,
    EncodedHeader = 23,
};

struct Malformed {
    ErrorKind kind = ErrorKind::Malformed;
    const char *detail = "";
};

// Takes numbers from the front of a header; throws Malformed where there are none. Nothing of it leaves this file.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    std::size_t left() const { return m_bytes.size(); }

    std::string_view take(std::uint64_t count)
    {
        if (count > m_bytes.size())
            throw Malformed();
        const std::string_view taken = m_bytes.substr(0, count);
        m_bytes.remove_prefix(count);
        return taken;
    }
    unsigned byte() { return static_cast<unsigned char>(take(1)[0]); }

    // The first byte's leading ones say how many more there are; its other bits are the highest.
    std::uint64_t number()
    {
        const unsigned first = byte();
        unsigned more = 0;
        while (more < 8 && first & 0x80U >> more)
            ++more;
        const std::uint64_t low = littleEndian(take(more), 0, more);
        return more >= 7 ? low : low | std::uint64_t(first & (0x7FU >> more)) << 8 * more;
    }
    // Of things that take at least a byte each.
    std::uint64_t count()
    {
        const std::uint64_t value = number();
        if (value > left())
            throw Malformed();
        return value;
    }
    std::vector<bool> bits(std::uint64_t count)
    {
        const std::string_view bytes = take((count + 7) / 8);
        std::vector<bool> bits(count);
        for (std::uint64_t i = 0; i < count; ++i)
            bits[i] = static_cast<unsigned char>(bytes[i / 8]) & 0x80U >> i % 8;
        return bits;
    }
    // With one byte in front that says that all are.
    std::vector<bool> optionalBits(std::uint64_t count)
    {
        return byte() != 0 ? std::vector<bool>(count, true) : bits(count);
    }
    std::vector<std::optional<std::uint32_t>> digests(std::uint64_t count)
    {
        std::vector<std::optional<std::uint32_t>> digests(count);
        const std::vector<bool> defined = optionalBits(count);
        for (std::uint64_t i = 0; i < count; ++i) {
            if (defined[i])
                digests[i] = std::uint32_t(littleEndian(take(4), 0, 4));
        }
        return digests;
    }
    void expect(unsigned id)
    {
        if (byte() != id)
            throw Malformed();
    }

private:
    std::string_view m_bytes;
};

// What stands where, and what it unpacks to.
struct Streams {
    std::uint64_t packedAt = 0;
    std::vector<std::uint64_t> packed;
    std::vector<SevenZipStream> folders;
    std::vector<std::uint64_t> sizes; // of all members with bytes
    std::vector<std::optional<std::uint32_t>> digests;
};

void readPackInfo(Reader &in, Streams &streams)
{
    streams.packedAt = in.number();
    streams.packed.resize(in.count());
    for (unsigned id = in.byte(); id != End; id = in.byte()) {
        if (id == Digests) {
            (void)in.digests(streams.packed.size());
            continue;
        }
        if (id != Sizes)
            throw Malformed();
        for (std::uint64_t &size : streams.packed)
            size = in.number();
    }
}

// One coder; returns how many streams go into it.
std::uint64_t readCoder(Reader &in, SevenZipStream &folder)
{
    const unsigned kind = in.byte();
    std::uint64_t method = 0;
    for (const char c : in.take(std::min(kind & 15U, 8U)))
        method = method << 8 | static_cast<unsigned char>(c);
    const std::uint64_t inputs = kind & 0x10 ? in.number() : 1;
    const std::uint64_t outputs = kind & 0x10 ? in.number() : 1;
    const std::string_view own = kind & 0x20 ? in.take(in.number()) : std::string_view();
    if (inputs == 0 || inputs > mostStreamsOfCoder || outputs != 1 || kind & 0xC0)
        throw Malformed();
    if (folder.methods.empty())
        folder.properties = std::string(own);
    folder.methods.push_back(method);
    return inputs;
}

// Returns which coder's bytes are those of the folder: the one that no other takes.
std::size_t readFolder(Reader &in, SevenZipStream &folder)
{
    const std::uint64_t coders = in.number();
    if (coders == 0 || coders > mostCoders)
        throw Malformed();
    std::uint64_t inputs = 0;
    for (std::uint64_t i = 0; i < coders; ++i)
        inputs += readCoder(in, folder);
    std::vector<bool> isTaken(coders), isBound(inputs);
    for (std::uint64_t pair = 0; pair + 1 < coders; ++pair) {
        const std::uint64_t input = in.number();
        const std::uint64_t output = in.number();
        if (input >= inputs || output >= coders || isBound[input] || isTaken[output])
            throw Malformed();
        isBound[input] = isTaken[output] = true;
    }
    if (inputs < coders)
        throw Malformed();
    folder.packs = inputs - (coders - 1);
    for (std::uint64_t i = 0; folder.packs > 1 && i < folder.packs; ++i) {
        const std::uint64_t input = in.number();
        if (input >= inputs || isBound[input])
            throw Malformed();
        isBound[input] = true;
    }
    return std::size_t(std::ranges::find(isTaken, false) - isTaken.begin());
}

void readUnpackInfo(Reader &in, Streams &streams)
{
    in.expect(Folders);
    const std::uint64_t count = in.count();
    if (in.byte() != 0) // elsewhere
        throw Malformed();
    std::vector<std::size_t> mains;
    for (std::uint64_t i = 0; i < count; ++i) {
        SevenZipStream &folder = streams.folders.emplace_back();
        mains.push_back(readFolder(in, folder));
        folder.members = 1;
    }
    in.expect(UnpackSizes);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t coder = 0; coder < streams.folders[i].methods.size(); ++coder) {
            const std::uint64_t size = in.number();
            if (coder == mains[i])
                streams.folders[i].bytes = size;
        }
    }
    for (unsigned id = in.byte(); id != End; id = in.byte()) {
        if (id != Digests)
            throw Malformed();
        const auto digests = in.digests(count);
        for (std::size_t i = 0; i < count; ++i)
            streams.folders[i].crc = digests[i];
    }
}

// The last size of each folder is what the others leave.
void readSizes(Reader &in, Streams &streams, bool areThere)
{
    for (const SevenZipStream &folder : streams.folders) {
        std::uint64_t left = folder.bytes;
        for (std::uint64_t i = 0; i < folder.members; ++i) {
            const bool isLast = i + 1 == folder.members;
            if (!isLast && !areThere)
                throw Malformed();
            const std::uint64_t size = isLast ? left : in.number();
            if (size > left)
                throw Malformed();
            left -= size;
            streams.sizes.push_back(size);
        }
    }
}

void readMemberDigests(Reader &in, Streams &streams, bool areThere)
{
    std::uint64_t unknown = 0;
    const auto isKnown = [](const SevenZipStream &folder) { return folder.members == 1 && folder.crc; };
    for (const SevenZipStream &folder : streams.folders)
        unknown += isKnown(folder) ? 0 : folder.members;
    auto digests = areThere ? in.digests(unknown) : std::vector<std::optional<std::uint32_t>>(unknown);
    auto next = digests.begin();
    for (const SevenZipStream &folder : streams.folders) {
        for (std::uint64_t i = 0; i < folder.members; ++i)
            streams.digests.push_back(isKnown(folder) ? folder.crc : *next++);
    }
}

void readSubStreams(Reader &in, Streams &streams, std::size_t most)
{
    unsigned id = in.byte();
    if (id == StreamCounts) {
        for (SevenZipStream &folder : streams.folders)
            folder.members = in.number();
        id = in.byte();
    }
    std::uint64_t members = 0;
    for (const SevenZipStream &folder : streams.folders) {
        if (folder.members > most - std::min<std::uint64_t>(members, most))
            throw Malformed{ErrorKind::TooLarge, ""};
        members += folder.members;
    }
    readSizes(in, streams, id == Sizes);
    if (id == Sizes)
        id = in.byte();
    readMemberDigests(in, streams, id == Digests);
    if (id == Digests)
        id = in.byte();
    if (id != End)
        throw Malformed();
}

Streams readStreams(Reader &in, std::size_t most)
{
    Streams streams;
    unsigned id = in.byte();
    if (id == PackInfo) {
        readPackInfo(in, streams);
        id = in.byte();
    }
    if (id == UnpackInfo) {
        readUnpackInfo(in, streams);
        id = in.byte();
    }
    const bool hasMembers = id == SubStreams;
    if (hasMembers) {
        readSubStreams(in, streams, most);
        id = in.byte();
    } else {
        readSizes(in, streams, false);
        readMemberDigests(in, streams, false);
    }
    const std::uint64_t packs = std::accumulate(streams.folders.begin(), streams.folders.end(), std::uint64_t(0),
                                                [](auto sum, const auto &folder) { return sum + folder.packs; });
    if (id != End || packs != streams.packed.size())
        throw Malformed();
    return streams;
}

// They lie in the file, one behind the other.
void placeStreams(Streams &streams, std::uint64_t archiveBytes)
{
    std::uint64_t left = archiveBytes - headBytes;
    if (streams.packedAt > left)
        throw Malformed();
    left -= streams.packedAt;
    auto packed = streams.packed.begin();
    for (SevenZipStream &folder : streams.folders) {
        folder.packedAt = archiveBytes - left;
        folder.packed = packed == streams.packed.end() ? 0 : *packed;
        for (std::size_t i = 0; i < folder.packs; ++i, ++packed) {
            if (*packed > left)
                throw Malformed();
            left -= *packed;
        }
    }
}

void takeNames(Reader in, std::vector<SevenZipEntry> &entries)
{
    if (in.byte() != 0) // elsewhere
        throw Malformed();
    for (SevenZipEntry &entry : entries) {
        QString name;
        for (auto unit = littleEndian(in.take(2), 0, 2); unit != 0; unit = littleEndian(in.take(2), 0, 2))
            name += QChar(char16_t(unit));
        entry.isBadName = !name.isValidUtf16();
        if (entry.isBadName)
            std::ranges::replace_if(name, [](QChar c) { return c.isSurrogate(); }, QChar(QChar::ReplacementCharacter));
        entry.name = name.toStdString();
    }
}

void takeAttributes(Reader in, std::vector<SevenZipEntry> &entries)
{
    constexpr std::uint32_t hasUnixMode = 0x8000;
    const std::vector<bool> defined = in.optionalBits(entries.size());
    if (in.byte() != 0)
        throw Malformed();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto attributes = defined[i] ? std::uint32_t(littleEndian(in.take(4), 0, 4)) : 0;
        entries[i].unixMode = attributes & hasUnixMode ? attributes >> 16 : 0;
    }
}

// Which member has which bytes.
void placeMembers(SevenZipHeader &header, const Streams &streams, const std::vector<bool> &hasNoStream,
                  const std::vector<bool> &isEmptyFile)
{
    std::size_t stream = 0;
    std::size_t folder = 0;
    std::size_t empty = 0;
    std::uint64_t inFolder = 0;
    std::uint64_t at = 0; // in the folder
    for (std::size_t i = 0; i < header.entries.size(); ++i) {
        SevenZipEntry &entry = header.entries[i];
        if (i < hasNoStream.size() && hasNoStream[i]) {
            entry.isFolder = empty >= isEmptyFile.size() || !isEmptyFile[empty];
            ++empty;
            continue;
        }
        while (folder < streams.folders.size() && inFolder == streams.folders[folder].members)
            ++folder, inFolder = 0, at = 0;
        if (stream >= streams.sizes.size() || folder >= streams.folders.size())
            throw Malformed();
        entry.bytes = streams.sizes[stream];
        entry.crc = streams.digests[stream];
        entry.at = at;
        entry.stream = folder;
        at += entry.bytes;
        ++stream, ++inFolder;
    }
}

void readFiles(Reader &in, const Streams &streams, SevenZipHeader &header, std::size_t most)
{
    const std::uint64_t count = in.count();
    if (count > most)
        throw Malformed{ErrorKind::TooLarge, ""};
    header.entries.resize(count);
    std::vector<bool> hasNoStream, isEmptyFile;
    for (unsigned id = in.byte(); id != End; id = in.byte()) {
        Reader property(in.take(in.number()));
        if (id == EmptyStreams)
            hasNoStream = property.bits(count);
        else if (id == EmptyFiles)
            isEmptyFile = property.bits(std::uint64_t(std::ranges::count(hasNoStream, true)));
        else if (id == Names)
            takeNames(property, header.entries);
        else if (id == Attributes)
            takeAttributes(property, header.entries);
    }
    placeMembers(header, streams, hasNoStream, isEmptyFile);
}

std::string bytesAt(QIODevice &archive, std::uint64_t offset, std::uint64_t count)
{
    const std::string bytes = archive.seek(qint64(offset)) ? archive.read(qint64(count)).toStdString() : std::string();
    if (bytes.size() < count)
        throw Malformed();
    return bytes;
}

// A header that is packed itself.
std::string unpackedHeader(QIODevice &archive, Reader &in)
{
    Streams streams = readStreams(in, 1);
    placeStreams(streams, std::uint64_t(archive.size()));
    if (streams.folders.size() != 1)
        throw Malformed();
    const SevenZipStream &folder = streams.folders[0];
    if (isEncrypted(folder))
        throw Malformed{ErrorKind::Malformed, "AES"};
    if (folder.bytes > mostHeader)
        throw Malformed{ErrorKind::TooLarge, ""};
    if (!isUnpackable(folder))
        throw Malformed();
    std::string unpacked(folder.bytes, '\0');
    const Result<std::size_t> read = SevenZipBytes(archive, folder).read(0, unpacked);
    if (!read || *read < folder.bytes || (folder.crc && *folder.crc != crc32Of(unpacked)))
        throw Malformed();
    return unpacked;
}

SevenZipHeader headerOf(QIODevice &archive, std::size_t most)
{
    SevenZipHeader header;
    const std::string head = bytesAt(archive, 0, headBytes);
    const std::uint64_t offset = littleEndian(head, 12, 8);
    const std::uint64_t size = littleEndian(head, 20, 8);
    if (crc32Of(std::string_view(head).substr(12, 20)) != littleEndian(head, 8, 4))
        throw Malformed();
    if (size == 0)
        return header;
    const std::uint64_t room = std::uint64_t(archive.size()) - headBytes;
    if (size > room || offset > room - size)
        throw Malformed();
    if (size > mostHeader)
        throw Malformed{ErrorKind::TooLarge, ""};
    std::string bytes = bytesAt(archive, headBytes + offset, size);
    if (crc32Of(bytes) != littleEndian(head, 28, 4))
        throw Malformed();
    if (bytes[0] == char(EncodedHeader)) {
        Reader packed(std::string_view(bytes).substr(1));
        bytes = unpackedHeader(archive, packed);
    }
    Reader in(bytes);
    in.expect(Header);
    Streams streams;
    unsigned id = in.byte();
    if (id == MainStreams) {
        streams = readStreams(in, most);
        placeStreams(streams, std::uint64_t(archive.size()));
        id = in.byte();
    }
    if (id == Files)
        readFiles(in, streams, header, most);
    else if (id != End)
        throw Malformed();
    header.streams = std::move(streams.folders);
    return header;
}

} // namespace

Result<SevenZipHeader> readSevenZipHeader(QIODevice &archive, std::size_t most)
{
    try {
        return headerOf(archive, most);
    } catch (const Malformed &malformed) {
        return failure(malformed.kind, {}, malformed.detail);
    }
}

} // namespace cer
