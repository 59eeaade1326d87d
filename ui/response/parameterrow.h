// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/formcontext.h"
#include "ui/response/valuefaults.h"

#include <QWidget>

class DifferButton;
class DocumentModel;
class QGridLayout;
class QLabel;
class QToolButton;
class RowNotes;
class ValueField;

/// One line of the form: mark, name, editor, the way back, the section; below it what is to be said about the value.
class ParameterRow final : public QWidget {
    Q_OBJECT

public:
    ParameterRow(cer::Parameter parameter, DocumentModel &model, const FormContext &context, const ByteText &text,
                 QWidget *parent = nullptr);

    cer::Parameter parameter() const { return m_parameter; }
    ValueField *field() const { return m_field; }
    int labelWidth() const;
    /// One under the other, or side by side with the names in a column of \a labelWidth.
    void arrange(bool narrow, int labelWidth);
    void refresh();
    /// Takes back what was typed and could not be set. False when there was nothing.
    bool takeBackAttempt();
    bool hasFocusInside() const;

Q_SIGNALS:
    void focused(cer::Parameter parameter);
    void documentRequested(const QString &section);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpHead();
    void paintButtons();
    void watchChildren();
    void enter(const QString &value, int step);
    void clear();
    cer::EffectiveValue inherited() const;
    void setUpDifferButton();
    bool isChanged() const;
    void refreshDifference();
    QString savedText() const;
    void restore();
    void refreshMark();
    void refreshNotes();
    QString countNote() const;
    void refreshProposal();

    cer::Parameter m_parameter;
    DocumentModel &m_model;
    const FormContext &m_context;
    const ByteText &m_text;
    int m_step = 0;
    bool m_narrow = false;
    int m_labelWidth = 0;

    QGridLayout *m_grid;
    QLabel *m_mark, *m_label;
    ValueField *m_field;
    DifferButton *m_differ = nullptr; // in place of the field, as long as the values of many files differ
    bool m_entersOther = false;       // the field is shown, to begin a value that none of them has
    QToolButton *m_restore, *m_section;
    QToolButton *m_proposal = nullptr;
    RowNotes *m_notes;
};
