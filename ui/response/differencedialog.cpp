// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/differencedialog.h"

#include "ui/common/differenceview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

DifferenceDialog::DifferenceDialog(const QString &title, const ByteText &code, QWidget *parent)
    : QDialog(parent)
    , m_note(new QLabel)
    , m_view(new DifferenceView(code))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 440);
    m_note->setWordWrap(true);
    m_note->setVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DifferenceDialog::setTexts(std::string_view before, std::string_view after, const QString &beforeName,
                                const QString &afterName)
{
    m_view->setTexts(before, after, beforeName, afterName);
}

void DifferenceDialog::setAcceptText(const QString &text)
{
    m_buttons->addButton(text, QDialogButtonBox::AcceptRole)->setDefault(true);
}

void DifferenceDialog::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(true);
}
