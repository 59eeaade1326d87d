// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/bulkedit.h"
#include "ui/response/unsavededits.h"
#include "ui/share/buckettab.h"

#include <vector>

class BulkEditor;
class NoticeBar;
class QMenu;
class QStackedWidget;
class QToolButton;
class ResponseEditor;
class ShareSession;
class TemplateMenu;
class TemplatesDialog;
struct FormContext;

namespace cer {
struct SettingTemplate;
}

/// What clients are told about a bucket and what they collect: its status.txt as form and source. Unsaved edits stay with their bucket
/// when another one is selected. Of many buckets: one form for all of them.
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
    BulkEditor *bulkEditor() const { return m_bulk; }

private:
    bool showsMany() const { return m_selection.rows.size() > 1; }
    void showOne(std::size_t row);
    void fillUnsaved();
    QStringList unsavedFiles() const;
    bool hasUnsavedOfMany() const;
    void setUpTemplates();
    void apply(const cer::SettingTemplate &content);
    std::vector<cer::SettingEdit> settings() const;
    void makeTemplate();
    TemplatesDialog *openTemplates();
    void refreshTemplates();

    ShareSession &m_session;
    std::shared_ptr<UnsavedEdits> m_edits = UnsavedEdits::shared();
    BucketSelection m_selection;
    QToolButton *m_templates;
    TemplateMenu *m_templateMenu;
    NoticeBar *m_notice; // what became of a template
    QToolButton *m_unsaved;
    QMenu *m_unsavedMenu;
    QStackedWidget *m_pages;
    ResponseEditor *m_editor;
    BulkEditor *m_bulk;
};
