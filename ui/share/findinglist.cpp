// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/findinglist.h"

#include "ui/common/messages.h"
#include "ui/share/findingtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

cer::Findings findingsOf(const cer::SnapshotPtr &snapshot, const std::vector<std::uint32_t> &rows)
{
    cer::Findings found;
    if (!snapshot || rows.empty())
        return found;
    std::vector<bool> wanted(snapshot->buckets.size());
    for (const std::uint32_t row : rows)
        wanted[row] = true;
    for (std::size_t number = 0; number < snapshot->findings.size(); ++number) {
        const std::uint32_t row = snapshot->findingBuckets[number];
        if (row < wanted.size() && wanted[row])
            found.push_back(snapshot->findings[number]);
    }
    std::ranges::stable_sort(found, std::greater(),
                             [](const auto &finding) { return cer::findingInfo(finding.code).severity; });
    return found;
}

} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void FindingList::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void FindingList::setBuckets(const cer::SnapshotPtr &snapshot, const std::vector<std::uint32_t> &rows)
{
    cer::Findings found = findingsOf(snapshot, rows);
    const std::size_t more = found.size() > mostShown ? found.size() - mostShown : 0;
    if (found == m_shown && m_layout->count() > 0)
        return; // a newer snapshot says the same: focus and selection stay
    clear();
    for (std::size_t number = 0; number < found.size() - more; ++number)
        addFinding(found[number]);
    if (found.empty())
        m_layout->addWidget(new QLabel(tr("No problems were found."), this));
    if (more)
        m_layout->addWidget(new QLabel(tr("And %n more.", nullptr, int(more)), this));
    m_shown = std::move(found);
}

void FindingList::addFinding(const cer::Finding &finding)
{
    const cer::Severity severity = cer::findingInfo(finding.code).severity;
    auto *entry = new QWidget(this);
    auto *symbol = new QLabel(severitySymbol(severity), entry);
    symbol->setToolTip(Messages::severityText(severity));
    auto *sentence = new QLabel(Messages::textFor(finding), entry);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setAccessibleName(Messages::severityText(severity) + u": "_s + sentence->text());
    auto *grid = new QGridLayout(entry);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(symbol, 0, 0, Qt::AlignTop);
    grid->addWidget(sentence, 0, 1);
    grid->addWidget(detailsOf(finding), 1, 1);
    m_layout->addWidget(entry);
}

QWidget *FindingList::detailsOf(const cer::Finding &finding)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *place = new QLabel(line);
    place->setTextFormat(Qt::RichText);
    const QString section = sectionOf(info);
    place->setText(tr("%1 · <a href=\"%2\">section %3</a>")
                       .arg(Messages::placeOf(finding.where).toHtmlEscaped(), section, sectionText(info)));
    place->setToolTip(tr("What the document says about it"));
    place->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    place->setWordWrap(true);
    connect(place, &QLabel::linkActivated, this, &FindingList::documentRequested);
    layout->addWidget(place, 1);
    if (finding.repair) {
        auto *repair = new QPushButton(tr("Repair…"), line);
        repair->setAccessibleName(tr("Repair: %1").arg(Messages::textFor(finding)));
        connect(repair, &QPushButton::clicked, this, [this, finding] { Q_EMIT repairRequested(finding); });
        layout->addWidget(repair, 0, Qt::AlignTop);
    }
    return line;
}
