// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <optional>

/// What a field of the form shows, as text.
struct FieldState {
    std::optional<QString> own; // what the file sets, or what was typed and cannot be set; nothing: inherited
    QString inherited;          // in words: "20 — policy.txt"
    QString inheritedValue;     // to begin an own value with: "20"

    bool operator==(const FieldState &) const = default;
};

/// The editor of one value. It shows what it is told and tells what a person does; it never changes anything itself.
class ValueField : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows \a state. What is being typed stays as it is when it says the same.
    virtual void setState(const FieldState &state) = 0;
    /// More lines in place of width.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow) }
    /// Names every widget of it for a screen reader.
    virtual void setNames(const QString &label, const QString &description) = 0;

    /// The focus goes to where the value that holds is edited.
    void focusEntry();

Q_SIGNALS:
    void chosen(const QString &value); // at once: a choice
    void typed(const QString &value);  // one of several changes that belong together
    void cleared();                    // back to what is inherited

protected:
    /// One line of text needs it; choices beside it look best with the same.
    static int lineHeight();
    // Not its focus proxy: Tab would pass over what stands before it.
    void setEntry(QWidget *entry) { m_entry = entry; }

private:
    QPointer<QWidget> m_entry;
};

class ByteText;
/// The field that suits \a parameter in a file of \a kind. \a text lives as long as it.
ValueField *makeValueField(cer::Parameter parameter, cer::DocumentKind kind, const ByteText &text);
