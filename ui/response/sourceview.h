// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bytetext.h"

#include <QWidget>

class DocumentModel;
class QLabel;
class QPushButton;
class QTreeView;
class SourceEdit;
class SourceFindingModel;

/// The source with its findings below: each with its section and a repair by one click.
class SourceView final : public QWidget {
    Q_OBJECT

public:
    SourceView(DocumentModel &model, const ByteText &code, QWidget *parent = nullptr);
    SourceEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void documentRequested(const QString &section);
    void refused(const QString &sentence);

private:
    void setUpList();
    void refresh();
    void activate(int row, int column);
    void repairAll();
    QString summary() const;

    DocumentModel &m_model;
    const ByteText &m_code;
    SourceEdit *m_edit;
    SourceFindingModel *m_findings;
    QTreeView *m_list;
    QLabel *m_summary;
    QPushButton *m_repairAll;
};
