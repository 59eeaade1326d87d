// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/privacy.h"

#include <QCoreApplication>
#include <QString>

/// What leaves a PC and concerns a person, in words. Used by both programs.
class PrivacyText final {
    Q_DECLARE_TR_FUNCTIONS(PrivacyText)

public:
    /// One or two sentences that name the entry.
    static QString textFor(const cer::PrivacyNote &note);
};
