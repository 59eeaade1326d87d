// SPDX-License-Identifier: GPL-3.0-or-later
// By the system's own compressor, FCI. It knows files alone, so it is given some that are in memory.
#include "core/client/pack.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <windows.h>

#include <fci.h>
#include <fcntl.h>

namespace cer {

namespace {

constexpr ULONG oneCabinet = 0x7fff'0000; // bytes: never a second one

/// The files that FCI sees: the members, by their number, and what it writes.
struct Files {
    std::span<const CabMember> members;
    std::map<std::string, std::string> written;
    int temporaries = 0;
};

/// An open one.
struct Stream {
    std::string_view source;
    std::string *target = nullptr; // nothing: only to be read
    std::size_t position = 0;

    std::string_view bytes() const { return target ? std::string_view(*target) : source; }
};

Stream &streamOf(INT_PTR handle)
{
    return *reinterpret_cast<Stream *>(handle);
}

/// "member 3"
constexpr std::string_view memberPrefix = "member ";

const CabMember *memberOf(const Files &files, std::string_view name)
{
    if (!name.starts_with(memberPrefix))
        return nullptr;
    return &files.members[std::stoul(std::string(name.substr(memberPrefix.size())))];
}

INT_PTR openFile(Files &files, const char *name, int flags)
{
    auto stream = std::make_unique<Stream>();
    if (const CabMember *member = memberOf(files, name)) {
        stream->source = member->bytes;
    } else {
        stream->target = &files.written[name];
        if (flags & _O_TRUNC)
            stream->target->clear();
    }
    return reinterpret_cast<INT_PTR>(stream.release());
}

FNFCIALLOC(allocate)
{
    return std::malloc(cb);
}

FNFCIFREE(release)
{
    std::free(memory);
}

FNFCIOPEN(open)
{
    (void)pmode;
    (void)err;
    return openFile(*static_cast<Files *>(pv), pszFile, oflag);
}

FNFCIREAD(read)
{
    (void)err;
    (void)pv;
    Stream &stream = streamOf(hf);
    const std::string_view bytes = stream.bytes();
    const std::size_t left = bytes.size() - std::min(bytes.size(), stream.position);
    const auto count = static_cast<UINT>(std::min<std::size_t>(left, cb));
    std::memcpy(memory, bytes.data() + stream.position, count);
    stream.position += count;
    return count;
}

FNFCIWRITE(write)
{
    (void)err;
    (void)pv;
    Stream &stream = streamOf(hf);
    if (!stream.target)
        return UINT(-1);
    stream.target->resize(std::max(stream.target->size(), stream.position + cb));
    std::memcpy(stream.target->data() + stream.position, memory, cb);
    stream.position += cb;
    return cb;
}

FNFCICLOSE(close)
{
    (void)err;
    (void)pv;
    const std::unique_ptr<Stream> closed(&streamOf(hf));
    return 0;
}

FNFCISEEK(seek)
{
    (void)err;
    (void)pv;
    if (hf == -1)
        return 0; // Wine looks for data of members that are all empty in a file that it never opened
    Stream &stream = streamOf(hf);
    const auto from = static_cast<long>(seektype == SEEK_SET   ? 0
                                        : seektype == SEEK_CUR ? stream.position
                                                               : stream.bytes().size());
    if (from + dist < 0)
        return -1;
    stream.position = static_cast<std::size_t>(from + dist);
    return from + dist;
}

FNFCIDELETE(remove)
{
    (void)err;
    static_cast<Files *>(pv)->written.erase(pszFile);
    return 0;
}

FNFCIGETTEMPFILE(nameTemporary)
{
    const std::string name = "temporary " + std::to_string(++static_cast<Files *>(pv)->temporaries);
    return name.size() < std::size_t(cbTempName) && std::strcpy(pszTempName, name.c_str()) != nullptr;
}

FNFCIFILEPLACED(filePlaced)
{
    (void)pccab;
    (void)pszFile;
    (void)cbFile;
    (void)fContinuation;
    (void)pv;
    return 0;
}

FNFCIGETNEXTCABINET(nextCabinet)
{
    (void)pccab;
    (void)cbPrevCab;
    (void)pv;
    return FALSE;
}

FNFCISTATUS(status)
{
    (void)cb1;
    (void)pv;
    return typeStatus == statusCabinet ? static_cast<long>(cb2) : 0; // the size of the cabinet as it is
}

FNFCIGETOPENINFO(openMember)
{
    (void)err;
    auto &files = *static_cast<Files *>(pv);
    const LocalTime time = localTime(memberOf(files, pszName)->modified);
    *pdate = static_cast<USHORT>((std::clamp<int>(int(time.year) - 1980, 0, 127) << 9) | (int(time.month) << 5)
                                 | int(time.day));
    *ptime = static_cast<USHORT>((int(time.hours) << 11) | (int(time.minutes) << 5) | (int(time.seconds) / 2));
    *pattribs = _A_ARCH;
    return openFile(files, pszName, _O_RDONLY);
}

struct Destroy {
    void operator()(HFCI context) const { ::FCIDestroy(context); }
};

std::unexpected<Error> failed(const ERF &error)
{
    return failure(ErrorKind::Malformed, {}, "FCI " + std::to_string(error.erfOper));
}

} // namespace

Result<std::string> packCab(std::span<const CabMember> members)
{
    if (members.empty())
        return failure(ErrorKind::Malformed, {});
    Files files{members, {}};
    ERF error{};
    CCAB cabinet{};
    cabinet.cb = cabinet.cbFolderThresh = oneCabinet;
    std::strcpy(cabinet.szCab, "report.cab");
    const std::unique_ptr<void, Destroy> context(::FCICreate(&error, filePlaced, allocate, release, open, read, write,
                                                             close, seek, remove, nameTemporary, &cabinet, &files));
    if (!context)
        return failed(error);
    for (std::size_t i = 0; i < members.size(); ++i) {
        std::string source = std::string(memberPrefix) + std::to_string(i), name = members[i].name;
        if (!::FCIAddFile(context.get(), source.data(), name.data(), FALSE, nextCabinet, status, openMember,
                          tcompTYPE_MSZIP))
            return failed(error);
    }
    if (!::FCIFlushCabinet(context.get(), FALSE, nextCabinet, status))
        return failed(error);
    return std::move(files.written[cabinet.szCab]);
}

} // namespace cer
