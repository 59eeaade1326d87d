// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
struct BucketSelection;

/// Names what the details are about: application, version, module, offset; with a button that copies the subpath.
class BucketHead final : public QWidget {
    Q_OBJECT

public:
    explicit BucketHead(QWidget *parent = nullptr);
    void setSelection(const BucketSelection &selection);

private:
    void showOne(const BucketSelection &selection);
    void copy();

    QLabel *m_name, *m_module;
    QToolButton *m_copy;
    QString m_subpaths;
};
