// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/documentmodel.h"
#include "ui/response/sourcetext.h"

#include <QPlainTextEdit>

class ConfigHighlighter;
class SourceMargin;

/// The file as it is, to be edited: every line end is a line, lone ones are marked LF and CR, findings are underlined. What is typed goes
/// to the DocumentModel at once; what the model says is shown. Undo and redo are the model's.
class SourceEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    SourceEdit(DocumentModel &model, const ByteText &code, QWidget *parent = nullptr);

    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    /// Findings of a line, from 1.
    cer::Findings findingsOf(std::size_t line) const;
    void showFinding(const cer::Finding &finding);
    void repair(const cer::Finding &finding);

Q_SIGNALS:
    /// A character that the code page has not was typed or pasted, and nothing was changed.
    void refused(const QString &sentence);
    void documentRequested(const QString &section);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    struct Range {
        qsizetype begin = 0, end = 0;
    };
    void noteChange(int position, int removed, int added);
    void takeOver();
    DocumentModel::Step stepFor(const cer::TextEdit &edit);
    void refuse(const ByteText::Refusal &refusal);
    void sync();
    void replaceShown(const QString &text);
    void decorate();
    Range rangeOf(const cer::Finding &finding) const;
    std::optional<cer::Finding> findingAt(const QPoint &position) const;
    QString shownText() const;
    bool showToolTip(const QPoint &position, const QPoint &globalPosition);
    std::optional<cer::Finding> repairableOnCurrentLine() const;

    struct Change {
        int position = 0, removed = 0, added = 0;
    };

    DocumentModel &m_model;
    const ByteText &m_code;
    SourceText m_shown; // what the editor shows, as bytes
    std::optional<Change> m_change;
    ConfigHighlighter *m_highlighter;
    SourceMargin *m_margin;
    bool m_syncing = false;
    bool m_takingOver = false;
    cer::TextEdit m_last; // that was typed
    DocumentModel::Step m_step = 0;
};
