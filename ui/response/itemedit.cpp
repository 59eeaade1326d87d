// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/itemedit.h"

#include "core/protocol/valuecompletion.h"
#include "ui/response/valuelistmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

ItemEdit::ItemEdit(cer::Parameter parameter, QWidget *parent)
    : CompletingLine(parent)
    , m_parameter(parameter)
{
}

void ItemEdit::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Paste))
        return CompletingLine::keyPressEvent(event);
    insert(ValueListModel::split(QGuiApplication::clipboard()->text()).join(u';'));
    Q_EMIT textEdited(text());
}

void ItemEdit::askForCompletions()
{
    const QByteArray bytes = text().toLatin1(); // a byte for each character; the tables are ASCII
    QList<Completion> completions;
    for (const cer::ValueCompletion &one :
         cer::completeItem(m_parameter, {bytes.data(), std::size_t(bytes.size())}, std::size_t(cursorPosition())))
        completions.append({qsizetype(one.offset), qsizetype(one.length), QString::fromStdString(one.text)});
    showCompletions(std::move(completions));
}
