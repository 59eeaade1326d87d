// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/completingline.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringListModel>

#include <utility>

CompletingLine::CompletingLine(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_texts(new QStringListModel(this))
{
    m_completer->setModel(m_texts);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("completions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &CompletingLine::insertCompletion);
    connect(this, &QLineEdit::textEdited, this, &CompletingLine::askForCompletions);
}

bool CompletingLine::popupIsOpen() const
{
    return m_completer->popup()->isVisible();
}

void CompletingLine::keyPressEvent(QKeyEvent *event)
{
    const bool asks = (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
                      || (event->key() == Qt::Key_Down && !popupIsOpen());
    if (asks)
        return askForCompletions();
    QLineEdit::keyPressEvent(event);
}

bool CompletingLine::event(QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !popupIsOpen())
        return QLineEdit::event(event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const QModelIndexList selected = m_completer->popup()->selectionModel()->selectedIndexes();
    if (press->key() == Qt::Key_Tab) { // takes the completion, instead of leaving the line
        m_completer->popup()->hide();
        insertCompletion(selected.isEmpty() ? m_texts->index(0) : selected.first());
        return true;
    }
    const bool ends = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (ends && selected.isEmpty()) { // means the line as it is, not the popup
        m_completer->popup()->hide();
        QKeyEvent again(QEvent::KeyPress, press->key(), press->modifiers(), press->text());
        QCoreApplication::sendEvent(this, &again);
        return true;
    }
    return QLineEdit::event(event);
}

void CompletingLine::showCompletions(QList<Completion> completions)
{
    m_completions = std::move(completions);
    QStringList texts;
    for (const Completion &completion : std::as_const(m_completions))
        texts.append(completion.text);
    const auto isThere = [this](const Completion &completion) {
        return completion.text == QStringView(text()).sliced(completion.start, completion.length);
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

void CompletingLine::insertCompletion(const QModelIndex &chosen)
{
    if (!chosen.isValid() || chosen.row() >= m_completions.size())
        return;
    const Completion &completion = m_completions[chosen.row()];
    setSelection(int(completion.start), int(completion.length));
    insert(completion.text);
    Q_EMIT textEdited(text());
}
