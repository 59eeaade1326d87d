// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;
class ShareSession;

/// The bottom line of the window: the state of the share in a shape and words, and the numbers of what runs with its cancel button.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(ShareSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void problemsRequested();
    void campaignsRequested();

private:
    void showState();
    void showProgress();
    void showCampaigns();

    ShareSession &m_session;
    QLabel *m_state;
    QToolButton *m_problems, *m_campaigns;
    QLabel *m_working;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
};
