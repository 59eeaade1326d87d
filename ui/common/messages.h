// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace cer {
struct Error;
struct FilterFault;
} // namespace cer

/// The sentences for people, in their language, for what the core says in codes. Used by both programs.
class Messages final {
    Q_DECLARE_TR_FUNCTIONS(Messages)

public:
    static QString textFor(const cer::Error &error);
    /// What was found and what it means; without the place.
    static QString textFor(const cer::Finding &finding);
    static QString textFor(const cer::FilterFault &fault);
    /// What all findings of \a code have in common: the beginning of their sentence, with "…" for what differs.
    static QString kindText(cer::FindingCode code);
    /// "status/…/status.txt, line 3, column 5"; empty when the finding names no file.
    static QString placeOf(const cer::Where &where);
    /// \a sentence with "%1"… as the arguments, in one pass, so that a "%2" inside an argument stays what it is. An argument may be a
    /// whole line; what is shown stays on one.
    static QString filled(const QString &sentence, const std::vector<std::string> &arguments);
    static QString severityText(cer::Severity severity);
    /// "2.2.5 status.txt".
    static QString sectionTitle(const QString &section);
};
