// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

/// Text to be read, with a search; of a long one a part at a time.
class TextPreview final : public QWidget {
    Q_OBJECT

public:
    explicit TextPreview(QWidget *parent = nullptr);

    /// Which bytes of how many are shown; both 0 for a text that is whole.
    struct Part {
        std::uint64_t begin = 0, end = 0, all = 0;
    };
    /// \a note is said above the text; may be empty.
    void setText(const QString &text, const QString &note, const Part &part);
    void focusSearch();

Q_SIGNALS:
    void partWanted(bool later); // the next one, or the one before

private:
    void find(bool backwards);
    void markAll();

    QLineEdit *m_search;
    QLabel *m_found, *m_note, *m_place;
    QToolButton *m_before, *m_after;
    QWidget *m_parts;
    QPlainTextEdit *m_text;
};
