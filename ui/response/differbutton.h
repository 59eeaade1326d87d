// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/bulkedit.h"

#include <QToolButton>

class ByteText;

/// Stands in the place of a field whose values differ in many files: says so, and offers the values that they have for all of them.
class DifferButton final : public QToolButton {
    Q_OBJECT

public:
    explicit DifferButton(QWidget *parent = nullptr);

    void setSpread(const cer::SettingSpread &spread, cer::Parameter parameter, const ByteText &text);

Q_SIGNALS:
    void chosen(const QString &value);
    void cleared();
    void otherRequested(); // a value that none of them has
};
