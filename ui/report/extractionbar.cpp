// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/extractionbar.h"

#include "ui/report/reporttext.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostReasons = 5;

} // namespace

ExtractionBar::ExtractionBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Stop")))
    , m_replace(new QPushButton(tr("Replace them")))
    , m_open(new QPushButton(tr("Open the folder")))
    , m_close(new QPushButton(tr("Close")))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(tr("Progress of unpacking"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_progress, m_cancel, m_replace, m_open, m_close})
        layout->addWidget(part);
    m_clock.setInterval(100ms);
    connect(&m_clock, &QTimer::timeout, this, &ExtractionBar::showProgress);
    connect(m_cancel, &QPushButton::clicked, this, &ExtractionBar::cancel);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_replace, &QPushButton::clicked, this,
            [this] { extractTo(m_folder, std::vector(m_orders), cer::IfExists::Replace); });
    hide();
}

QString ExtractionBar::text() const
{
    return m_text->text();
}

void ExtractionBar::extract(const std::vector<Order> &orders)
{
    if (orders.empty())
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Extract to a folder"), m_folder);
    if (!folder.isEmpty())
        extractTo(folder, orders);
}

void ExtractionBar::extractTo(const QString &folder, const std::vector<Order> &orders, cer::IfExists ifExists)
{
    m_looker.close();
    m_folder = folder;
    m_orders = orders;
    m_ifExists = ifExists;
    m_next = 0;
    m_sum = {};
    m_cancelled = false;
    m_cancel->show();
    m_progress->show();
    for (QWidget *part : std::initializer_list<QWidget *>{m_replace, m_open, m_close})
        part->hide();
    show();
    m_clock.start();
    next();
}

void ExtractionBar::next()
{
    m_bytes = m_allBytes = 0;
    if (!isRunning())
        return showEnd();
    showProgress();
    m_looker.open(m_orders[m_next].address,
                  [this](cer::Result<cer::ReportContent> content) { takeContent(std::move(content)); });
}

void ExtractionBar::takeContent(cer::Result<cer::ReportContent> content)
{
    if (!content)
        return fail(content.error());
    const Order &order = m_orders[m_next];
    ReportLooker::Order job;
    job.members = order.members;
    for (std::size_t i = 0; order.members.empty() && i < content->members.size(); ++i) {
        if (!content->members[i].isFolder)
            job.members.push_back(i);
    }
    for (const std::size_t member : job.members)
        m_allBytes += content->members[member].bytes;
    job.folder = QDir(m_folder).filePath(order.subfolder).toStdString();
    job.ifExists = m_ifExists;
    job.content = *content;
    m_looker.extract(std::move(job), [this, all = std::move(*content)](cer::Result<std::vector<cer::Extracted>> result) {
        takeResult(all, std::move(result));
    });
}

void ExtractionBar::takeResult(const cer::ReportContent &content, cer::Result<std::vector<cer::Extracted>> result)
{
    if (!result)
        return fail(result.error());
    for (const cer::Extracted &member : *result) {
        const QString name = QString::fromStdString(content.members[member.member].name);
        if (member.refused != cer::Refusal::None) {
            ++m_sum.refused;
            m_sum.reasons << tr("%1: %2", "a member, why not").arg(name, ReportText::refusal(member.refused));
        } else if (member.error && member.error->kind == cer::ErrorKind::Exists) {
            ++m_sum.existed;
        } else if (member.error) {
            ++m_sum.failed;
            m_sum.reasons << ReportText::textFor(*member.error);
        } else {
            ++m_sum.written;
        }
    }
    ++m_next;
    next();
}

/// The other reports are still unpacked.
void ExtractionBar::fail(const cer::Error &error)
{
    ++m_sum.failed;
    m_sum.reasons << ReportText::textFor(error);
    ++m_next;
    next();
}

void ExtractionBar::cancel()
{
    m_looker.close();
    m_cancelled = true;
    m_next = m_orders.size();
    showEnd();
}

void ExtractionBar::showProgress()
{
    m_bytes = m_looker.extractedBytes();
    const QLocale locale;
    QString text = tr("Unpacking: %1 of %2.")
                       .arg(locale.formattedDataSize(qint64(m_bytes)), locale.formattedDataSize(qint64(m_allBytes)));
    if (m_orders.size() > 1)
        text += u' ' + tr("Report %1 of %2.").arg(m_next + 1).arg(m_orders.size());
    m_text->setText(text);
    m_progress->setValue(m_allBytes > 0 ? int(double(m_bytes) / double(m_allBytes) * 1000) : 0);
}

QString ExtractionBar::sumText() const
{
    QStringList sentences;
    if (m_cancelled)
        sentences << tr("Stopped. What was complete stays.");
    else
        sentences << tr("%n file(s) written to %1.", nullptr, int(m_sum.written)).arg(QDir::toNativeSeparators(m_folder));
    if (m_sum.existed > 0)
        sentences << tr("%n file(s) of that name were there already and stay.", nullptr, int(m_sum.existed));
    if (m_sum.refused > 0)
        sentences << tr("%n member(s) were refused.", nullptr, int(m_sum.refused));
    if (m_sum.failed > 0)
        sentences << tr("%n could not be unpacked.", nullptr, int(m_sum.failed));
    sentences << m_sum.reasons.first(std::min(mostReasons, m_sum.reasons.size()));
    return sentences.join(u'\n');
}

void ExtractionBar::showEnd()
{
    m_clock.stop();
    m_looker.close();
    m_progress->hide();
    m_cancel->hide();
    m_text->setText(sumText());
    m_replace->setVisible(m_sum.existed > 0 && !m_cancelled);
    m_open->setVisible(m_sum.written > 0);
    m_close->show();
    Q_EMIT finished();
}
