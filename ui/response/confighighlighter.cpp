// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/confighighlighter.h"

#include "core/protocol/parameters.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

ConfigHighlighter::ConfigHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void ConfigHighlighter::highlightBlock(const QString &text)
{
    const QPalette palette = QGuiApplication::palette();
    const auto equals = int(text.indexOf(u'='));
    QTextCharFormat faint;
    faint.setForeground(palette.color(QPalette::PlaceholderText));
    if (equals < 0) {
        setFormat(0, int(text.size()), faint);
        return;
    }
    const std::string key = text.first(equals).toStdString();
    QTextCharFormat format;
    if (cer::parameterByKey(key)) {
        format.setForeground(palette.color(QPalette::Link));
        format.setFontWeight(QFont::DemiBold);
    } else {
        format = faint;
        format.setFontItalic(std::ranges::contains(cer::laterServerKeys(), std::string_view(key)));
        setFormat(equals + 1, int(text.size()) - equals - 1, faint);
    }
    setFormat(0, equals, format);
    setFormat(equals, 1, faint);
}
