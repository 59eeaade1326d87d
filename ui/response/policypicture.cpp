// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/policypicture.h"

#include "ui/common/codepage.h"
#include "ui/response/parametertext.h"
#include "ui/response/reachtext.h"
#include "ui/share/bucketcells.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostIgnored = 3; // lines that are named; a file that is none has thousands of them
constexpr qsizetype mostCharacters = 60;

QString lineText(const cer::ConfigDocument::Line &line)
{
    QString text = textOfBytes(line.bytes).trimmed();
    if (text.size() > mostCharacters)
        text = text.first(mostCharacters - 1) + u'…';
    return breakable(text);
}

QString words(const cer::PolicyLine &line)
{
    if (!line.parameter)
        return PolicyPicture::tr("✗ Clients ignore this line.");
    if (line.unheard)
        return PolicyPicture::tr("✗ Nobody follows it: FileTreeRoot leads clients to another share.");
    QString text = PolicyPicture::tr("✓ Decides for %Ln bucket(s).", nullptr, int(line.buckets));
    if (!line.overridden.empty())
        text += u" %1 <a href='%2'>%3</a>"_s.arg(
            ReachText::tr("%Ln bucket(s) override it with their status.txt.", nullptr, int(line.overridden.size())),
            QString::number(int(*line.parameter)), PolicyPicture::tr("Show them"));
    return text;
}

} // namespace

PolicyPicture::PolicyPicture(QWidget *parent)
    : LinkLabel(parent)
{
    setWordWrap(true);
    setMargin(8);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setVisible(false);
    connect(this, &QLabel::linkActivated, this, [this](const QString &link) {
        Q_EMIT bucketsRequested(nameTerm(u"own"_s, ParameterText::key(cer::Parameter(link.toInt()))));
    });
}

void PolicyPicture::clear()
{
    m_job.cancel();
    m_snapshot.reset();
    m_policy.reset();
    setVisible(false);
    Q_EMIT readyChanged();
}

void PolicyPicture::setPolicy(cer::SnapshotPtr snapshot, const cer::ConfigDocument &policy)
{
    if (snapshot == m_snapshot && m_policy && *m_policy == policy)
        return;
    m_snapshot = std::move(snapshot);
    m_policy = policy;
    m_job.start([snapshot = m_snapshot,
                 policy](const std::stop_token &stop) { return cer::policyLines(*snapshot, policy, stop); },
                [this](const std::vector<cer::PolicyLine> &lines) {
                    showLines(lines);
                    Q_EMIT readyChanged();
                });
    Q_EMIT readyChanged();
}

void PolicyPicture::showLines(const std::vector<cer::PolicyLine> &lines)
{
    QString rows;
    int ignored = 0;
    for (const cer::PolicyLine &line : lines) {
        if (!line.parameter && ++ignored > mostIgnored)
            continue;
        //: The number of a line of a file
        const QString number = tr("Line %L1").arg(line.line);
        rows += u"<tr><td>%1&nbsp; </td><td><b>%2</b>&nbsp; </td><td>%3</td></tr>"_s.arg(
            number.toHtmlEscaped().replace(u' ', u"&nbsp;"_s), lineText(m_policy->lines()[line.line - 1]), words(line));
    }
    if (ignored > mostIgnored)
        rows += u"<tr><td></td><td></td><td>%1</td></tr>"_s.arg(
            tr("✗ Clients ignore %Ln more line(s).", nullptr, ignored - mostIgnored));
    setText(u"<b>%1</b><table>%2</table>"_s.arg(tr("Whom its lines reach:"), rows));
    setVisible(!rows.isEmpty());
}
