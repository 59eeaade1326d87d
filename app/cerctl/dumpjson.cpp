// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/dumplist.h"
#include "ui/report/dumptext.h"

#include <array>
#include <format>

namespace {

std::string hex(std::uint64_t number)
{
    return std::format("{:#x}", number);
}

template <typename T>
Json maybe(const std::optional<T> &value)
{
    return orNull(value.has_value(), value.value_or(T()));
}

Json versionJson(const std::optional<cer::DumpVersion> &version)
{
    return orNull(version.has_value(), cer::versionText(version.value_or(cer::DumpVersion())));
}

/// "Windows 10.0.19045", in every language.
Json osJson(const cer::DumpSystem &system)
{
    const std::string name = DumpText::systemName(system.platform).toStdString();
    return std::format("{} {}.{}.{}", name.empty() ? hex(system.platform) : name, system.major, system.minor,
                       system.build);
}

Json systemJson(const cer::DumpSystem &system)
{
    return {{"platform", system.platform},
            {"major", system.major},
            {"minor", system.minor},
            {"build", system.build},
            {"servicePack", system.servicePack},
            {"productType", system.productType},
            {"suiteMask", system.suiteMask},
            {"processors", system.processors},
            {"processorLevel", system.processorLevel},
            {"processorRevision", system.processorRevision}};
}

Json processJson(const cer::Minidump &dump)
{
    const cer::DumpProcess &process = dump.process;
    const cer::DumpModule *program = dump.modules.empty() ? nullptr : &dump.modules.front();
    return {{"name", program ? Json(cer::moduleName(*program)) : Json()},
            {"path", program ? Json(program->path) : Json()},
            {"version", program ? versionJson(program->fileVersion) : Json()},
            {"id", maybe(process.id)},
            {"created", timeJson(process.created.has_value(), process.created.value_or(0))},
            {"userSeconds", maybe(process.userTime)},
            {"kernelSeconds", maybe(process.kernelTime)},
            {"integrityLevel", maybe(process.integrityLevel)},
            {"timeZone", process.timeZone},
            {"windowsBuild", process.build},
            {"workingSetBytes", maybe(process.workingSet)},
            {"peakWorkingSetBytes", maybe(process.peakWorkingSet)},
            {"pagefileBytes", maybe(process.pagefile)},
            {"privateBytes", maybe(process.privateUsage)}};
}

Json exceptionJson(const cer::Minidump &dump)
{
    if (!dump.exception)
        return nullptr;
    const cer::DumpException &exception = *dump.exception;
    const cer::DumpModule *module = cer::moduleAt(dump, exception.address);
    Json parameters = Json::array(), registers = Json::object();
    for (const std::uint64_t parameter : exception.parameters)
        parameters.push_back(hex(parameter));
    for (const cer::DumpRegister &one : exception.registers)
        registers[one.name] = hex(one.value);
    return {{"code", std::format("{:#010x}", exception.code)},
            {"text", DumpText::exception(dump).toStdString()},
            {"address", hex(exception.address)},
            {"module", module ? Json(cer::moduleName(*module)) : Json()},
            {"thread", exception.threadId},
            {"flags", exception.flags},
            {"parameters", std::move(parameters)},
            {"registers", std::move(registers)}};
}

Json modulesJson(const cer::Minidump &dump)
{
    Json list = Json::array();
    for (const cer::DumpModule &module : dump.modules)
        list.push_back({{"name", cer::moduleName(module)},
                        {"path", module.path},
                        {"version", versionJson(module.fileVersion)},
                        {"productVersion", versionJson(module.productVersion)},
                        {"base", hex(module.base)},
                        {"bytes", module.size},
                        {"checksum", module.checksum},
                        {"linked", module.linked},
                        {"pdb", module.pdbPath},
                        {"pdbId", module.pdbId}});
    return list;
}

Json unloadedJson(const cer::Minidump &dump)
{
    Json list = Json::array();
    for (const cer::DumpUnloadedModule &module : dump.unloaded)
        list.push_back({{"path", module.path}, {"base", hex(module.base)}, {"bytes", module.size}});
    return list;
}

Json threadsJson(const cer::Minidump &dump)
{
    Json list = Json::array();
    for (const cer::DumpThread &thread : dump.threads)
        list.push_back({{"id", thread.id},
                        {"name", thread.name},
                        {"suspended", thread.suspendCount},
                        {"instruction", thread.instruction != 0 ? Json(hex(thread.instruction)) : Json()},
                        {"stack", hex(thread.stackStart)},
                        {"stackBytes", thread.stackBytes}});
    return list;
}

Json memoryJson(const cer::Minidump &dump)
{
    std::uint64_t bytes = 0;
    for (const cer::DumpMemoryRange &range : dump.memory)
        bytes += range.bytes;
    return {{"ranges", dump.memory.size()},
            {"bytes", bytes},
            {"regions", dump.regions.size()},
            {"physicalBytes", maybe(dump.process.physicalMemory)},
            {"availableBytes", maybe(dump.process.availableMemory)},
            {"commitLimitBytes", maybe(dump.process.commitLimit)},
            {"committedBytes", maybe(dump.process.committed)}};
}

Json streamsJson(const cer::Minidump &dump)
{
    Json list = Json::array();
    for (const cer::DumpStream &stream : dump.streams)
        list.push_back({{"type", stream.type},
                        {"name", cer::streamName(stream.type)},
                        {"bytes", stream.bytes},
                        {"offset", stream.offset}});
    return list;
}

Json faultsJson(const cer::Minidump &dump)
{
    static constexpr std::array kinds{"out-of-file", "too-short", "too-many", "bad-text", "twice", "bad-context"};
    Json list = Json::array();
    for (const cer::DumpFault &fault : dump.faults)
        list.push_back({{"kind", kinds.at(std::size_t(fault.kind))},
                        {"stream", fault.stream},
                        {"offset", fault.offset},
                        {"message", DumpText::fault(fault).toStdString()}});
    return list;
}

Json signatureJson(const cer::Minidump &dump)
{
    const auto signature = cer::signatureOf(dump);
    if (!signature)
        return nullptr;
    return {{"app", signature->app},       {"appVersion", signature->appVersion},
            {"module", signature->module}, {"moduleVersion", signature->moduleVersion},
            {"offset", signature->offset}, {"subpath", cer::subpath(*signature)}};
}

} // namespace

Json dumpJson(const cer::Minidump &dump)
{
    const auto &system = dump.system;
    return {{"os", system ? osJson(*system) : Json()},
            {"arch", system ? Json(DumpText::architecture(system->architecture).toStdString()) : Json()},
            {"process", processJson(dump)},
            {"exception", exceptionJson(dump)},
            {"modules", modulesJson(dump)},
            {"threads", dump.threads.size()},
            {"signature", signatureJson(dump)},
            {"withoutSignature", orNull(!cer::signatureOf(dump), DumpText::withoutSignature(dump).toStdString())},
            {"written", timeJson(true, dump.written)},
            {"bytes", dump.bytes},
            {"flags", hex(dump.flags)},
            {"system", system ? systemJson(*system) : Json()},
            {"threadList", threadsJson(dump)},
            {"unloadedModules", unloadedJson(dump)},
            {"memory", memoryJson(dump)},
            {"handles", dump.handles.size()},
            {"comments", dump.comments},
            {"streams", streamsJson(dump)},
            {"faults", faultsJson(dump)}};
}
