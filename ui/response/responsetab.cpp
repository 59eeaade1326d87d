// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/responsetab.h"

#include "ui/response/bucketcontext.h"
#include "ui/response/bulkeditor.h"
#include "ui/response/responseeditor.h"
#include "ui/share/sharesession.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

ResponseTab::ResponseTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_unsaved(new QToolButton)
    , m_unsavedMenu(new QMenu(this))
    , m_pages(new QStackedWidget)
    , m_editor(new ResponseEditor(session, *m_edits, cer::DocumentKind::Status))
    , m_bulk(new BulkEditor(session, *m_edits))
{
    m_unsaved->setMenu(m_unsavedMenu);
    m_unsaved->setPopupMode(QToolButton::InstantPopup);
    m_unsaved->setAutoRaise(true);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_bulk);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addStretch();
    head->addWidget(m_unsaved);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);

    connect(m_editor, &ResponseEditor::documentRequested, this, &BucketTab::documentRequested);
    connect(m_editor, &ResponseEditor::unsavedChanged, this, &BucketTab::unsavedChanged);
    connect(m_editor, &ResponseEditor::readyChanged, this, &BucketTab::readyChanged);
    connect(m_bulk, &BulkEditor::documentRequested, this, &BucketTab::documentRequested);
    connect(m_bulk, &BulkEditor::unsavedChanged, this, &BucketTab::unsavedChanged);
    connect(m_bulk, &BulkEditor::readyChanged, this, &BucketTab::readyChanged);
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
    if (!showsMany())
        m_bulk->keepUnsaved();
    m_pages->setCurrentIndex(showsMany() ? 1 : 0);
    fillUnsaved();
    if (!selection.snapshot || selection.rows.empty())
        m_editor->showNothing(
            tr("No bucket is selected. Select one to see and change what its clients are told, or many "
               "to change all of them at once: Ctrl+A takes all that the search finds."));
    else if (showsMany())
        m_bulk->setBuckets(selection);
    else
        showOne(selection.rows.front());
}

void ResponseTab::showOne(std::size_t row)
{
    const QString file = statusFileOf(m_selection.snapshot->subpath(row));
    if (file.isEmpty()) {
        m_editor->showNothing(
            tr("A name of this bucket is no text, so no client looks for its response. Rename its folders "
               "to give it one."));
        return;
    }
    m_editor->open(file, contextOf(m_selection.snapshot, row));
    const cer::StatusSummary *status = m_selection.snapshot->status(row);
    m_editor->follow(contextOf(m_selection.snapshot, row),
                     status ? DocumentModel::Bytes(status->document.bytes()) : DocumentModel::Bytes());
    fillUnsaved();
}

// Of the buckets that are not shown.
QStringList ResponseTab::unsavedFiles() const
{
    QStringList files = m_edits->files(m_session.root());
    files.removeAll(u"policy.txt"_s);
    files.removeAll(BulkEditor::unsavedName());
    if (!showsMany())
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
    const bool ofMany = !showsMany() && hasUnsavedOfMany();
    if (ofMany)
        m_unsavedMenu->addAction(tr("Changes for many buckets: select many to see them"))->setEnabled(false);
    m_unsaved->setText(u"● "_s
                       + (count > 0 ? tr("not saved in %n other bucket(s)", nullptr, count)
                                    : tr("changes for many buckets, not saved")));
    m_unsaved->setVisible(count > 0 || ofMany);
}

bool ResponseTab::hasUnsavedOfMany() const
{
    return m_edits->find(m_session.root(), BulkEditor::unsavedName()).has_value();
}

bool ResponseTab::hasUnsavedChanges() const
{
    return m_editor->hasUnsavedChanges() || (showsMany() ? m_bulk->hasUnsavedChanges() : hasUnsavedOfMany())
           || !unsavedFiles().isEmpty();
}

QList<QAction *> ResponseTab::commands() const
{
    return showsMany() ? m_bulk->commands() : m_editor->commands();
}

void ResponseTab::saveState()
{
    m_editor->saveState();
    m_bulk->keepUnsaved();
}

void ResponseTab::restoreState()
{
    m_editor->restoreState();
}

bool ResponseTab::isReady() const
{
    return showsMany() ? m_bulk->isReady() : !m_editor->isReading();
}
