// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/searchbar.h"

#include "ui/share/bucketarrangement.h"
#include "ui/share/filterchips.h"
#include "ui/share/filteredit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr auto pauseInTyping = 120ms;

} // namespace

QString summaryText(const BucketArrangement &shown)
{
    const QLocale locale;
    const auto number = [&](std::uint64_t value) { return locale.toString(qulonglong(value)); };
    const cer::ShareTotals &all = shown.facts->totals;
    if (shown.rows.size() == all.buckets)
        return SearchBar::tr("%1 buckets · %2 hits").arg(number(all.buckets), number(all.hits));
    const double part = all.hits ? 100.0 * double(shown.hits) / double(all.hits) : 0.0;
    const QString percent = part > 0 && part < 1 ? SearchBar::tr("less than 1") : locale.toString(qRound(part));
    return SearchBar::tr("%1 of %2 buckets · %3 of %4 hits · %5 %")
        .arg(number(shown.rows.size()), number(all.buckets), number(shown.hits), number(all.hits), percent);
}

SearchBar::SearchBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_chips(new FilterChips(this))
    , m_fault(new QLabel(this))
    , m_note(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_line(new QHBoxLayout)
{
    m_line->addWidget(m_edit, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_chips, 1);
    below->addStretch();
    below->addWidget(m_summary, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(m_line);
    layout->addWidget(m_fault);
    layout->addWidget(m_note);
    layout->addLayout(below);

    m_fault->setObjectName(QStringLiteral("filterFault"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    m_note->setObjectName(QStringLiteral("searchNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_chips->hide();
    m_summary->setObjectName(QStringLiteral("filterSummary"));
    m_summary->setToolTip(tr("What is shown, of all that the share holds. Hits by count.txt."));
    m_typing.setSingleShot(true);
    m_typing.setInterval(pauseInTyping);
    connect(m_edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::returnPressed, this, &SearchBar::apply);
    connect(&m_typing, &QTimer::timeout, this, &SearchBar::apply);
    connect(m_edit, &FilterEdit::left, this, &SearchBar::left);
    connect(m_chips, &FilterChips::removed, this, [this](TextRange range) { setText(withoutTerm(m_applied, range)); });
}

QString SearchBar::text() const
{
    return m_edit->text();
}

void SearchBar::setText(const QString &text)
{
    m_edit->setText(text);
    apply();
}

void SearchBar::addTerm(const QString &term)
{
    setText(withTerm(m_edit->text(), term));
}

void SearchBar::setSnapshot(const cer::SnapshotPtr &snapshot)
{
    m_edit->setSnapshot(snapshot);
}

void SearchBar::setSummary(const BucketArrangement &shown)
{
    m_summary->setText(summaryText(shown));
}

void SearchBar::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SearchBar::focusLine()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void SearchBar::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

void SearchBar::apply()
{
    m_typing.stop();
    if (m_edit->text() == m_applied)
        return;
    m_applied = m_edit->text();
    m_filter = parseFilter(m_applied);
    m_chips->setFilter(m_applied, m_filter);
    showFaults();
    Q_EMIT filterChanged();
}

void SearchBar::showFaults()
{
    m_edit->markFaults(m_filter.faults());
    QStringList sentences;
    for (const cer::FilterFault &fault : m_filter.faults())
        sentences.append(faultSentence(fault, m_applied));
    m_fault->setText(sentences.isEmpty() ? QString() : tr("⚠ %1").arg(sentences.join(u' ')));
    m_fault->setVisible(!sentences.isEmpty());
    m_edit->setToolTip(sentences.join(u'\n'));
}
