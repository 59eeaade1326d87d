// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to look into reports by a process of its own: beside cabextract, which does it in one, and beside reading the file once.
#include "core/client/pack.h"
#include "core/report/extract.h"
#include "tests/bench/contest.h"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <numeric>
#include <sys/resource.h>
#include <unistd.h>

using namespace cer;
namespace fs = std::filesystem;

namespace {

constexpr int rounds = 5;

[[noreturn]] void fail(const std::string &what)
{
    std::cerr << what << '\n';
    std::exit(1);
}

template <typename Work>
double secondsOf(const Work &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Of this process and of those that have ended.
double processorSeconds()
{
    double seconds = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            seconds += double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    }
    return seconds;
}

/// As memory is: pages of numbers, of pointers that differ little, of nothing, of text.
std::string dumpBytes(std::size_t size)
{
    std::string bytes;
    bytes.reserve(size + 4096);
    std::uint64_t seed = 4711;
    const auto next = [&seed] { return seed = seed * 6364136223846793005 + 1442695040888963407; };
    while (bytes.size() < size) {
        const std::uint64_t kind = next() >> 61;
        for (int i = 0; i < 512; ++i) {
            std::uint64_t word = next();
            if (kind == 0)
                word = 0;
            else if (kind < 4)
                word = 0x7ff6'0000'0000 + (word >> 44);
            bytes.append(reinterpret_cast<const char *>(&word), sizeof word);
        }
    }
    bytes.resize(size);
    return bytes;
}

/// A cabinet of about 200 MiB, as a client makes it.
void makeReport(const fs::path &file)
{
    std::vector<CabMember> members{{"memory.hdmp", dumpBytes(std::size_t(180) << 20), 0}};
    for (int i = 0; i < 20; ++i)
        members.push_back({std::format("data{:02}.bin", i), dumpBytes(std::size_t(6) << 20), 0});
    const auto cab = packCab(members);
    if (!cab)
        fail("the cabinet cannot be made");
    std::ofstream(file, std::ios::binary) << *cab;
}

void put(std::ofstream &file, std::uint64_t number, int bytes)
{
    for (int i = 0; i < bytes; ++i, number >>= 8)
        file.put(char(number & 0xff));
}

/// [MS-CAB] 2, stored, without checksums: a text alone in the first folder, a member of nearly 2 GB in the second.
void makeLargeReport(const fs::path &file)
{
    constexpr std::uint32_t block = 32768, blocks = 61'000, text = 1000;
    constexpr std::string_view names[] = {"version.txt", "memory.dmp"};
    constexpr std::uint32_t files = 36 + 2 * 8, data = files + 2 * 17 + 11 + 10;
    constexpr std::uint64_t size = data + 8 + text + std::uint64_t(blocks) * (8 + block);
    std::ofstream out(file, std::ios::binary);
    out << "MSCF";
    for (const auto &[number, bytes] : std::initializer_list<std::pair<std::uint64_t, int>>{
             {0, 4}, {size, 4}, {0, 4}, {files, 4}, {0, 4}, {0x0103, 2}, {2, 2}, {2, 2}, {0, 2}, {0, 4}})
        put(out, number, bytes);
    put(out, data, 4), put(out, 1, 2), put(out, 0, 2);
    put(out, data + 8 + text, 4), put(out, blocks, 2), put(out, 0, 2);
    for (const int folder : {0, 1}) {
        put(out, folder ? std::uint64_t(blocks) * block : text, 4), put(out, 0, 4), put(out, std::uint64_t(folder), 2);
        put(out, 0x5A216000, 4), put(out, 0x20, 2);
        out << names[folder] << '\0';
    }
    put(out, 0, 4), put(out, text, 2), put(out, text, 2);
    out << std::string(text, 't');
    const std::string bytes = dumpBytes(block);
    for (std::uint32_t i = 0; i < blocks; ++i) {
        put(out, 0, 4), put(out, block, 2), put(out, block, 2);
        out << bytes;
    }
    if (!out.flush() || fs::file_size(file) != size)
        fail("the large cabinet cannot be made");
}

ReportContent opened(ReportReader &reader, const fs::path &file)
{
    auto source = openReportFile(file.string());
    auto content = source ? reader.open(std::move(*source)) : std::unexpected(source.error());
    if (!content || content->damage)
        fail("the cabinet cannot be read: " + (content ? "damaged" : content.error().detail));
    return std::move(*content);
}

/// With the start of the helper process.
void extract(const fs::path &file, const fs::path &folder)
{
    ReportReader reader;
    const ReportContent content = opened(reader, file);
    std::vector<std::size_t> all(content.members.size());
    std::iota(all.begin(), all.end(), 0);
    const auto done = extractReport(reader, content, all, folder.string(), IfExists::Keep);
    if (!done)
        fail("the cabinet cannot be extracted: " + done.error().detail);
    for (const Extracted &one : *done) {
        if (one.path.empty())
            fail("a member is missing");
    }
}

void preview(const fs::path &file, std::size_t member)
{
    ReportReader reader;
    const ReportContent content = opened(reader, file);
    const auto bytes = reader.read(member, 0, 65536);
    if (!bytes || bytes->size() != std::min<std::uint64_t>(65536, content.members[member].bytes))
        fail("no preview");
}

void readOnce(const fs::path &file)
{
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    std::string bytes(std::size_t(1) << 20, '\0');
    while (::read(fd, bytes.data(), bytes.size()) > 0) { }
    ::close(fd);
}

Run cabextract(const std::vector<std::string> &options, const fs::path &file)
{
    std::vector<std::string> command{"cabextract", "-q"};
    command.insert(command.end(), options.begin(), options.end());
    command.push_back(file.string());
    const auto ran = run(command);
    if (!ran)
        fail("cabextract cannot be run");
    return *ran;
}

void benchReport(const fs::path &folder, GoalTable &table)
{
    const fs::path file = folder / "report.cab";
    makeReport(file);
    std::vector<double> ours, theirs, work, theirWork, list, theirList;
    ReportReader ahead;
    if (!ahead.start())
        fail("the helper process does not start");
    for (int round = 0; round < rounds; ++round) {
        fs::remove_all(folder / "out");
        const Run rival = cabextract({"-d", (folder / "out").string()}, file);
        theirs.push_back(rival.seconds);
        theirWork.push_back(rival.processor);
        fs::remove_all(folder / "out");
        const double before = processorSeconds();
        ours.push_back(secondsOf([&] { extract(file, folder / "out"); }));
        work.push_back(processorSeconds() - before);
        theirList.push_back(cabextract({"-l"}, file).seconds);
        list.push_back(secondsOf([&] { (void)opened(ahead, file); }));
    }
    std::cout << std::format("{:.0f} MiB: extracted in {:.3f} s ({:.3f} s of processors), by cabextract in {:.3f} s "
                             "({:.3f} s); listed in {:.2f} ms, by "
                             "cabextract in {:.2f} ms\n",
                             double(fs::file_size(file)) / (1 << 20), median(ours), median(work), median(theirs),
                             median(theirWork), median(list) * 1000, median(theirList) * 1000);
    table.add("cabinet of 200 MiB: extraction / cabextract", median(ours) / median(theirs), 1.15);
    table.add("the same: list, by a helper that was started ahead / cabextract", median(list) / median(theirList), 1.15);
    fs::remove_all(folder / "out");
    fs::remove(file);
}

void benchPreview(const fs::path &folder, GoalTable &table)
{
    const fs::path file = folder / "large.cab";
    makeLargeReport(file);
    std::vector<double> text, dump, once;
    for (int round = 0; round < rounds; ++round) {
        once.push_back(secondsOf([&] { readOnce(file); }));
        text.push_back(secondsOf([&] { preview(file, 0); }));
        dump.push_back(secondsOf([&] { preview(file, 1); }));
    }
    std::cout << std::format(
        "2 GB: first preview of its text {:.1f} ms, of its dump {:.1f} ms; the file read once {:.1f} "
        "ms\n",
        median(text) * 1000, median(dump) * 1000, median(once) * 1000);
    table.add("report of 2 GB: first preview of a text / reading it once", median(text) / median(once), 1);
    table.add("report of 2 GB: first preview of a dump / reading it once", median(dump) / median(once), 1);
    fs::remove(file);
}

} // namespace

int main()
{
    const fs::path folder = fs::temp_directory_path() / std::format("bench-cab-{}", ::getpid());
    fs::create_directory(folder);
    GoalTable table;
    benchReport(folder, table);
    benchPreview(folder, table);
    fs::remove_all(folder);
    return table.print() ? 0 : 1;
}
