// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/reachrequest.h"

#include <QDialog>

/// The buckets that an edit of policy.txt reaches, to look at. Deletes itself when it is closed.
class ReachDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ReachDialog(ReachRequest request, QWidget *parent = nullptr);

Q_SIGNALS:
    void bucketRequested(const QString &subpath);
};
