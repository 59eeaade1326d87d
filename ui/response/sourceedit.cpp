// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/sourceedit.h"

#include "ui/response/confighighlighter.h"
#include "ui/response/severitylook.h"
#include "ui/response/sourcemargin.h"
#include "ui/response/valuefaults.h"

#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

SourceEdit::SourceEdit(DocumentModel &model, const ByteText &code, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_model(model)
    , m_code(code)
    , m_highlighter(new ConfigHighlighter(document()))
    , m_margin(new SourceMargin(*this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setAccessibleName(tr("Source"));
    setAccessibleDescription(tr("The file as text. Every line is a setting, written as key=value."));
    setViewportMargins(marginWidth(), 0, 0, 0);

    connect(document(), &QTextDocument::contentsChange, this, &SourceEdit::noteChange);
    connect(document(), &QTextDocument::contentsChanged, this, &SourceEdit::takeOver);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int scrolledBy) {
        if (scrolledBy != 0)
            m_margin->scroll(0, scrolledBy);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(marginWidth(), 0, 0, 0); });
    connect(&m_model, &DocumentModel::changed, this, &SourceEdit::sync);
    connect(&m_model, &DocumentModel::reloaded, this, [this] {
        sync();
        moveCursor(QTextCursor::Start);
    });
    sync();
    moveCursor(QTextCursor::Start);
}

QString SourceEdit::shownText() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void SourceEdit::noteChange(int position, int removed, int added)
{
    if (!m_syncing)
        m_change = Change{position, removed, added};
}

void SourceEdit::takeOver()
{
    if (m_syncing || !m_change)
        return;
    const Change change = *m_change;
    m_change.reset();
    const QString now = shownText();
    // Qt counts the end of the document in when everything is replaced.
    const qsizetype removed = std::min<qsizetype>(change.removed, m_shown.text().size() - change.position);
    const qsizetype added = std::min<qsizetype>(change.added, now.size() - change.position);
    const auto edit = m_shown.edit(change.position, removed, QStringView(now).sliced(change.position, added), m_code);
    if (!edit)
        return refuse(edit.error());
    {
        const QScopedValueRollback takingOver(m_takingOver, true);
        m_model.apply(*edit, tr("Typing"), stepFor(*edit));
    }
    sync();
}

// What is typed, or deleted, character by character in one place is one step.
DocumentModel::Step SourceEdit::stepFor(const cer::TextEdit &edit)
{
    const bool goesOn = edit.length == 0 && edit.text.size() == 1 && m_last.length == 0
                        && edit.offset == m_last.offset + m_last.text.size() && !m_last.text.ends_with('\n');
    const bool deletesOn = edit.text.empty() && edit.length == 1 && m_last.text.empty() && m_last.length == 1
                           && (edit.offset == m_last.offset || edit.offset + 1 == m_last.offset);
    if (!goesOn && !deletesOn)
        m_step = m_model.newStep();
    m_last = edit;
    return m_step;
}

void SourceEdit::refuse(const ByteText::Refusal &refusal)
{
    const QTextBlock block = document()->findBlock(int(refusal.position));
    const QString sentence = tr("Line %1, column %2: %3 Nothing was changed.")
                                 .arg(block.blockNumber() + 1)
                                 .arg(refusal.position - block.position() + 1)
                                 .arg(refusalText(refusal, m_code));
    sync();
    Q_EMIT refused(sentence);
}

void SourceEdit::sync()
{
    if (m_takingOver)
        return;
    SourceText now(m_model.bytes(), m_code);
    replaceShown(now.text());
    m_shown = std::move(now);
    decorate();
}

// Only what differs, so that cursor and scrolling stay where they are.
void SourceEdit::replaceShown(const QString &text)
{
    const QString shown = shownText();
    if (shown == text)
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    const qsizetype head = std::ranges::mismatch(shown, text).in1 - shown.begin();
    const qsizetype most = std::min(shown.size(), text.size()) - head;
    qsizetype tail = 0;
    while (tail < most && shown[shown.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(shown.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - tail - head));
    setTextCursor(cursor);
    m_step = 0;
    m_last = {};
}

void SourceEdit::decorate()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const cer::Finding &finding : m_model.document().findings()) {
        const Range range = rangeOf(finding);
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(range.begin));
        selection.cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(severityTint(cer::findingInfo(finding.code).severity));
        if (range.begin < range.end)
            selections.append(selection);
    }
    setExtraSelections(selections);
    m_margin->update();
    viewport()->update();
}

// From where the finding lies to the end of its line; the whole line when there is nothing behind it.
SourceEdit::Range SourceEdit::rangeOf(const cer::Finding &finding) const
{
    const qsizetype line = std::clamp<qsizetype>(qsizetype(finding.where.line) - 1, 0, m_shown.lineCount() - 1);
    const qsizetype start = m_shown.lineStart(line);
    const qsizetype length = m_shown.lineLength(line);
    qsizetype column = std::clamp<qsizetype>(qsizetype(finding.where.column) - 1, 0, length);
    if (column == length)
        column = 0;
    return {start + column, start + length};
}

cer::Findings SourceEdit::findingsOf(std::size_t line) const
{
    cer::Findings findings;
    std::ranges::copy_if(m_model.document().findings(), std::back_inserter(findings), [line](const cer::Finding &finding) {
        return std::max<std::uint64_t>(finding.where.line, 1) == line;
    });
    return findings;
}

void SourceEdit::showFinding(const cer::Finding &finding)
{
    const Range range = rangeOf(finding);
    QTextCursor cursor(document());
    cursor.setPosition(int(range.begin));
    setTextCursor(cursor);
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

void SourceEdit::repair(const cer::Finding &finding)
{
    if (finding.repair)
        m_model.apply(*finding.repair, tr("Repair"));
}

std::optional<cer::Finding> SourceEdit::repairableOnCurrentLine() const
{
    const cer::Findings findings = findingsOf(std::size_t(textCursor().blockNumber()) + 1);
    const auto found = std::ranges::find_if(findings, [](const cer::Finding &f) { return f.repair.has_value(); });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}
