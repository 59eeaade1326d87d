// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/responsetab.h"

#include "core/share/placeholders.h"
#include "ui/response/bucketcontext.h"
#include "ui/response/bulkdocument.h"
#include "ui/response/bulkeditor.h"
#include "ui/response/noticebar.h"
#include "ui/response/responseeditor.h"
#include "ui/response/settingtemplates.h"
#include "ui/response/templatemenu.h"
#include "ui/response/templatesdialog.h"
#include "ui/response/valuefaults.h"
#include "ui/share/sharesession.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ResponseTab::ResponseTab(ShareSession &session, QWidget *parent)
    : BucketTab(parent)
    , m_session(session)
    , m_templates(new QToolButton)
    , m_templateMenu(new TemplateMenu(this))
    , m_notice(new NoticeBar)
    , m_unsaved(new QToolButton)
    , m_unsavedMenu(new QMenu(this))
    , m_pages(new QStackedWidget)
    , m_editor(new ResponseEditor(session, *m_edits, cer::DocumentKind::Status))
    , m_bulk(new BulkEditor(session, *m_edits))
{
    m_unsavedMenu->setObjectName("unsaved"_L1);
    m_unsaved->setMenu(m_unsavedMenu);
    m_unsaved->setPopupMode(QToolButton::InstantPopup);
    m_unsaved->setAutoRaise(true);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_bulk);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(m_templates);
    head->addStretch();
    head->addWidget(m_unsaved);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
    setUpTemplates();

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

void ResponseTab::setUpTemplates()
{
    m_templates->setText(tr("&Templates"));
    m_templates->setToolTip(tr("Fill in a set of settings that is kept under a name"));
    m_templates->setMenu(m_templateMenu);
    m_templates->setPopupMode(QToolButton::InstantPopup);
    m_templates->setAutoRaise(true);
    m_templates->setFocusPolicy(Qt::StrongFocus);
    connect(m_templateMenu, &TemplateMenu::chosen, this, &ResponseTab::apply);
    connect(m_templateMenu, &TemplateMenu::keepRequested, this, &ResponseTab::makeTemplate);
    connect(m_templateMenu, &TemplateMenu::manageRequested, this, [this] { openTemplates(); });
    connect(m_templateMenu, &QMenu::aboutToShow, this, [this] { m_templateMenu->setCanKeep(!settings().empty()); });
    for (const auto signal : {&ResponseEditor::readyChanged, &ResponseEditor::unsavedChanged})
        connect(m_editor, signal, this, &ResponseTab::refreshTemplates);
    connect(m_bulk, &BulkEditor::readyChanged, this, &ResponseTab::refreshTemplates);
}

void ResponseTab::refreshTemplates()
{
    const bool scanned = m_selection.snapshot && m_selection.snapshot->complete;
    m_templates->setEnabled(showsMany() ? scanned : m_editor->isEditing());
}

TemplatesDialog *ResponseTab::openTemplates()
{
    auto *dialog = new TemplatesDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

/// Of the bucket that is shown what its file sets, of many what is changed; without the id, which is for one bucket only (D19).
std::vector<cer::SettingEdit> ResponseTab::settings() const
{
    std::vector<cer::SettingEdit> settings;
    if (showsMany()) {
        settings = changesOf(m_bulk->model());
    } else {
        for (const cer::ParameterInfo &info : cer::allParameters()) {
            if (const auto value = m_editor->model().document().value(info.parameter))
                settings.push_back({info.parameter, std::string(*value)});
        }
    }
    std::erase_if(settings, [](const cer::SettingEdit &edit) { return edit.parameter == cer::Parameter::BucketId; });
    for (cer::SettingEdit &edit : settings) {
        if (edit.value)
            edit.value = CodePage::current().decode(*edit.value).toStdString();
    }
    return settings;
}

void ResponseTab::makeTemplate()
{
    openTemplates()->add({tr("New template").toStdString(), {}, settings()});
}

void ResponseTab::apply(const cer::SettingTemplate &content)
{
    m_notice->clear();
    const auto edits = SettingTemplates::edits(content, CodePage::current());
    if (!edits)
        return m_notice->showNotice(cer::Severity::Error, edits.error());
    const bool oneForEach = std::ranges::any_of(*edits, &cer::SettingEdit::hasPlaceholders);
    if (showsMany() && oneForEach)
        return m_bulk->preview(*edits);
    DocumentModel &model = showsMany() ? m_bulk->model() : m_editor->model();
    const std::string before = model.bytes();
    const std::string subpath = m_selection.snapshot->subpath(m_selection.rows.front());
    const QString name = QString::fromStdString(content.name);
    const auto done =
        cer::filledIn(*edits, subpath, model.document()).and_then([&](const std::vector<cer::SettingEdit> &all) {
            return model.set(all, name);
        });
    if (!done)
        m_notice->showNotice(cer::Severity::Error, tr("Nothing is filled in. %1").arg(faultOf(done.error()).text));
    else if (model.bytes() == before)
        m_notice->showNotice(cer::Severity::Note, tr("All that \"%1\" sets is set already.").arg(name));
}

void ResponseTab::setBuckets(const BucketSelection &selection)
{
    if (selection.rows != m_selection.rows)
        m_notice->clear();
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
    refreshTemplates();
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
    if (!m_session.isRemembered())
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
