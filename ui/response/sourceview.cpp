// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourceview.h"

#include "ui/response/differencedialog.h"
#include "ui/response/documentmodel.h"
#include "ui/response/severitylook.h"
#include "ui/response/sourceedit.h"
#include "ui/response/sourcefindingmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

SourceView::SourceView(DocumentModel &model, const ByteText &code, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_code(code)
    , m_edit(new SourceEdit(model, code))
    , m_findings(new SourceFindingModel(this))
    , m_list(new QTreeView)
    , m_summary(new QLabel)
    , m_repairAll(new QPushButton(tr("Repair all…")))
{
    setUpList();
    m_repairAll->setToolTip(tr("Shows what all repairs together would change"));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 0, 8, 0);
    line->addWidget(m_summary, 1);
    line->addWidget(m_repairAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addLayout(line);
    layout->addWidget(m_list);

    connect(m_edit, &SourceEdit::documentRequested, this, &SourceView::documentRequested);
    connect(m_edit, &SourceEdit::refused, this, &SourceView::refused);
    connect(m_repairAll, &QPushButton::clicked, this, &SourceView::repairAll);
    connect(&m_model, &DocumentModel::changed, this, &SourceView::refresh);
    connect(&m_model, &DocumentModel::reloaded, this, &SourceView::refresh);
    refresh();
}

void SourceView::setUpList()
{
    m_list->setModel(m_findings);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderHidden(true);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(SourceFindingModel::What, QHeaderView::Stretch);
    connect(m_list, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { activate(index.row(), index.column()); });
    connect(m_list, &QTreeView::activated, this,
            [this](const QModelIndex &index) { activate(index.row(), SourceFindingModel::Line); });
}

// A click on "Repair" repairs, on the section shows it, elsewhere shows the line; so does Enter.
void SourceView::activate(int row, int column)
{
    const cer::Finding finding = m_findings->findingAt(row);
    const std::string_view section = cer::findingInfo(finding.code).section;
    if (column == SourceFindingModel::Section)
        Q_EMIT documentRequested(QString::fromLatin1(section.data(), qsizetype(section.size())));
    else if (column == SourceFindingModel::Repair && finding.repair)
        m_edit->repair(finding);
    else
        m_edit->showFinding(finding);
}

QString SourceView::summary() const
{
    const cer::Findings &findings = m_findings->findings();
    if (findings.empty())
        return tr("✔ Every line conforms.");
    const auto count = [&](cer::Severity severity) {
        return int(std::ranges::count_if(findings, [severity](const cer::Finding &finding) {
            return cer::findingInfo(finding.code).severity == severity;
        }));
    };
    QStringList parts;
    if (const int errors = count(cer::Severity::Error))
        parts += severityMark(cer::Severity::Error) + u' ' + tr("%n error(s)", nullptr, errors);
    if (const int warnings = count(cer::Severity::Warning))
        parts += severityMark(cer::Severity::Warning) + u' ' + tr("%n warning(s)", nullptr, warnings);
    if (const int notes = count(cer::Severity::Note))
        parts += severityMark(cer::Severity::Note) + u' ' + tr("%n note(s)", nullptr, notes);
    return parts.join(u"   "_s);
}

void SourceView::refresh()
{
    constexpr int mostRows = 6;
    m_findings->setFindings(m_model.document().findings());
    const auto &findings = m_findings->findings();
    m_summary->setText(summary());
    m_repairAll->setVisible(std::ranges::any_of(findings, [](const auto &finding) { return finding.repair.has_value(); }));
    m_list->setVisible(!findings.empty());
    const int rowHeight = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().height());
    m_list->setFixedHeight(std::min(int(findings.size()), mostRows) * rowHeight + 4);
}

void SourceView::repairAll()
{
    cer::ConfigDocument copy = m_model.document();
    copy.repairAll();
    auto *dialog = new DifferenceDialog(tr("Repair all"), m_code, this);
    dialog->setTexts(m_model.bytes(), copy.bytes(), tr("as it is"), tr("repaired"));
    dialog->setAcceptText(tr("Repair all"));
    connect(dialog, &QDialog::accepted, this, [this] { m_model.repairAll(); });
    dialog->open();
}
