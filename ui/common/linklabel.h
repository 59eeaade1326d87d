// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// \a path as HTML that may go on in the next line behind each separator.
QString breakable(const QString &path);

/// Rich text with links, in the colours of the moment: QLabel leaves links in those of the moment when the text was set.
class LinkLabel : public QLabel {
    Q_OBJECT

public:
    explicit LinkLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};
