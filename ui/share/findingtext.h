// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QString>

QString severitySymbol(cer::Severity severity);  // ✖ ⚠ ℹ
QString sectionOf(const cer::FindingInfo &info); // "2.2.1"
/// "2.2.1, D15": the section, and the decision where the document is not clear.
QString sectionText(const cer::FindingInfo &info);
