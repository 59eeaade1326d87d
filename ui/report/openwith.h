// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Whether a desktop would run a file of that name instead of showing it: programs, scripts, links, installers, settings for the registry.
bool isRunBySystem(const QString &name);
/// A new folder of this user alone, for copies that other programs open; taken away when the console ends.
QString folderForCopies();
