// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/filtertext.h"

#include <QWidget>

class FlowLayout;

/// The terms of the search line, each as a button that takes it out.
class FilterChips final : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setFilter(const QString &text, const cer::BucketFilter &filter);

Q_SIGNALS:
    void removed(TextRange range); // of the text that was set last

private:
    void addChip(const QString &term, TextRange range);

    FlowLayout *m_layout;
};
