// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/bucketlist.h"
#include "app/cerctl/csv.h"
#include "app/cerctl/logfile.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <CLI/CLI.hpp>

#include <QSaveFile>

#include <filesystem>
#include <format>

namespace {

enum class Format { Csv, Json };

struct ExportArguments {
    std::string share, filter, to;
    bool hits = false;
};

std::optional<Format> formatOf(Context &context, const std::string &file)
{
    const std::string extension = cer::foldCase(std::filesystem::path(file).extension().string());
    if (extension == ".csv")
        return Format::Csv;
    if (extension == ".json")
        return Format::Json;
    context.misuse(
        Words::tr("\"%1\" must end in .csv or .json: the name says what is written.").arg(QString::fromStdString(file)));
    return {};
}

/// Writes objects as lines of CSV, or as the members of an array in a JSON document.
class Rows {
public:
    Rows(QSaveFile &file, Format format)
        : m_file(file)
        , m_format(format)
    {
    }
    /// The document up to its array; CSV has the names of the columns there.
    void begin(const std::string &share, const char *array, const Json &columns)
    {
        if (m_format == Format::Csv)
            return write(csvHeading(columns));
        write("{\"share\":" + text(share) + ",\"" + array + "\":[");
    }
    void add(const Json &row)
    {
        if (m_format == Format::Csv)
            write(csvLine(row));
        else
            write((m_first ? "\n" : ",\n") + text(row));
        m_first = false;
    }
    void end()
    {
        if (m_format == Format::Json)
            write("\n]}\n");
    }

private:
    static std::string text(const Json &json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }
    void write(const std::string &bytes) { m_file.write(bytes.data(), qint64(bytes.size())); }

    QSaveFile &m_file;
    Format m_format;
    bool m_first = true;
};

Json hitJson(const Context &context, const std::string &subpath, const LogLine &line)
{
    const cer::LogEntry &entry = line.entry;
    return {{"bucket", subpath},
            {"time", cer::isoText(entry.time)},
            {"machine", context.name(entry.machine)},
            {"user", context.name(entry.user)},
            {"file", entry.info == cer::noCab ? Json() : Json(context.name(entry.info))},
            {"line", line.line}};
}

/// The hits of every bucket of the list. False after a complaint; a bucket without hits.log has none.
bool addHits(Context &context, cer::Store &store, const BucketList &list, Rows &rows, cer::Findings &faults)
{
    std::size_t done = 0;
    for (const std::uint32_t row : list.rows) {
        context.progress(std::format("{} of {} buckets", done++, list.rows.size()));
        if (!list.snapshot->buckets[row].has(cer::Bucket::HasHitsLog))
            continue;
        const std::string subpath = list.snapshot->subpath(row), shown = context.name(subpath);
        const auto read = readEntries(
            store, cer::hitsLogFile(subpath), cer::LogKind::Hits, context.stop,
            [&](const LogLine &line) { rows.add(hitJson(context, shown, line)); },
            [&](cer::Finding fault) { faults.push_back(std::move(fault)); });
        if (!read && read.error().kind != cer::ErrorKind::NotFound) {
            context.fail(read.error());
            return false;
        }
    }
    return true;
}

bool addBuckets(const Context &context, const BucketList &list, Rows &rows)
{
    for (const std::uint32_t row : list.rows) {
        if (context.stop.stop_requested())
            return false;
        rows.add(bucketJson(context, *list.snapshot, row, true, list.history.get()));
    }
    return true;
}

Json columnsOf(const Context &context, bool hits)
{
    if (hits)
        return hitJson(context, {}, {});
    cer::ShareSnapshot one; // its values are not used, only the names
    one.buckets.emplace_back();
    one.buckets.front().kind = cer::BucketKind::Other;
    return bucketJson(context, one, 0, true);
}

void runExport(const ExportArguments &arguments, Context &context)
{
    const std::optional<Format> format = formatOf(context, arguments.to);
    const std::shared_ptr<cer::Store> store = format ? context.open(arguments.share) : nullptr;
    if (!store)
        return;
    const auto list =
        loadBuckets(context, *store, {.filter = arguments.filter, .sort = {}, .limit = {}, .history = !arguments.hits});
    if (!list || !list->snapshot->complete)
        return;
    QSaveFile file(QString::fromStdString(arguments.to));
    if (!file.open(QIODevice::WriteOnly))
        return context.fail({cer::ErrorKind::Io, arguments.to, file.errorString().toStdString()});
    Rows rows(file, *format);
    cer::Findings faults = list->findings;
    rows.begin(context.name(list->snapshot->root), arguments.hits ? "hits" : "buckets",
               columnsOf(context, arguments.hits));
    if (!(arguments.hits ? addHits(context, *store, *list, rows, faults) : addBuckets(context, *list, rows)))
        return;
    rows.end();
    if (!file.commit())
        return context.fail({cer::ErrorKind::Io, arguments.to, file.errorString().toStdString()});
    context.clearProgress();
    context.print(Words::tr("%n bucket(s) are in %1", nullptr, int(list->rows.size()))
                      .arg(QString::fromStdString(arguments.to))
                      .toStdString()
                  + "\n");
    context.report(faults, list->snapshot->root, 20);
}

} // namespace

void addExport(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App *command = app.add_subcommand("export", "Writes the bucket list, or all hits, to a file.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    addFilterOption(*command, arguments->filter);
    command->add_option("--to", arguments->to, "The file to write: its name ends in .csv or .json")
        ->type_name("FILE")
        ->required();
    command->add_flag("--hits", arguments->hits, "The hits of all these buckets instead of the list");
    command->footer("The file takes its place when it is complete; until then what was there stays. Text is UTF-8.\n\n"
                    "Examples:\n"
                    "  cerctl export /srv/cer --to /tmp/buckets.csv\n"
                    "  cerctl export /srv/cer --filter app:winword --hits --to /tmp/hits.json\n");
    command->callback([arguments, &context] { runExport(*arguments, context); });
}
