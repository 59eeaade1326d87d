// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/findingdetails.h"

#include "core/protocol/configdocument.h"
#include "core/share/repairs.h"
#include "ui/common/differenceview.h"
#include "ui/common/linklabel.h"
#include "ui/common/messages.h"
#include "ui/share/findingtext.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

FindingDetails::FindingDetails(ShareSession &session, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_sentence(new QLabel(this))
    , m_place(new LinkLabel(this))
    , m_note(new QLabel(this))
    , m_difference(new DifferenceView(ByteText::ofShare(), this))
{
    QFont bold = font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_sentence->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_sentence, m_place, m_note})
        label->setWordWrap(true);
    for (QLabel *label : {m_sentence, m_note})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_place->setToolTip(tr("What the document says about it"));
    connect(m_place, &QLabel::linkActivated, this, &FindingDetails::documentRequested);
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_sentence);
    texts->addWidget(m_place);
    auto *head = new QHBoxLayout;
    head->addLayout(texts, 1);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        head->addWidget(button, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addWidget(m_difference, 1);
    layout->addStretch(0);
    clear();
}

void FindingDetails::clear()
{
    ++m_shown;
    m_sentence->clear();
    m_place->clear();
    m_difference->hide();
    m_note->setText(tr("Choose a problem to see what it means and what can be done."));
}

void FindingDetails::showPlace(const cer::FindingInfo &info, const QString &place)
{
    const QString link = tr("<a href=\"%1\">section %2</a>").arg(sectionOf(info), sectionText(info));
    QStringList parts{Messages::severityText(info.severity), link};
    if (!place.isEmpty())
        parts += place.toHtmlEscaped();
    m_place->setText(parts.join(u" · "_s));
}

void FindingDetails::show(const cer::Findings &findings)
{
    if (findings.empty())
        return clear();
    ++m_shown;
    m_difference->hide();
    if (findings.size() > 1)
        return showKind(findings);
    const cer::Finding &finding = findings.front();
    m_sentence->setText(Messages::textFor(finding));
    showPlace(cer::findingInfo(finding.code), Messages::placeOf(finding.where));
    showRepair(finding);
}

void FindingDetails::showKind(const cer::Findings &findings)
{
    const cer::FindingCode code = findings.front().code;
    m_sentence->setText(Messages::kindText(code));
    showPlace(cer::findingInfo(code), {});
    const auto repairs = std::ranges::count_if(findings, cer::canBeRepaired);
    m_note->setText(repairs > 0
                        ? tr("%Ln problem(s) of this kind can be repaired. Choose one to see what would change.",
                             nullptr, int(repairs))
                        : tr("Choose one of them to see where it lies."));
}

void FindingDetails::showRepair(const cer::Finding &finding)
{
    if (!cer::canBeRepaired(finding)) {
        m_note->setText(tr("There is no repair that would surely be right."));
        return;
    }
    m_note->setText(tr("Reading the file…"));
    const QString file = QString::fromStdString(finding.where.file);
    m_session.read(file, cer::ConfigDocument::sizeLimit, this,
                   [this, finding, file, number = m_shown](const cer::Result<cer::FileContent> &content) {
                       if (number != m_shown)
                           return;
                       if (!content)
                           return m_note->setText(Messages::textFor(content.error()));
                       const auto after = cer::repaired({&finding, 1}, content->bytes);
                       if (!after)
                           return m_note->setText(tr("The file has changed and does not have this problem any more."));
                       m_note->setText(tr("The repair changes this:"));
                       m_difference->setTexts(content->bytes, *after, file, tr("%1, repaired").arg(file));
                       m_difference->show();
                   });
}
