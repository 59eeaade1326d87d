// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/filesource.h"
#include "core/report/reportreader.h"
#include "core/store/posixfile.h"
#include "core/store/store.h"
#include "core/store/storepath.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <optional>

namespace cer {

namespace {

/// A name that leads nowhere but beside the report, on any store.
bool isPlainName(std::string_view name)
{
    return isPathPart(name) && name.find_first_of("\\:") == name.npos;
}

class FileReport final : public ReportSource {
public:
    FileReport(std::string path, std::unique_ptr<ByteSource> file)
        : m_path(std::move(path))
        , m_file(std::move(file))
    {
    }
    std::string name() const override { return m_path; }
    ByteSource &file() override { return *m_file; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override;

private:
    std::string m_path;
    std::unique_ptr<ByteSource> m_file;
};

Result<std::unique_ptr<ByteSource>> FileReport::beside(std::string_view name)
{
    const std::string folder = m_path.substr(0, m_path.rfind('/') == m_path.npos ? 0 : m_path.rfind('/') + 1);
    const std::string path = folder + std::string(name);
    if (!isPlainName(name))
        return failure(ErrorKind::Name, path);
    const posix::Fd open(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    Listing listing;
    const std::atomic<bool> never = false;
    if (const int number = open ? posix::FolderReader().read(open.get(), ListDetail::Names, never, listing) : errno)
        return posix::failed(number, path);
    std::optional<Entry> found;
    for (std::size_t i = 0; i < listing.size() && (!found || found->name != name); ++i) {
        if (sameName(listing.at(i).name, name))
            found = listing.at(i);
    }
    if (!found || found->type != EntryType::File)
        return failure(found ? ErrorKind::NotAFile : ErrorKind::NotFound, path);
    return openFile(folder + std::string(found->name));
}

class StoreFile final : public ByteSource {
public:
    StoreFile(std::shared_ptr<Store> store, std::string path, std::uint64_t size)
        : m_store(std::move(store))
        , m_path(std::move(path))
        , m_size(size)
    {
    }
    static Result<std::unique_ptr<ByteSource>> open(std::shared_ptr<Store> store, const std::string &path)
    {
        const Result<FileContent> start = store->read(path, 0);
        if (!start)
            return std::unexpected(start.error());
        return std::make_unique<StoreFile>(std::move(store), path, start->size);
    }

    std::uint64_t size() const override { return m_size; }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        const Result<FileContent> piece = m_store->read(m_path, into.size(), offset);
        if (!piece)
            return std::unexpected(piece.error());
        return piece->bytes.copy(into.data(), into.size());
    }

private:
    std::shared_ptr<Store> m_store;
    std::string m_path;
    std::uint64_t m_size;
};

class StoreReport final : public ReportSource {
public:
    StoreReport(std::shared_ptr<Store> store, std::string path, std::unique_ptr<ByteSource> file)
        : m_store(std::move(store))
        , m_path(std::move(path))
        , m_file(std::move(file))
    {
    }
    std::string name() const override { return m_path; }
    ByteSource &file() override { return *m_file; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override
    {
        const std::string folder = m_path.substr(0, m_path.rfind('/') == m_path.npos ? 0 : m_path.rfind('/'));
        const std::string path = joinedPath(folder, name);
        return isPlainName(name) ? StoreFile::open(m_store, path) : failure(ErrorKind::Name, path);
    }

private:
    std::shared_ptr<Store> m_store;
    std::string m_path;
    std::unique_ptr<ByteSource> m_file;
};

} // namespace

Result<std::unique_ptr<ReportSource>> openReport(std::shared_ptr<Store> store, const std::string &path)
{
    auto file = StoreFile::open(store, path);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<StoreReport>(std::move(store), path, std::move(*file));
}

Result<std::unique_ptr<ReportSource>> openReportFile(const std::string &path)
{
    auto file = openFile(path);
    if (!file)
        return std::unexpected(file.error());
    return std::make_unique<FileReport>(path, std::move(*file));
}

} // namespace cer
