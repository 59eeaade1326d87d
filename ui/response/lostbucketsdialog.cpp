// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/lostbucketsdialog.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/codepage.h"
#include "ui/common/linklabel.h"
#include "ui/report/texttablemodel.h"
#include "ui/report/texttableview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

cer::TextTable tableOf(const cer::ShareSnapshot &snapshot, std::vector<cer::LostBucket> lost)
{
    std::ranges::stable_sort(lost, std::ranges::greater(), &cer::LostBucket::length);
    const std::size_t shown = std::min(lost.size(), cer::TextTableLimits().rows);
    cer::TextTable table;
    table.columns = {LostBucketsDialog::tr("Bucket").toStdString(), LostBucketsDialog::tr("Characters").toStdString(),
                     LostBucketsDialog::tr("Too many").toStdString()};
    table.rowsLeftOut = lost.size() - shown;
    lost.resize(shown);
    table.rows.reserve(shown);
    for (const auto &[row, length] : lost)
        table.rows.push_back({textOfBytes(snapshot.subpath(row)).toStdString(), std::to_string(length),
                              std::to_string(length - cer::longestPath)});
    return table;
}

} // namespace

LostBucketsDialog::LostBucketsDialog(const QString &root, const cer::ShareSnapshot &snapshot,
                                     std::vector<cer::LostBucket> lost, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Paths That Would Be Too Long"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 520);
    auto *words = new LinkLabel;
    words->setWordWrap(true);
    words->setText(
        tr("Below %1 the longest file of each of these buckets would have more than the 260 characters that a "
           "path may have, its closing NUL counted. Clients discard their reports.")
            .arg(breakable(root)));
    auto *list = new TextTableView(tr("Buckets whose reports would be lost"));
    list->setTable(tableOf(snapshot, std::move(lost)));
    list->view()->horizontalHeader()->setStretchLastSection(false);
    list->view()->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the table
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    connect(list->view(), &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT bucketRequested(index.siblingAtColumn(0).data().toString()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}
