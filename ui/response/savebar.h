// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/campaign.h"

#include <QWidget>

#include <optional>

class DocumentModel;
class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class TimeBox;

/// What is not saved, and what can be done about it: show the difference, discard, save, with a reason if there is one.
class SaveBar final : public QWidget {
    Q_OBJECT

public:
    explicit SaveBar(DocumentModel &model, QWidget *parent = nullptr);

    QString why() const;
    /// When what is saved is to be taken back; nothing: it holds for good.
    std::optional<cer::CampaignLimit> limit() const;
    void setSaving(bool saving);
    /// What is edited now has another time, or none.
    void resetLimit();
    /// Saved: the reason and the time were for that change only.
    void clearWhy();
    QAction *saveAction() const { return m_save; }
    QAction *reasonAction() const { return m_reason; }

Q_SIGNALS:
    void differenceRequested();
    void discardRequested();
    void saveRequested();

private:
    void setUpButtons();
    void askForReason();
    void refresh();

    DocumentModel &m_model;
    QLabel *m_state;
    QPushButton *m_difference, *m_discard;
    QToolButton *m_saveButton;
    QLineEdit *m_why;
    TimeBox *m_timeBox;
    QAction *m_save, *m_reason;
    bool m_saving = false;
};
