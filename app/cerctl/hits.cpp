// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketids.h"
#include "app/cerctl/logfile.h"
#include "app/cerctl/output.h"
#include "app/cerctl/period.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

constexpr std::size_t machineWidth = 15, userWidth = 20; // of tables that do not wait for their last line
constexpr std::size_t mostFaults = 20;

struct LogArguments {
    std::string share, bucket;
    HitChoice choice;
};

bool matches(const Context &context, const cer::HitQuery &query, const cer::LogEntry &entry)
{
    return (!query.from || entry.time >= *query.from) && (!query.until || entry.time < *query.until)
           && (query.machine.empty() || cer::equalFolded(context.name(entry.machine), query.machine))
           && (query.user.empty() || cer::equalFolded(context.name(entry.user), query.user));
}

void printRow(const Context &context, const std::string &time, const std::string &machine, const std::string &user,
              const std::string &info)
{
    context.print(padded(time, 19) + "  " + padded(harmless(machine), machineWidth) + "  "
                  + padded(harmless(user), userWidth) + "  " + harmless(info) + "\n");
}

void printHeading(const Context &context, const QString &info)
{
    printRow(context, Words::tr("Time").toStdString(), Words::tr("Machine").toStdString(),
             Words::tr("User").toStdString(), info.toStdString());
}

void printHit(const Context &context, const LogLine &line)
{
    const cer::LogEntry &entry = line.entry;
    const bool hasFile = entry.info != cer::noCab;
    if (!context.json)
        return printRow(context, cer::isoText(entry.time), context.name(entry.machine), context.name(entry.user),
                        context.name(entry.info));
    context.printJson({{"time", cer::isoText(entry.time)},
                       {"machine", context.name(entry.machine)},
                       {"user", context.name(entry.user)},
                       {"file", hasFile ? Json(context.name(entry.info)) : Json()},
                       {"line", line.line}});
}

void printCrash(const Context &context, const LogLine &line, const BucketIds &ids)
{
    const cer::LogEntry &entry = line.entry;
    const BucketName bucket = ids.nameOf(entry.info);
    if (!context.json)
        return printRow(context, cer::isoText(entry.time), context.name(entry.machine), context.name(entry.user),
                        context.name(bucket.subpath.value_or(std::string(entry.info))));
    context.printJson({{"time", cer::isoText(entry.time)},
                       {"machine", context.name(entry.machine)},
                       {"user", context.name(entry.user)},
                       {"bucket", bucket.subpath ? Json(context.name(*bucket.subpath)) : Json()},
                       {"bucketId", orNull(bucket.id.has_value(), bucket.id.value_or(0))},
                       {"line", line.line}});
}

/// Faults to standard error, also beside JSON Lines: they have no place in there.
class FaultList {
public:
    explicit FaultList(Context &context)
        : m_context(context)
    {
    }
    void add(const cer::Finding &finding)
    {
        m_context.exit = std::max<int>(m_context.exit, Findings);
        if (++m_faults <= mostFaults)
            m_context.warn(finding);
    }
    void finish() const
    {
        if (m_faults > mostFaults)
            m_context.complain(
                Words::tr("… and %n more such line(s). cerctl lint lists them.", nullptr, int(m_faults - mostFaults)));
    }

private:
    Context &m_context;
    std::size_t m_faults = 0;
};

/// The lines of a log; one that is not there has none. False when it cannot be read.
bool printLog(Context &context, cer::Store &store, const std::string &file, cer::LogKind kind,
              const cer::HitQuery &query, const std::function<void(const LogLine &)> &print)
{
    FaultList faults(context);
    const auto done = readEntries(
        store, file, kind, context.stop,
        [&](const LogLine &line) {
            if (matches(context, query, line.entry))
                print(line);
        },
        [&](const cer::Finding &finding) { faults.add(finding); });
    faults.finish();
    if (done || done.error().kind == cer::ErrorKind::NotFound)
        return true;
    context.fail(done.error());
    return false;
}

bool isThere(cer::Store &store, const std::string &path)
{
    return store.list(path, cer::ListDetail::Names).has_value();
}

void runHits(const LogArguments &arguments, Context &context)
{
    const std::optional<cer::HitQuery> query = hitQuery(context, arguments.choice);
    const std::shared_ptr<cer::Store> store = query ? context.open(arguments.share) : nullptr;
    if (!store)
        return;
    const std::string path = cer::storePath(cer::normalizedSubpath(arguments.bucket));
    bool there = false;
    for (const std::string_view branch : {cer::countsBranch, cer::cabsBranch, cer::statusBranch})
        there = there || (!path.empty() && isThere(*store, std::string(branch) + '/' + path));
    if (!there)
        return context.fail({cer::ErrorKind::NotFound, arguments.bucket, {}});
    printHeading(context, Words::tr("Report"));
    printLog(context, *store, cer::hitsLogFile(path), cer::LogKind::Hits, *query,
             [&](const LogLine &line) { printHit(context, line); });
}

void runCrashes(const LogArguments &arguments, Context &context)
{
    const std::optional<cer::HitQuery> query = hitQuery(context, arguments.choice);
    const std::shared_ptr<cer::Store> store = query ? context.open(arguments.share) : nullptr;
    const std::optional<BucketIds> ids = store ? readBucketIds(context, *store) : std::nullopt;
    if (!ids)
        return;
    printHeading(context, Words::tr("Bucket"));
    printLog(context, *store, std::string(cer::crashLogFile), cer::LogKind::Crash, *query,
             [&](const LogLine &line) { printCrash(context, line, *ids); });
}

} // namespace

void addHits(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<LogArguments>();
    CLI::App *command = app.add_subcommand("hits", "Prints the hits of one bucket from its hits.log, oldest first.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("BUCKET", arguments->bucket, "The subpath of the bucket, with \\ or /")->required();
    addHitOptions(*command, arguments->choice);
    command->footer("Examples:\n"
                    "  cerctl hits /srv/cer 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3'\n"
                    "  cerctl hits /srv/cer winword.exe/11.0.5510.0/mso.dll/11.0.5510.0/0012a4f3 --since 7d --json\n"
                    "  cerctl hits /srv/cer blue --machine PC-0815 --until 2007-04-23\n");
    command->callback([arguments, &context] { runHits(*arguments, context); });
}

void addCrashes(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<LogArguments>();
    CLI::App *command = app.add_subcommand("crashes", "Prints the hits of all buckets from crash.log, oldest first.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    addHitOptions(*command, arguments->choice);
    command->footer(
        "A line names a bucket by its number or by its subpath. The status.txt files tell the other one; it "
        "stays empty where\ntwo buckets have the same number, or none has it.\n\n"
        "Examples:\n"
        "  cerctl crashes /srv/cer --since 2007-04-23T08:00 --until 2007-04-23T18:00\n"
        "  cerctl crashes /srv/cer --user ada --json\n");
    command->callback([arguments, &context] { runCrashes(*arguments, context); });
}
