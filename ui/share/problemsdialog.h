// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/snapshot.h"

#include <QDialog>

class FindingModel;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

/// All findings of the share with a filter. Not modal; follows the snapshot that it is given.
class ProblemsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ProblemsDialog(QWidget *parent = nullptr);

    void setSnapshot(const cer::SnapshotPtr &snapshot);

Q_SIGNALS:
    void bucketRequested(const QString &subpath);
    void documentRequested(const QString &section);
    void repairRequested(const cer::Finding &finding);

private:
    void setUpTable();
    void setUpButtons();
    void filter();
    void updateButtons();
    void updateSummary();
    void showBucket();
    void showSection();
    void copy();
    const cer::Finding *current() const;

    FindingModel *m_model;
    QLineEdit *m_words;
    QComboBox *m_severity;
    QLabel *m_summary;
    QTableView *m_table;
    QPushButton *m_showBucket, *m_showSection, *m_repair;
};
