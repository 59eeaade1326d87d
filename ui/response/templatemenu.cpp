// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/templatemenu.h"

#include "ui/response/settingtemplates.h"
#include "ui/response/templatestore.h"

TemplateMenu::TemplateMenu(QWidget *parent)
    : QMenu(parent)
    , m_store(TemplateStore::shared())
{
    setToolTipsVisible(true);
    connect(m_store.get(), &TemplateStore::changed, this, &TemplateMenu::fill);
    connect(this, &QMenu::aboutToShow, m_store.get(), &TemplateStore::reload);
    fill();
}

void TemplateMenu::setCanKeep(bool can)
{
    if (std::exchange(m_canKeep, can) != can)
        fill();
}

void TemplateMenu::addTemplate(const cer::SettingTemplate &content)
{
    QAction *action = addAction(QString::fromStdString(content.name).replace(u'&', QLatin1StringView("&&")));
    action->setToolTip(QString::fromStdString(content.description));
    connect(action, &QAction::triggered, this, [this, content] { Q_EMIT chosen(content); });
}

void TemplateMenu::fill()
{
    clear();
    bool any = false;
    for (const cer::StoredTemplate &stored : m_store->templates()) {
        if (!stored.reading.content)
            continue;
        addTemplate(*stored.reading.content);
        any = true;
    }
    if (any)
        addSection(tr("Come with the program"));
    for (const cer::SettingTemplate &starter : SettingTemplates::starters())
        addTemplate(starter);
    addSeparator();
    QAction *keep = addAction(tr("&Make a template of these settings…"), this, &TemplateMenu::keepRequested);
    keep->setEnabled(m_canKeep);
    addAction(tr("&Edit the templates…"), this, &TemplateMenu::manageRequested);
}
