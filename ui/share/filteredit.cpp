// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/filteredit.h"

#include "ui/share/filtertext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
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
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_texts(new QStringListModel(this))
{
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Search: words, or app:winword hits:>100 last:<7d is:blind"));
    setAccessibleName(tr("Search line"));
    m_completer->setModel(m_texts);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("filterCompletions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterEdit::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::askForCompletions);
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

bool FilterEdit::popupIsOpen() const
{
    return m_completer->popup()->isVisible();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool asks = (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
                      || (event->key() == Qt::Key_Down && !popupIsOpen());
    if (asks) {
        askForCompletions();
        return;
    }
    if (event->key() == Qt::Key_Escape && !popupIsOpen()) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool FilterEdit::event(QEvent *event)
{
    // Tab takes the completion that is marked, instead of leaving the line.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab && popupIsOpen()) {
        const QModelIndex marked = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        insertCompletion(marked.isValid() ? marked : m_texts->index(0));
        return true;
    }
    return QLineEdit::event(event);
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
        [this](auto completions) { showCompletions(std::move(completions)); });
}

void FilterEdit::showCompletions(std::vector<cer::FilterCompletion> completions)
{
    m_completions = std::move(completions);
    QStringList texts;
    for (const cer::FilterCompletion &completion : m_completions)
        texts.append(QString::fromStdString(completion.text));
    const auto isThere = [this](const cer::FilterCompletion &completion) {
        const TextRange range = characters(text(), completion.offset, completion.length);
        return QString::fromStdString(completion.text) == QStringView(text()).sliced(range.start, range.length);
    };
    m_texts->setStringList(texts);
    if (texts.isEmpty() || !hasFocus() || (m_completions.size() == 1 && isThere(m_completions.front()))) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(std::max(240, m_completer->popup()->sizeHintForColumn(0) + 40));
    m_completer->complete(place);
}

void FilterEdit::insertCompletion(const QModelIndex &chosen)
{
    if (!chosen.isValid() || std::size_t(chosen.row()) >= m_completions.size())
        return;
    const cer::FilterCompletion &completion = m_completions[std::size_t(chosen.row())];
    const TextRange range = characters(text(), completion.offset, completion.length);
    setSelection(int(range.start), int(range.length));
    insert(QString::fromStdString(completion.text));
    Q_EMIT textEdited(text());
}
