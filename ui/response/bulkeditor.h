// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/response/documentmodel.h"
#include "ui/response/reachrequest.h"
#include "ui/share/buckettab.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class ReachSummary;
class ResponseForm;
class ShareSession;

/// The settings of many status.txt files in one form: what they have in common, what differs, what is changed in all of them. What was
/// changed stays in the form when other buckets are selected, until it is saved, discarded, or another share is opened.
class BulkEditor final : public QWidget {
    Q_OBJECT

public:
    explicit BulkEditor(ShareSession &session, QWidget *parent = nullptr);
    ~BulkEditor() override;

    /// Shows the buckets of \a selection, more than one.
    void setBuckets(const BucketSelection &selection);
    bool hasUnsavedChanges() const { return m_model.hasUnsavedChanges(); }
    /// What was changed is forgotten.
    void forget();
    bool isReady() const;
    DocumentModel &model() { return m_model; }
    ResponseForm &form() { return *m_form; }
    QList<QAction *> commands() const { return m_commands; }
    ReachRequest request() const;

Q_SIGNALS:
    void documentRequested(const QString &section);
    void unsavedChanged();
    void readyChanged();

private:
    void setUpBar();
    void setUpCommands();
    void showSpreads(std::vector<cer::SettingSpread> spreads);
    void refresh();
    void openPreview();
    QString stateText() const;

    ShareSession &m_session;
    DocumentModel m_model;
    BucketSelection m_selection;
    Job<std::vector<cer::SettingSpread>> m_spreading;

    QLabel *m_title;
    ResponseForm *m_form;
    ReachSummary *m_reach;
    QWidget *m_bar;
    QLabel *m_state;
    QPushButton *m_discard, *m_saveButton;
    QAction *m_save;
    QList<QAction *> m_commands;
};
