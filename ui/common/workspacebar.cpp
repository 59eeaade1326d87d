// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/workspacebar.h"

#include "ui/common/workspace.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

WorkspaceBar::WorkspaceBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Workspaces"));
    m_layout->setContentsMargins(8, 8, 8, 8);
    m_layout->setSpacing(4);
    m_layout->addStretch();
    connect(m_buttons, &QButtonGroup::idClicked, this, &WorkspaceBar::chosen);
}

void WorkspaceBar::add(Workspace *workspace)
{
    const int index = int(m_buttons->buttons().size());
    auto *button = new QToolButton;
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIcon(workspace->icon());
    button->setIconSize(QSize(24, 24));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->addButton(button, index);
    m_layout->insertWidget(index, button);
    updateText(index, workspace);
    connect(workspace, &Workspace::badgeChanged, this, [this, index, workspace] { updateText(index, workspace); });
    connect(workspace, &Workspace::unsavedChanged, this, [this, index, workspace] { updateText(index, workspace); });
}

void WorkspaceBar::updateText(int index, const Workspace *workspace)
{
    auto *button = qobject_cast<QToolButton *>(m_buttons->button(index));
    QString text = workspace->title();
    if (!workspace->badge().isEmpty())
        text += u"  "_s + workspace->badge();
    if (workspace->hasUnsavedChanges())
        text += u" ●"_s;
    button->setText(text);
    const QString hint = tr("%1 (Ctrl+%2)", "a workspace and its key").arg(workspace->title()).arg(index + 1);
    button->setToolTip(workspace->hasUnsavedChanges() ? tr("%1. There are changes that are not saved.").arg(hint) : hint);
    button->setAccessibleName(workspace->title());
}

int WorkspaceBar::current() const
{
    return m_buttons->checkedId();
}

void WorkspaceBar::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index))
        button->setChecked(true);
}
