// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

/// What F1 shows of the document on \a widget and on all within it that says nothing of its own: "2.2.5". Empty: what those around it say.
void setDocumentSection(QWidget *widget, const QString &section);
/// Of \a widget, else of the nearest one around it; empty: none, or no widget.
QString documentSectionOf(const QWidget *widget);
