// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"
#include "core/share/save.h"
#include "ui/response/documentmodel.h"
#include "ui/response/formcontext.h"

#include <QWidget>

class ByteText;
class ClientChoice;
class ModeSwitch;
class NoticeBar;
class QLabel;
class QSplitter;
class QStackedWidget;
class ResponseForm;
class SaveBar;
class ShareSession;
class SourceView;
class QTimer;
class UnsavedEdits;
struct UnsavedEdit;

/// The editor of one policy.txt or status.txt of the share: form and source of one document, what it does, saving. It reads the file when
/// it is told which, keeps unsaved edits when it is told another, and says what goes wrong where it happens.
class ResponseEditor final : public QWidget {
    Q_OBJECT

public:
    enum class View { Form, Source, Both };
    Q_ENUM(View)

    ResponseEditor(ShareSession &session, UnsavedEdits &edits, cer::DocumentKind kind, QWidget *parent = nullptr);
    ~ResponseEditor() override;

    /// Shows \a file of the share that is open, relative with '/'. The one that is shown stays as it is.
    void open(const QString &file, FormContext context);
    /// Shows no file, and \a sentence.
    void showNothing(const QString &sentence);
    /// What is known beside the file changed; so may the file have: \a bytes are what a scan saw of it.
    void follow(FormContext context, const DocumentModel::Bytes &bytes);

    /// Shows \a summary between what the file does and the buttons. Takes it over.
    void addSummary(QWidget *summary);

    const QString &file() const { return m_file; }
    DocumentModel &model() { return m_model; }
    View view() const;
    void setView(View view);
    bool isReading() const { return m_reading; }
    bool isEditing() const; // a file is there to be edited
    bool hasUnsavedChanges() const { return m_model.hasUnsavedChanges(); }
    QList<QAction *> commands() const { return m_commands; }
    void saveState();
    void restoreState();

Q_SIGNALS:
    void documentRequested(const QString &section);
    void unsavedChanged();
    void readyChanged(); // a file was read, or could not be

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpPages();
    void setUpCommands();
    void addCommand(QLatin1StringView icon, const QString &text, const QKeySequence &key, void (ResponseEditor::*slot)());
    void read();
    void take(const cer::Result<cer::FileContent> &result);
    void showFile(DocumentModel::Bytes bytes);
    void fail(const QString &sentence);
    void recheck();
    void keepUnsaved();
    void forgetUnsaved() const;
    void offerKept(const UnsavedEdit &kept);
    void save();
    void finishSave(const QString &share, const cer::FileEdit &edit, const std::optional<cer::CampaignLimit> &limit,
                    const cer::Result<cer::SaveOutcome> &result);
    void showConflict(const cer::SaveConflict &conflict);
    void merge(const DocumentModel::Bytes &theirs);
    void overwrite(const DocumentModel::Bytes &theirs);
    void showChangedMeanwhile(const DocumentModel::Bytes &theirs);
    void showDifference();
    void refreshTitle();
    void refreshEffects();
    void setContext(FormContext context);
    void arrange();
    void undo();
    void redo();
    std::string wholePath(const std::string &path) const; // of a file of the share
    QString failureText(const cer::Error &error) const;

    ShareSession &m_session;
    UnsavedEdits &m_edits;
    std::shared_ptr<ClientChoice> m_client;
    const ByteText &m_code;
    DocumentModel m_model;
    QString m_share; // that the file belongs to
    QString m_file;
    QTimer *m_keeping;           // a moment after the last key
    DocumentModel::Bytes m_seen; // by the newest scan
    int m_reading = 0;           // the number of the read that is under way
    int m_lastRead = 0;
    bool m_waitsForShare = false; // it is not open yet
    bool m_saving = false;

    QLabel *m_title;
    ModeSwitch *m_mode;
    NoticeBar *m_notice;
    QStackedWidget *m_pages;
    QWidget *m_editing;
    QLabel *m_words; // in place of the editor
    QWidget *m_failure;
    QLabel *m_failureText;
    QSplitter *m_splitter;
    ResponseForm *m_form;
    SourceView *m_source;
    QLabel *m_effects;
    SaveBar *m_saveBar;
    QList<QAction *> m_commands;
};
