// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/xmltext.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

FormattedXml formattedXml(const QString &xml)
{
    FormattedXml result;
    QXmlStreamReader reader(xml);
    QXmlStreamWriter writer(&result.text);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(2);
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        const bool isBlank = (token == QXmlStreamReader::Characters && reader.isWhitespace())
                             || (token == QXmlStreamReader::StartDocument && reader.documentVersion().isEmpty());
        // An entity that is declared nowhere stays as it stands.
        if (token != QXmlStreamReader::Invalid && token != QXmlStreamReader::NoToken && !isBlank)
            writer.writeCurrentToken(reader);
    }
    if (reader.hasError()) {
        result.fault = reader.errorString();
        result.line = reader.lineNumber();
    }
    result.text = result.text.trimmed();
    return result;
}
