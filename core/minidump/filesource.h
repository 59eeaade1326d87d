// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/bytesource.h"

#include <memory>
#include <string>

namespace cer {

/// A file of this PC or, on Windows, of a share, which may be larger than 4 GB. Links that a person names are followed; ErrorKind::NotAFile
/// for folders, devices and pipes. Its size is that of the opening.
Result<std::unique_ptr<ByteSource>> openFile(const std::string &path);

} // namespace cer
