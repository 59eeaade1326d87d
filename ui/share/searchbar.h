// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/filtertext.h"

#include <QTimer>
#include <QWidget>

class FilterChips;
class FilterEdit;
class QHBoxLayout;
class QLabel;
struct BucketArrangement;

/// The search line with what is active as chips, what is wrong in a sentence, and what is found in numbers.
class SearchBar final : public QWidget {
    Q_OBJECT

public:
    explicit SearchBar(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); // at once, without waiting for more
    void addTerm(const QString &term);
    void setSnapshot(const cer::SnapshotPtr &snapshot);
    /// The numbers of what is shown.
    void setSummary(const BucketArrangement &shown);
    /// A sentence beside the search, such as what it waits for; empty: none.
    void setNote(const QString &note);
    void focusLine();
    /// Puts a button at the right of the line.
    void addWidget(QWidget *widget);
    const cer::BucketFilter &filter() const { return m_filter; }

Q_SIGNALS:
    void filterChanged();
    void left(); // the keyboard shall go back to the table

private:
    void apply();
    void showFaults();

    FilterEdit *m_edit;
    FilterChips *m_chips;
    QLabel *m_fault, *m_note, *m_summary;
    QHBoxLayout *m_line;
    QTimer m_typing;
    cer::BucketFilter m_filter;
    QString m_applied;
};

/// "38 of 2,014 buckets · 12,480 of 101,233 hits · 12 %", or without a filter "2,014 buckets · 101,233 hits".
QString summaryText(const BucketArrangement &shown);
