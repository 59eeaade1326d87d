// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"
#include "ui/response/documentmodel.h"
#include "ui/response/reachrequest.h"
#include "ui/share/buckettab.h"

#include <QTimer>
#include <QWidget>

class ClientChoice;
class QAction;
class QLabel;
class QPushButton;
class ReachSummary;
class ResponseForm;
class ShareSession;
class UnsavedEdits;

/// The settings of many status.txt files in one form: what they have in common, what differs, what is changed in all of them. What was
/// changed stays with the share when other buckets are selected, and when the program ends, until it is saved or discarded.
class BulkEditor final : public QWidget {
    Q_OBJECT

public:
    /// Under this name of a file, which no file can have, the changes stand among the unsaved edits.
    static QString unsavedName();

    BulkEditor(ShareSession &session, UnsavedEdits &edits, QWidget *parent = nullptr);
    ~BulkEditor() override;

    /// Shows the buckets of \a selection, more than one.
    void setBuckets(const BucketSelection &selection);
    bool hasUnsavedChanges() const { return m_model.hasUnsavedChanges(); }
    /// Puts what was changed among the unsaved edits, at once.
    void keepUnsaved();
    bool isReady() const;
    DocumentModel &model() { return m_model; }
    ResponseForm &form() { return *m_form; }
    QList<QAction *> commands() const { return m_commands; }
    ReachRequest request() const;
    /// Shows whom \a edits reach, beside what was changed here, to be saved at once.
    void preview(const std::vector<cer::SettingEdit> &edits);

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
    void resumeUnsaved();
    void forget();

    ShareSession &m_session;
    UnsavedEdits &m_edits;
    std::shared_ptr<ClientChoice> m_client;
    DocumentModel m_model;
    QString m_share;  // that the changes are meant for
    QTimer m_keeping; // a moment after the last key
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
