// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

class QCompleter;
class QStringListModel;

/// A line that completes what stands at the cursor, while it is typed and with Ctrl+Space or Down. Enter and Tab take what is marked.
class CompletingLine : public QLineEdit {
    Q_OBJECT

public:
    explicit CompletingLine(QWidget *parent = nullptr);

protected:
    struct Completion {
        qsizetype start = 0, length = 0; // what it replaces, in characters
        QString text;
    };
    /// Ends in showCompletions(), now or later.
    virtual void askForCompletions() = 0;
    void showCompletions(QList<Completion> completions);
    bool popupIsOpen() const;

    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void insertCompletion(const QModelIndex &chosen);

    QCompleter *m_completer;
    QStringListModel *m_texts;
    QList<Completion> m_completions;
};
