// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/undodialog.h"

#include "core/protocol/sharepaths.h"
#include "core/share/documentmerge.h"
#include "ui/common/bytetext.h"
#include "ui/common/codepage.h"
#include "ui/common/messages.h"
#include "ui/journal/editsview.h"
#include "ui/response/conflictdialog.h"
#include "ui/share/sharesession.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

UndoDialog::UndoDialog(ShareSession &session, const cer::JournalChange &change, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_edits(new EditsView)
    , m_message(new QLabel)
    , m_why(new QLineEdit)
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel))
    , m_takeBack(m_buttons->addButton(tr("&Take back"), QDialogButtonBox::AcceptRole))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Take a Change Back"));
    resize(900, 480);
    setUp();
    m_edits->setEdits(cer::undoEdits(change, {}));
    say(tr("%n file(s) get back what they held before, each only if it still holds what the change wrote. Nothing is "
           "written before you take it back.",
           nullptr, int(change.entries.size())));
}

void UndoDialog::setUp()
{
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("undoMessage"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Why (for the journal)"), m_why);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_edits, 1);
    layout->addLayout(form);
    layout->addWidget(m_buttons);
    m_takeBack->setDefault(true);
    m_why->setFocus();
    connect(m_buttons, &QDialogButtonBox::accepted, this, &UndoDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, [this] {
        // While it writes, Cancel takes back what is written; the answer then closes nothing.
        if (m_stop.stop_possible())
            m_stop.request_stop();
        else
            reject();
    });
}

void UndoDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
}

void UndoDialog::save()
{
    std::vector<cer::FileEdit> edits = m_edits->edits();
    for (cer::FileEdit &edit : edits)
        edit.why = m_why->text().toStdString();
    m_takeBack->setEnabled(false);
    const int all = int(edits.size());
    say(tr("Saving…"));
    m_stop = m_session
                 .saveAll(
                     std::move(edits), this,
                     [this, all](int written) { say(tr("%1 of %2 files are written.").arg(written).arg(all)); },
                     [this](const cer::SaveAllOutcome &outcome) { finish(outcome); })
                 .stop;
}

void UndoDialog::finish(const cer::SaveAllOutcome &outcome)
{
    m_stop = std::stop_source(std::nostopstate);
    m_takeBack->setEnabled(true);
    if (!outcome.left.empty())
        say(tr("It could not be finished, and \"%1\" holds its new content already. The journal has what it held "
               "before.")
                .arg(textOfBytes(outcome.left.front())));
    else if (outcome.conflict)
        showConflict(*outcome.conflict);
    else if (outcome.error && outcome.error->kind == cer::ErrorKind::Cancelled)
        say(tr("It was cancelled; every file is as it was."));
    else if (outcome.error)
        say(tr("Nothing was changed. %1").arg(Messages::textFor(*outcome.error)));
    else if (outcome.journalError) {
        say(tr("It is taken back, but the journal could not be written: %1").arg(Messages::textFor(*outcome.journalError)));
        m_takeBack->setEnabled(false);
        m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    } else
        accept();
}

void UndoDialog::showConflict(const cer::SaveConflict &conflict)
{
    say(tr("\"%1\" does not hold what the change wrote any more, so nothing was written. Take it back again, or leave "
           "this "
           "file out.")
            .arg(textOfBytes(conflict.file)));
    auto *dialog = new ConflictDialog(conflict, ByteText::ofShare(), ConflictDialog::Occasion::Undo, this);
    connect(dialog, &ConflictDialog::mergeChosen, this, [this, conflict] {
        const auto kind = conflict.file == cer::policyFile ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
        const auto document = [kind](const std::optional<std::string> &bytes) {
            return cer::ConfigDocument::read(bytes.value_or(std::string()), kind);
        };
        setGoal(conflict,
                cer::mergedDocument(document(conflict.base), document(conflict.mine), document(conflict.theirs)).bytes);
    });
    connect(dialog, &ConflictDialog::overwriteChosen, this, [this, conflict] { setGoal(conflict, conflict.mine); });
    connect(dialog, &ConflictDialog::discardChosen, this, [this, conflict] { leaveOut(conflict.file); });
    dialog->open();
}

void UndoDialog::setGoal(const cer::SaveConflict &conflict, const std::optional<std::string> &after)
{
    std::vector<cer::FileEdit> edits = m_edits->edits();
    for (cer::FileEdit &edit : edits) {
        if (edit.file == conflict.file) {
            edit.before = conflict.theirs;
            edit.after = after;
        }
    }
    m_edits->setEdits(std::move(edits));
    say(tr("This is what will be written now. Look at it, then take it back."));
}

void UndoDialog::leaveOut(const std::string &file)
{
    std::vector<cer::FileEdit> edits = m_edits->edits();
    std::erase_if(edits, [&file](const cer::FileEdit &edit) { return edit.file == file; });
    if (edits.empty())
        return reject();
    m_edits->setEdits(std::move(edits));
    say(tr("\"%1\" stays as it is. Take the rest back, or cancel.").arg(textOfBytes(file)));
}
