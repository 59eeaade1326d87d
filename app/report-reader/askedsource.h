// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report-reader/channel.h"
#include "core/report/reportreader.h"

#include <array>

/// A file that the console reads for this process. Parts of it are kept, so that small reads are no questions: larger parts where it is
/// read in order.
class AskedFile final : public cer::ByteSource {
public:
    AskedFile(Channel &channel, std::uint32_t number, std::uint64_t size)
        : m_channel(channel)
        , m_number(number)
        , m_size(size)
    {
    }

    std::uint64_t size() const override { return m_size; }
    cer::Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override;

private:
    struct Part {
        std::uint64_t offset = 0;
        std::string bytes;
        std::uint64_t used = 0; // when
    };
    /// The part that holds the byte at \a offset, or an empty one at the end, asked for if need be; null when the console has none.
    const Part *partAt(std::uint64_t offset);
    bool ask(Part &part, std::uint64_t offset, std::size_t length);

    Channel &m_channel;
    const std::uint32_t m_number;
    const std::uint64_t m_size;
    std::array<Part, 8> m_parts;
    std::uint64_t m_clock = 0;
};

/// The report, and the cabinets beside it.
class AskedReport final : public cer::ReportSource {
public:
    AskedReport(Channel &channel, std::uint64_t bytes)
        : m_channel(channel)
        , m_file(channel, 0, bytes)
    {
    }

    cer::ByteSource &file() override { return m_file; }
    cer::Result<std::unique_ptr<cer::ByteSource>> beside(std::string_view name) override;

private:
    Channel &m_channel;
    AskedFile m_file;
    std::uint32_t m_beside = 0;
};
