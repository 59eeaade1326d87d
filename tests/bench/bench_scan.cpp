// SPDX-License-Identifier: GPL-3.0-or-later
#include "contest.h"
#include "rawwalk.h"
#include "syntheticshare.h"

#include "core/share/scan.h"
#include "core/store/store.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <format>
#include <fstream>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;

// bench_scan [--share s1k|s10k|s100k] [--rounds N] [--no-growth]: measures and prints the table of goals.
// bench_scan --do scan|raw everything|counts SHARE: one contestant; prints its totals.
// The shares are kept in $CER_BENCH_SHARES, or beside the folder of this program.

namespace {

struct Options {
    std::string share = "s10k";
    int rounds = 7;
    bool growth = true;
};

void print(const WalkTotals &totals)
{
    std::cout << std::format("{} {} {} {} {} {}\n", totals.buckets, totals.hits, totals.reports, totals.reportBytes,
                             totals.lines, totals.newest);
}

// --- the product, as a contestant ---

struct Scanned {
    WalkTotals totals;
    double seconds = 0;
    double bytesPerBucket = 0;
};

Scanned scan(const std::string &share, bool countsOnly)
{
    cer::ScanOptions options;
    options.reports = options.status = options.histories = !countsOnly;
    const auto start = std::chrono::steady_clock::now();
    const auto store = cer::openStore(share);
    const auto snapshot =
        store ? cer::scanShare(**store, options, {}, [](const cer::ScanUpdate &) { }) : std::unexpected(store.error());
    if (!snapshot) {
        std::cerr << share << ": " << snapshot.error().detail << '\n';
        std::exit(1);
    }
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    Scanned result;
    const cer::ShareTotals totals = (*snapshot)->totals();
    result.totals = {
        .buckets = totals.buckets, .hits = totals.hits, .reports = totals.reports, .reportBytes = totals.reportBytes};
    for (const cer::BucketHistory &history : (*snapshot)->histories) {
        result.totals.lines += history.hits;
        result.totals.newest = std::max(result.totals.newest, history.lastHit);
    }
    result.seconds = elapsed.count();
    result.bytesPerBucket =
        static_cast<double>((*snapshot)->memory()) / static_cast<double>(std::max<std::uint64_t>(1, totals.buckets));
    return result;
}

int takePart(const std::string &who, const std::string &work, const std::string &share)
{
    const bool countsOnly = work == "counts";
    if (who == "raw") {
        print(rawWalk(share, countsOnly));
        return 0;
    }
    const Scanned scanned = scan(share, countsOnly);
    print(scanned.totals);
    std::cout << scanned.seconds << ' ' << scanned.bytesPerBucket << '\n';
    return 0;
}

// --- the measurements ---

class Bench {
public:
    Bench(Options options, const fs::path &program)
        : m_options(std::move(options))
        , m_program(fs::canonical(program).string())
    {
    }

    int run()
    {
        const std::string share = shareNamed(m_options.share, planNamed(m_options.share));
        bool same = warm(share, "everything") && warm(share, "counts") && cold(share);
        systemCalls();
        same = same && (!m_options.growth || growth());
        const bool reached = m_table.print();
        return same && reached ? 0 : 1;
    }

private:
    std::string shareNamed(const std::string &name, const SharePlan &plan) const
    {
        return benchShare(m_program, name, plan);
    }

    Contestant own(const std::string &who, const std::string &work, const std::string &share) const
    {
        return {who, {m_program, "--do", who, work, share}};
    }
    Contestant python(const std::string &work, const std::string &share) const
    {
        return {"python", {"python3", std::string(CER_BENCH_SOURCES) + "/walk.py", work, share}};
    }
    static Contestant find(const std::string &share)
    {
        return {"find -printf", {"find", share, "-printf", "%p %s %T@\\n"}};
    }
    static Contestant ripgrep(const std::string &share)
    {
        return {"ripgrep", {"rg", "--no-ignore", "--text", "Total Hits=[0-9]+", share + "/counts"}};
    }

    /// The first five numbers: python tells no newest line.
    static std::vector<std::uint64_t> totalsOf(const Contestant &contestant, std::size_t count)
    {
        std::istringstream stream(contestant.output);
        std::vector<std::uint64_t> totals(count);
        for (std::uint64_t &total : totals)
            stream >> total;
        return totals;
    }

    bool sameTotals(const std::vector<Contestant> &contestants, bool countsOnly)
    {
        const auto first = totalsOf(contestants[0], countsOnly ? 2 : 6);
        for (const Contestant &contestant : contestants) {
            if (contestant.name == "raw" && totalsOf(contestant, first.size()) != first)
                return std::cerr << "the scan and the raw walk differ\n", false;
            if (contestant.name == "python" && totalsOf(contestant, 2)[1] != first[1])
                return std::cerr << "the scan and python differ\n", false;
        }
        return true;
    }

    static double ratio(const std::vector<Contestant> &contestants, const std::string &a, const std::string &b)
    {
        const auto named = [&](const std::string &name) {
            return *std::ranges::find(contestants, name, &Contestant::name);
        };
        return median(named(a).seconds) / median(named(b).seconds);
    }

    /// A walk of one thread in a warm cache never waits: what it does not work, others did.
    void lookForOthers(const std::vector<Contestant> &contestants)
    {
        const Contestant &raw = *std::ranges::find(contestants, "raw", &Contestant::name);
        const double share = median(raw.processor) / median(raw.seconds);
        m_table.doubt(share < 0.85 ? std::format("others had {:.0f} % of a core", 100 - 100 * share) : std::string());
    }

    void printSeconds(const std::string &title, const std::vector<Contestant> &contestants) const
    {
        std::cout << title << ", medians (of processors):";
        for (const Contestant &contestant : contestants)
            std::cout << std::format("  {} {:.3f} s ({:.3f})", contestant.name, median(contestant.seconds),
                                     median(contestant.processor));
        std::cout << '\n';
    }

    bool warm(const std::string &share, const std::string &work)
    {
        const bool everything = work == "everything";
        std::vector<Contestant> all{own("scan", work, share), own("raw", work, share)};
        if (everything) {
            all.push_back(find(share));
            all.push_back(python(work, share));
        } else {
            all.push_back(ripgrep(share));
        }
        std::vector<Contestant> rehearsal{all[1]};
        if (!runInTurn(rehearsal, 1) || !runInTurn(all, m_options.rounds) || !sameTotals(all, !everything))
            return false;
        printSeconds(m_options.share + " warm, " + work, all);
        lookForOthers(all);
        if (everything) {
            m_table.add("local warm, everything: scan / raw walk of one thread", ratio(all, "scan", "raw"), 0.6);
            m_table.add("local warm, everything: scan / find -printf (which reads nothing)",
                        ratio(all, "scan", "find -printf"), 0.8);
            m_table.add("local warm, everything: python / scan", ratio(all, "python", "scan"), 10, false);
            m_table.addNote("bytes kept per bucket, with the history of each",
                            std::format("{:.0f}", secondLine(all[0], 1)));
        } else {
            m_table.add("local warm, counts only: scan / raw walk of one thread", ratio(all, "scan", "raw"), 0.85);
            m_table.add("local warm, counts only: scan / ripgrep over the counts", ratio(all, "scan", "ripgrep"), 0.6);
            m_table.add("bytes kept per bucket", secondLine(all[0], 1), 200);
        }
        return true;
    }

    static double secondLine(const Contestant &contestant, int field)
    {
        std::istringstream stream(contestant.output.substr(contestant.output.find('\n') + 1));
        double value = 0;
        for (int i = 0; i <= field; ++i)
            stream >> value;
        return value;
    }

    static bool dropCaches()
    {
        ::sync();
        std::ofstream file("/proc/sys/vm/drop_caches");
        file << "3\n" << std::flush;
        return file.good();
    }

    bool cold(const std::string &share)
    {
        if (!dropCaches()) {
            m_table.addNote("local cold", "not measured: /proc/sys/vm/drop_caches cannot be written");
            return true;
        }
        std::vector<Contestant> all{own("scan", "everything", share), own("raw", "everything", share),
                                    python("everything", share)};
        if (!runInTurn(all, 3, dropCaches))
            return false;
        printSeconds(m_options.share + " cold, everything", all);
        m_table.doubt({});
        m_table.add("local cold, everything: scan / raw walk of one thread", ratio(all, "scan", "raw"), 0.35);
        m_table.add("local cold, everything: scan / python", ratio(all, "scan", "python"), 0.25);
        return true;
    }

    /// The sum of the calls column of strace -c.
    std::optional<double> callsOf(const std::string &work, const std::string &share)
    {
        const fs::path report = fs::path(shareNamed("s1k", planNamed("s1k"))).parent_path() / "strace.txt";
        std::vector<std::string> command{"strace", "-f", "-c", "-U", "calls,name", "-o", report.string()};
        std::ranges::copy(own("scan", work, share).command, std::back_inserter(command));
        if (!::run(command))
            return {};
        std::ifstream stream(report);
        double sum = 0;
        for (std::string line; std::getline(stream, line);) {
            std::istringstream fields(line);
            double calls = 0;
            std::string name;
            if (fields >> calls >> name && name != "total")
                sum += calls;
        }
        return sum;
    }

    void systemCalls()
    {
        const SharePlan plan = planNamed("s1k");
        const std::string share = shareNamed("s1k", plan);
        const double buckets = plan.signatures + 2;
        m_table.doubt({});
        for (const auto &[work, goal] : {std::pair("everything", 24.0), std::pair("counts", 9.5)}) {
            (void)::run(own("scan", work, share).command); // fills the caches
            std::optional<double> calls; // the fewest of three: others on the machine make threads collide more often
            for (int round = 0; round < 3; ++round) {
                if (const auto now = callsOf(work, share); now && now < calls.value_or(*now + 1))
                    calls = now;
            }
            if (calls)
                m_table.add(std::format("system calls per bucket, {} (s1k, the whole process)", work), *calls / buckets,
                            goal);
            else
                m_table.addNote("system calls per bucket", "not measured: strace cannot be run");
        }
    }

    bool growth()
    {
        const auto plan = [](std::uint32_t signatures) {
            return SharePlan{.signatures = signatures, .hits = signatures * 10ull, .mostCabs = 2};
        };
        std::vector<Contestant> all{own("scan", "everything", shareNamed("growth-1k", plan(1000))),
                                    own("scan", "everything", shareNamed("growth-100k", plan(100'000)))};
        std::vector<double> small;
        std::vector<double> large;
        for (int round = 0; round < 4; ++round) {
            if (!runInTurn(all, 1))
                return false;
            if (round == 0)
                continue; // fills the caches
            small.push_back(secondLine(all[0], 0) / 1002);
            large.push_back(secondLine(all[1], 0) / 100'002);
        }
        m_table.add("time per bucket, 100,000 buckets / 1,000 buckets", median(large) / median(small), 1.2);
        return true;
    }

    const Options m_options;
    const std::string m_program;
    GoalTable m_table;
};

} // namespace

int main(int count, char **values)
{
    const std::vector<std::string> arguments(values + 1, values + count);
    if (arguments.size() == 4 && arguments[0] == "--do")
        return takePart(arguments[1], arguments[2], arguments[3]);
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--no-growth")
            options.growth = false;
        else if (arguments[i] == "--share" && i + 1 < arguments.size())
            options.share = arguments[++i];
        else if (arguments[i] == "--rounds" && i + 1 < arguments.size())
            options.rounds = std::max(1, std::atoi(arguments[++i].c_str()));
        else
            return std::cerr << "bench_scan [--share s1k|s10k|s100k] [--rounds N] [--no-growth]\n", 2;
    }
    return Bench(options, values[0]).run();
}
