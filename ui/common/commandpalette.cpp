// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commandpalette.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString plainText(QString text)
{
    return text.remove(u'&').remove(u"…"_s);
}

} // namespace

CommandPalette::Command CommandPalette::commandOf(QAction *action, const QString &group)
{
    const QString name = plainText(action->text());
    //: A menu and one of its entries
    return {group.isEmpty() ? name : tr("%1: %2").arg(plainText(group), name), action};
}

CommandPalette::CommandPalette(const QList<Command> &commands, QWidget *parent)
    : QDialog(parent)
    , m_edit(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("All commands"));
    resize(560, 480);
    std::ranges::copy_if(commands, std::back_inserter(m_commands), [](const Command &command) {
        return !command.action->isSeparator() && !command.name.isEmpty() && !command.action->menu();
    });
    m_edit->setPlaceholderText(tr("Type some letters of a command"));
    m_edit->setAccessibleName(m_edit->placeholderText());
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize(QSize(16, 16));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::show);
    connect(m_edit, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
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
    QList<std::pair<int, Command>> fitting;
    for (const Command &command : std::as_const(m_commands)) {
        if (const int score = fit(typed, command.name); score > 0)
            fitting.append({score, command});
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(), &std::pair<int, Command>::first);
    QPixmap blank(16, 16);
    blank.fill(Qt::transparent);
    m_list->clear();
    for (const auto &[score, command] : fitting) {
        const QString key = command.action->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QTreeWidgetItem(m_list, {command.name, key});
        item->setIcon(0, command.action->icon().isNull() ? QIcon(blank) : command.action->icon());
        item->setData(0, Qt::UserRole, QVariant::fromValue(static_cast<QObject *>(command.action)));
        item->setDisabled(!command.action->isEnabled());
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isDisabled())
        return;
    auto *action = qobject_cast<QAction *>(item->data(0, Qt::UserRole).value<QObject *>());
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
