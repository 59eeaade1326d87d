// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

/// What [MS-CER] says, with our corrections and decisions named: sections at the left, the text at the right. One window, not modal.
class DocumentViewer final : public QDialog {
    Q_OBJECT

public:
    /// Shows \a section ("2.2.5"), or the nearest one above it that is there; empty: the first.
    static void show(QWidget *parent, const QString &section);
    static QString markdownOf(const QString &section);

private:
    explicit DocumentViewer(QWidget *parent);
    void fillSections();
    void showSection(const QString &section);
    void search();

    QListWidget *m_sections;
    QTextBrowser *m_text;
    QLineEdit *m_search;
};
