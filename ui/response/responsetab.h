// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/unsavededits.h"
#include "ui/share/buckettab.h"

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;
class ResponseEditor;
class ShareSession;
struct FormContext;

/// What clients are told about a bucket and what they collect: its status.txt as form and source. Unsaved edits stay with their bucket
/// when another one is selected.
class ResponseTab final : public BucketTab {
    Q_OBJECT

public:
    explicit ResponseTab(ShareSession &session, QWidget *parent = nullptr);

    QString id() const override;
    QString title() const override;
    void setBuckets(const BucketSelection &selection) override;
    bool hasUnsavedChanges() const override;
    QList<QAction *> commands() const override;
    void saveState() override;
    void restoreState() override;
    bool isReady() const override;

    ResponseEditor *editor() const { return m_editor; }

private:
    void showSubpath(const QString &subpath);
    void fillChoice();
    void fillUnsaved();
    QStringList unsavedFiles() const;

    ShareSession &m_session;
    std::shared_ptr<UnsavedEdits> m_edits = UnsavedEdits::shared();
    BucketSelection m_selection;
    QString m_subpath; // of the bucket that is edited
    QLabel *m_several;
    QComboBox *m_choice;
    QToolButton *m_unsaved;
    QMenu *m_unsavedMenu;
    ResponseEditor *m_editor;
};
