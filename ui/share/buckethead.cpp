// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/buckethead.h"

#include "ui/common/codepage.h"
#include "ui/share/bucketcells.h"
#include "ui/share/buckettab.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace {

QLabel *nameLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString part(const BucketSelection &selection, cer::Part which)
{
    return textOfBytes(selection.snapshot->part(selection.rows.front(), which));
}

} // namespace

BucketHead::BucketHead(QWidget *parent)
    : QWidget(parent)
    , m_name(nameLabel(this))
    , m_module(nameLabel(this))
    , m_copy(new QToolButton(this))
{
    QFont big = m_name->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    m_name->setFont(big);
    m_name->setObjectName(QStringLiteral("bucketName"));
    m_copy->setObjectName(QStringLiteral("copySubpath"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the subpath of the bucket"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copy->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_copy, 0, 1, Qt::AlignTop);
    layout->addWidget(m_module, 1, 0, 1, 2);
    connect(m_copy, &QToolButton::clicked, this, &BucketHead::copy);
    setSelection({});
}

void BucketHead::setSelection(const BucketSelection &selection)
{
    m_subpaths.clear();
    for (std::size_t place = 0; place < std::min<std::size_t>(selection.rows.size(), 1000); ++place) {
        m_subpaths += place ? QStringLiteral("\n") : QString();
        m_subpaths += textOfBytes(selection.snapshot->subpath(selection.rows[place]));
    }
    m_copy->setVisible(!selection.rows.empty());
    m_module->setVisible(selection.rows.size() == 1);
    if (selection.rows.size() == 1)
        showOne(selection);
    else if (selection.rows.empty())
        m_name->setText(tr("No bucket selected"));
    else
        m_name->setText(tr("%n bucket(s)", nullptr, int(selection.rows.size())));
}

void BucketHead::showOne(const BucketSelection &selection)
{
    const QString app = part(selection, cer::Part::App);
    switch (selection.snapshot->buckets[selection.rows.front()].kind) {
    case cer::BucketKind::Application:
        m_name->setText(tr("%1 %2", "application, version").arg(app, part(selection, cer::Part::AppVersion)));
        m_module->setText(tr("%1 %2 at %3", "module, version, offset")
                              .arg(part(selection, cer::Part::Module), part(selection, cer::Part::ModuleVersion),
                                   part(selection, cer::Part::Offset)));
        return;
    case cer::BucketKind::Kernel:
        m_module->setText(tr("Faults of the kernel (blue screens), all in one bucket"));
        break;
    case cer::BucketKind::Shutdown: m_module->setText(tr("Reasons of unexpected shutdowns, all in one bucket")); break;
    case cer::BucketKind::Other:
        m_module->setText(tr("A subpath of another shape than that of application faults"));
        break;
    }
    m_name->setText(app);
}

void BucketHead::copy()
{
    QGuiApplication::clipboard()->setText(m_subpaths);
}
