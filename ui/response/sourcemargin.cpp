// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourcemargin.h"

#include "ui/response/sourceedit.h"

SourceMargin::SourceMargin(SourceEdit &edit)
    : QWidget(&edit)
    , m_edit(edit)
{
}

QSize SourceMargin::sizeHint() const
{
    return {m_edit.marginWidth(), 0};
}

void SourceMargin::paintEvent(QPaintEvent *event)
{
    m_edit.paintMargin(event);
}
