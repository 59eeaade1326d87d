// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/linefile.h"

#include "core/share/userfolder.h"
#include "core/store/localstore.h"

#include <algorithm>
#include <filesystem>

namespace cer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunkSize = std::size_t(1024) * 1024;

// A file of a folder of this machine like any other.
struct File {
    explicit File(const fs::path &path)
        : folder(path.has_parent_path() ? path.parent_path() : fs::path("."))
        , store(folder.string())
        , name(path.filename().string())
    {
    }

    fs::path folder;
    LocalStore store;
    std::string name;
};

template <typename T>
Result<T> named(Result<T> result, const std::string &file)
{
    if (!result)
        result.error().path = file;
    return result;
}

// False when the last line was torn by a process that died while it wrote.
Result<bool> endsWithLine(Store &store, const std::string &path)
{
    const auto start = store.read(path, 0, 0);
    if (!start && start.error().kind == ErrorKind::NotFound)
        return true;
    if (!start)
        return std::unexpected(start.error());
    if (start->size == 0)
        return true;
    const auto last = store.read(path, 1, start->size - 1);
    return last ? Result<bool>(last->bytes == "\n") : std::unexpected(last.error());
}

// Cuts a stream of bytes into lines; of a line that is too long only that there was one is kept.
class LineCutter {
public:
    void add(std::string_view bytes, const std::function<void(std::string_view)> &take)
    {
        while (!bytes.empty()) {
            const std::size_t end = bytes.find('\n');
            if (m_line.size() <= longestFileLine)
                m_line += bytes.substr(0, std::min(end, longestFileLine + 1));
            if (end == std::string_view::npos)
                return;
            finish(take);
            bytes.remove_prefix(end + 1);
        }
    }

    void finish(const std::function<void(std::string_view)> &take)
    {
        if (!m_line.empty())
            take(m_line.size() <= longestFileLine ? std::string_view(m_line) : std::string_view());
        m_line.clear();
    }

private:
    std::string m_line;
};

} // namespace

Result<void> appendLine(Store &store, const std::string &path, std::string line)
{
    line += '\n';
    if (line.size() > longestFileLine)
        return failure(ErrorKind::TooLarge, path);
    const Result<bool> whole = endsWithLine(store, path);
    if (!whole)
        return std::unexpected(whole.error());
    if (!*whole)
        line.insert(line.begin(), '\n');
    return store.append(path, line);
}

Result<void> appendLine(const std::string &path, std::string line)
{
    File file(path);
    if (auto made = makeUserFolder(file.folder.string()); !made)
        return made;
    return named(appendLine(file.store, file.name, std::move(line)), path);
}

Result<void> readLines(Store &store, const std::string &path, const std::function<void(std::string_view)> &take)
{
    LineCutter cutter;
    for (std::uint64_t offset = 0;;) {
        const auto chunk = store.read(path, chunkSize, offset);
        if (!chunk && (chunk.error().kind != ErrorKind::NotFound || offset > 0))
            return std::unexpected(chunk.error());
        if (!chunk || chunk->bytes.empty())
            break;
        cutter.add(chunk->bytes, take);
        offset += chunk->bytes.size();
    }
    cutter.finish(take);
    return {};
}

Result<void> readLines(const std::string &path, const std::function<void(std::string_view)> &take)
{
    File file(path);
    return named(readLines(file.store, file.name, take), path);
}

} // namespace cer
