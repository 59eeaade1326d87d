// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "ui/common/theme.h"

#include <QColor>
#include <QString>

/// ✖ ⚠ ⓘ: a state is told by its shape, then by its colour.
inline QString severityMark(cer::Severity severity)
{
    switch (severity) {
    case cer::Severity::Error: return QStringLiteral("✖");
    case cer::Severity::Warning: return QStringLiteral("⚠");
    case cer::Severity::Note: return QStringLiteral("ⓘ");
    }
    return {};
}

inline QColor severityTint(cer::Severity severity)
{
    const StateColors colors = stateColors();
    switch (severity) {
    case cer::Severity::Error: return colors.bad;
    case cer::Severity::Warning: return colors.warning;
    case cer::Severity::Note: return colors.faint;
    }
    return {};
}
