// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/clientchoice.h"

#include "ui/client/profiles.h"
#include "ui/common/appsettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

ClientChoice::ClientChoice()
    : m_name(openSettings()->value("client"_L1).toString())
    , m_profile(profiles::find(m_name))
{
}

std::shared_ptr<ClientChoice> ClientChoice::shared()
{
    static std::weak_ptr<ClientChoice> current;
    auto choice = current.lock();
    if (!choice)
        current = choice = std::make_shared<ClientChoice>();
    return choice;
}

void ClientChoice::choose(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    openSettings()->setValue("client"_L1, name);
    reload();
}

void ClientChoice::reload()
{
    m_profile = profiles::find(m_name);
    Q_EMIT changed();
}
