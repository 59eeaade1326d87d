// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/cabsystem.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace cer {

namespace {

// LZX has a window of 2 MiB, a cabinet of 65,535 members with the longest names needs 30 MiB for its list.
constexpr std::size_t mostMemory = std::size_t(128) << 20;

// In front of each piece of memory: release() is told nothing else.
struct alignas(std::max_align_t) Block {
    std::size_t *allocated;
    std::size_t bytes;
};

} // namespace

struct CabSystem::Handle : mspack_file {
    CabSystem *system = nullptr;
    QIODevice *device = nullptr; // none: the output
    qint64 position = 0;
};

CabSystem::CabSystem()
    : mspack_system{}
{
    open = openFile;
    close = closeFile;
    read = readFile;
    write = writeFile;
    seek = seekFile;
    tell = tellFile;
    message = say;
    alloc = allocate;
    free = release;
    copy = [](void *from, void *to, size_t bytes) { std::memcpy(to, from, bytes); };
}

const char *CabSystem::add(QIODevice *device)
{
    m_cabinets.push_back(std::make_unique<Cabinet>(std::to_string(m_cabinets.size()), device));
    return m_cabinets.back()->name.c_str();
}

mspack_file *CabSystem::openFile(mspack_system *self, const char *name, int mode)
{
    auto *system = static_cast<CabSystem *>(self);
    auto handle = std::make_unique<Handle>();
    handle->system = system;
    if (mode == MSPACK_SYS_OPEN_WRITE && name == std::string_view(output))
        return handle.release();
    const auto found = std::ranges::find(system->m_cabinets, std::string_view(name), &Cabinet::name);
    if (mode != MSPACK_SYS_OPEN_READ || found == system->m_cabinets.end())
        return nullptr;
    handle->device = (*found)->device;
    return handle.release();
}

// Sentences in English: the code of the error says enough.
void CabSystem::say(mspack_file * /*file*/, const char * /*format*/, ...)
{
}

void CabSystem::closeFile(mspack_file *file)
{
    delete static_cast<Handle *>(file);
}

// Where a set of cabinets ends too early libmspack goes on with no file at all: here and below.
int CabSystem::readFile(mspack_file *file, void *buffer, int bytes)
{
    auto *handle = static_cast<Handle *>(file);
    if (!handle || !handle->device || bytes < 0 || !handle->device->seek(handle->position))
        return -1;
    const qint64 read = handle->device->read(static_cast<char *>(buffer), bytes);
    handle->position += std::max<qint64>(read, 0);
    return int(read);
}

int CabSystem::writeFile(mspack_file *file, void *buffer, int bytes)
{
    if (!file)
        return -1;
    CabSystem *system = static_cast<Handle *>(file)->system;
    const std::size_t room = system->m_output.size() - system->m_written;
    if (bytes < 0 || std::size_t(bytes) > room)
        return -1;
    std::memcpy(system->m_output.data() + system->m_written, buffer, std::size_t(bytes));
    system->m_written += std::size_t(bytes);
    return bytes;
}

int CabSystem::seekFile(mspack_file *file, off_t offset, int mode)
{
    auto *handle = static_cast<Handle *>(file);
    if (!handle || !handle->device)
        return 1;
    const qint64 from = mode == MSPACK_SYS_SEEK_START ? 0
                        : mode == MSPACK_SYS_SEEK_CUR ? handle->position
                                                      : handle->device->size();
    if (offset < -from)
        return 1;
    handle->position = from + offset;
    return 0;
}

off_t CabSystem::tellFile(mspack_file *file)
{
    return file ? static_cast<Handle *>(file)->position : 0;
}

void *CabSystem::allocate(mspack_system *self, size_t bytes)
{
    auto *system = static_cast<CabSystem *>(self);
    if (bytes > mostMemory - system->m_allocated)
        return nullptr;
    // Zeroed: a decoder that is made to read what it has not written shows no bytes of ours.
    auto *block = static_cast<Block *>(std::calloc(1, sizeof(Block) + bytes));
    if (!block)
        return nullptr;
    *block = {&system->m_allocated, bytes};
    system->m_allocated += bytes;
    return block + 1;
}

void CabSystem::release(void *memory)
{
    if (!memory)
        return;
    Block *block = static_cast<Block *>(memory) - 1;
    *block->allocated -= block->bytes;
    std::free(block);
}

} // namespace cer
