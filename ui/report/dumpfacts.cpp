// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/dumpfacts.h"

#include "core/protocol/names.h"
#include "core/protocol/signature.h"
#include "ui/report/dumptext.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t filetimeOf1970 = 11644473600; // seconds since 1601

QString hex(std::uint64_t value)
{
    return u"0x%1"_s.arg(qulonglong(value), 0, 16);
}

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1);
}

QString utcText(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(u"yyyy-MM-dd hh:mm:ss"_s);
}

QString durationText(std::uint64_t hundredNanoseconds)
{
    return QLocale().toString(double(hundredNanoseconds) / 10'000'000, 'f', 3);
}

template <typename T, typename Text>
void add(std::vector<Fact> &facts, const QString &name, const std::optional<T> &value, const Text &text)
{
    if (value)
        facts.push_back({name, text(*value), {}});
}

void add(std::vector<Fact> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.push_back({name, value, {}});
}

cer::TextTable tableOf(std::initializer_list<QString> columns)
{
    cer::TextTable table;
    for (const QString &column : columns)
        table.columns.push_back(column.toStdString());
    return table;
}

void addRow(cer::TextTable &table, std::initializer_list<QString> cells)
{
    std::vector<std::string> row;
    for (const QString &cell : cells)
        row.push_back(cell.toStdString());
    table.rows.push_back(std::move(row));
}

QString versionOf(const std::optional<cer::DumpVersion> &version)
{
    return version ? QString::fromStdString(cer::versionText(*version)) : QString();
}

} // namespace

static std::vector<Fact> systemFacts(const cer::Minidump &dump)
{
    std::vector<Fact> facts;
    if (!dump.system)
        return facts;
    const cer::DumpSystem &system = *dump.system;
    add(facts, DumpFacts::tr("System"), DumpText::system(system));
    add(facts, DumpFacts::tr("Processors"), QString::number(system.processors));
    const cer::DumpProcess &process = dump.process;
    add(facts, DumpFacts::tr("Memory of the PC"), process.physicalMemory, sizeText);
    add(facts, DumpFacts::tr("Of it free"), process.availableMemory, sizeText);
    add(facts, DumpFacts::tr("Committed"), process.committed, sizeText);
    add(facts, DumpFacts::tr("Time zone"), QString::fromStdString(process.timeZone));
    return facts;
}

static std::vector<Fact> processFacts(const cer::Minidump &dump)
{
    std::vector<Fact> facts;
    const cer::DumpProcess &process = dump.process;
    if (!dump.modules.empty()) {
        const cer::DumpModule &program = dump.modules.front();
        add(facts, DumpFacts::tr("Program"), QString::fromStdString(program.path));
        add(facts, DumpFacts::tr("Version"), versionOf(program.fileVersion));
    }
    add(facts, DumpFacts::tr("Process id"), process.id, [](std::uint32_t id) { return QString::number(id); });
    add(facts, DumpFacts::tr("Started"), process.created,
        [](std::uint32_t seconds) { return DumpFacts::tr("%1 UTC").arg(utcText(seconds)); });
    add(facts, DumpFacts::tr("Memory in use"), process.workingSet, sizeText);
    add(facts, DumpFacts::tr("Most in use"), process.peakWorkingSet, sizeText);
    add(facts, DumpFacts::tr("Private memory"), process.privateUsage, sizeText);
    add(facts, DumpFacts::tr("Threads"), QLocale().toString(qulonglong(dump.threads.size())));
    add(facts, DumpFacts::tr("Modules"), QLocale().toString(qulonglong(dump.modules.size())));
    return facts;
}

static std::vector<Fact> dumpFacts(const cer::Minidump &dump)
{
    std::vector<Fact> facts;
    if (dump.written > 0)
        add(facts, DumpFacts::tr("Written"), DumpFacts::tr("%1 UTC").arg(utcText(dump.written)));
    add(facts, DumpFacts::tr("Size"), sizeText(dump.bytes));
    const std::uint64_t memory =
        std::accumulate(dump.memory.begin(), dump.memory.end(), std::uint64_t(0),
                        [](std::uint64_t sum, const cer::DumpMemoryRange &range) { return sum + range.bytes; });
    add(facts, DumpFacts::tr("Memory in it"),
        DumpFacts::tr("%1 in %n range(s)", nullptr, int(dump.memory.size())).arg(sizeText(memory)));
    return facts;
}

static std::vector<Fact> exceptionFacts(const cer::Minidump &dump)
{
    std::vector<Fact> facts;
    if (!dump.exception)
        return facts;
    const cer::DumpException &exception = *dump.exception;
    add(facts, DumpFacts::tr("Code"), u"0x%1"_s.arg(qulonglong(exception.code), 8, 16, QLatin1Char('0')));
    add(facts, DumpFacts::tr("Place"), DumpText::place(dump, exception.address));
    add(facts, DumpFacts::tr("Address"), DumpText::address(dump, exception.address));
    add(facts, DumpFacts::tr("Thread"), QString::number(exception.threadId));
    QStringList parameters;
    for (const std::uint64_t parameter : exception.parameters)
        parameters << hex(parameter);
    add(facts, DumpFacts::tr("Parameters"), parameters.join(u", "_s));
    return facts;
}

std::vector<DumpFacts::Group> DumpFacts::groups(const cer::Minidump &dump)
{
    std::vector<Group> groups;
    for (auto &&[title, facts] : {Group{tr("Exception"), exceptionFacts(dump)}, Group{tr("Process"), processFacts(dump)},
                                  Group{tr("PC"), systemFacts(dump)}, Group{tr("Dump"), dumpFacts(dump)}}) {
        if (!facts.empty())
            groups.push_back({title, facts});
    }
    return groups;
}

DumpFacts::Fit DumpFacts::fit(const cer::Minidump &dump, const QString &subpath)
{
    if (subpath.isEmpty())
        return {};
    const auto signature = cer::signatureOf(dump);
    if (!signature)
        return {false,
                tr("Whether the dump belongs to this bucket cannot be told. %1").arg(DumpText::withoutSignature(dump)),
                {}};
    const std::string own = cer::subpath(*signature);
    if (cer::equalFolded(own, subpath.toStdString()))
        return {true, tr("The signature of the dump is that of this bucket."), {}};
    return {
        false,
        tr("The signature of the dump is not that of this bucket. Windows may rightly have told the client another "
           "one, for stowed exceptions and unloaded modules; else the report lies in the wrong folder. The dump says:"),
        QString::fromStdString(own)};
}

cer::TextTable DumpFacts::modules(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf(
        {tr("Module"), tr("Version"), tr("Address"), tr("Size (bytes)"), tr("Linked"), tr("Symbols"), tr("Path")});
    for (const cer::DumpModule &module : dump.modules) {
        const std::string_view name = cer::moduleName(module);
        addRow(table, {QString::fromUtf8(name.data(), qsizetype(name.size())), versionOf(module.fileVersion),
                       DumpText::address(dump, module.base), QString::number(module.size), utcText(module.linked),
                       QString::fromStdString(module.pdbPath + (module.pdbId.empty() ? "" : " " + module.pdbId)),
                       QString::fromStdString(module.path)});
    }
    for (const cer::DumpUnloadedModule &module : dump.unloaded)
        addRow(table, {tr("%1 (unloaded)").arg(QString::fromStdString(module.path)),
                       {},
                       DumpText::address(dump, module.base),
                       QString::number(module.size),
                       utcText(module.linked),
                       {},
                       {}});
    return table;
}

cer::TextTable DumpFacts::threads(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf({tr("Thread"), tr("Name"), tr("Where it is"), tr("Begun at"), tr("User seconds"),
                                    tr("Kernel seconds"), tr("Started (UTC)"), tr("Stack (bytes at)")});
    for (const cer::DumpThread &thread : dump.threads) {
        const bool faulted = dump.exception && dump.exception->threadId == thread.id;
        addRow(table, {faulted ? tr("%1 ⚠", "the thread that failed").arg(thread.id) : QString::number(thread.id),
                       QString::fromStdString(thread.name),
                       thread.instruction ? DumpText::place(dump, thread.instruction) : QString(),
                       thread.startAddress ? DumpText::place(dump, *thread.startAddress) : QString(),
                       thread.userTime ? durationText(*thread.userTime) : QString(),
                       thread.kernelTime ? durationText(*thread.kernelTime) : QString(),
                       thread.created ? utcText(std::int64_t(*thread.created / 10'000'000) - filetimeOf1970) : QString(),
                       tr("%1 at %2", "a size, an address")
                           .arg(QString::number(thread.stackBytes), DumpText::address(dump, thread.stackStart))});
    }
    return table;
}

cer::TextTable DumpFacts::registers(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf({tr("Register"), tr("Value"), tr("Points to")});
    for (std::size_t i = 0; dump.exception && i < dump.exception->registers.size(); ++i) {
        const cer::DumpRegister &known = dump.exception->registers[i];
        addRow(table, {QString::fromStdString(known.name), hex(known.value),
                       cer::moduleAt(dump, known.value) ? DumpText::place(dump, known.value) : QString()});
    }
    return table;
}

cer::TextTable DumpFacts::memory(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf({tr("Address"), tr("Size (bytes)"), tr("State"), tr("Protection"), tr("Kind")});
    for (const cer::DumpMemoryRange &range : dump.memory)
        addRow(table, {DumpText::address(dump, range.start), QString::number(range.bytes), tr("in the dump"), {}, {}});
    for (const cer::DumpMemoryRegion &region : dump.regions)
        addRow(table, {DumpText::address(dump, region.start), QString::number(region.bytes),
                       DumpText::memoryState(region.state), DumpText::protection(region.protection),
                       DumpText::memoryType(region.type)});
    return table;
}

cer::TextTable DumpFacts::handles(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf({tr("Handle"), tr("Type"), tr("Name"), tr("Access"), tr("Handles of it")});
    for (const cer::DumpHandle &handle : dump.handles)
        addRow(table, {hex(handle.handle), QString::fromStdString(handle.type), QString::fromStdString(handle.name),
                       hex(handle.access), QString::number(handle.handleCount)});
    return table;
}

cer::TextTable DumpFacts::streams(const cer::Minidump &dump)
{
    cer::TextTable table = tableOf({tr("Stream"), tr("Number"), tr("Size (bytes)"), tr("Begins at")});
    for (const cer::DumpStream &stream : dump.streams)
        addRow(table,
               {DumpText::stream(stream.type), hex(stream.type), QString::number(stream.bytes), hex(stream.offset)});
    return table;
}

static QString systemFactTitle(cer::SystemFact fact)
{
    using enum cer::SystemFact;
    switch (fact) {
    case Architecture: return DumpFacts::tr("Processor type");
    case Version: return DumpFacts::tr("Version of Windows");
    case ServicePack: return DumpFacts::tr("Service pack");
    case Platform: return DumpFacts::tr("System");
    case ProductType: return DumpFacts::tr("Workstation or server");
    case SuiteMask: return DumpFacts::tr("Edition");
    case Processors: return DumpFacts::tr("Processors");
    case Processor: return DumpFacts::tr("Processor family and model");
    case ProcessorVendor: return DumpFacts::tr("Processor vendor");
    case PhysicalMemory: return DumpFacts::tr("Memory of the PC");
    case CommitLimit: return DumpFacts::tr("Most that can be committed");
    case IntegrityLevel: return DumpFacts::tr("Integrity level");
    case TimeZone: return DumpFacts::tr("Time zone");
    case Build: return DumpFacts::tr("Build");
    }
    return {};
}

static std::string systemFactValue(cer::SystemFact fact, const std::string &value)
{
    const bool isSize = fact == cer::SystemFact::PhysicalMemory || fact == cer::SystemFact::CommitLimit;
    return isSize ? sizeText(QString::fromStdString(value).toULongLong()).toStdString() : value;
}

std::vector<cer::ComparedLine> DumpFacts::named(std::vector<cer::ComparedLine> lines)
{
    for (cer::ComparedLine &line : lines) {
        const auto facts = cer::allSystemFacts();
        const auto fact =
            std::ranges::find(facts, line.name, [](cer::SystemFact known) { return cer::systemFactName(known); });
        if (fact == facts.end())
            continue;
        line.name = systemFactTitle(*fact).toStdString();
        for (std::optional<std::string> *side : {&line.left, &line.right}) {
            if (*side)
                **side = systemFactValue(*fact, **side);
        }
    }
    return lines;
}
