// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/editsview.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/codepage.h"
#include "ui/common/differenceview.h"

#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

EditsView::EditsView(QWidget *parent)
    : QWidget(parent)
    , m_files(new QListWidget)
    , m_difference(new DifferenceView(ByteText::ofShare()))
{
    m_files->setAccessibleName(tr("Files of this change"));
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setUniformItemSizes(true);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_files);
    splitter->addWidget(m_difference);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_files, &QListWidget::currentRowChanged, this, [this] {
        showDifference();
        Q_EMIT currentChanged();
    });
    setEdits({});
}

void EditsView::setEdits(std::vector<cer::FileEdit> edits)
{
    m_edits = std::move(edits);
    const QSignalBlocker quiet(m_files);
    m_files->clear();
    for (const cer::FileEdit &edit : m_edits) {
        const auto subpath = cer::subpathOfStatus(edit.file);
        auto *item = new QListWidgetItem(textOfBytes(subpath.value_or(edit.file)), m_files);
        item->setToolTip(textOfBytes(edit.file));
    }
    m_files->setCurrentRow(0);
    m_files->setVisible(m_edits.size() > 1);
    showDifference();
}

int EditsView::current() const
{
    return m_files->currentRow();
}

void EditsView::showDifference()
{
    if (current() < 0)
        return m_difference->clear();
    const cer::FileEdit &edit = m_edits[std::size_t(current())];
    const auto name = [&edit](const std::optional<std::string> &bytes) {
        return bytes ? textOfBytes(edit.file) : tr("no file");
    };
    m_difference->setTexts(edit.before.value_or(std::string()), edit.after.value_or(std::string()), name(edit.before),
                           name(edit.after));
}
