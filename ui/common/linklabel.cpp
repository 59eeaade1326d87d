// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/linklabel.h"

#include <QEvent>

using namespace Qt::StringLiterals;

QString breakable(const QString &path)
{
    return path.toHtmlEscaped().replace(u'\\', "\\&#8203;"_L1).replace(u'/', "/&#8203;"_L1);
}

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
}

void LinkLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const QString words = text();
    clear(); // the same text would be passed over
    setText(words);
}
