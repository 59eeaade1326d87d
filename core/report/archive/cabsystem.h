// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <mspack.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cer {

/// All that libmspack has of the world: cabinets that were added here, one piece of output, and a bounded amount of memory. It outlives the
/// decompressor that was made with it and what that gave out. One thread.
class CabSystem final : public mspack_system {
public:
    CabSystem();
    CabSystem(const CabSystem &) = delete;
    CabSystem &operator=(const CabSystem &) = delete;

    /// The name under which libmspack opens that cabinet; it stays where it is. \a device is open, and outlives this.
    const char *add(QIODevice *device);
    /// Where the next extraction goes; what is written beyond fails.
    void setOutput(std::span<char> into) noexcept { m_output = into, m_written = 0; }
    std::size_t written() const noexcept { return m_written; }

    /// The name of the output.
    static constexpr const char *output = "output";

private:
    struct Handle;
    static mspack_file *openFile(mspack_system *self, const char *name, int mode);
    static void closeFile(mspack_file *file);
    static int readFile(mspack_file *file, void *buffer, int bytes);
    static int writeFile(mspack_file *file, void *buffer, int bytes);
    static int seekFile(mspack_file *file, off_t offset, int mode);
    static off_t tellFile(mspack_file *file);
    static void say(mspack_file *file, const char *format, ...);
    static void *allocate(mspack_system *self, size_t bytes);
    static void release(void *memory);

    struct Cabinet {
        std::string name;
        QIODevice *device = nullptr;
    };
    std::vector<std::unique_ptr<Cabinet>> m_cabinets;
    std::span<char> m_output;
    std::size_t m_written = 0;
    std::size_t m_allocated = 0;
};

} // namespace cer
