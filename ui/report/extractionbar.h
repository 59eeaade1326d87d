// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportlooker.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QProgressBar;

/// Unpacks reports into a folder, and says how far it is and what came of it. Hidden while there is nothing to say.
class ExtractionBar final : public QWidget {
    Q_OBJECT

public:
    explicit ExtractionBar(QWidget *parent = nullptr);

    struct Order {
        ReportLooker::Address address;
        std::vector<std::size_t> members; // none: all
        QString subfolder;                // of the chosen folder; may be empty
    };
    /// Asks for a folder first.
    void extract(const std::vector<Order> &orders);
    void extractTo(const QString &folder, const std::vector<Order> &orders, cer::IfExists ifExists = cer::IfExists::Keep);
    bool isRunning() const { return m_next < m_orders.size(); }
    QString text() const;

Q_SIGNALS:
    void finished();

private:
    struct Sum {
        std::size_t written = 0, refused = 0, existed = 0, failed = 0;
        QStringList reasons; // the first ones
    };

    void next();
    void takeContent(cer::Result<cer::ReportContent> content);
    void takeResult(const cer::ReportContent &content, cer::Result<std::vector<cer::Extracted>> result);
    void fail(const cer::Error &error);
    void showProgress();
    void showEnd();
    void cancel();
    QString sumText() const;

    ReportLooker m_looker;
    QTimer m_clock;
    QString m_folder;
    std::vector<Order> m_orders;
    std::size_t m_next = 0;
    cer::IfExists m_ifExists = cer::IfExists::Keep;
    std::uint64_t m_bytes = 0, m_allBytes = 0; // of the report that is unpacked
    Sum m_sum;
    bool m_cancelled = false;

    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel, *m_replace, *m_open, *m_close;
};
