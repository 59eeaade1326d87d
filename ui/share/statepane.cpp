// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/statepane.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

StatePane::StatePane(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_next(new QPushButton(this))
{
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    m_title->setFont(big);
    for (QLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_next, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT nextRequested(m_state.next); });
}

void StatePane::setState(const TableState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_title->setText(state.title);
    m_text->setText(state.text);
    m_next->setText(nextText(state.next));
    m_next->setVisible(state.next != TableState::Next::None);
}
