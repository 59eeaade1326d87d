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
    /// Whether to name \a value, which was looked at in \a step: what nobody asked for says nothing.
    static bool isTelling(const cer::DecisionStep &step, const cer::EffectiveValue &value);
    /// Where a value comes from: "status.txt, line 3", "group policy".
    static QString origin(const cer::EffectiveValue &value);
    /// Why clients do so, of many buckets at once: without numbers. Of the reasons that a decision can rest on.
    static QString brief(cer::StepReason reason);
    /// The sign of an outcome, which says it without colour: "✓".
    static QChar mark(cer::StepOutcome outcome);
    /// What was left out, and why (D11).
    static QString leftOut(const cer::LeftOut &item);
};
