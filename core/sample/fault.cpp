// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/fault.h"

#include "core/protocol/names.h"

#include <format>

namespace cer::sample {

namespace {

// EXCEPTION_ACCESS_VIOLATION and others of winnt.h; the last is what Visual C++ throws.
constexpr std::uint32_t accessViolation = 0xc0000005, divideByZero = 0xc0000094, stackOverflow = 0xc00000fd,
                        heapCorruption = 0xc0000374, failFast = 0xc0000409, invalidParameter = 0xc0000417,
                        cppException = 0xe06d7363;
constexpr std::uint32_t noncontinuable = 1;
constexpr std::uint64_t reading = 0, writing = 1, executing = 8;

/// A null pointer with the offset of a member, or what is left of an object.
std::uint64_t badPointer(bool wide, Random &random)
{
    if (random.chance(60))
        return random.below(32) * 8;
    return wide ? 0xdddd'dddd'dddd'dddd + random.below(8) * 8 : 0xdddd'dddd + random.below(8) * 4;
}

Fault violation(std::uint64_t how, const Images &images, std::uint64_t address, Random &random)
{
    const std::uint64_t where = how == executing ? address : badPointer(images.wide, random);
    // An address that no processor can form is not in the record.
    const bool isFormed = !images.wide || where < 0x8000'0000'0000;
    return {accessViolation, 0, address, {isFormed ? how : reading, isFormed ? where : ~std::uint64_t(0)}, false};
}

Fault thrown(const Images &images, std::uint64_t address, std::uint64_t stack)
{
    const std::uint64_t base = images.program().base;
    Fault fault{cppException, noncontinuable, address, {0x19930520, stack + 0x80, base + 0x9c40}, false};
    if (images.wide)
        fault.parameters.push_back(base); // what the others are counted from
    return fault;
}

Fault ofTheProgram(const Images &images, std::uint64_t address, std::uint64_t stack, Random &random)
{
    switch (random.below(8)) {
    case 0: return {stackOverflow, 0, address, {writing, stack - 8}, true};
    case 1: return {failFast, noncontinuable, address, {2}, false}; // a buffer was written beyond its end
    case 2: return {divideByZero, 0, address, {}, false};
    case 3:
    case 4: return violation(writing, images, address, random);
    default: return violation(reading, images, address, random);
    }
}

} // namespace

Fault drawFault(const Images &images, const Signature &signature, std::uint64_t address, std::uint64_t stack,
                Random &ofBucket)
{
    const std::string &module = signature.module;
    if (images.faulty == 0)
        return ofTheProgram(images, address, stack, ofBucket);
    if (module.ends_with("_unloaded") || module.starts_with("StackHash"))
        return violation(executing, images, address, ofBucket);
    if (equalFolded(module, "KERNELBASE.dll"))
        return thrown(images, address, stack);
    if (equalFolded(module, "ucrtbase.dll"))
        return {failFast, noncontinuable, address, {7}, false}; // abort()
    if (module.starts_with("MSVCR"))
        return {invalidParameter, noncontinuable, address, {}, false};
    if (equalFolded(module, "ntdll.dll") && ofBucket.chance(50))
        return {heapCorruption, noncontinuable, address, {images.ntdll().base + 0x1027f0}, false};
    return violation(ofBucket.chance(70) ? reading : writing, images, address, ofBucket);
}

std::string faultComment(const Fault &fault, std::string_view program)
{
    return std::format("*** procdump.exe -accepteula -ma -e {} C:\\Dumps\n*** Unhandled exception: {:08X}", program,
                       fault.code);
}

} // namespace cer::sample
