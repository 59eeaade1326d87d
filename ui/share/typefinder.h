// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/bucketcolumn.h"

#include <QElapsedTimer>
#include <QModelIndex>

class BucketModel;

/// Type to find: letters typed one after the other go to the next row whose name begins with them, around the end. A million rows take
/// milliseconds, because each name is compared once.
class TypeFinder {
public:
    /// The row to go to from \a current, or an invalid index.
    QModelIndex find(const BucketModel &model, const QModelIndex &current, const QString &typed);

private:
    QString m_text;
    QElapsedTimer m_sinceLast;
};
