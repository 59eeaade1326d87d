// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/modeswitch.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

ModeSwitch::ModeSwitch(const QStringList &texts, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (const QString &text : texts) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addButton(button, int(m_buttons->buttons().size()));
        layout->addWidget(button);
    }
    m_buttons->button(0)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ModeSwitch::changed);
    connect(m_buttons, &QButtonGroup::idToggled, this, &ModeSwitch::showCurrent);
    showCurrent();
}

// Fusion's own look of a checked button can hardly be told from an unchecked one in the dark.
void ModeSwitch::showCurrent()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        QPalette look = palette();
        if (button->isChecked()) {
            look.setColor(QPalette::Button, look.color(QPalette::Highlight));
            look.setColor(QPalette::ButtonText, look.color(QPalette::HighlightedText));
        }
        button->setPalette(look);
    }
}

void ModeSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

int ModeSwitch::current() const
{
    return m_buttons->checkedId();
}

void ModeSwitch::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}
