// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/names.h"
#include "core/report/reportreader.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace cer {

/// Bytes in memory; from \a failsAt on they cannot be read.
class BytesSource final : public ByteSource {
public:
    explicit BytesSource(std::string bytes, std::uint64_t failsAt = ~std::uint64_t(0))
        : m_bytes(std::move(bytes))
        , m_failsAt(failsAt)
    {
    }
    std::uint64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        m_read += into.size();
        if (offset + into.size() > m_failsAt)
            return failure(ErrorKind::Unreachable, "share");
        if (offset >= m_bytes.size())
            return 0;
        const std::size_t done = std::min<std::uint64_t>(into.size(), m_bytes.size() - offset);
        std::memcpy(into.data(), m_bytes.data() + offset, done);
        return done;
    }
    /// How many bytes were asked for.
    std::uint64_t asked() const { return m_read; }

private:
    std::string m_bytes;
    std::uint64_t m_failsAt;
    std::uint64_t m_read = 0;
};

/// A report in memory with the files beside it.
class BytesReport final : public ReportSource {
public:
    explicit BytesReport(std::string bytes, std::map<std::string, std::string> beside = {})
        : m_file(std::move(bytes))
        , m_beside(std::move(beside))
    {
    }
    BytesReport(std::string bytes, std::uint64_t failsAt)
        : m_file(std::move(bytes), failsAt)
    {
    }
    BytesSource &file() override { return m_file; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override
    {
        const auto found =
            std::ranges::find_if(m_beside, [&](const auto &file) { return equalFolded(file.first, name); });
        if (found == m_beside.end())
            return failure(ErrorKind::NotFound, std::string(name));
        return std::make_unique<BytesSource>(found->second);
    }

private:
    BytesSource m_file;
    std::map<std::string, std::string> m_beside;
};

} // namespace cer
