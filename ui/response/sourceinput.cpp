// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the source with keys, mouse and clipboard, and what is painted around the text.
#include "ui/response/confighighlighter.h"
#include "ui/response/parametertext.h"
#include "ui/response/severitylook.h"
#include "ui/response/sourceedit.h"
#include "ui/response/sourcemargin.h"
#include "ui/response/valuefaults.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int marginGap = 6;

QString lineEndMark(cer::LineEnd end)
{
    switch (end) {
    case cer::LineEnd::LineFeed: return u"LF"_s;
    case cer::LineEnd::CarriageReturn: return u"CR"_s;
    case cer::LineEnd::None:
    case cer::LineEnd::Crlf: break;
    }
    return {};
}

cer::Severity gravest(const cer::Findings &findings)
{
    cer::Severity severity = cer::Severity::Note;
    for (const cer::Finding &finding : findings)
        severity = std::max(severity, cer::findingInfo(finding.code).severity);
    return severity;
}

QString toolTipFor(const cer::Finding &finding)
{
    const Fault fault = faultOf(finding);
    QString text =
        u"<p>%1 %2<br>[MS-CER] %3"_s.arg(severityMark(fault.severity), fault.text.toHtmlEscaped(), fault.section);
    if (fault.repair)
        text += u" · %1"_s.arg(SourceEdit::tr("Ctrl+. repairs it"));
    return text + u"</p>"_s;
}

} // namespace

int SourceEdit::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + fontMetrics().horizontalAdvance(u"✖"_s) + 3 * marginGap;
}

void SourceEdit::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    const int height = fontMetrics().height();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const QRect line(0, int(place.top()), m_margin->width() - marginGap, height);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(line, Qt::AlignRight, QString::number(block.blockNumber() + 1));
        const cer::Findings findings = findingsOf(std::size_t(block.blockNumber()) + 1);
        if (findings.empty())
            continue;
        painter.setPen(severityTint(gravest(findings)));
        painter.drawText(line.adjusted(marginGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         severityMark(gravest(findings)));
    }
}

// Line ends that are no CRLF, which a client does not take for a line end.
void SourceEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(severityTint(cer::Severity::Error));
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom() || block.blockNumber() >= m_shown.lineCount())
            break;
        const QString mark = lineEndMark(m_shown.lineEnd(block.blockNumber()));
        if (mark.isEmpty() || block.layout()->lineCount() == 0)
            continue;
        const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
        const QPointF corner(place.left() + line.naturalTextRect().right() + 3, place.top() + line.y() + 1);
        const QRectF frame(corner, QSizeF(painter.fontMetrics().horizontalAdvance(mark) + 6, line.height() - 2));
        painter.drawRoundedRect(frame, 2, 2);
        painter.drawText(frame, Qt::AlignCenter, mark);
    }
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->rehighlight();
        decorate();
    }
}

// Undo and redo are the document's, F1 ours.
bool SourceEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
        if (key->matches(QKeySequence::HelpContents)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) { // over the margin
        const auto *help = static_cast<QHelpEvent *>(event);
        if (m_margin->geometry().contains(help->pos()))
            return showToolTip({0, help->pos().y() - viewport()->y()}, help->globalPos());
    }
    return QPlainTextEdit::event(event);
}

bool SourceEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    return QPlainTextEdit::viewportEvent(event);
}

std::optional<cer::Finding> SourceEdit::findingAt(const QPoint &position) const
{
    const QTextCursor cursor = cursorForPosition(position);
    const cer::Findings findings = findingsOf(std::size_t(cursor.blockNumber()) + 1);
    const auto found = std::ranges::find_if(findings, [&](const cer::Finding &finding) {
        const Range range = rangeOf(finding);
        return position.x() == 0 || (cursor.position() >= range.begin && cursor.position() <= range.end);
    });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

bool SourceEdit::showToolTip(const QPoint &position, const QPoint &globalPosition)
{
    if (const auto finding = findingAt(position))
        QToolTip::showText(globalPosition, toolTipFor(*finding), this);
    else
        QToolTip::hideText();
    return true;
}

void SourceEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
    } else if (event->matches(QKeySequence::InsertLineSeparator)) {
        textCursor().insertBlock();
    } else if (event->matches(QKeySequence::HelpContents)) {
        const QString line = textCursor().block().text();
        const auto parameter = cer::parameterLike(line.section(u'=', 0, 0).toStdString());
        const bool isPolicy = m_model.kind() == cer::DocumentKind::Policy;
        Q_EMIT documentRequested(parameter ? ParameterText::section(*parameter) : isPolicy ? u"2.2.4"_s : u"2.2.5"_s);
    } else if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_Period) {
        if (const auto finding = repairableOnCurrentLine())
            repair(*finding);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void SourceEdit::contextMenuEvent(QContextMenuEvent *event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    const auto actions = menu->actions();
    for (QAction *action : actions) { // of an undo stack that is not ours
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (const auto finding = repairableOnCurrentLine()) {
        menu->addSeparator();
        QAction *action = menu->addAction(tr("Repair this line"), this, [this, finding] { repair(*finding); });
        action->setShortcut(Qt::CTRL | Qt::Key_Period);
    }
    menu->exec(event->globalPos());
}

// Qt's own would turn the blank that does not break into one that does.
QMimeData *SourceEdit::createMimeDataFromSelection() const
{
    auto *selected = new QMimeData;
    selected->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return selected;
}

bool SourceEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void SourceEdit::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &character : text) {
        if (character == u'\r' || character == QChar::LineSeparator || character == QChar::ParagraphSeparator)
            character = u'\n';
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}
