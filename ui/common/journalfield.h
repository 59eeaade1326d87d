// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/job.h"

#include <QWidget>

class QLabel;
class QLineEdit;

/// Why nothing can be written into \a folder, in the system's own words; empty when it can. Tries it, and leaves nothing. Any thread.
QString whyNotWritable(const QString &folder);

/// Where the journal lies. A folder is taken only when a file could be written there; else the one before stays, and the reason is said.
class JournalField final : public QWidget {
    Q_OBJECT

public:
    explicit JournalField(QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void choose();
    void check();
    void finish(const QString &folder, const QString &fault);
    void showCurrent();
    void say(QLatin1StringView icon, const QString &sentence);

    QLineEdit *m_folder;
    QLabel *m_icon;
    QLabel *m_message;
    Job<QString> m_checking;
};
