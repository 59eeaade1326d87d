// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/dumppage.h"

#include "ui/report/dumpfacts.h"
#include "ui/report/dumptext.h"
#include "ui/report/texttableview.h"

#include <QTabWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString factRow(const Fact &fact, const QString &grey)
{
    return u"<tr><td style='color:%1; padding-right:16px'>%2</td><td>%3</td></tr>"_s.arg(grey, fact.name.toHtmlEscaped(),
                                                                                         fact.value.toHtmlEscaped());
}

} // namespace

DumpPage::DumpPage(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QTabWidget)
    , m_summary(new QTextBrowser)
{
    m_summary->setOpenLinks(false);
    m_summary->setFrameShape(QFrame::NoFrame);
    m_summary->setAccessibleName(tr("Summary of the minidump"));
    connect(m_summary, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { Q_EMIT bucketRequested(link.path(QUrl::FullyDecoded)); });
    m_pages->setDocumentMode(true);
    m_pages->setUsesScrollButtons(true);
    m_pages->addTab(m_summary, tr("Summary"));
    m_modules = addTable(tr("Modules"), tr("The dump names no modules."));
    m_threads = addTable(tr("Threads"), tr("The dump names no threads."));
    m_registers = addTable(tr("Registers"), tr("The dump holds no registers of a faulting thread."));
    m_memory = addTable(tr("Memory"), tr("The dump holds no memory of the process."));
    m_handles = addTable(tr("Handles"), tr("The dump lists no handles."));
    m_streams = addTable(tr("Streams"), tr("The dump has no streams."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

TextTableView *DumpPage::addTable(const QString &title, const QString &emptyText)
{
    auto *table = new TextTableView(title);
    table->setEmptyText(emptyText);
    m_pages->addTab(table, title);
    return table;
}

void DumpPage::setBucket(const QString &subpath)
{
    m_subpath = subpath;
    if (m_dump)
        showSummary();
}

QString DumpPage::summaryText() const
{
    return m_summary->toPlainText();
}

void DumpPage::setDump(std::shared_ptr<const cer::Minidump> dump)
{
    m_dump = std::move(dump);
    m_modules->setTable(DumpFacts::modules(*m_dump));
    m_threads->setTable(DumpFacts::threads(*m_dump));
    m_registers->setTable(DumpFacts::registers(*m_dump));
    m_memory->setTable(DumpFacts::memory(*m_dump));
    m_handles->setTable(DumpFacts::handles(*m_dump));
    m_streams->setTable(DumpFacts::streams(*m_dump));
    showSummary();
}

void DumpPage::showSummary()
{
    const QString grey = palette().color(QPalette::PlaceholderText).name();
    QString html = u"<p style='font-size:large'><b>%1</b></p>"_s.arg(DumpText::exception(*m_dump).toHtmlEscaped());
    const DumpFacts::Fit fit = DumpFacts::fit(*m_dump, m_subpath);
    if (!fit.sentence.isEmpty())
        html += u"<p>%1 %2"_s.arg(fit.fits ? u"✓"_s : u"⚠"_s, fit.sentence.toHtmlEscaped());
    if (!fit.other.isEmpty()) {
        QUrl link;
        link.setScheme(u"bucket"_s);
        link.setPath(fit.other);
        html += u" <a href='%1'>%2</a>"_s.arg(QString::fromLatin1(link.toEncoded()), fit.other.toHtmlEscaped());
    }
    for (const DumpFacts::Group &group : DumpFacts::groups(*m_dump)) {
        html += u"<h4>%1</h4><table>"_s.arg(group.title.toHtmlEscaped());
        for (const Fact &fact : group.facts)
            html += factRow(fact, grey);
        html += u"</table>"_s;
    }
    for (const std::string &comment : m_dump->comments)
        html += u"<h4>%1</h4><pre>%2</pre>"_s.arg(tr("Comment"), QString::fromStdString(comment).toHtmlEscaped());
    if (!m_dump->faults.empty())
        html += u"<h4>%1</h4><ul>"_s.arg(tr("⚠ What could not be read"));
    for (const cer::DumpFault &fault : m_dump->faults)
        html += u"<li>%1</li>"_s.arg(DumpText::fault(fault).toHtmlEscaped());
    m_summary->setHtml(html);
}
