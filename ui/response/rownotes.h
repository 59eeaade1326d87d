// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/valuefaults.h"

#include <QWidget>

class QLabel;

/// What is to be said about one value, under its field: faults with their section and repair, then notes.
class RowNotes final : public QWidget {
    Q_OBJECT

public:
    explicit RowNotes(QWidget *parent = nullptr);

    struct Note {
        bool isWarning = false;
        QString text;
        bool operator==(const Note &) const = default;
    };
    void setNotes(const QList<Fault> &faults, const QList<Note> &notes);
    QString plainText() const;

Q_SIGNALS:
    void documentRequested(const QString &section);
    void repairRequested(const cer::TextEdit &edit);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString html() const;
    void show();

    QList<Fault> m_faults;
    QList<Note> m_notes;
    QLabel *m_label;
};
