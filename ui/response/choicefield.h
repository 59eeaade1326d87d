// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/valuefield.h"

class InheritButton;
class QRadioButton;

/// inherit / yes / no.
class ChoiceField final : public ValueField {
    Q_OBJECT

public:
    explicit ChoiceField(QWidget *parent = nullptr);
    void setState(const FieldState &state) override;
    void setNarrow(bool narrow) override;
    void setNames(const QString &label, const QString &description) override;

private:
    InheritButton *m_inherit;
    QRadioButton *m_yes, *m_no;
};
