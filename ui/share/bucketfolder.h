// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <QString>
#include <QUrl>

/// Where a bucket lies: its folder of reports, or where it has none that of its counts or of its response; with the root of the share.
QString bucketFolder(const cer::ShareSnapshot &snapshot, std::size_t row);
/// The same for the desktop: a folder of this machine, a UNC path, or a URL.
QUrl folderUrl(const QString &path);
