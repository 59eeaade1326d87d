// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bytetext.h"

#include <QPlainTextEdit>

/// The difference between two texts as `diff -u` shows it: "-" and "+" before the lines, and colours that follow the palette. A line end
/// that is no CRLF is shown.
class DifferenceView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DifferenceView(const ByteText &code, QWidget *parent = nullptr);
    void setTexts(std::string_view before, std::string_view after, const QString &beforeName, const QString &afterName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintLines();

    const ByteText &m_code;
};

/// The ground of lines that were removed or added, for the palette of the moment.
QColor removedGround();
QColor addedGround();
/// A line of a file for people: no CRLF at its end, other line ends as ⟨LF⟩ and ⟨CR⟩.
QString lineText(std::string_view line, const ByteText &code);
