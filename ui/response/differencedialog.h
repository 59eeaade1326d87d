// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bytetext.h"

#include <QDialog>

class DifferenceView;
class QDialogButtonBox;
class QLabel;

/// A difference in a window of its own, and perhaps a button that carries it out.
class DifferenceDialog final : public QDialog {
    Q_OBJECT

public:
    DifferenceDialog(const QString &title, const ByteText &code, QWidget *parent = nullptr);
    void setTexts(std::string_view before, std::string_view after, const QString &beforeName, const QString &afterName);
    /// Adds a button that accepts.
    void setAcceptText(const QString &text);
    void setNote(const QString &note);

private:
    QLabel *m_note;
    DifferenceView *m_view;
    QDialogButtonBox *m_buttons;
};
