// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/bucketactions.h"

#include "core/protocol/signature.h"
#include "ui/common/codepage.h"
#include "ui/share/bucketfolder.h"
#include "ui/share/bucketheader.h"
#include "ui/share/bucketmodel.h"
#include "ui/share/buckettable.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

/// More rows than this are written beside the GUI thread.
constexpr std::size_t rowsAtOnce = 2000;

} // namespace

BucketActions::BucketActions(BucketTable &table)
    : QObject(&table)
    , m_table(table)
    , m_menu(new QMenu(&table))
{
    m_showOnly = add(tr("&Show only this"), &BucketActions::showOnly);
    m_hide = add(tr("&Hide this"), &BucketActions::hide);
    m_menu->addSeparator();
    m_sortBy = add(tr("Sort &by this column"), &BucketActions::sortBy);
    m_alsoSortBy = add(tr("&Also sort by this column"), &BucketActions::alsoSortBy);
    m_menu->addMenu(table.columnsMenu());
    m_menu->addSeparator();
    add(tr("Select all that the search &finds"), &BucketActions::selectAll, QKeySequence::SelectAll);
    add(tr("&Copy"), &BucketActions::copySeen, QKeySequence::Copy);
    add(tr("Copy as CS&V"), &BucketActions::copyCsv, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copySubpath = add(tr("Copy s&ubpath"), &BucketActions::copySubpath);
    m_copyPath = add(tr("Copy &path of the folder"), &BucketActions::copyPath);
    m_menu->addSeparator();
    m_openFolder = add(tr("&Open folder"), &BucketActions::openFolder, Qt::CTRL | Qt::Key_E);
}

QAction *BucketActions::add(const QString &text, void (BucketActions::*slot)(), const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_menu->addAction(action);
    m_table.addAction(action);
    return action;
}

QList<QAction *> BucketActions::all() const
{
    return m_table.QWidget::actions();
}

void BucketActions::update()
{
    const QModelIndex current = m_table.view()->currentIndex();
    const QString label = QString(term()).replace(u'&', u"&&"_s); // not a mnemonic
    const bool hasTerm = !label.isEmpty();
    m_showOnly->setEnabled(hasTerm);
    m_hide->setEnabled(hasTerm);
    m_showOnly->setText(hasTerm ? tr("&Show only %1").arg(label) : tr("&Show only this"));
    m_hide->setText(hasTerm ? tr("&Hide %1").arg(label) : tr("&Hide this"));
    for (QAction *action : {m_sortBy, m_alsoSortBy})
        action->setEnabled(current.isValid());
    for (QAction *action : {m_copySubpath, m_copyPath, m_openFolder})
        action->setEnabled(m_table.model().bucketRow(current).has_value());
}

QString BucketActions::term() const
{
    const QModelIndex current = m_table.view()->currentIndex();
    if (const BucketGroup *group = m_table.model().group(current))
        return groupTerm(*group);
    const auto row = m_table.model().bucketRow(current);
    return row ? cellTerm(m_table.model().cell(*row), BucketColumn(current.column())) : QString();
}

void BucketActions::showOnly()
{
    Q_EMIT m_table.termRequested(term());
}

void BucketActions::hide()
{
    Q_EMIT m_table.termRequested(u'-' + term());
}

void BucketActions::requestSort(bool add)
{
    const BucketColumnInfo &info = bucketColumnInfo(BucketColumn(m_table.view()->currentIndex().column()));
    BucketModel &model = m_table.model();
    model.setSortRules(rulesAfterClick(model.sortRules(), info.sortKey, info.number, add));
}

void BucketActions::sortBy()
{
    requestSort(false);
}

void BucketActions::alsoSortBy()
{
    requestSort(true);
}

CopyJob BucketActions::copyJob() const
{
    const BucketModel &model = m_table.model();
    CopyJob job{model.sharedArrangement(), {}, m_table.shownColumns(), model.now()};
    QItemSelection ranges = m_table.view()->selectionModel()->selection();
    std::ranges::sort(ranges, {}, [](const QItemSelectionRange &range) { // as seen from above
        return range.parent().isValid() ? std::pair(range.parent().row(), range.top()) : std::pair(range.top(), -1);
    });
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const QModelIndex index = model.index(row, 0, range.parent());
            const auto bucket = model.bucketRow(index);
            job.rows.push_back({!bucket, bucket.value_or(std::uint32_t(row))});
        }
    }
    return job;
}

void BucketActions::copy(QString (*write)(const CopyJob &, const std::stop_token &))
{
    CopyJob job = copyJob();
    if (job.rows.empty())
        return;
    if (job.rows.size() <= rowsAtOnce) {
        QGuiApplication::clipboard()->setText(write(job, {}));
        return;
    }
    m_job.start([job = std::move(job), write](const std::stop_token &stop) { return write(job, stop); },
                [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void BucketActions::selectAll()
{
    m_table.view()->selectAll();
}

void BucketActions::copySeen()
{
    copy(copiedText);
}

void BucketActions::copyCsv()
{
    copy(copiedCsv);
}

void BucketActions::copySubpath()
{
    if (const auto row = m_table.model().bucketRow(m_table.view()->currentIndex()))
        QGuiApplication::clipboard()->setText(textOfBytes(m_table.model().snapshot()->subpath(*row)));
}

QString BucketActions::folder() const
{
    const auto row = m_table.model().bucketRow(m_table.view()->currentIndex());
    return row ? bucketFolder(*m_table.model().snapshot(), *row) : QString();
}

void BucketActions::copyPath()
{
    QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(folder()));
}

void BucketActions::openFolder()
{
    if (const QString path = folder(); !path.isEmpty())
        QDesktopServices::openUrl(folderUrl(path));
}
