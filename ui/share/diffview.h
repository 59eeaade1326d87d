// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <string_view>

/// The difference between two texts, line by line: "-" and "+" before the lines, and colours.
class DiffView final : public QTextBrowser {
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    void setTexts(std::string_view before, std::string_view after);
};
