// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/reachsummary.h"

#include "ui/common/codepage.h"
#include "ui/response/reachtext.h"

#include <utility>

using namespace Qt::StringLiterals;

ReachSummary::ReachSummary(QWidget *parent)
    : LinkLabel(parent)
{
    setWordWrap(true);
    setMargin(8);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setVisible(false);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(200);
    connect(&m_waiting, &QTimer::timeout, this, &ReachSummary::compute);
    connect(this, &QLabel::linkActivated, this, &ReachSummary::listRequested);
}

void ReachSummary::setRequest(std::optional<ReachRequest> request)
{
    if (request == m_request)
        return;
    m_request = std::move(request);
    m_job.cancel();
    if (m_request) {
        m_waiting.start();
    } else {
        m_waiting.stop();
        setVisible(false);
    }
    Q_EMIT readyChanged();
}

void ReachSummary::compute()
{
    if (isHidden())
        showWords(tr("being computed…"));
    m_job.start([request = *m_request](const std::stop_token &stop) { return reachOf(request, stop); },
                [this](const cer::Result<cer::Reach> &reach) {
                    if (reach)
                        showReach(*reach);
                    Q_EMIT readyChanged();
                });
}

void ReachSummary::showReach(const cer::Reach &reach)
{
    QStringList sentences;
    for (const cer::LineReach &line : reach.lines)
        sentences += ReachText::line(line, CodePage::current()).toHtmlEscaped();
    const QString numbers = ReachText::outcome(reach).join(u' ').toHtmlEscaped();
    sentences += u"%1 <a href='list'>%2</a>"_s.arg(numbers, tr("Show the buckets…"));
    showWords(sentences.join(u"<br>"_s));
}

void ReachSummary::showWords(const QString &html)
{
    setText(u"<b>%1</b> %2"_s.arg(tr("Whom this reaches:"), html));
    setVisible(true);
}
