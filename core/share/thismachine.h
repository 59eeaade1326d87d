// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace cer {

/// The name of the user that this process belongs to, and of the machine, as the system knows them.
std::string userName();
std::string machineName();

/// The folder of what this user's console keeps: $CER_HOME, else cer-console in the user's data folder (XDG, or the Windows
/// equivalent). It need not exist.
std::string dataFolder();
/// The folder of what can be made anew at any time: cache below $CER_HOME, else cer-console in the user's cache folder, likewise.
std::string cacheFolder();

} // namespace cer
