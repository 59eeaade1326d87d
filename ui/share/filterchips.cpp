// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/filterchips.h"

#include "ui/share/flowlayout.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout(6, this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterChips::setFilter(const QString &text, const cer::BucketFilter &filter)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click is being handled
        delete item;
    }
    for (const cer::BucketFilter::Term &term : filter.terms()) {
        const TextRange range = characters(text, term.offset, term.length);
        addChip(text.sliced(range.start, range.length), range);
    }
    setVisible(m_layout->count() > 0);
    if (hadFocus && m_layout->count() > 0)
        m_layout->itemAt(0)->widget()->setFocus();
    updateGeometry();
}

void FilterChips::addChip(const QString &term, TextRange range)
{
    auto *chip = new QToolButton(this);
    chip->setObjectName(u"chip"_s);
    const QString shown = fontMetrics().elidedText(term, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 40);
    chip->setText(u"✕ "_s + QString(shown).replace(u'&', u"&&"_s));
    chip->setToolTip(tr("Remove \"%1\" from the search").arg(term));
    chip->setAccessibleName(tr("Remove %1 from the search").arg(term));
    chip->setFocusPolicy(Qt::StrongFocus);
    connect(chip, &QToolButton::clicked, this, [this, range] { Q_EMIT removed(range); });
    m_layout->addWidget(chip);
    chip->show();
}
