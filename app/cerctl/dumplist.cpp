// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/dumplist.h"

#include "app/cerctl/output.h"
#include "core/protocol/localtime.h"
#include "ui/report/dumptext.h"

#include <algorithm>
#include <format>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostThreads = 40, registersInARow = 4;

using Fact = std::pair<QString, QString>;

QString qt(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString processText(const cer::Minidump &dump)
{
    QStringList parts;
    if (!dump.modules.empty()) {
        const cer::DumpModule &program = dump.modules.front();
        const QString version = program.fileVersion ? u' ' + qt(cer::versionText(*program.fileVersion)) : QString();
        parts << qt(cer::moduleName(program)) + version;
    }
    if (dump.process.id)
        //: %1 is the number that Windows has given to it
        parts << Words::tr("process %1").arg(*dump.process.id);
    if (dump.process.created)
        parts << Words::tr("started %1 UTC").arg(qt(cer::isoText(*dump.process.created)));
    return parts.join(u", "_s);
}

QString threadText(const cer::Minidump &dump)
{
    const auto thread = std::ranges::find(dump.threads, dump.exception->threadId, &cer::DumpThread::id);
    const QString name = thread == dump.threads.end() ? QString() : qt(thread->name);
    const QString number = QString::number(dump.exception->threadId);
    return name.isEmpty() ? number : u"%1 (%2)"_s.arg(number, name);
}

QString memoryText(const cer::Minidump &dump)
{
    std::uint64_t bytes = 0;
    for (const cer::DumpMemoryRange &range : dump.memory)
        bytes += range.bytes;
    QString held = Words::tr("%1 in %n range(s)", nullptr, int(dump.memory.size())).arg(qt(sizeText(bytes)));
    if (!dump.process.workingSet)
        return held;
    //: %1 is what the dump holds; the working set is what the process had
    return Words::tr("%1; working set %2").arg(held, qt(sizeText(*dump.process.workingSet)));
}

std::vector<Fact> factsOf(const cer::Minidump &dump)
{
    std::vector<Fact> facts{
        {Words::tr("Written"), Words::tr("%1 UTC, %2").arg(qt(cer::isoText(dump.written)), qt(sizeText(dump.bytes)))}};
    if (dump.system)
        facts.emplace_back(Words::tr("System"), DumpText::system(*dump.system));
    facts.emplace_back(Words::tr("Process"), processText(dump));
    if (dump.exception) {
        facts.emplace_back(Words::tr("Exception"), DumpText::exception(dump));
        facts.emplace_back(Words::tr("Code"), qt(std::format("{:#010x}", dump.exception->code)));
        facts.emplace_back(Words::tr("Thread"), threadText(dump));
    }
    if (const auto signature = cer::signatureOf(dump))
        facts.emplace_back(Words::tr("Signature"), qt(cer::subpath(*signature)));
    facts.emplace_back(Words::tr("Memory"), memoryText(dump));
    for (const std::string &comment : dump.comments)
        facts.emplace_back(Words::tr("Comment"), qt(comment));
    return facts;
}

void printFacts(const Context &context, const std::vector<Fact> &facts)
{
    std::size_t width = 0;
    for (const auto &[label, value] : facts)
        width = std::max(width, widthOf(label.toStdString()));
    for (const auto &[label, value] : facts) {
        if (!value.isEmpty())
            context.print(padded(label.toStdString(), width) + "  " + harmless(value.toStdString()) + "\n");
    }
}

void printRegisters(const Context &context, const cer::Minidump &dump)
{
    if (!dump.exception || dump.exception->registers.empty())
        return;
    std::string text = "\n";
    std::size_t column = 0;
    for (const cer::DumpRegister &one : dump.exception->registers) {
        const std::string value = DumpText::address(dump, one.value).toStdString();
        const bool last = ++column % registersInARow == 0;
        text += std::format("{:>6} {}", one.name, value) + (last ? "\n" : "  ");
    }
    context.print(text + (column % registersInARow == 0 ? "" : "\n"));
}

void printModules(const Context &context, const cer::Minidump &dump)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(dump.modules.size());
    for (const cer::DumpModule &module : dump.modules)
        rows.push_back({DumpText::address(dump, module.base).toStdString(), sizeText(module.size),
                        module.fileVersion ? cer::versionText(*module.fileVersion) : std::string("-"), module.path});
    if (!rows.empty())
        context.print("\n"
                      + table({Words::tr("Base").toStdString(), Words::tr(">Size").toStdString(),
                               Words::tr("Version").toStdString(), Words::tr("Module").toStdString()},
                              rows));
}

void printThreads(const Context &context, const cer::Minidump &dump)
{
    std::vector<std::vector<std::string>> rows;
    for (const cer::DumpThread &thread : dump.threads) {
        if (rows.size() < mostThreads)
            rows.push_back({std::to_string(thread.id),
                            thread.instruction ? DumpText::place(dump, thread.instruction).toStdString() : "-",
                            thread.name});
    }
    if (!rows.empty())
        context.print("\n"
                      + table({Words::tr(">Thread").toStdString(), Words::tr("Runs at").toStdString(),
                               Words::tr("Name").toStdString()},
                              rows));
    if (dump.threads.size() > mostThreads)
        context.print(
            Words::tr("… and %n more; --json lists all.", nullptr, int(dump.threads.size() - mostThreads)).toStdString()
            + "\n");
}

} // namespace

void printDump(const Context &context, const cer::Minidump &dump)
{
    printFacts(context, factsOf(dump));
    printRegisters(context, dump);
    printModules(context, dump);
    printThreads(context, dump);
}

void reportFaults(Context &context, const cer::Minidump &dump)
{
    const QString without = DumpText::withoutSignature(dump);
    if (!dump.faults.empty() || !without.isEmpty())
        context.exit = std::max<int>(context.exit, Findings);
    if (!context.wantsText())
        return;
    for (const cer::DumpFault &fault : dump.faults)
        context.complain(DumpText::fault(fault));
    if (!without.isEmpty())
        context.complain(without);
}
