// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/responsetab.h"

#include "ui/response/bucketcontext.h"
#include "ui/response/responseeditor.h"
#include "ui/share/sharesession.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ResponseTab::ResponseTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_several(new QLabel)
    , m_choice(new QComboBox)
    , m_unsaved(new QToolButton)
    , m_unsavedMenu(new QMenu(this))
    , m_editor(new ResponseEditor(session, *m_edits, cer::DocumentKind::Status))
{
    m_choice->setAccessibleName(tr("Bucket whose response is shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_unsaved->setMenu(m_unsavedMenu);
    m_unsaved->setPopupMode(QToolButton::InstantPopup);
    m_unsaved->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(m_several);
    head->addWidget(m_choice, 1);
    head->addWidget(m_unsaved);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_editor, 1);

    connect(m_choice, &QComboBox::activated, this, [this](int index) { showSubpath(m_choice->itemText(index)); });
    connect(m_editor, &ResponseEditor::documentRequested, this, &BucketTab::documentRequested);
    connect(m_editor, &ResponseEditor::unsavedChanged, this, &BucketTab::unsavedChanged);
    connect(m_editor, &ResponseEditor::readyChanged, this, &BucketTab::readyChanged);
    connect(m_edits.get(), &UnsavedEdits::changed, this, &ResponseTab::fillUnsaved);
    connect(m_edits.get(), &UnsavedEdits::changed, this, &BucketTab::unsavedChanged);
    setBuckets({});
    fillUnsaved();
}

QString ResponseTab::id() const
{
    return u"response"_s;
}

QString ResponseTab::title() const
{
    return tr("Response");
}

void ResponseTab::setBuckets(const BucketSelection &selection)
{
    m_selection = selection;
    fillChoice();
    fillUnsaved();
    if (!selection.snapshot || selection.rows.empty()) {
        m_subpath.clear();
        m_editor->showNothing(tr("No bucket is selected. Select one to see and change what its clients are told."));
        return;
    }
    const bool keepsChoice = m_choice->findText(m_subpath) >= 0;
    showSubpath(keepsChoice ? m_subpath : m_choice->itemText(0));
}

// Of many buckets that are selected the one is edited that is chosen here.
void ResponseTab::fillChoice()
{
    const QSignalBlocker blocker(m_choice);
    constexpr std::size_t most = 1000; // nobody reads a longer list
    const auto &rows = m_selection.rows;
    m_choice->clear();
    for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
        m_choice->addItem(QString::fromStdString(m_selection.snapshot->subpath(rows[i])));
    m_several->setText(tr("%n bucket(s) selected. Response of:", nullptr, int(rows.size())));
    m_several->setVisible(rows.size() > 1);
    m_choice->setVisible(rows.size() > 1);
}

void ResponseTab::showSubpath(const QString &subpath)
{
    m_subpath = subpath;
    const QSignalBlocker blocker(m_choice);
    m_choice->setCurrentText(subpath);
    m_choice->setToolTip(subpath);
    const auto row = m_selection.snapshot->find(subpath.toStdString());
    const QString file = row ? statusFileOf(m_selection.snapshot->subpath(*row)) : QString();
    if (file.isEmpty()) {
        m_editor->showNothing(
            tr("A name of this bucket is no text, so no client looks for its response. Rename its folders "
               "to give it one."));
        return;
    }
    m_editor->open(file, contextOf(m_selection.snapshot, *row));
    const cer::StatusSummary *status = m_selection.snapshot->status(*row);
    m_editor->follow(contextOf(m_selection.snapshot, *row),
                     status ? DocumentModel::Bytes(status->document.bytes()) : DocumentModel::Bytes());
    fillUnsaved();
}

// Of the buckets that are not shown.
QStringList ResponseTab::unsavedFiles() const
{
    QStringList files = m_edits->files(m_session.root());
    files.removeAll(u"policy.txt"_s);
    files.removeAll(m_editor->file());
    return files;
}

void ResponseTab::fillUnsaved()
{
    m_unsavedMenu->clear();
    int count = 0;
    for (const QString &file : unsavedFiles()) {
        const QString subpath = subpathOfStatusFile(file);
        m_unsavedMenu->addAction(subpath, this, [this, subpath] { Q_EMIT bucketRequested(subpath); });
        ++count;
    }
    m_unsaved->setText(u"● "_s + tr("not saved in %n other bucket(s)", nullptr, count));
    m_unsaved->setVisible(count > 0);
}

bool ResponseTab::hasUnsavedChanges() const
{
    return m_editor->hasUnsavedChanges() || !unsavedFiles().isEmpty();
}

QList<QAction *> ResponseTab::commands() const
{
    return m_editor->commands();
}

void ResponseTab::saveState()
{
    m_editor->saveState();
}

void ResponseTab::restoreState()
{
    m_editor->restoreState();
}

bool ResponseTab::isReady() const
{
    return !m_editor->isReading();
}
