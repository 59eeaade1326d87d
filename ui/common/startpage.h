// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

/// What the window shows without a share: why it is empty, and what to do next. Also when opening failed.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// How many files of which share were edited and not saved; these shares are offered too.
    void setUnsaved(const QMap<QString, int> &filesByShare);
    void setRecentShares(const QStringList &shares);
    void setMessage(const QString &message); // of a failure; empty for none

Q_SIGNALS:
    void openRequested();
    void shareChosen(const QString &root);

private:
    void showShares();

    QStringList m_shares;
    QMap<QString, int> m_unsaved;
    QLabel *m_message;
    QVBoxLayout *m_recent;
};
