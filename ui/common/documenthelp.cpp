// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documenthelp.h"

#include <QVariant>
#include <QWidget>

namespace {

constexpr const char *property = "documentSection";

} // namespace

void setDocumentSection(QWidget *widget, const QString &section)
{
    widget->setProperty(property, section);
}

QString documentSectionOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString section = widget->property(property).toString(); !section.isEmpty())
            return section;
    }
    return {};
}
