// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the file that is edited, saving it, and what can go wrong with both.
#include "core/share/documentmerge.h"
#include "ui/common/bytetext.h"
#include "ui/common/messages.h"
#include "ui/response/conflictdialog.h"
#include "ui/response/differencedialog.h"
#include "ui/response/noticebar.h"
#include "ui/response/parametertext.h"
#include "ui/response/responseeditor.h"
#include "ui/response/responseform.h"
#include "ui/response/savebar.h"
#include "ui/response/unsavededits.h"
#include "ui/share/campaigntext.h"
#include "ui/share/sharesession.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

enum Page : int { Editing, Words, Failure };

QString advice(cer::ErrorKind kind)
{
    using enum cer::ErrorKind;
    switch (kind) { // no default: a new kind asks the compiler for its advice
    case Denied:
        return ResponseEditor::tr("Ask the owner of the share for the right, or sign in as somebody who has it.");
    case Busy: return ResponseEditor::tr("A client or another administrator is writing it. Try again in a moment.");
    case TimedOut:
    case Unreachable: return ResponseEditor::tr("Check the network and that the server runs, then try again.");
    case NoSpace: return ResponseEditor::tr("Make room on the share, then save again. Your changes are still here.");
    case NotAFile: return ResponseEditor::tr("Something else than a file has this name. Move it away, then try again.");
    case NotAFolder: return ResponseEditor::tr("A file stands where a folder must be. Move it away, then try again.");
    case NotFound: return ResponseEditor::tr("The share may have been moved or removed. Refresh it.");
    case LogOn: return ResponseEditor::tr("Open the share again and give the right password.");
    case NoShare:
    case Conflict:
    case Exists:
    case TooLarge:
    case Malformed:
    case Name:
    case Secret:
    case Cancelled:
    case Io: return {};
    }
    return {};
}

} // namespace

std::string ResponseEditor::wholePath(const std::string &path) const
{
    const auto store = m_session.store();
    return !store || path.starts_with(store->displayRoot()) ? path : store->displayRoot() + '/' + path;
}

QString ResponseEditor::failureText(const cer::Error &error) const
{
    cer::Error whole = error;
    whole.path = wholePath(whole.path);
    return (Messages::textFor(whole) + u' ' + advice(error.kind)).trimmed();
}

void ResponseEditor::open(const QString &file, FormContext context)
{
    setContext(std::move(context));
    if (file == m_file && m_session.root() == m_share)
        return;
    keepUnsaved();
    m_saveBar->resetLimit();
    m_share = m_session.root();
    m_file = file;
    m_seen.reset();
    read();
}

void ResponseEditor::showNothing(const QString &sentence)
{
    keepUnsaved();
    m_file.clear();
    m_reading = 0;
    m_notice->clear();
    m_model.load({}, std::nullopt);
    m_words->setText(sentence);
    m_pages->setCurrentIndex(Words);
}

void ResponseEditor::follow(FormContext context, const DocumentModel::Bytes &bytes)
{
    setContext(std::move(context));
    const bool isNews = bytes != std::exchange(m_seen, bytes) && bytes != m_model.saved();
    if (isNews && m_pages->currentIndex() == Editing && !m_reading && !m_saving)
        recheck();
}

void ResponseEditor::keepUnsaved()
{
    m_keeping->stop();
    if (m_file.isEmpty() || m_pages->currentIndex() != Editing)
        return;
    if (!m_model.hasUnsavedChanges()) {
        forgetUnsaved();
        return;
    }
    UnsavedEdit edit{m_model.saved(), m_model.edited(), {}, {}};
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (const auto attempt = m_model.attempt(info.parameter))
            edit.attempts.insert(info.parameter, *attempt);
    }
    m_edits.keep(m_share, m_file, edit);
}

void ResponseEditor::forgetUnsaved() const
{
    m_edits.forget(m_share, m_file);
}

void ResponseEditor::read()
{
    m_notice->clear();
    m_words->setText(tr("Reading \"%1\"…").arg(m_file));
    m_pages->setCurrentIndex(Words);
    m_waitsForShare = !m_session.store();
    if (m_waitsForShare)
        return;
    m_reading = ++m_lastRead;
    m_session.read(m_file, cer::ConfigDocument::sizeLimit, this,
                   [this, number = m_reading](const cer::Result<cer::FileContent> &result) {
                       if (number != m_reading)
                           return;
                       m_reading = 0;
                       take(result);
                       Q_EMIT readyChanged();
                   });
}

void ResponseEditor::take(const cer::Result<cer::FileContent> &result)
{
    if (result && result->size > cer::ConfigDocument::sizeLimit) {
        const QString size = QLocale().formattedDataSize(qint64(result->size));
        const QString limit = QLocale().formattedDataSize(qint64(cer::ConfigDocument::sizeLimit));
        fail(tr("\"%1\" has %2, and nobody reads more than %3 of such a file. It cannot be what it should be: move it "
                "away, then try again.")
                 .arg(m_code.text(wholePath(m_file.toStdString())), size, limit));
    } else if (result) {
        showFile(result->bytes);
    } else if (result.error().kind == cer::ErrorKind::NotFound) {
        showFile(std::nullopt);
    } else {
        fail(failureText(result.error()));
    }
}

void ResponseEditor::fail(const QString &sentence)
{
    m_failureText->setText(u"⚠ "_s + sentence);
    m_pages->setCurrentIndex(Failure);
}

void ResponseEditor::showFile(DocumentModel::Bytes bytes)
{
    m_pages->setCurrentIndex(Editing);
    const auto kept = m_edits.find(m_share, m_file);
    if (!kept) {
        m_model.load(m_file.toStdString(), std::move(bytes));
        return;
    }
    m_model.resume(m_file.toStdString(), kept->base, kept->mine);
    for (const auto &[parameter, text] : kept->attempts.asKeyValueRange())
        m_model.setAttempt(parameter, text);
    if (bytes != kept->base)
        showChangedMeanwhile(bytes);
    else if (kept->left.isValid())
        offerKept(*kept);
}

void ResponseEditor::offerKept(const UnsavedEdit &kept)
{
    const QString left = QLocale().toString(kept.left.toLocalTime(), QLocale::ShortFormat);
    m_notice->showNotice(cer::Severity::Note,
                         tr("Changes that were not saved when the program ended (%1) are here again. Save them, or "
                            "discard them.")
                             .arg(left),
                         {{tr("Difference…"), [this] { showDifference(); }}, {tr("Discard"), [this] {
                                                                                  m_notice->clear();
                                                                                  m_model.discard();
                                                                              }}});
}

// A scan saw other bytes than we have: perhaps older ones. The file itself decides.
void ResponseEditor::recheck()
{
    m_session.read(m_file, cer::ConfigDocument::sizeLimit, this,
                   [this, file = m_file](const cer::Result<cer::FileContent> &result) {
                       if (file != m_file || m_saving || m_reading || m_pages->currentIndex() != Editing)
                           return;
                       const bool isMissing = !result && result.error().kind == cer::ErrorKind::NotFound;
                       if (!isMissing && (!result || result->size > cer::ConfigDocument::sizeLimit))
                           return;
                       const auto bytes = result ? DocumentModel::Bytes(result->bytes) : DocumentModel::Bytes();
                       if (bytes == m_model.saved())
                           return;
                       if (m_model.hasUnsavedChanges())
                           showChangedMeanwhile(bytes);
                       else
                           m_model.load(m_file.toStdString(), bytes);
                   });
}

void ResponseEditor::showChangedMeanwhile(const DocumentModel::Bytes &theirs)
{
    m_notice->showNotice(
        cer::Severity::Warning,
        tr("Somebody else changed \"%1\" since you began to edit it. Your changes are here, not saved.").arg(m_file),
        {{tr("Compare…"),
          [this, theirs] { showConflict({m_file.toStdString(), m_model.saved(), m_model.edited(), theirs}); }}});
}

void ResponseEditor::save()
{
    if (m_saving || !m_model.hasUnsavedChanges())
        return;
    if (m_model.hasAttempts()) {
        if (view() == View::Source)
            setView(View::Both);
        m_form->showFirstAttempt();
        m_notice->showNotice(cer::Severity::Error,
                             tr("Nothing was saved, because a value cannot be written. Correct it, or "
                                "press Escape in its field to take it back."));
        return;
    }
    m_notice->clear();
    m_saving = true;
    m_saveBar->setSaving(true);
    const cer::FileEdit edit = m_model.fileEdit(m_saveBar->why().toStdString());
    const auto limit = m_saveBar->limit();
    m_session.save(
        edit, this,
        [this, edit, limit, share = m_share](const cer::Result<cer::SaveOutcome> &result) {
            m_saving = false;
            finishSave(share, edit, limit, result);
            m_saveBar->setSaving(false);
        },
        limit);
}

void ResponseEditor::finishSave(const QString &share, const cer::FileEdit &edit,
                                const std::optional<cer::CampaignLimit> &limit,
                                const cer::Result<cer::SaveOutcome> &result)
{
    const QString file = QString::fromStdString(edit.file);
    if (file != m_file || share != m_share) { // another one is shown by now; this one was kept when it went
        const auto kept = m_edits.find(share, file);
        if (result && !result->conflict && kept && kept->mine == edit.after)
            m_edits.forget(share, file);
        return;
    }
    if (!result) {
        m_notice->showNotice(cer::Severity::Error, tr("Nothing was saved. %1").arg(failureText(result.error())),
                             {{tr("Try again"), [this] { save(); }}});
        return;
    }
    if (result->conflict)
        return showConflict(*result->conflict);
    m_model.setSaved(edit.after);
    m_saveBar->clearWhy();
    forgetUnsaved();
    if (limit && !result->journalError)
        m_notice->showNotice(cer::Severity::Note,
                             tr("Saved for a time: it is taken back %1, while the console is open or when cerctl "
                                "campaign runs. The journal lists it under time-boxed settings.")
                                 .arg(CampaignText::limit(*limit)));
    if (result->journalError)
        m_notice->showNotice(cer::Severity::Warning,
                             tr("\"%1\" is saved, but the journal could not be written, so this change "
                                "cannot be undone later. %2")
                                 .arg(m_file, Messages::textFor(*result->journalError)));
}

void ResponseEditor::showConflict(const cer::SaveConflict &conflict)
{
    auto *dialog = new ConflictDialog(conflict, m_code, ConflictDialog::Occasion::Editing, this);
    const auto theirs = conflict.theirs;
    connect(dialog, &ConflictDialog::mergeChosen, this, [this, theirs] { merge(theirs); });
    connect(dialog, &ConflictDialog::overwriteChosen, this, [this, theirs] { overwrite(theirs); });
    connect(dialog, &ConflictDialog::discardChosen, this, [this, theirs] {
        m_notice->clear();
        forgetUnsaved();
        m_model.load(m_file.toStdString(), theirs);
    });
    connect(dialog, &QDialog::rejected, this, [this, theirs] { showChangedMeanwhile(theirs); });
    dialog->open();
}

void ResponseEditor::merge(const DocumentModel::Bytes &theirs)
{
    const auto document = cer::ConfigDocument::read(theirs.value_or(std::string()), m_model.kind());
    const cer::MergedDocument merged = cer::mergedDocument(m_model.savedDocument(), m_model.document(), document);
    m_model.resume(m_file.toStdString(), theirs, merged.bytes);
    m_notice->clear();
    if (merged.both.empty())
        return;
    QStringList names;
    for (const cer::Parameter parameter : merged.both)
        names += ParameterText::label(parameter);
    m_notice->showNotice(
        cer::Severity::Warning,
        tr("Both of you changed: %1. Your value is in the form, theirs is on the share until you save.")
            .arg(names.join(u", "_s)));
}

void ResponseEditor::overwrite(const DocumentModel::Bytes &theirs)
{
    m_model.setSaved(theirs);
    save();
}

void ResponseEditor::showDifference()
{
    auto *dialog = new DifferenceDialog(tr("Difference"), m_code, this);
    dialog->setTexts(m_model.saved().value_or(std::string()), m_model.bytes(), tr("%1 on the share").arg(m_file),
                     tr("%1 with your changes").arg(m_file));
    dialog->open();
}
