// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/pathbudget.h"

#include <QDialog>

/// The buckets whose paths would be too long below a root, the longest first: to be searched, copied and gone to. Deletes itself when it is
/// closed.
class LostBucketsDialog final : public QDialog {
    Q_OBJECT

public:
    LostBucketsDialog(const QString &root, const cer::ShareSnapshot &snapshot, std::vector<cer::LostBucket> lost,
                      QWidget *parent = nullptr);

Q_SIGNALS:
    void bucketRequested(const QString &subpath);
};
