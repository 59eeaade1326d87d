// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

/// A message in the view that it concerns: what happened, where, and what to do; with buttons for the next step. It goes when it is
/// closed or mended, never by the clock.
class NoticeBar final : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    struct Action {
        QString text;
        std::function<void()> run;
    };
    void showNotice(cer::Severity severity, const QString &text, const QList<Action> &actions = {});
    void clear();
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintLook();

    cer::Severity m_severity = cer::Severity::Note;
    QLabel *m_icon, *m_text;
    QHBoxLayout *m_buttons;
};
