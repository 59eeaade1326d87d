// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/viewsbutton.h"

#include "ui/share/viewsdialog.h"

#include <QMenu>

using namespace Qt::StringLiterals;

ViewsButton::ViewsButton(std::function<SavedView()> current, QWidget *parent)
    : QToolButton(parent)
    , m_current(std::move(current))
{
    setObjectName(u"views"_s);
    setText(tr("&Views"));
    setToolTip(tr("Searches with their columns and order, under a name"));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &ViewsButton::fill);
}

void ViewsButton::fill()
{
    menu()->clear();
    addViews(builtInViews());
    if (const auto own = loadViews(fontMetrics()); !own.empty()) {
        menu()->addSeparator();
        addViews(own);
    }
    menu()->addSeparator();
    menu()->addAction(tr("&Save this view…"), this, [this] { manage(true); });
    menu()->addAction(tr("&Edit views…"), this, [this] { manage(false); });
}

void ViewsButton::addViews(const std::vector<SavedView> &views)
{
    for (const SavedView &view : views) {
        QAction *action =
            menu()->addAction(QString(view.name).replace(u'&', u"&&"_s), this, [this, view] { Q_EMIT chosen(view); });
        action->setToolTip(view.filter);
    }
}

void ViewsButton::manage(bool addCurrent)
{
    if (!m_dialog) {
        m_dialog = new ViewsDialog(m_current, window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &ViewsDialog::chosen, this, &ViewsButton::chosen);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    if (addCurrent)
        m_dialog->addCurrent();
}
