// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/textpreview.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMarks = 1000;

QToolButton *stepButton(QLatin1StringView icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setIcon(lineIcon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

TextPreview::TextPreview(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_found(new QLabel)
    , m_note(new QLabel)
    , m_place(new QLabel)
    , m_before(stepButton("up"_L1, tr("The part before")))
    , m_after(stepButton("down"_L1, tr("The next part")))
    , m_parts(new QWidget)
    , m_text(new QPlainTextEdit)
{
    m_search->setPlaceholderText(tr("Find in this text"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon("search"_L1), QLineEdit::LeadingPosition);
    m_note->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Text of the member"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *parts = new QHBoxLayout(m_parts);
    parts->setContentsMargins({});
    parts->addWidget(m_place, 1);
    parts->addWidget(m_before);
    parts->addWidget(m_after);
    auto *search = new QHBoxLayout;
    search->addWidget(m_search, 1);
    search->addWidget(m_found);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(search);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_parts);
    connect(m_search, &QLineEdit::textChanged, this, &TextPreview::markAll);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT partWanted(false); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT partWanted(true); });
    const auto key = [this](const QKeySequence &sequence, auto slot) {
        auto *shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    key(QKeySequence::FindNext, [this] { find(false); });
    key(QKeySequence::FindPrevious, [this] { find(true); });
}

void TextPreview::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void TextPreview::setText(const QString &text, const QString &note, const Part &part)
{
    m_text->setPlainText(text);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_parts->setVisible(part.end < part.all || part.begin > 0);
    const QLocale locale;
    m_place->setText(tr("Bytes %1 to %2 of %3")
                         .arg(locale.toString(qulonglong(part.begin + 1)), locale.toString(qulonglong(part.end)),
                              locale.toString(qulonglong(part.all))));
    m_before->setEnabled(part.begin > 0);
    m_after->setEnabled(part.end < part.all);
    markAll();
}

void TextPreview::find(bool backwards)
{
    const QString wanted = m_search->text();
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (wanted.isEmpty() || m_text->find(wanted, flags))
        return;
    QTextCursor edge = m_text->textCursor(); // once around
    edge.movePosition(backwards ? QTextCursor::End : QTextCursor::Start);
    m_text->setTextCursor(edge);
    m_text->find(wanted, flags);
}

void TextPreview::markAll()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString wanted = m_search->text();
    QTextCursor at(m_text->document());
    while (!wanted.isEmpty() && marks.size() < mostMarks) {
        at = m_text->document()->find(wanted, at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = at;
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setForeground(palette().color(QPalette::HighlightedText));
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
    m_found->setVisible(!wanted.isEmpty());
    m_found->setText(marks.size() == mostMarks ? tr("%n or more", nullptr, mostMarks)
                                               : tr("%n found", nullptr, int(marks.size())));
    if (!marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.setPosition(first.selectionStart());
        m_text->setTextCursor(first);
    }
}
