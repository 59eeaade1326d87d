// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/problemsdialog.h"

#include "ui/common/codepage.h"
#include "ui/common/documenthelp.h"
#include "ui/share/findingmodel.h"
#include "ui/share/findingtext.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ProblemsDialog::ProblemsDialog(QWidget *parent)
    : QDialog(parent)
    , m_model(new FindingModel(this))
    , m_words(new QLineEdit(this))
    , m_severity(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_table(new QTableView(this))
{
    setWindowTitle(tr("Problems of the Share"));
    setObjectName(u"problems"_s);
    resize(1000, 520);
    m_words->setPlaceholderText(tr("Search: words of the file, the code or the value"));
    m_words->setAccessibleName(tr("Search problems"));
    m_words->setClearButtonEnabled(true);
    m_severity->addItems({tr("All"), tr("Warnings and errors"), tr("Errors only")});
    m_severity->setAccessibleName(tr("Severity"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_severity);
    line->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    setUpTable();
    setUpButtons();
    connect(m_words, &QLineEdit::textChanged, this, &ProblemsDialog::filter);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &ProblemsDialog::filter);
    connect(m_model, &FindingModel::filtered, this, &ProblemsDialog::updateSummary);
    updateSummary();
}

void ProblemsDialog::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(FindingModel::SentenceColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(FindingModel::PlaceColumn, 260);
    m_table->setColumnWidth(FindingModel::BucketColumnOfFinding, 180);
    auto *copyKey = new QAction(tr("&Copy"), this);
    copyKey->setShortcut(QKeySequence::Copy);
    copyKey->setShortcutContext(Qt::WidgetShortcut);
    connect(copyKey, &QAction::triggered, this, &ProblemsDialog::copy);
    m_table->addAction(copyKey);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::activated, this, &ProblemsDialog::showBucket);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProblemsDialog::updateButtons);
}

void ProblemsDialog::setUpButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, auto slot) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        return button;
    };
    m_showBucket = add(tr("Show &bucket"), [this] { showBucket(); });
    m_showSection = add(tr("What the &document says"), [this] { showSection(); });
    m_repair = add(tr("&Repair…"), [this] { Q_EMIT repairRequested(*current()); });
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter is for the table
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout()->addWidget(buttons);
}

void ProblemsDialog::setSnapshot(const cer::SnapshotPtr &snapshot)
{
    m_model->setSnapshot(snapshot);
}

void ProblemsDialog::filter()
{
    m_model->setFilter(m_words->text(), cer::Severity(m_severity->currentIndex()));
}

const cer::Finding *ProblemsDialog::current() const
{
    return m_model->finding(m_table->currentIndex());
}

void ProblemsDialog::updateButtons()
{
    setDocumentSection(this, current() ? sectionOf(cer::findingInfo(current()->code)) : QString());
    m_showBucket->setEnabled(m_model->bucket(m_table->currentIndex()).has_value());
    m_showSection->setEnabled(current() != nullptr);
    m_repair->setEnabled(current() && current()->repair);
}

void ProblemsDialog::updateSummary()
{
    const QLocale locale;
    m_summary->setText(
        m_model->total() == 0
            ? tr("No problems were found.")
            : tr("%1 of %2").arg(locale.toString(m_model->rowCount()), locale.toString(qulonglong(m_model->total()))));
    updateButtons();
}

void ProblemsDialog::showBucket()
{
    if (const auto row = m_model->bucket(m_table->currentIndex()))
        Q_EMIT bucketRequested(textOfBytes(m_model->snapshot()->subpath(*row)));
}

void ProblemsDialog::showSection()
{
    Q_EMIT documentRequested(sectionOf(cer::findingInfo(current()->code)));
}

void ProblemsDialog::copy()
{
    QStringList cells;
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
        cells.append(m_model->index(m_table->currentIndex().row(), column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}
