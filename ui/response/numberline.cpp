// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/numberline.h"

#include <QKeyEvent>

#include <limits>

NumberLine::NumberLine(QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setToolTip(tr("Up and Down count"));
}

void NumberLine::step(bool up)
{
    bool isNumber = false;
    const qulonglong number = text().toULongLong(&isNumber);
    if (!isNumber || number == (up ? std::numeric_limits<qulonglong>::max() : 0))
        return;
    setText(QString::number(up ? number + 1 : number - 1));
    Q_EMIT textEdited(text());
}

void NumberLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        step(event->key() == Qt::Key_Up);
    else
        QLineEdit::keyPressEvent(event);
}
