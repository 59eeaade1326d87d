// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/repairdialog.h"

#include "core/share/repairs.h"
#include "ui/common/codepage.h"
#include "ui/common/messages.h"
#include "ui/common/sharepool.h"
#include "ui/journal/editsview.h"
#include "ui/share/sharesession.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

RepairDialog::RepairDialog(ShareSession &session, cer::Findings findings, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_findings(std::move(findings))
    , m_message(new QLabel(this))
    , m_edits(new EditsView(this))
    , m_why(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_job(sharePool())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_findings.size() == 1 ? tr("Repair %1").arg(textOfBytes(m_findings.front().where.file))
                                          : tr("Repair %n Problem(s)", nullptr, int(m_findings.size())));
    setUp();
    read();
}

QString RepairDialog::usualReason() const
{
    const bool oneKind = std::ranges::all_of(
        m_findings, [&](const cer::Finding &finding) { return finding.code == m_findings.front().code; });
    if (m_findings.empty() || !oneKind)
        return tr("repairs of the health check");
    const std::string_view name = cer::findingInfo(m_findings.front().code).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

void RepairDialog::setUp()
{
    auto *layout = new QVBoxLayout(this);
    if (m_findings.size() == 1) {
        auto *sentence = new QLabel(Messages::textFor(m_findings.front()), this);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setWordWrap(true);
        layout->addWidget(sentence);
    }
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("repairMessage"));
    m_why->setText(usualReason());
    auto *form = new QFormLayout;
    form->addRow(tr("&Why (for the journal)"), m_why);
    layout->addWidget(m_edits, 1);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RepairDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, [this] {
        // While it writes, Cancel takes back what is written; the answer says so.
        if (m_stop.stop_possible())
            m_stop.request_stop();
        else
            close();
    });
    resize(m_findings.size() == 1 ? 720 : 1000, 460);
}

void RepairDialog::read()
{
    m_message->setText(tr("Reading the files…"));
    m_job.start(
        [store = m_session.store(), findings = m_findings](const std::stop_token &stop) -> Edits {
            if (!store)
                return cer::failure(cer::ErrorKind::Unreachable, {});
            return cer::repairEdits(*store, findings, {}, stop);
        },
        [this](Edits edits) { showEdits(std::move(edits)); });
}

void RepairDialog::showEdits(Edits edits)
{
    if (!edits)
        return fail(Messages::textFor(edits.error()));
    if (edits->empty())
        return fail(
            tr("The file has changed since the scan and does not have this problem any more. Refresh to see how "
               "it is now."));
    const int files = int(edits->size());
    m_edits->setEdits(std::move(*edits));
    m_message->setText(
        tr("This is what will change in %n file(s), in all or in none. Nothing is written before you save.", nullptr,
           files));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(true);
}

void RepairDialog::save()
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    m_message->setText(tr("Saving…"));
    std::vector<cer::FileEdit> edits = m_edits->edits();
    for (cer::FileEdit &edit : edits)
        edit.why = m_why->text().toStdString();
    const int all = int(edits.size());
    m_stop =
        m_session
            .saveAll(
                std::move(edits), this,
                [this, all](int written) { m_message->setText(tr("%1 of %2 files are written.").arg(written).arg(all)); },
                [this](const cer::SaveAllOutcome &outcome) { finish(outcome); })
            .stop;
}

void RepairDialog::finish(const cer::SaveAllOutcome &outcome)
{
    m_stop = std::stop_source(std::nostopstate);
    if (!outcome.left.empty())
        fail(tr("It could not be finished, and \"%1\" is changed already. The journal has what it held before.")
                 .arg(textOfBytes(outcome.left.front())));
    else if (outcome.conflict)
        fail(tr("Somebody else changed \"%1\" meanwhile; nothing was written. Close this and refresh.")
                 .arg(textOfBytes(outcome.conflict->file)));
    else if (outcome.error && outcome.error->kind == cer::ErrorKind::Cancelled)
        fail(tr("It was cancelled; every file is as it was."));
    else if (outcome.error)
        fail(tr("Nothing was changed. %1").arg(Messages::textFor(*outcome.error)));
    else if (outcome.journalError)
        fail(tr("It is repaired, but the journal could not be written: %1").arg(Messages::textFor(*outcome.journalError)));
    else
        close();
}

void RepairDialog::fail(const QString &sentence)
{
    m_message->setText(sentence);
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
}
