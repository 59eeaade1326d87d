// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/conflictdialog.h"

#include "core/protocol/sharepaths.h"
#include "ui/common/documenthelp.h"
#include "ui/response/threeversionsmodel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QStringList columnTexts(ConflictDialog::Occasion occasion)
{
    const QString now = ConflictDialog::tr("On the share now");
    if (occasion == ConflictDialog::Occasion::Undo)
        return {ConflictDialog::tr("What that change wrote"), ConflictDialog::tr("Before that change"), now};
    return {ConflictDialog::tr("When you began"), ConflictDialog::tr("Yours"), now};
}

} // namespace

ConflictDialog::ConflictDialog(const cer::SaveConflict &conflict, const ByteText &code, Occasion occasion, QWidget *parent)
    : QDialog(parent)
    , m_occasion(occasion)
    , m_versions(new ThreeVersionsModel(code, columnTexts(occasion), this))
    , m_table(new QTableView)
    , m_seen(new QCheckBox(tr("I have seen what is on the share now, and that it will be lost")))
    , m_merge(new QPushButton)
    , m_overwrite(new QPushButton)
    , m_discard(new QPushButton)
{
    setWindowTitle(tr("Changed by somebody else"));
    setAttribute(Qt::WA_DeleteOnClose);
    setDocumentSection(this, conflict.file == cer::policyFile ? u"2.2.4"_s : u"2.2.5"_s);
    resize(980, 480);
    m_seen->setObjectName(u"seen"_s);
    auto *explanation = new QLabel(this->explanation(conflict));
    explanation->setWordWrap(true);
    setUpTable(conflict);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_seen);
    setUpButtons();
}

QString ConflictDialog::explanation(const cer::SaveConflict &conflict) const
{
    const QString file = QString::fromStdString(conflict.file);
    if (m_occasion == Occasion::Undo)
        return conflict.theirs ? tr("\"%1\" was changed again since that change. Nothing was written.").arg(file)
                               : tr("\"%1\" was removed since that change. Nothing was written.").arg(file);
    if (!conflict.theirs)
        return tr("\"%1\" was removed by somebody else since you began to edit it. Nothing was written.").arg(file);
    if (!conflict.base)
        return tr("\"%1\" was made by somebody else since you began; there was none then. Nothing was written.").arg(file);
    return tr("\"%1\" was changed by somebody else since you began to edit it. Nothing was written.").arg(file);
}

void ConflictDialog::setUpTable(const cer::SaveConflict &conflict)
{
    m_versions->setTexts(conflict.base.value_or(""), conflict.mine.value_or(""), conflict.theirs.value_or(""));
    m_table->setModel(m_versions);
    m_table->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->setAccessibleName(tr("The three versions"));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFont(font());
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
}

void ConflictDialog::setWords()
{
    struct Words {
        QString text, toolTip;
    };
    const bool undo = m_occasion == Occasion::Undo;
    const auto set = [undo](QPushButton *button, const Words &editing, const Words &undoing) {
        button->setText(undo ? undoing.text : editing.text);
        button->setToolTip(undo ? undoing.toolTip : editing.toolTip);
    };
    set(m_merge,
        {tr("Keep editing on top of theirs"),
         tr("Takes their version, makes your changes in it again, and saves nothing yet")},
        {tr("Take back that change alone"),
         tr("Keeps what was changed since, takes that one change back, and saves nothing yet")});
    set(m_overwrite, {tr("Overwrite theirs"), tr("Writes your version; theirs stays in the journal only")},
        {tr("Take back all since"), tr("The file shall hold what it held before that change; saves nothing yet")});
    set(m_discard, {tr("Discard mine"), tr("Shows their version and forgets your changes")},
        {tr("Leave this file out"), tr("The file stays as it is now; the other files are taken back")});
}

void ConflictDialog::setUpButtons()
{
    setWords();
    m_overwrite->setEnabled(false);
    connect(m_seen, &QCheckBox::toggled, m_overwrite, &QWidget::setEnabled);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_discard, QDialogButtonBox::DestructiveRole);
    buttons->addButton(m_overwrite, QDialogButtonBox::ActionRole);
    buttons->addButton(m_merge, QDialogButtonBox::ActionRole);
    layout()->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_merge->setDefault(true);
    m_table->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, [this] { choose(&ConflictDialog::mergeChosen); });
    connect(m_overwrite, &QPushButton::clicked, this, [this] { choose(&ConflictDialog::overwriteChosen); });
    connect(m_discard, &QPushButton::clicked, this, [this] { choose(&ConflictDialog::discardChosen); });
}

void ConflictDialog::choose(void (ConflictDialog::*choice)())
{
    Q_EMIT(this->*choice)();
    accept();
}
