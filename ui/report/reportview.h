// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportlooker.h"

#include <QWidget>

#include <memory>
#include <vector>

class ExtractionBar;
class MemberModel;
class PreviewPane;
class QAction;
class QLabel;
class QSplitter;
class QTreeView;

/// A report: its members, and the one that is selected.
class ReportView final : public QWidget {
    Q_OBJECT

public:
    /// Members above the preview (Vertical), or at its left.
    explicit ReportView(Qt::Orientation orientation, QWidget *parent = nullptr);

    /// \a subpath is the bucket that it lies in.
    void showReport(const ReportLooker::Address &address, const QString &subpath);
    void showNothing(const QString &sentence);
    const ReportLooker::Address &address() const { return m_looker.address(); }
    bool isReady() const;
    QList<QAction *> commands() const { return {m_extract, m_extractAll, m_openWith}; }
    /// Selects the first member of that kind of name; for pictures of the program and the like.
    void selectMember(const QString &suffix);
    PreviewPane *preview() const { return m_preview; }

Q_SIGNALS:
    void readyChanged();
    void bucketRequested(const QString &subpath);

private:
    void setUpTree();
    void takeContent(cer::Result<cer::ReportContent> content);
    void showCurrent();
    void showHead();
    std::vector<std::size_t> chosen() const;
    void extract(bool all);
    void openWith();
    void copyNames() const;
    QString usualMember() const;

    ReportLooker m_looker;
    QString m_subpath;
    bool m_isLoading = false;
    MemberModel *m_model;
    QTreeView *m_tree;
    QLabel *m_head;
    PreviewPane *m_preview;
    ExtractionBar *m_extraction;
    QSplitter *m_splitter;
    QAction *m_extract, *m_extractAll, *m_openWith;
};
