// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/filteredit.h"

#include "ui/share/filtertext.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace {

constexpr std::size_t mostCompletions = 20;

QTextCharFormat faultFormat()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(Qt::red);
    return format;
}

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : CompletingLine(parent)
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Search: words, or app:winword hits:>100 last:<7d is:blind"));
    setAccessibleName(tr("Search line"));
}

void FilterEdit::setSnapshot(cer::SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
}

/// A QLineEdit has no formats of its own; those of an input method are drawn over its text without changing it.
void FilterEdit::markFaults(const std::vector<cer::FilterFault> &faults)
{
    QList<QInputMethodEvent::Attribute> attributes;
    for (const cer::FilterFault &fault : faults) {
        const TextRange range = characters(text(), fault.offset, fault.length);
        attributes.append({QInputMethodEvent::TextFormat, int(range.start) - cursorPosition(),
                           int(std::max<qsizetype>(1, range.length)), faultFormat()});
    }
    QInputMethodEvent marks(QString(), attributes);
    QLineEdit::inputMethodEvent(&marks);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !popupIsOpen()) {
        Q_EMIT left();
        return;
    }
    CompletingLine::keyPressEvent(event);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_job.cancel();
    QLineEdit::focusOutEvent(event);
}

void FilterEdit::askForCompletions()
{
    const std::string bytes = text().toStdString();
    const std::size_t cursor = std::size_t(QStringView(text()).first(cursorPosition()).toUtf8().size());
    m_job.start(
        [bytes, cursor, snapshot = m_snapshot](const std::stop_token &) {
            return cer::completeFilter(bytes, cursor, snapshot.get(), mostCompletions);
        },
        [this](const std::vector<cer::FilterCompletion> &found) {
            QList<Completion> completions;
            for (const cer::FilterCompletion &one : found) {
                const TextRange range = characters(text(), one.offset, one.length);
                completions.append({range.start, range.length, QString::fromStdString(one.text)});
            }
            showCompletions(std::move(completions));
        });
}
