// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DocumentModel;
class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

/// What is not saved, and what can be done about it: show the difference, discard, save, with a reason if there is one.
class SaveBar final : public QWidget {
    Q_OBJECT

public:
    explicit SaveBar(DocumentModel &model, QWidget *parent = nullptr);

    QString why() const;
    void setSaving(bool saving);
    /// Saved: the reason was for that change only.
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
    QAction *m_save, *m_reason;
    bool m_saving = false;
};
