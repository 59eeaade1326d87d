// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/choicefield.h"

#include "core/protocol/values.h"
#include "ui/response/inheritbutton.h"

#include <QHBoxLayout>
#include <QRadioButton>

using namespace Qt::StringLiterals;

ChoiceField::ChoiceField(QWidget *parent)
    : ValueField(parent)
    , m_inherit(new InheritButton)
    , m_yes(new QRadioButton(tr("yes")))
    , m_no(new QRadioButton(tr("no")))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(16);
    for (QRadioButton *button : std::initializer_list<QRadioButton *>{m_inherit, m_yes, m_no}) {
        button->setMinimumHeight(lineHeight());
        layout->addWidget(button);
    }
    layout->addStretch();
    setEntry(m_inherit);
    connect(m_inherit, &QRadioButton::clicked, this, &ValueField::cleared);
    connect(m_yes, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(u"YES"_s); });
    connect(m_no, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(u"NO"_s); });
}

void ChoiceField::setState(const FieldState &state)
{
    const auto value = state.own ? cer::parseBoolean(state.own->toStdString()) : std::nullopt;
    m_inherit->setText(tr("inherit: %1").arg(state.inherited));
    QRadioButton *choice = !value ? m_inherit : *value ? m_yes : m_no;
    choice->setChecked(true);
    setEntry(choice);
}

void ChoiceField::setNarrow(bool narrow)
{
    m_inherit->setColumnWidth(!narrow);
    layout()->setSpacing(narrow ? 8 : 16);
}

void ChoiceField::setNames(const QString &label, const QString &description)
{
    //: For a screen reader: the name of a setting, and one of its choices
    const QString name = tr("%1: %2");
    m_inherit->setAccessibleName(name.arg(label, m_inherit->text()));
    m_yes->setAccessibleName(name.arg(label, m_yes->text()));
    m_no->setAccessibleName(name.arg(label, m_no->text()));
    for (QRadioButton *button : std::initializer_list<QRadioButton *>{m_inherit, m_yes, m_no})
        button->setAccessibleDescription(description);
}
