// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

/// Colours a line of policy.txt or status.txt by what it says: known keys, keys of later servers, unknown ones, values. The colours
/// follow the palette.
class ConfigHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit ConfigHighlighter(QTextDocument *document);

protected:
    void highlightBlock(const QString &text) override;
};
