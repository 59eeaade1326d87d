// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/testbutton.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

TestButton::TestButton(QLineEdit &line, QWidget *parent)
    : QToolButton(parent)
    , m_line(line)
    , m_test(new LinkTest(this))
    , m_answer(new QLabel(this)) // until a layout takes it
{
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->hide();
    connect(&line, &QLineEdit::textChanged, this, &TestButton::follow);
    connect(this, &QToolButton::clicked, this, &TestButton::press);
    connect(m_test, &LinkTest::answered, this, &TestButton::show);
    follow();
}

void TestButton::press()
{
    const bool wasRunning = m_test->isRunning();
    follow();
    if (wasRunning)
        return;
    m_answer->setText(tr("Asking the server…"));
    m_answer->show();
    m_test->start(m_line.text());
    showState();
}

void TestButton::follow()
{
    m_test->cancel();
    m_answer->clear();
    m_answer->hide();
    setEnabled(LinkTest::canTest(m_line.text()));
    showState();
}

void TestButton::show(const LinkTest::Answer &answer)
{
    m_answer->setText((answer.isGood ? u"✓ "_s : u"⚠ "_s) + answer.text);
    m_answer->setAccessibleName(answer.text);
    showState();
}

void TestButton::showState()
{
    const bool isRunning = m_test->isRunning();
    //: Button: asks the server of the address beside it whether there is a page
    setText(isRunning ? tr("Cancel") : tr("Test"));
    setToolTip(isRunning ? tr("Does not wait for an answer any longer")
                         : tr("Asks the server whether there is a page at this address; nothing of it is loaded"));
}
