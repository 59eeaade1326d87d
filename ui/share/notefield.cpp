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

using namespace std::chrono_literals;

NoteField::NoteField(ShareSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_reading(sharePool())
    , m_ticket(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_state(new QLabel)
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
    visit->setText(tr("Open"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ticket, 0, 0);
    layout->addWidget(m_ticket, 0, 1);
    layout->addWidget(visit, 0, 2);
    layout->addWidget(m_text, 1, 0, 1, 3);
    layout->addWidget(m_state, 2, 0, 1, 3);
    m_later.setSingleShot(true);
    m_later.setInterval(800ms);
    connect(&m_later, &QTimer::timeout, this, [this] { m_keeping ? m_later.start() : keep(); });
    connect(m_ticket, &QLineEdit::textEdited, &m_later, qOverload<>(&QTimer::start));
    connect(m_text, &QPlainTextEdit::textChanged, &m_later, qOverload<>(&QTimer::start));
}

NoteField::~NoteField()
{
    if (m_later.isActive()) // nobody waits for an answer any more
        std::ignore = notes().set(m_subpath, typed(), m_known);
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
    if (m_later.isActive())
        keep();
    m_share = share;
    m_subpath = subpath;
    m_known = {};
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
    if (subpath != m_subpath)
        return;
    if (result) {
        m_known = note;
        m_state->setText(tr("Kept."));
    } else if (result.error().kind != cer::ErrorKind::Conflict) {
        m_state->setText(tr("⚠ The note is not kept. %1").arg(Messages::textFor(result.error())));
    } else {
        m_reading.start(
            [notes = notes(), subpath](const std::stop_token &) { return notes.of(subpath); },
            [this](const cer::Result<cer::BucketNote> &theirs) { showConflict(theirs.value_or(cer::BucketNote())); });
    }
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
