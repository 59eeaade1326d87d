// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/share/saveall.h"
#include "ui/common/job.h"

#include <QDialog>

#include <stop_token>

class EditsView;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class ShareSession;

/// Shows what the repair of findings changes in their files, as the files are now, and saves all of it or nothing when asked. Not modal.
class RepairDialog final : public QDialog {
    Q_OBJECT

public:
    RepairDialog(ShareSession &session, cer::Findings findings, QWidget *parent = nullptr);

private:
    using Edits = cer::Result<std::vector<cer::FileEdit>>;

    void setUp();
    void read();
    void showEdits(Edits edits);
    void save();
    void finish(const cer::SaveAllOutcome &outcome);
    void fail(const QString &sentence);
    QString usualReason() const;

    ShareSession &m_session;
    const cer::Findings m_findings;
    QLabel *m_message;
    EditsView *m_edits;
    QLineEdit *m_why;
    QDialogButtonBox *m_buttons;
    Job<Edits> m_job;
    std::stop_source m_stop{std::nostopstate};
};
