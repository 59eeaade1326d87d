// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/collect.h"
#include "core/client/decide.h"

#include <QCoreApplication>
#include <QString>

/// The sentences for people about what a client does, in their language. Used by both programs.
class DecisionText final {
    Q_DECLARE_TR_FUNCTIONS(DecisionText)

public:
    /// In two or three words: "Makes a report", "Only counts", "Does nothing".
    static QString summary(const cer::Decision &decision);
    /// What the step is about: "Is there room for one more report?"
    static QString title(cer::ClientStep step);
    /// How it ends and why.
    static QString sentence(const cer::DecisionStep &step);
    /// "Done", "No report", "Skipped", "Failed", "Gives up".
    static QString outcome(cer::StepOutcome outcome);
    /// Where a value comes from: "status.txt, line 3", "group policy".
    static QString origin(const cer::EffectiveValue &value);
    /// What was left out, and why (D11).
    static QString leftOut(const cer::LeftOut &item);
};
