// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QWidget>

class DifferenceView;
class QAction;
class QHBoxLayout;
class QLabel;
class ShareSession;

/// One finding, or all of one kind: what it means, where it lies, the section that says so, and what its repair changes in the file as it
/// is now.
class FindingDetails final : public QWidget {
    Q_OBJECT

public:
    FindingDetails(ShareSession &session, const QList<QAction *> &actions, QWidget *parent = nullptr);

    void clear();
    /// One of them is shown by itself.
    void show(const cer::Findings &findings);

Q_SIGNALS:
    void documentRequested(const QString &section);

private:
    void showKind(const cer::Findings &findings);
    void showPlace(const cer::FindingInfo &info, const QString &place);
    void showRepair(const cer::Finding &finding);

    ShareSession &m_session;
    QLabel *m_sentence, *m_place, *m_note;
    DifferenceView *m_difference;
    int m_shown = 0; // counts what was shown: an answer for an older one is dropped
};
