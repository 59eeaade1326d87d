// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/notefield.h"

#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/messages.h"
#include "ui/common/sharepool.h"
#include "ui/common/visitbutton.h"
#include "ui/share/sharesession.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

NoteField::NoteField(ShareSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reading(sharePool())
    , m_ticket(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_state(new QLabel)
    , m_lost(new QLabel)
{
    auto *ticket = new QLabel(tr("T&icket"));
    ticket->setBuddy(m_ticket);
    ticket->setForegroundRole(QPalette::PlaceholderText);
    m_ticket->setPlaceholderText(tr("A number, or the address of a ticket"));
    m_text->setPlaceholderText(tr("What other administrators should know. Clients never see it."));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 12);
    auto *visit = new VisitButton(*m_ticket);
    for (QLabel *label : {m_state, m_lost}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_lost->hide();
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ticket, 0, 0);
    layout->addWidget(m_ticket, 0, 1);
    layout->addWidget(visit, 0, 2);
    layout->addWidget(m_text, 1, 0, 1, 3);
    layout->addWidget(m_state, 2, 0, 1, 3);
    layout->addWidget(m_lost, 3, 0, 1, 3);
    m_later.setSingleShot(true);
    m_later.setInterval(800ms);
    connect(&m_later, &QTimer::timeout, this, [this] { m_keeping ? m_later.start() : keep(); });
    connect(m_ticket, &QLineEdit::textEdited, &m_later, qOverload<>(&QTimer::start));
    connect(m_text, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
}

NoteField::~NoteField()
{
    if (!isDirty())
        return;
    const auto kept = notes().set(m_subpath, typed(), m_known);
    if (!kept && (kept.error().kind != cer::ErrorKind::Conflict || !keepBelowTheirs()))
        qWarning("The note of %s is not kept: %s", m_subpath.c_str(), qPrintable(Messages::textFor(kept.error())));
}

/// Nobody can be asked any more: what somebody else wrote meanwhile stays, and ours goes below it.
bool NoteField::keepBelowTheirs()
{
    const auto theirs = notes().of(m_subpath);
    if (!theirs)
        return false;
    cer::BucketNote both = typed();
    both.text = theirs->text + '\n' + both.text;
    if (both.ticket.empty())
        both.ticket = theirs->ticket;
    else if (!theirs->ticket.empty() && theirs->ticket != both.ticket)
        both.text += '\n' + std::exchange(both.ticket, theirs->ticket);
    return notes().set(m_subpath, both, *theirs).has_value();
}

bool NoteField::isDirty() const
{
    return m_text->document()->isModified() || m_ticket->isModified();
}

cer::Notes NoteField::notes() const
{
    return {appsettings::notesFile(), m_share};
}

cer::BucketNote NoteField::typed() const
{
    return {m_text->toPlainText().toStdString(), m_ticket->text().toStdString(), {}};
}

void NoteField::setBucket(const std::string &subpath)
{
    const auto store = m_session.store();
    const std::string share = store ? store->displayRoot() : std::string();
    if (subpath == m_subpath && share == m_share)
        return;
    if (isDirty())
        keep();
    m_share = share;
    m_subpath = subpath;
    m_known = {};
    showNote(cer::BucketNote());
    setEnabled(false);
    if (subpath.empty() || share.empty())
        return;
    m_reading.start([notes = notes(), subpath](const std::stop_token &) { return notes.of(subpath); },
                    [this](const cer::Result<cer::BucketNote> &note) { showNote(note); });
}

void NoteField::showNote(const cer::Result<cer::BucketNote> &note)
{
    m_known = note.value_or(cer::BucketNote());
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(QString::fromStdString(m_known.text));
    m_ticket->setText(QString::fromStdString(m_known.ticket));
    m_later.stop();
    setEnabled(note.has_value());
    if (!note)
        m_state->setText(tr("The notes cannot be read. %1").arg(Messages::textFor(note.error())));
    else
        m_state->setText(m_known.who.empty() ? QString() : tr("Written by %1").arg(textOfBytes(m_known.who)));
}

void NoteField::keep()
{
    m_later.stop();
    const cer::BucketNote note = typed();
    m_keeping = true;
    auto *watcher = new QFutureWatcher<cer::Result<void>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, note, subpath = m_subpath] {
        watcher->deleteLater();
        finish(watcher->future().takeResult(), subpath, note);
    });
    watcher->setFuture(
        QtConcurrent::run(sharePool(), [notes = notes(), subpath = m_subpath, note, known = m_known]() mutable {
            return notes.set(subpath, note, known);
        }));
}

void NoteField::finish(const cer::Result<void> &result, const std::string &subpath, const cer::BucketNote &note)
{
    m_keeping = false;
    if (result)
        Q_EMIT kept();
    if (subpath != m_subpath) {
        if (!result)
            sayLost(subpath, note, result.error());
        return;
    }
    if (result) {
        m_known = note;
        m_text->document()->setModified(typed().text != note.text);
        m_ticket->setModified(typed().ticket != note.ticket);
        m_lost->setHidden(m_lost->isHidden() || m_lostSubpath == subpath);
        m_state->setText(tr("Kept."));
    } else if (result.error().kind != cer::ErrorKind::Conflict) {
        m_state->setText(tr("⚠ The note is not kept. %1").arg(Messages::textFor(result.error())));
    } else {
        m_reading.start(
            [notes = notes(), subpath](const std::stop_token &) { return notes.of(subpath); },
            [this](const cer::Result<cer::BucketNote> &theirs) { showConflict(theirs.value_or(cer::BucketNote())); });
    }
}

/// It stays in sight until it is copied or written again there.
void NoteField::sayLost(const std::string &subpath, const cer::BucketNote &note, const cer::Error &error)
{
    const QString words = QString::fromStdString(note.ticket + ' ' + note.text).simplified();
    m_lost->setText(
        tr("⚠ The note of \"%1\" is not kept: \"%2\". %3").arg(textOfBytes(subpath), words, Messages::textFor(error)));
    m_lost->show();
    m_lostSubpath = subpath;
}

void NoteField::showConflict(const cer::BucketNote &theirs)
{
    m_known = theirs;
    const QString words = QString::fromStdString(theirs.ticket + ' ' + theirs.text).simplified();
    m_state->setText(
        tr("⚠ %1 wrote a note here meanwhile: \"%2\". Yours is not kept yet; it takes that one's place when you "
           "go on typing.")
            .arg(textOfBytes(theirs.who), words));
}
