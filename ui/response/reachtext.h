// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/reach.h"
#include "ui/common/codepage.h"

#include <QCoreApplication>
#include <QStringList>

/// Whom an edit reaches, in words. Used by both programs.
class ReachText final {
    Q_DECLARE_TR_FUNCTIONS(ReachText)

public:
    /// A few lines of sentences, those with nothing to tell left out: files, hits, clients, what is to be expected, what is overwritten.
    static QStringList sentences(const cer::Reach &reach);
    /// Those of them that tell what changes for clients.
    static QStringList outcome(const cer::Reach &reach);
    /// What one line of policy.txt does.
    static QString line(const cer::LineReach &line, const CodePage &page);
    /// "Starts to collect"; empty when nothing changes for clients.
    static QString change(cer::ClientChange change);
    /// "is changed", "is made", "says so already", "cannot be changed".
    static QString file(cer::FileFate fate);
    /// What clients do and why, of BucketReach: "✓ collects", "⊘ the limit is reached".
    static QString reason(cer::StepReason reason);
};
