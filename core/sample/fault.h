// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/images.h"

namespace cer::sample {

/// Why a program ended: the fields of EXCEPTION_RECORD.
struct Fault {
    std::uint32_t code = 0, flags = 0;
    std::uint64_t address = 0;
    std::vector<std::uint64_t> parameters;
    bool isRecursion = false; // a function called itself until the stack was full
};

/// What fits the signature's module, at \a address; drawn from \a ofBucket, so that all reports of a bucket have the same. The thread's
/// stack is at \a stack.
Fault drawFault(const Images &images, const Signature &signature, std::uint64_t address, std::uint64_t stack,
                Random &ofBucket);

/// What a tool that writes dumps leaves in them as a comment.
std::string faultComment(const Fault &fault, std::string_view program);

} // namespace cer::sample
