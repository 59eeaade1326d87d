// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/dumpcontext.h"

#include <algorithm>

namespace cer::dump {

namespace {

struct RegisterPlace {
    const char *name;
    std::uint16_t at;
    std::uint8_t bytes;
};

// The CONTEXT of each processor in winnt.h. Those of Breakpad have the same places but for its first form of 64-bit ARM.
constexpr RegisterPlace x86Registers[] = {
    {"eax", 176, 4}, {"ebx", 164, 4}, {"ecx", 172, 4}, {"edx", 168, 4},    {"esi", 160, 4}, {"edi", 156, 4},
    {"ebp", 180, 4}, {"esp", 196, 4}, {"eip", 184, 4}, {"cs", 188, 4},     {"ss", 200, 4},  {"ds", 152, 4},
    {"es", 148, 4},  {"fs", 144, 4},  {"gs", 140, 4},  {"eflags", 192, 4},
};
constexpr RegisterPlace amd64Registers[] = {
    {"rax", 120, 8}, {"rbx", 144, 8}, {"rcx", 128, 8}, {"rdx", 136, 8}, {"rsi", 168, 8}, {"rdi", 176, 8},
    {"rbp", 160, 8}, {"rsp", 152, 8}, {"r8", 184, 8},  {"r9", 192, 8},  {"r10", 200, 8}, {"r11", 208, 8},
    {"r12", 216, 8}, {"r13", 224, 8}, {"r14", 232, 8}, {"r15", 240, 8}, {"rip", 248, 8}, {"cs", 56, 2},
    {"ss", 66, 2},   {"ds", 58, 2},   {"es", 60, 2},   {"fs", 62, 2},   {"gs", 64, 2},   {"eflags", 68, 4},
};
constexpr RegisterPlace armRegisters[] = {
    {"r0", 4, 4},   {"r1", 8, 4},  {"r2", 12, 4}, {"r3", 16, 4}, {"r4", 20, 4},   {"r5", 24, 4},
    {"r6", 28, 4},  {"r7", 32, 4}, {"r8", 36, 4}, {"r9", 40, 4}, {"r10", 44, 4},  {"r11", 48, 4},
    {"r12", 52, 4}, {"sp", 56, 4}, {"lr", 60, 4}, {"pc", 64, 4}, {"cpsr", 68, 4},
};
constexpr RegisterPlace arm64Registers[] = {
    {"x0", 8, 8},    {"x1", 16, 8},   {"x2", 24, 8},   {"x3", 32, 8},   {"x4", 40, 8},   {"x5", 48, 8},
    {"x6", 56, 8},   {"x7", 64, 8},   {"x8", 72, 8},   {"x9", 80, 8},   {"x10", 88, 8},  {"x11", 96, 8},
    {"x12", 104, 8}, {"x13", 112, 8}, {"x14", 120, 8}, {"x15", 128, 8}, {"x16", 136, 8}, {"x17", 144, 8},
    {"x18", 152, 8}, {"x19", 160, 8}, {"x20", 168, 8}, {"x21", 176, 8}, {"x22", 184, 8}, {"x23", 192, 8},
    {"x24", 200, 8}, {"x25", 208, 8}, {"x26", 216, 8}, {"x27", 224, 8}, {"x28", 232, 8}, {"fp", 240, 8},
    {"lr", 248, 8},  {"sp", 256, 8},  {"pc", 264, 8},  {"cpsr", 4, 4},
};
constexpr std::uint16_t breakpadCpsr = 272; // its flags are of 64 bits, so that this one follows the program counter

struct ContextShape {
    DumpArchitecture architecture;
    std::size_t bytes;   // the smallest that the processor has; newer ones are followed by its extended state
    std::size_t flagsAt; // ContextFlags
    std::uint32_t flags; // one of these says which processor it is
    RegisterPlace instruction;
    std::span<const RegisterPlace> registers;
};

constexpr ContextShape shapes[] = {
    {DumpArchitecture::X86, 716, 0, 0x00010000, {"eip", 184, 4}, x86Registers},
    {DumpArchitecture::Amd64, 1232, 48, 0x00100000, {"rip", 248, 8}, amd64Registers},
    {DumpArchitecture::Arm, 368, 0, 0x40200000, {"pc", 64, 4}, armRegisters}, // 416 by Windows
    {DumpArchitecture::Arm64, 912, 0, 0x00400000, {"pc", 264, 8}, arm64Registers},
    {DumpArchitecture::Arm64Breakpad, 796, 0, 0x80000000, {"pc", 264, 8}, arm64Registers},
};

constexpr std::size_t mostNeeded = 280; // no register of ours lies behind

const ContextShape *shapeOf(const Minidump &dump)
{
    const auto architecture = dump.system ? dump.system->architecture : DumpArchitecture::Unknown;
    const auto shape = std::ranges::find(shapes, architecture, &ContextShape::architecture);
    return shape == std::end(shapes) ? nullptr : shape;
}

std::uint64_t valueOf(const Record &context, const RegisterPlace &place)
{
    return place.bytes == 8 ? context.u64(place.at) : place.bytes == 4 ? context.u32(place.at) : context.u16(place.at);
}

/// The start of the context, of which the registers are; false and a fault when it is none of the processor's.
bool readContext(DumpFile &file, const ContextShape &shape, const ContextPlace &place, std::span<char> into)
{
    if (place.bytes == 0)
        return false;
    if (file.held(place.offset, place.bytes) < place.bytes) {
        file.fault(DumpFault::Kind::OutOfFile, place.stream, place.offset);
        return false;
    }
    if (place.bytes < shape.bytes || !file.read(place.offset, into)
        || (Record(into).u32(shape.flagsAt) & shape.flags) == 0) {
        file.fault(DumpFault::Kind::BadContext, place.stream, place.offset);
        return false;
    }
    return true;
}

} // namespace

std::vector<DumpRegister> registersOf(DumpFile &file, const Minidump &dump, const ContextPlace &place)
{
    const ContextShape *shape = shapeOf(dump);
    std::array<char, mostNeeded> bytes{};
    if (!shape || !readContext(file, *shape, place, bytes))
        return {};
    const Record context(bytes);
    std::vector<DumpRegister> registers;
    for (RegisterPlace wanted : shape->registers) {
        if (shape->architecture == DumpArchitecture::Arm64Breakpad && wanted.bytes == 4)
            wanted.at = breakpadCpsr;
        registers.push_back({wanted.name, valueOf(context, wanted)});
    }
    return registers;
}

std::uint64_t instructionOf(DumpFile &file, const Minidump &dump, const ContextPlace &place)
{
    const ContextShape *shape = shapeOf(dump);
    std::array<char, mostNeeded> bytes{};
    if (!shape || !readContext(file, *shape, place, bytes))
        return 0;
    return valueOf(Record(bytes), shape->instruction);
}

} // namespace cer::dump
