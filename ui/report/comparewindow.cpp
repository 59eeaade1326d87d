// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/comparewindow.h"

#include "core/report/preview.h"
#include "core/report/text.h"
#include "ui/common/codepage.h"
#include "ui/report/dumpfacts.h"
#include "ui/report/reporttext.h"
#include "ui/report/texttableview.h"

#include <QCheckBox>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostMembers = 64;
constexpr std::size_t mostBytes = std::size_t(16) << 20;

bool mayBeCompared(const cer::ReportMember &member)
{
    return !member.isFolder && member.refused == cer::Refusal::None;
}

} // namespace

CompareWindow::CompareWindow(const ReportLooker::Address &left, const ReportLooker::Address &right, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_state(new QLabel(tr("Reading both reports…")))
    , m_onlyDifferences(new QCheckBox(tr("Only what differs")))
    , m_pages(new QTabWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"compareWindow"_s);
    m_sides[0].address = left;
    m_sides[1].address = right;
    setWindowTitle(tr("Compare %1 with %2").arg(nameOf(m_sides[0]), nameOf(m_sides[1])));
    m_state->setWordWrap(true);
    m_onlyDifferences->setChecked(true);
    m_onlyDifferences->hide();
    m_pages->hide();
    m_pages->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_state);
    layout->addWidget(m_onlyDifferences);
    layout->addWidget(m_pages, 1);
    layout->addStretch();
    resize(1100, 700);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &CompareWindow::showLines);
    for (Side &side : m_sides)
        open(side);
}

QString CompareWindow::nameOf(const Side &side) const
{
    return textOfBytes(side.address.path).section(u'/', -1);
}

void CompareWindow::open(Side &side)
{
    side.looker = std::make_unique<ReportLooker>();
    side.looker->open(side.address, [this, &side](cer::Result<cer::ReportContent> content) {
        if (!content) {
            side.problems << ReportText::textFor(content.error());
            return finish(side);
        }
        side.content = std::move(*content);
        for (std::size_t i = 0; i < side.content.members.size() && side.waiting.size() < mostMembers; ++i) {
            if (mayBeCompared(side.content.members[i]))
                side.waiting.push_back(i);
        }
        std::ranges::reverse(side.waiting);
        readNext(side);
    });
}

void CompareWindow::readNext(Side &side)
{
    if (side.waiting.empty())
        return finish(side);
    const std::size_t member = side.waiting.back();
    side.waiting.pop_back();
    side.looker->read(member, 0, mostBytes,
                      [this, &side, member](const cer::Result<std::string> &bytes) { takeMember(side, member, bytes); });
}

void CompareWindow::takeMember(Side &side, std::size_t member, const cer::Result<std::string> &bytes)
{
    const std::string &name = side.content.members[member].name;
    if (!bytes) {
        side.problems << ReportText::textFor(bytes.error());
        return readNext(side);
    }
    const cer::PreviewKind kind = cer::previewKindOf(name, std::string_view(*bytes).substr(0, cer::previewHeadBytes));
    if (kind == cer::PreviewKind::Minidump && !side.dump) {
        side.looker->minidump(member, [this, &side](cer::Result<cer::Minidump> dump) {
            if (dump)
                side.dump = std::move(*dump);
            else
                side.problems << ReportText::textFor(dump.error());
            readNext(side);
        });
        return;
    }
    const std::string page = CodePage::current().name().toStdString();
    const auto text = kind == cer::PreviewKind::Registry || kind == cer::PreviewKind::Table
                          ? cer::decodeText(*bytes, page)
                          : std::nullopt;
    if (text && kind == cer::PreviewKind::Registry)
        side.registry.emplace(name, cer::readRegistryFile(*text, page));
    else if (text) {
        if (auto table = cer::readTextTable(name, *text))
            side.tables.emplace(name, std::move(*table));
    }
    readNext(side);
}

void CompareWindow::finish(Side &side)
{
    side.isDone = true;
    side.looker.release()->deleteLater(); // one of its answers may be running
    if (std::ranges::all_of(m_sides, &Side::isDone))
        compare();
}

void CompareWindow::compare()
{
    const auto &[left, right] = m_sides;
    if (left.dump && right.dump) {
        addPage(tr("PC and system"), DumpFacts::named(cer::compareSystem(*left.dump, *right.dump)));
        addPage(tr("Modules"), cer::compareModules(*left.dump, *right.dump));
    }
    for (const auto &[name, registry] : left.registry) {
        if (const auto other = right.registry.find(name); other != right.registry.end())
            addPage(QString::fromStdString(name), cer::compareRegistry(registry, other->second));
    }
    for (const auto &[name, table] : left.tables) {
        if (const auto other = right.tables.find(name); other != right.tables.end())
            addPage(QString::fromStdString(name), cer::compareTables(table, other->second));
    }
    QStringList sentences = left.problems + right.problems;
    sentences.prepend(m_compared.empty() ? tr("These reports have nothing in common that can be compared: no minidump "
                                              "in both, no registry export and no table of the same name.")
                                         : tr("Left: %1. Right: %2.").arg(nameOf(left), nameOf(right)));
    m_state->setText(sentences.join(u'\n'));
    m_onlyDifferences->setVisible(!m_compared.empty());
    m_pages->setVisible(!m_compared.empty());
    showLines();
    m_isReady = true;
    Q_EMIT readyChanged();
}

void CompareWindow::addPage(const QString &title, std::vector<cer::ComparedLine> lines)
{
    auto *table = new TextTableView(title);
    table->setEmptyText(tr("Both are the same here."));
    m_compared.push_back({title, std::move(lines)});
    m_tables.push_back(table);
    m_pages->addTab(table, title);
}

void CompareWindow::showLines()
{
    for (std::size_t i = 0; i < m_compared.size(); ++i) {
        cer::TextTable table;
        for (const QString &heading : {QString(), tr("What"), nameOf(m_sides[0]), nameOf(m_sides[1])})
            table.columns.push_back(heading.toStdString());
        std::size_t differing = 0;
        for (const cer::ComparedLine &line : m_compared[i].lines) {
            differing += line.differs ? 1 : 0;
            if (m_onlyDifferences->isChecked() && !line.differs)
                continue;
            const std::string none = tr("not there").toStdString();
            table.rows.push_back(
                {line.differs ? "≠" : "", line.name, line.left.value_or(none), line.right.value_or(none)});
        }
        m_tables[i]->setTable(std::move(table));
        m_pages->setTabText(int(i),
                            tr("%1 (%2)", "a page, how many lines differ").arg(m_compared[i].title).arg(differing));
    }
}
