// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/noticebar.h"

#include "ui/common/icons.h"
#include "ui/response/severitylook.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView iconName(cer::Severity severity)
{
    switch (severity) {
    case cer::Severity::Error: return "error"_L1;
    case cer::Severity::Warning: return "warning"_L1;
    case cer::Severity::Note: return "note"_L1;
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_buttons(new QHBoxLayout)
{
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = new QToolButton;
    close->setIcon(lineIcon("close"_L1));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &NoticeBar::clear);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close, 0, Qt::AlignTop);
    setVisible(false);
}

void NoticeBar::showNotice(cer::Severity severity, const QString &text, const QList<Action> &actions)
{
    m_severity = severity;
    m_text->setText(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text);
        connect(button, &QPushButton::clicked, this, action.run);
        m_buttons->addWidget(button, 0, Qt::AlignTop);
    }
    paintLook();
    setAccessibleName(text);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::clear()
{
    m_text->clear();
    setVisible(false);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::paintLook()
{
    constexpr int tint = 28; // of 255, over the window
    m_icon->setPixmap(lineIcon(iconName(m_severity)).pixmap(QSize(16, 16), devicePixelRatio()));
    const QColor color = severityTint(m_severity);
    const QColor window =
        parentWidget() ? parentWidget()->palette().color(QPalette::Window) : palette().color(QPalette::Base);
    const auto mixed = [&](int over, int under) { return (over * tint + under * (255 - tint)) / 255; };
    QPalette look = palette();
    look.setColor(QPalette::Window, QColor(mixed(color.red(), window.red()), mixed(color.green(), window.green()),
                                           mixed(color.blue(), window.blue())));
    setPalette(look);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::StyleChange)
        paintLook();
}
