// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/startpage.h"

#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new QLabel)
    , m_recent(new QVBoxLayout)
{
    setDocumentSection(this, u"3.1.1"_s);
    auto *title = new QLabel(tr("No share is open"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto *why = new QLabel(
        tr("Open the folder that the clients of your organisation report their crashes to: the one whose UNC path "
           "is set as DWFileTreeRoot. It holds policy.txt and the folders cabs, counts and status."));
    why->setObjectName(u"emptyState"_s);
    why->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    auto *open = new QPushButton(lineIcon("open"_L1), tr("Open share…"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);

    auto *column = new QWidget;
    column->setFixedWidth(520);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(16);
    layout->addWidget(title);
    layout->addWidget(m_message);
    layout->addWidget(why);
    layout->addWidget(open, 0, Qt::AlignLeft);
    layout->addLayout(m_recent);
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    auto *row = new QHBoxLayout; // an alignment would take the labels' height for their width from them
    row->addStretch();
    row->addWidget(column);
    row->addStretch();
    page->addLayout(row);
    page->addStretch(3);
}

void StartPage::setUnsaved(const QMap<QString, int> &filesByShare)
{
    m_unsaved = filesByShare;
    showShares();
}

void StartPage::setRecentShares(const QStringList &shares)
{
    m_shares = shares;
    showShares();
}

void StartPage::showShares()
{
    QStringList shares = m_shares;
    for (const QString &share : m_unsaved.keys()) {
        if (!shares.contains(share))
            shares += share;
    }
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (shares.isEmpty())
        return;
    m_recent->setSpacing(0);
    m_recent->addWidget(new QLabel(tr("Recent shares")));
    for (const QString &share : shares) {
        auto *button = new QCommandLinkButton(QDir::toNativeSeparators(share));
        button->setIcon(lineIcon("buckets"_L1));
        if (const int files = m_unsaved.value(share))
            button->setDescription(
                tr("● %n file(s) with changes that were not saved. Open the share to go on.", nullptr, files));
        connect(button, &QCommandLinkButton::clicked, this, [this, share] { Q_EMIT shareChosen(share); });
        m_recent->addWidget(button);
    }
}

void StartPage::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}
