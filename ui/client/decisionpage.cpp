// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/decisionpage.h"

#include "ui/client/decisiontext.h"
#include "ui/common/bytetext.h"
#include "ui/common/codepage.h"
#include "ui/common/messages.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class Page final {
    Q_DECLARE_TR_FUNCTIONS(DecisionPage)

public:
    Page(const DecisionView &view, const ByteText &text)
        : m_view(view)
        , m_text(text)
    {
    }

    QString html() const;
    static QString unsavedNote();
    static QString countsRow(const QString &summary, cer::StepReason reason, std::size_t count);

private:
    using Client = DecisionView::Client;

    const Client &first() const { return m_view.clients.front(); }
    bool compares() const { return m_view.clients.size() > 1; }
    QString head(const Client &client) const;
    QString stepRow(cer::ClientStep number) const;
    QString stepCell(const cer::DecisionStep &step) const;
    QString columns(QString (Page::*part)(const Client &) const) const;
    QString roots(const Client &client) const;
    QString prompt(const Client &client) const;
    QString data(const Client &client) const;
    QString writes(const Client &client) const;
    QString requests(const cer::DataRequests &requests) const;

    const DecisionView &m_view;
    const ByteText &m_text;
};

QString tinted(const QColor &color, const QString &html)
{
    return u"<span style='color:%1'>%2</span>"_s.arg(color.name(), html);
}

QColor tint(cer::StepOutcome outcome)
{
    const StateColors colors = stateColors();
    switch (outcome) {
    case cer::StepOutcome::Done: return colors.good;
    case cer::StepOutcome::NoReport:
    case cer::StepOutcome::Failed: return colors.warning;
    case cer::StepOutcome::Skipped: return colors.faint;
    case cer::StepOutcome::Ended: return colors.bad;
    }
    return colors.faint;
}

/// May be broken behind a folder.
QString breakable(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\\', u"\\&#8203;"_s);
}

QString sectionLinks(const cer::StepReasonInfo &reason)
{
    const QString section = QString::fromLatin1(reason.section);
    QString links = u"<a href='section:%1'>%1</a>"_s.arg(section);
    if (!reason.decision.empty())
        links += u" · "_s + QString::fromLatin1(reason.decision);
    return links;
}

QString headline(const QString &text)
{
    return u"<h4 style='margin-top:14px; margin-bottom:4px'>%1</h4>"_s.arg(text);
}

QString list(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += u"<div style='margin-left:12px'>%1</div>"_s.arg(item);
    return html;
}

QString Page::unsavedNote()
{
    return u"<p>%1</p>"_s.arg(tinted(stateColors().warning, u"◐ "_s + tr("With settings that are not saved yet.")));
}

QString Page::head(const Client &client) const
{
    const cer::Decision &decision = client.decision;
    const cer::DecisionStep &reason = decision.decisive();
    const auto outcome = decision.collects ? cer::StepOutcome::Done : reason.outcome();
    QString html = compares() ? tinted(stateColors().faint, client.name.toHtmlEscaped()) + u"<br>"_s : QString();
    html += u"<span style='font-size:large; font-weight:bold'>%1 %2</span><br>%3 %4"_s.arg(
        tinted(tint(outcome), DecisionText::mark(outcome)), DecisionText::summary(decision).toHtmlEscaped(),
        breakable(DecisionText::sentence(reason)), sectionLinks(cer::stepReasonInfo(reason.reason)));
    if (client.readingsDiffer)
        html += u"<br>"_s + tinted(stateColors().warning, u"⚠ "_s)
                + tr("By the strict reading of step 4 the outcome would be: %1.").arg(client.otherReading).toHtmlEscaped()
                + u" <a href='section:3.1.7'>3.1.7</a> · D1"_s;
    for (const cer::Finding &fault : decision.faults)
        html += u"<br>"_s + breakable(Messages::textFor(fault));
    return html + roots(client);
}

QString Page::roots(const Client &client) const
{
    QString html;
    const auto &roots = client.decision.roots.roots;
    for (std::size_t i = 1; i < roots.size(); ++i)
        html += u"<br>↪ "_s + breakable(tr("FileTreeRoot leads on to %1").arg(textOfBytes(roots[i])));
    return html;
}

QString Page::stepCell(const cer::DecisionStep &step) const
{
    const auto outcome = step.outcome();
    QString html = tinted(tint(outcome), u"%1 %2"_s.arg(DecisionText::mark(outcome)).arg(DecisionText::outcome(outcome)));
    if (step.reason == cer::StepReason::NotReached)
        return html;
    html += u" — "_s + breakable(DecisionText::sentence(step)) + u' ' + sectionLinks(cer::stepReasonInfo(step.reason));
    for (const cer::EffectiveValue &value : step.uses) {
        if (!DecisionText::isTelling(step, value))
            continue;
        const QString key = QString::fromLatin1(cer::parameterInfo(value.parameter).key);
        html += u"<br>&nbsp;&nbsp;%1 = %2 %3"_s.arg(
            key, breakable(m_text.text(*value.value)),
            tinted(stateColors().faint, u"("_s + DecisionText::origin(value).toHtmlEscaped() + u")"_s));
    }
    return html;
}

QString Page::stepRow(cer::ClientStep number) const
{
    const auto same = [number, this](const Client &client) {
        return client.decision.step(number) == first().decision.step(number);
    };
    const bool differs = !std::ranges::all_of(m_view.clients, same);
    const bool isReached = differs || first().decision.step(number).reason != cer::StepReason::NotReached;
    QString title = u"<b>%1</b>"_s.arg(DecisionText::title(number).toHtmlEscaped());
    if (!isReached)
        title = tinted(stateColors().faint, title + u" – "_s + DecisionText::outcome(cer::StepOutcome::Skipped));
    if (differs)
        title += u' ' + tinted(stateColors().warning, u"≠ "_s + tr("differs"));
    QString html = u"<tr><td align='right'><b>%1</b></td><td colspan='%2'>%3</td></tr>"_s.arg(int(number))
                       .arg(int(m_view.clients.size()))
                       .arg(title);
    if (!isReached)
        return html;
    html += u"<tr><td></td>"_s;
    for (const Client &client : m_view.clients)
        html +=
            u"<td width='%1%'>%2</td>"_s.arg(100 / int(m_view.clients.size())).arg(stepCell(client.decision.step(number)));
    return html + u"</tr>"_s;
}

QString Page::requests(const cer::DataRequests &requests) const
{
    QStringList items;
    const auto add = [&](cer::Parameter parameter, const std::vector<std::string> &values) {
        const cer::ParameterInfo &info = cer::parameterInfo(parameter);
        const QString mark =
            info.exposesPersonalData ? u" "_s + tinted(stateColors().warning, tr("⚠ may be personal")) : QString();
        for (const std::string &value : values)
            items.append(u"%1 %2%3"_s.arg(QString::fromLatin1(info.key), breakable(m_text.text(value)), mark));
    };
    if (requests.memoryDump)
        add(cer::Parameter::MemoryDump, {{}});
    if (requests.documents)
        add(cer::Parameter::FDoc, {{}});
    add(cer::Parameter::RegKey, requests.regKeys);
    add(cer::Parameter::Wql, requests.queries);
    add(cer::Parameter::GetFile, requests.files);
    add(cer::Parameter::GetFileVersion, requests.fileVersions);
    return list(items);
}

QString Page::data(const Client &client) const
{
    const cer::Decision &decision = client.decision;
    QString html;
    if (!decision.collects)
        html = list({tr("None: no report is made.")});
    else if (decision.requests.items() == 0)
        html = list({tr("The report that the system makes by itself, and nothing beside it.")});
    else
        html = list({tr("The report that the system makes by itself, and:")}) + requests(decision.requests);
    if (decision.withheld.items() > 0)
        html += list({tr("Asked for, but withheld:")}) + requests(decision.withheld);
    return html;
}

/// Drawn as the client's dialog would stand on the screen.
QString Page::prompt(const Client &client) const
{
    const cer::ClientPrompt &prompt = client.decision.prompt;
    QStringList lines;
    if (prompt.response == "1")
        lines.append(tr("Nothing more is known about this problem."));
    for (const std::string &address : {prompt.response, prompt.urlLaunch}) {
        if (address.size() > 1)
            lines.append(tr("More about this problem: %1").arg(u"<u>%1</u>"_s.arg(m_text.text(address).toHtmlEscaped())));
    }
    QString html;
    if (lines.isEmpty())
        html = list({tr("Nothing.")});
    else
        html = u"<table border='1' cellspacing='0' cellpadding='6' style='margin-left:12px; border-style:solid'>"
               "<tr><td><b>%1</b></td></tr><tr><td>%2<div align='right'>[ %3 ]</div></td></tr></table>"_s.arg(
                   tr("Error reporting"), lines.join(u"<br>"_s), tr("Close"));
    if (prompt.addressesWithheld)
        html += list({tr("Addresses of status.txt are withheld by NoExternalURL.")});
    return html;
}

QString Page::writes(const Client &client) const
{
    QStringList items;
    for (const std::string &file : client.decision.writes)
        items.append(breakable(textOfBytes(file).replace(u'/', u'\\')));
    return items.isEmpty() ? list({tr("None.")}) : list(items);
}

QString Page::columns(QString (Page::*part)(const Client &) const) const
{
    QString html = u"<table width='100%' cellspacing='0' cellpadding='2'><tr>"_s;
    for (const Client &client : m_view.clients)
        html += u"<td width='%1%'>%2</td>"_s.arg(100 / int(m_view.clients.size())).arg((this->*part)(client));
    return html + u"</tr></table>"_s;
}

QString Page::html() const
{
    QString html = columns(&Page::head);
    if (m_view.unsaved)
        html += unsavedNote();
    html += headline(tr("Step by step")) + u"<table width='100%' cellspacing='0' cellpadding='2'>"_s;
    for (std::size_t number = 1; number <= cer::clientStepCount; ++number)
        html += stepRow(cer::ClientStep(number));
    html += u"</table>"_s;
    html += headline(tr("What the user sees")) + columns(&Page::prompt);
    html += headline(tr("Data that leave the PC")) + columns(&Page::data);
    html += headline(tr("Files that are written")) + columns(&Page::writes);
    return html;
}

QString filterOf(cer::StepReason reason)
{
    switch (reason) {
    case cer::StepReason::LimitReached: return u"is:full"_s;
    case cer::StepReason::LimitUnknown: return u"is:malformed"_s;
    default: return {};
    }
}

QString Page::countsRow(const QString &summary, cer::StepReason reason, std::size_t count)
{
    const QString number = QLocale().toString(qulonglong(count));
    const QString brief = DecisionText::brief(reason).toHtmlEscaped();
    const QString filter = filterOf(reason);
    const QString why = filter.isEmpty() ? brief : u"<a href='filter:%1'>%2</a>"_s.arg(filter, brief);
    return u"<tr><td align='right'><b>%1</b></td><td>%2: %3</td></tr>"_s.arg(number, summary.toHtmlEscaped(), why);
}

} // namespace

QString decisionHtml(const DecisionView &view, const ByteText &text)
{
    return view.clients.empty() ? QString() : Page(view, text).html();
}

QString decisionCountsHtml(const DecisionCounts &counts, bool unsaved)
{
    std::vector<std::pair<DecisionCounts::key_type, std::size_t>> rows(counts.begin(), counts.end());
    std::ranges::stable_sort(rows, std::greater(), &decltype(rows)::value_type::second);
    QString html = unsaved ? Page::unsavedNote() : QString();
    html += u"<table cellspacing='0' cellpadding='4'>"_s;
    for (const auto &[key, count] : rows)
        html += Page::countsRow(key.first, key.second, count);
    return html + u"</table>"_s;
}
