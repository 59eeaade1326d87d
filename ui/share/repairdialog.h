// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/share/save.h"

#include <QDialog>

class DifferenceView;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class ShareSession;

/// Shows what the repair of a finding changes in its file, as the file is now, and saves it when asked. Not modal.
class RepairDialog final : public QDialog {
    Q_OBJECT

public:
    RepairDialog(ShareSession &session, cer::Finding finding, QWidget *parent = nullptr);

private:
    void setUp();
    void read();
    void showDifference(std::string bytes);
    void save();
    void finish(const cer::Result<cer::SaveOutcome> &result);
    void fail(const QString &sentence);

    ShareSession &m_session;
    cer::Finding m_finding;
    cer::FileEdit m_edit;
    QLabel *m_message;
    DifferenceView *m_diff;
    QLineEdit *m_why;
    QDialogButtonBox *m_buttons;
};
