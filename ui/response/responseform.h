// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bytetext.h"
#include "ui/response/formcontext.h"

#include <QWidget>

#include <optional>
#include <vector>

class DocumentModel;
class ParameterRow;
class QLabel;
class QScrollArea;
class QVBoxLayout;

/// The form for one file, made from the parameter table: every setting that may stand in it, with what holds where it says nothing. The
/// model outlives it.
class ResponseForm final : public QWidget {
    Q_OBJECT

public:
    explicit ResponseForm(DocumentModel &model, const ByteText &text, QWidget *parent = nullptr);
    ~ResponseForm() override;

    void setContext(FormContext context);
    const FormContext &context() const { return m_context; }
    ParameterRow *row(cer::Parameter parameter) const;
    /// Puts the cursor into the first field whose value cannot be set.
    void showFirstAttempt();
    /// Takes back what was typed into the field with the focus and could not be set; false when there is nothing.
    bool takeBackAttempt();

Q_SIGNALS:
    void documentRequested(const QString &section);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRows(QVBoxLayout *layout);
    void arrange();
    void refresh();
    void showHelp(cer::Parameter parameter);

    DocumentModel &m_model;
    const ByteText &m_text;
    FormContext m_context;
    std::vector<ParameterRow *> m_rows;
    QScrollArea *m_area;
    QLabel *m_help;
    bool m_narrow = false;
};
