// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/minidump.h"
#include "tests/core/minidump/memorysource.h"
#include "tests/fuzz/fuzzing.h"

using namespace cer;

namespace {

constexpr MinidumpLimits limits{
    .streams = 64, .modules = 64, .threads = 64, .ranges = 256, .handles = 64, .textBytes = 4096, .faults = 32};

/// Every text that a dump can give.
std::vector<std::string> textsOf(const Minidump &dump)
{
    std::vector<std::string> texts = dump.comments;
    for (const DumpModule &module : dump.modules)
        texts.insert(texts.end(), {module.path, module.pdbPath});
    for (const DumpUnloadedModule &module : dump.unloaded)
        texts.push_back(module.path);
    for (const DumpThread &thread : dump.threads)
        texts.push_back(thread.name);
    for (const DumpHandle &handle : dump.handles)
        texts.insert(texts.end(), {handle.type, handle.name});
    texts.insert(texts.end(), {dump.process.timeZone, dump.process.build});
    if (dump.system)
        texts.insert(texts.end(), {dump.system->servicePack, dump.system->processorVendor});
    return texts;
}

/// Continuation bytes follow their leads, and nothing else does.
bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const unsigned lead = static_cast<unsigned char>(text[at++]);
        REQUIRE(lead != 0);
        const int more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1;
        for (int i = 0; i < more; ++i, ++at) {
            if (at == text.size() || (text[at] & 0xc0) != 0x80)
                return false;
        }
        if (more < 0)
            return false;
    }
    return true;
}

void checkBounds(const Minidump &dump)
{
    REQUIRE(dump.streams.size() <= limits.streams && dump.modules.size() <= limits.modules);
    REQUIRE(dump.unloaded.size() <= limits.modules && dump.threads.size() <= limits.threads);
    REQUIRE(dump.memory.size() <= 2 * limits.ranges && dump.regions.size() <= limits.ranges);
    REQUIRE(dump.handles.size() <= limits.handles && dump.faults.size() <= limits.faults);
    REQUIRE(!dump.exception || dump.exception->parameters.size() <= 15);
    for (const DumpMemoryRange &range : dump.memory)
        REQUIRE(range.bytes > 0 && range.bytes <= dump.bytes);
    std::size_t text = 0;
    for (const std::string &one : textsOf(dump)) {
        REQUIRE(isUtf8(one));
        text += one.size();
    }
    REQUIRE(text <= limits.textBytes);
}

void checkSignature(const Minidump &dump)
{
    const auto signature = signatureOf(dump);
    if (!signature)
        return;
    const DumpModule *module = moduleAt(dump, dump.exception->address);
    REQUIRE(module && signature->module == moduleName(*module));
    REQUIRE(signature->offset.size() == *offsetDigits(dump.system->architecture));
    REQUIRE(std::stoull(signature->offset, nullptr, 16) < module->size);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    MemorySource source(std::string(reinterpret_cast<const char *>(data), size));
    const auto dump = readMinidump(source, limits);
    REQUIRE(dump || dump.error().kind == ErrorKind::Malformed);
    REQUIRE(source.reads < 1000);
    if (!dump)
        return 0;
    checkBounds(*dump);
    checkSignature(*dump);
    MemorySource again(std::string(reinterpret_cast<const char *>(data), size));
    REQUIRE(readMinidump(again, limits) == dump);
    return 0;
}
