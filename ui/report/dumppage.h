// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"

#include <QWidget>

#include <memory>

class QTabWidget;
class QTextBrowser;
class TextTableView;

/// What a minidump says: first in words, then its tables.
class DumpPage final : public QWidget {
    Q_OBJECT

public:
    explicit DumpPage(QWidget *parent = nullptr);

    void setDump(std::shared_ptr<const cer::Minidump> dump);
    /// The bucket that the dump lies in; empty: none.
    void setBucket(const QString &subpath);
    QString summaryText() const;

Q_SIGNALS:
    void bucketRequested(const QString &subpath);

private:
    TextTableView *addTable(const QString &title, const QString &emptyText);
    void showSummary();

    std::shared_ptr<const cer::Minidump> m_dump;
    QString m_subpath;
    QTabWidget *m_pages;
    QTextBrowser *m_summary;
    TextTableView *m_modules, *m_threads, *m_registers, *m_memory, *m_handles, *m_streams;
};
