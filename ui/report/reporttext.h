// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportreader.h"

#include <QCoreApplication>
#include <QString>

/// The sentences for people about what is inside a report, in their language. Used by both programs.
class ReportText final {
    Q_DECLARE_TR_FUNCTIONS(ReportText)

public:
    /// "Cabinet", "ZIP archive".
    static QString format(cer::ReportFormat format);
    /// Why a member is not given out; empty for Refusal::None.
    static QString refusal(cer::Refusal refusal);
    /// As Messages::textFor(), but knows what the program that reads reports says of itself.
    static QString textFor(const cer::Error &error);
    /// What the program that reads reports may do to this PC.
    static QString confinement(const cer::Confinement &confinement);
};
