// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"
#include "ui/common/completingline.h"

/// One item of a list value while it is typed: completes what core knows of its parameter. Several lines that are pasted become several
/// items, as semicolons make them.
class ItemEdit final : public CompletingLine {
    Q_OBJECT

public:
    explicit ItemEdit(cer::Parameter parameter, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void askForCompletions() override;

private:
    cer::Parameter m_parameter;
};
