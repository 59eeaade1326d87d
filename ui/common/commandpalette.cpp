// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandpalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString plainText(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&').remove(u"…"_s);
}

} // namespace

CommandPalette::CommandPalette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("All commands"));
    resize(520, 420);
    std::ranges::copy_if(actions, std::back_inserter(m_actions), [](const QAction *action) {
        return !action->isSeparator() && !action->text().isEmpty() && !action->menu();
    });
    m_edit->setPlaceholderText(tr("Type some letters of a command"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::show);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    show({});
}

int CommandPalette::fit(const QString &typed, const QString &name)
{
    int score = 1, from = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype at = name.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        const bool beginsWord = at == 0 || !name.at(at - 1).isLetterOrNumber();
        score += beginsWord ? 8 : at == from ? 4 : 1;
        from = int(at) + 1;
    }
    return score;
}

void CommandPalette::show(const QString &typed)
{
    QList<std::pair<int, QAction *>> fitting;
    for (QAction *action : std::as_const(m_actions)) {
        if (const int score = fit(typed, plainText(action)); score > 0)
            fitting.append({score, action});
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(), &std::pair<int, QAction *>::first);
    m_list->clear();
    for (const auto &[score, action] : fitting) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(action->icon(),
                                         key.isEmpty() ? plainText(action) : u"%1\t%2"_s.arg(plainText(action), key));
        item->setData(Qt::UserRole, QVariant::fromValue(static_cast<QObject *>(action)));
        if (!action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return;
    auto *action = qobject_cast<QAction *>(item->data(Qt::UserRole).value<QObject *>());
    accept();
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}
