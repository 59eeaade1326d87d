// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// XML with an element a line and indented. Where it is not well-formed, as far as it is, with what is wrong.
struct FormattedXml {
    QString text;
    QString fault; // the parser's own words; empty: it is well-formed
    qint64 line = 0;
};
/// Entities are not expanded beyond what Qt thinks safe, and nothing is fetched. Any thread.
FormattedXml formattedXml(const QString &xml);
