// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"
#include "core/protocol/settings.h"

#include <QCoreApplication>
#include <QString>

class ByteText;

/// The words for the parameters of policy.txt and status.txt, one row for each.
class ParameterText final {
    Q_DECLARE_TR_FUNCTIONS(ParameterText)

public:
    static QString label(cer::Parameter parameter); // "Limit"
    static QString key(cer::Parameter parameter);   // as in the file: "Crashes per bucket"
    /// What the document says about it, in one to three sentences.
    static QString meaning(cer::Parameter parameter, cer::DocumentKind kind);
    /// The section that says so, for links: "2.2.5".
    static QString section(cer::Parameter parameter);
    static QString group(cer::ParameterGroup group);

    /// The value as a person says it: "yes", "20", "no limit"; empty for none.
    static QString value(const cer::EffectiveValue &value, const ByteText &text);
    /// "policy.txt", "default"
    static QString origin(cer::Origin origin);
    /// "20 — policy.txt": what holds where the file says nothing. \a profile is the one that \a value may come from.
    static QString inherited(const cer::EffectiveValue &value, const ByteText &text,
                             const cer::Profile *profile = nullptr);
};
