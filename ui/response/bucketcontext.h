// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"
#include "ui/response/formcontext.h"

#include <QString>

/// What the form must know about the bucket in \a row.
FormContext contextOf(const cer::SnapshotPtr &snapshot, std::size_t row);
/// "status/<subpath>/status.txt"; empty when a name holds bytes that are no text, as no client makes them (2.2.3).
QString statusFileOf(const std::string &subpath);
/// The other way: the subpath with '\', as buckets are named.
QString subpathOfStatusFile(const QString &file);
