// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/repairdialog.h"

#include "core/protocol/configdocument.h"
#include "ui/common/bytetext.h"
#include "ui/common/codepage.h"
#include "ui/common/differenceview.h"
#include "ui/common/messages.h"
#include "ui/share/findingtext.h"
#include "ui/share/repair.h"
#include "ui/share/sharesession.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

RepairDialog::RepairDialog(ShareSession &session, cer::Finding finding, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_finding(std::move(finding))
    , m_message(new QLabel(this))
    , m_diff(new DifferenceView(ByteText::ofShare(), this))
    , m_why(new QLineEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Repair %1").arg(textOfBytes(m_finding.where.file)));
    setUp();
    read();
}

void RepairDialog::setUp()
{
    auto *sentence = new QLabel(Messages::textFor(m_finding), this);
    sentence->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("repairMessage"));
    m_why->setText(QString::fromUtf8(cer::findingInfo(m_finding.code).name.data(),
                                     qsizetype(cer::findingInfo(m_finding.code).name.size())));
    auto *form = new QFormLayout;
    form->addRow(tr("&Why (for the journal)"), m_why);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sentence);
    layout->addWidget(m_diff, 1);
    layout->addLayout(form);
    layout->addWidget(m_message);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &RepairDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    resize(720, 420);
}

void RepairDialog::read()
{
    m_message->setText(tr("Reading the file…"));
    m_session.read(QString::fromStdString(m_finding.where.file), cer::ConfigDocument::sizeLimit, this,
                   [this](cer::Result<cer::FileContent> file) {
                       if (!file)
                           fail(Messages::textFor(file.error()));
                       else if (file->size > file->bytes.size())
                           fail(tr("The file is too large to be repaired here."));
                       else
                           showDifference(std::move(file->bytes));
                   });
}

void RepairDialog::showDifference(std::string bytes)
{
    std::optional<std::string> after = repaired(m_finding, bytes);
    if (!after) {
        fail(tr("The file has changed since the scan and does not have this problem any more. Refresh to see how it is "
                "now."));
        return;
    }
    const QString file = QString::fromStdString(m_finding.where.file);
    m_diff->setTexts(bytes, *after, file, tr("%1, repaired").arg(file));
    m_edit = {m_finding.where.file, std::move(bytes), std::move(after), {}};
    m_message->setText(tr("This is what will change. Nothing is written before you save."));
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(true);
}

void RepairDialog::save()
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
    m_message->setText(tr("Saving…"));
    m_edit.why = m_why->text().toStdString();
    m_session.save(m_edit, this, [this](const cer::Result<cer::SaveOutcome> &result) { finish(result); });
}

void RepairDialog::finish(const cer::Result<cer::SaveOutcome> &result)
{
    if (!result)
        fail(Messages::textFor(result.error()));
    else if (result->conflict)
        fail(tr("Somebody else changed the file meanwhile; nothing was written. Close this and refresh."));
    else if (result->journalError)
        fail(tr("The file is repaired, but the journal could not be written: %1")
                 .arg(Messages::textFor(*result->journalError)));
    else
        close();
}

void RepairDialog::fail(const QString &sentence)
{
    m_message->setText(sentence);
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
}
