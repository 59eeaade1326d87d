// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/snapshotcache.h"

#include "core/protocol/sharepaths.h"
#include "core/share/userfolder.h"

#include <algorithm>
#include <atomic>
#include <concepts>
#include <filesystem>
#include <format>
#include <fstream>
#include <limits>
#include <random>
#include <utility>

namespace cer {

namespace {

namespace fs = std::filesystem;

// Another number for every change of what is written.
constexpr std::string_view magic = "CER snapshot 1\n";
constexpr std::uint64_t mostBytes = std::uint64_t(1) << 30;

class Writer {
public:
    void number(std::uint64_t value) // seven bits a byte, the lowest first
    {
        for (; value >= 0x80; value >>= 7)
            m_bytes.push_back(char(value | 0x80));
        m_bytes.push_back(char(value));
    }
    void text(std::string_view text)
    {
        number(text.size());
        m_bytes.append(text);
    }
    std::string take() && { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reading behind the end, or what cannot be, makes it bad; it gives zeros and empty texts from then on.
class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    bool isBad() const { return m_isBad; }
    bool isAtEnd() const { return m_bytes.empty(); }
    void spoil() { m_isBad = true; }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_bytes.empty(); shift += 7) {
            const auto byte = std::uint8_t(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return m_isBad ? 0 : value;
        }
        m_isBad = true;
        return 0;
    }
    /// A number below \a end.
    template <std::unsigned_integral T>
    T below(std::uint64_t end)
    {
        const std::uint64_t value = number();
        if (value >= end)
            m_isBad = true;
        return m_isBad ? T(0) : T(value);
    }
    template <std::unsigned_integral T>
    T number()
    {
        return below<T>(std::uint64_t(std::numeric_limits<T>::max()) + (sizeof(T) < 8 ? 1 : 0));
    }
    /// Of things of which each has at least one byte here.
    std::size_t count() { return below<std::size_t>(m_bytes.size() + 1); }
    std::string_view text()
    {
        const std::size_t size = count();
        if (m_isBad || size > m_bytes.size()) {
            m_isBad = true;
            return ""; // not a null pointer
        }
        const std::string_view text = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return text;
    }

private:
    std::string_view m_bytes;
    bool m_isBad = false;
};

/// 0 is "none", which is the greatest number of its kind.
void writeRow(Writer &out, std::uint32_t row)
{
    out.number(std::uint32_t(row + 1));
}

std::uint32_t readRow(Reader &in, std::size_t rows)
{
    return in.below<std::uint32_t>(rows + 1) - 1;
}

void writeBucket(Writer &out, const ShareSnapshot &snapshot, std::size_t row)
{
    const Bucket &bucket = snapshot.buckets[row];
    for (const NameId part : bucket.parts)
        writeRow(out, part);
    for (const std::uint64_t value :
         {std::uint64_t(bucket.kind), std::uint64_t(bucket.flags), bucket.hits, bucket.cabs,
          std::uint64_t(bucket.reports), bucket.reportBytes, bucket.hitsLogBytes, std::uint64_t(bucket.lastActivity)})
        out.number(value);
    const StatusSummary *status = snapshot.status(row);
    out.number(status ? 1 : 0);
    if (status)
        out.text(status->document.bytes());
}

/// The settings of the newest bucket.
void readStatus(Reader &in, ShareSnapshot &snapshot)
{
    if (in.below<std::uint8_t>(2) == 0)
        return;
    const std::string_view bytes = in.text();
    if (in.isBad())
        return;
    const std::size_t row = snapshot.buckets.size() - 1;
    snapshot.buckets[row].status = std::uint32_t(snapshot.statuses.size());
    snapshot.statuses.push_back(statusSummary(bytes, statusFile(snapshot.subpath(row))));
}

void readBucket(Reader &in, ShareSnapshot &snapshot)
{
    Bucket bucket;
    for (NameId &part : bucket.parts)
        part = readRow(in, snapshot.names.size());
    bucket.kind = BucketKind(in.below<std::uint8_t>(std::uint64_t(BucketKind::Other) + 1));
    bucket.flags = in.number<std::uint8_t>();
    bucket.hits = in.number();
    bucket.cabs = in.number();
    bucket.reports = in.number<std::uint32_t>();
    bucket.reportBytes = in.number();
    bucket.hitsLogBytes = in.number();
    bucket.lastActivity = std::int64_t(in.number());
    // Whoever reads names takes these for granted.
    const std::size_t named = bucket.kind == BucketKind::Application ? bucket.parts.size() : 1;
    for (std::size_t part = 0; part < bucket.parts.size(); ++part) {
        if ((bucket.parts[part] != noName) != (part < named))
            in.spoil();
    }
    if (in.isBad())
        return;
    snapshot.buckets.push_back(bucket);
    readStatus(in, snapshot);
}

void writeFinding(Writer &out, const Finding &finding, std::uint32_t bucket)
{
    out.number(std::uint64_t(finding.code));
    writeRow(out, bucket);
    out.text(finding.where.file);
    out.number(finding.where.line);
    out.number(finding.where.column);
    out.number(finding.arguments.size());
    for (const std::string &argument : finding.arguments)
        out.text(argument);
    out.number(finding.repair ? 1 : 0);
    if (finding.repair) {
        out.number(finding.repair->offset);
        out.number(finding.repair->length);
        out.text(finding.repair->text);
    }
}

void readFinding(Reader &in, ShareSnapshot &snapshot)
{
    Finding finding{FindingCode(in.below<std::uint16_t>(allFindings().size())), {}, {}, {}};
    const std::uint32_t bucket = readRow(in, snapshot.buckets.size());
    finding.where.file = in.text();
    finding.where.line = in.number();
    finding.where.column = in.number<std::uint32_t>();
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left)
        finding.arguments.emplace_back(in.text());
    if (in.below<std::uint8_t>(2) == 1) {
        TextEdit repair;
        repair.offset = std::size_t(in.number());
        repair.length = std::size_t(in.number());
        repair.text = in.text();
        finding.repair = std::move(repair);
    }
    if (bucket < snapshot.buckets.size())
        ++snapshot.buckets[bucket].findings;
    snapshot.findings.push_back(std::move(finding));
    snapshot.findingBuckets.push_back(bucket);
}

/// Findings are numbers in the file, and in another version of the program others.
std::uint64_t findingsHash()
{
    std::string names;
    for (const FindingInfo &info : allFindings())
        names.append(info.name).push_back('\n');
    return nameHash(names);
}

void readNames(Reader &in, StringPool &names)
{
    for (std::size_t left = in.count(), id = 0; left > 0 && !in.isBad(); --left, ++id) {
        if (names.intern(in.text()) != id)
            in.spoil(); // twice the same
    }
}

std::string bodyOf(const ShareSnapshot &snapshot)
{
    Writer out;
    out.text(snapshot.root);
    out.number(std::uint64_t(snapshot.scannedAt));
    out.number(snapshot.crashLogBytes);
    out.number(snapshot.names.size());
    for (NameId id = 0; id < snapshot.names.size(); ++id)
        out.text(snapshot.names.at(id));
    out.number(snapshot.policy ? 1 : 0);
    if (snapshot.policy)
        out.text(snapshot.policy->bytes());
    out.number(snapshot.buckets.size());
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row)
        writeBucket(out, snapshot, row);
    out.number(snapshot.findings.size());
    for (std::size_t i = 0; i < snapshot.findings.size(); ++i)
        writeFinding(out, snapshot.findings[i], snapshot.findingBuckets[i]);
    return std::move(out).take();
}

void readBody(Reader &in, ShareSnapshot &snapshot)
{
    snapshot.root = in.text();
    snapshot.scannedAt = std::int64_t(in.number());
    snapshot.crashLogBytes = in.number();
    readNames(in, snapshot.names);
    if (in.below<std::uint8_t>(2) == 1)
        snapshot.policy = ConfigDocument::read(in.text(), DocumentKind::Policy, policyFile);
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left)
        readBucket(in, snapshot);
    for (std::size_t left = in.count(); left > 0 && !in.isBad(); --left)
        readFinding(in, snapshot);
}

/// What a damaged file does not have at its end.
constexpr std::size_t sumDigits = 16;

std::string sumOf(std::string_view bytes)
{
    return std::format("{:016x}", nameHash(bytes));
}

} // namespace

std::string snapshotBytes(const ShareSnapshot &snapshot)
{
    Writer head;
    head.number(findingsHash());
    return std::string(magic) + std::move(head).take() + bodyOf(snapshot);
}

Result<SnapshotPtr> readSnapshot(std::string_view bytes)
{
    if (!bytes.starts_with(magic))
        return failure(ErrorKind::Malformed, {});
    Reader in(bytes.substr(magic.size()));
    if (in.number() != findingsHash())
        return failure(ErrorKind::Malformed, {});
    auto snapshot = std::make_shared<ShareSnapshot>();
    readBody(in, *snapshot);
    if (in.isBad() || !in.isAtEnd())
        return failure(ErrorKind::Malformed, {});
    snapshot->complete = true;
    snapshot->index.rebuild(*snapshot, snapshot->buckets.size());
    return SnapshotPtr(std::move(snapshot));
}

SnapshotCache::SnapshotCache(std::string folder)
    : m_folder(std::move(folder))
{
}

std::string SnapshotCache::fileOf(const std::string &root) const
{
    return std::format("{}/{:016x}.snapshot", m_folder, nameHash(root));
}

SnapshotPtr SnapshotCache::load(const std::string &root) const
{
    std::error_code error;
    const std::string name = fileOf(root);
    const std::uintmax_t size = fs::file_size(name, error);
    if (error || size > mostBytes)
        return nullptr;
    std::string bytes(std::size_t(size), '\0');
    std::ifstream file(name, std::ios::binary);
    if (!file.read(bytes.data(), std::streamsize(bytes.size())))
        return nullptr;
    const std::string_view body = std::string_view(bytes).substr(0, bytes.size() - std::min(bytes.size(), sumDigits));
    if (bytes.substr(body.size()) != sumOf(body))
        return nullptr;
    return readSnapshot(body).value_or(nullptr);
}

Result<void> SnapshotCache::keep(const std::string &root, const ShareSnapshot &snapshot) const
{
    if (!snapshot.complete)
        return failure(ErrorKind::Malformed, root);
    if (auto made = makeUserFolder(m_folder); !made)
        return made;
    // Written under a name of its own and renamed: whoever reads meanwhile has the old one or the new one.
    static std::atomic<unsigned> number = 0;
    const std::string name = fileOf(root);
    const std::string temporary = std::format("{}.{:x}-{}", name, std::random_device()(), ++number);
    std::ofstream file(temporary, std::ios::binary);
    const std::string bytes = snapshotBytes(snapshot);
    file << bytes << sumOf(bytes);
    file.close();
    std::error_code error;
    if (file)
        fs::rename(temporary, name, error);
    if (file && !error)
        return {};
    const std::string words = error ? error.message() : std::string();
    fs::remove(temporary, error);
    return failure(ErrorKind::Io, name, words);
}

} // namespace cer
