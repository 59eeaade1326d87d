// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/reportarchive.h"
#include "core/report/membername.h"
#include "tests/fuzz/fuzzing.h"

#include <cstring>
#include <numeric>

using namespace cer;

namespace {

class BytesSource final : public ByteSource {
public:
    explicit BytesSource(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    std::uint64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        if (offset >= m_bytes.size())
            return 0;
        const std::string_view there = m_bytes.substr(offset, into.size());
        std::memcpy(into.data(), there.data(), there.size());
        return there.size();
    }

private:
    std::string_view m_bytes;
};

// A cabinet is its own neighbour.
class BytesReport final : public ReportSource {
public:
    explicit BytesReport(std::string_view bytes)
        : m_bytes(bytes)
        , m_file(bytes)
    {
    }
    ByteSource &file() override { return m_file; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view /*name*/) override
    {
        return std::make_unique<BytesSource>(m_bytes);
    }

private:
    std::string_view m_bytes;
    BytesSource m_file;
};

void checkContent(const ReportContent &content, const ReportLimits &limits)
{
    REQUIRE(content.members.size() <= limits.members);
    for (const ReportMember &member : content.members) {
        if (member.refused != Refusal::None)
            continue;
        REQUIRE(memberNameProblem(member.name) == Refusal::None);
        REQUIRE(member.bytes <= limits.memberBytes);
    }
}

void unpackAll(ReportArchive &archive, const ReportLimits &limits)
{
    const ReportContent content = archive.content();
    std::vector<std::size_t> all(content.members.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    std::vector<std::uint64_t> bytes(all.size());
    std::vector<int> ends(all.size());
    const auto sink = [&](ReportReader::Piece &&piece) {
        bytes.at(piece.member) += piece.bytes.size();
        ends[piece.member] += piece.isEnd;
        if (piece.isEnd && piece.refused == Refusal::None)
            REQUIRE(bytes[piece.member] == content.members[piece.member].bytes);
        return true;
    };
    REQUIRE(archive.unpack(all, sink));
    REQUIRE(std::ranges::all_of(ends, [](int count) { return count == 1; }));
    REQUIRE(std::accumulate(bytes.begin(), bytes.end(), std::uint64_t(0)) <= limits.allBytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const ReportLimits limits{1 << 20, 4 << 20, 50, 8, 5000};
    BytesReport report(bytes);
    const auto archive = ReportArchive::open(report, "windows-1252", limits);
    if (!archive)
        return 0;
    checkContent((*archive)->content(), limits);
    unpackAll(**archive, limits);
    for (std::size_t i = 0; i < (*archive)->content().members.size(); ++i) {
        const auto whole = (*archive)->source(i, -1);
        const Result<std::string> part = (*archive)->read(i, 100, 1000);
        if (whole)
            REQUIRE(part
                    && part->size()
                           == std::min<std::uint64_t>(1000, (*whole)->size()
                                                                - std::min<std::uint64_t>(100, (*whole)->size())));
    }
    return 0;
}
