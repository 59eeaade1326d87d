// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/compare.h"
#include "ui/common/job.h"
#include "ui/report/reportlooker.h"

#include <QDialog>

#include <array>
#include <map>
#include <memory>
#include <vector>

class QCheckBox;
class QLabel;
class QTabWidget;
class TextTableView;

/// Two reports side by side: the PCs, their modules, what was collected. Deletes itself when it is closed.
class CompareWindow final : public QDialog {
    Q_OBJECT

public:
    CompareWindow(const ReportLooker::Address &left, const ReportLooker::Address &right, QWidget *parent);

    bool isReady() const { return m_isReady; }
    QTabWidget *pages() const { return m_pages; }

Q_SIGNALS:
    void readyChanged();

private:
    /// What of one report can be compared.
    struct Side {
        ReportLooker::Address address;
        std::unique_ptr<ReportLooker> looker;
        std::vector<std::size_t> waiting; // members that are still to be read
        cer::ReportContent content;
        std::optional<cer::Minidump> dump;
        std::map<std::string, cer::RegistryExport> registry; // by member
        std::map<std::string, cer::TextTable> tables;
        QStringList problems;
        bool isDone = false;
    };
    struct Page {
        QString title;
        std::vector<cer::ComparedLine> lines;
    };

    void open(Side &side);
    void readNext(Side &side);
    void takeMember(Side &side, std::size_t member, const cer::Result<std::string> &bytes);
    void finish(Side &side);
    void compare();
    void addPage(const QString &title, std::vector<cer::ComparedLine> lines);
    void showLines();
    QString nameOf(const Side &side) const;

    std::array<Side, 2> m_sides;
    std::vector<Page> m_compared;
    std::vector<TextTableView *> m_tables;
    bool m_isReady = false;
    QLabel *m_state;
    QCheckBox *m_onlyDifferences;
    QTabWidget *m_pages;
};
