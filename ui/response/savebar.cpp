// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/savebar.h"

#include "ui/common/icons.h"
#include "ui/response/documentmodel.h"
#include "ui/response/timebox.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

SaveBar::SaveBar(DocumentModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_state(new QLabel)
    , m_difference(new QPushButton(tr("Show difference")))
    , m_discard(new QPushButton(tr("Discard")))
    , m_saveButton(new QToolButton)
    , m_why(new QLineEdit)
    , m_timeBox(new TimeBox(model.kind() == cer::DocumentKind::Policy ? TimeBox::Reports::OfShare
                                                                      : TimeBox::Reports::OfBucket))
    , m_save(new QAction(lineIcon("save"_L1), tr("Save"), this))
    , m_reason(new QAction(tr("Save with a reason…"), this))
{
    m_why->setPlaceholderText(tr("Why? It goes into the journal; Enter saves"));
    m_why->setAccessibleName(tr("Reason for the change"));
    m_why->setVisible(false);
    setUpButtons();
    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_difference);
    line->addWidget(m_discard);
    line->addWidget(m_saveButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->addWidget(m_why);
    layout->addWidget(m_timeBox);
    layout->addLayout(line);
    for (const auto signal : {&DocumentModel::reloaded, &DocumentModel::savedChanged, &DocumentModel::attemptsChanged})
        connect(&m_model, signal, this, &SaveBar::refresh);
    connect(&m_model, &DocumentModel::changed, this, &SaveBar::refresh);
    refresh();
}

void SaveBar::setUpButtons()
{
    m_save->setShortcut(QKeySequence::Save);
    m_reason->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_save->setToolTip(tr("Save (%1)").arg(m_save->shortcut().toString(QKeySequence::NativeText)));
    m_discard->setToolTip(tr("Back to the saved file; Undo brings your changes back"));
    m_saveButton->setDefaultAction(m_save);
    m_saveButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_saveButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_saveButton->setFocusPolicy(Qt::StrongFocus);
    m_saveButton->addAction(m_reason);
    connect(m_save, &QAction::triggered, this, &SaveBar::saveRequested);
    connect(m_reason, &QAction::triggered, this, &SaveBar::askForReason);
    connect(m_why, &QLineEdit::returnPressed, this, &SaveBar::saveRequested);
    connect(m_difference, &QPushButton::clicked, this, &SaveBar::differenceRequested);
    connect(m_discard, &QPushButton::clicked, this, &SaveBar::discardRequested);
}

void SaveBar::askForReason()
{
    m_why->setVisible(true);
    m_why->setFocus(Qt::OtherFocusReason);
}

QString SaveBar::why() const
{
    return m_why->isHidden() ? QString() : m_why->text().trimmed();
}

std::optional<cer::CampaignLimit> SaveBar::limit() const
{
    return m_timeBox->limit();
}

void SaveBar::resetLimit()
{
    m_timeBox->reset();
}

void SaveBar::clearWhy()
{
    resetLimit();
    m_why->clear();
    m_why->setVisible(false);
}

void SaveBar::setSaving(bool saving)
{
    m_saving = saving;
    refresh();
}

void SaveBar::refresh()
{
    const int count = m_model.changeCount();
    if (m_saving)
        m_state->setText(tr("Saving…"));
    else if (count > 0)
        m_state->setText(u"● "_s + tr("%n change(s), not saved", nullptr, count));
    else if (m_model.hasAttempts())
        m_state->setText(u"● "_s + tr("a value cannot be saved"));
    else
        m_state->setText(m_model.saved() ? tr("✔ as on the share") : tr("▢ no file yet"));
    m_difference->setEnabled(count > 0);
    m_discard->setEnabled(m_model.hasUnsavedChanges() && !m_saving);
    m_save->setEnabled(m_model.hasUnsavedChanges() && !m_saving);
    m_reason->setEnabled(m_save->isEnabled());
    m_timeBox->setVisible(m_model.hasUnsavedChanges());
    m_timeBox->setEnabled(!m_saving);
    if (!m_model.hasUnsavedChanges())
        clearWhy();
}
