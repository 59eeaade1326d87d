// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/save.h"

#include <QWidget>

#include <vector>

class DifferenceView;
class QListWidget;
class QSplitter;

/// What edits do to their files: the list of the files, when there are several, and the difference of the one that is chosen.
class EditsView final : public QWidget {
    Q_OBJECT

public:
    explicit EditsView(QWidget *parent = nullptr);

    void setEdits(std::vector<cer::FileEdit> edits);
    const std::vector<cer::FileEdit> &edits() const { return m_edits; }
    int current() const; // -1: there is none

Q_SIGNALS:
    void currentChanged();

private:
    void showDifference();

    std::vector<cer::FileEdit> m_edits;
    QListWidget *m_files;
    DifferenceView *m_difference;
};
