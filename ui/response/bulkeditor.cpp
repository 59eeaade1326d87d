// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/bulkeditor.h"

#include "ui/client/clientchoice.h"
#include "ui/common/bytetext.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/response/bulkdocument.h"
#include "ui/response/bulksavedialog.h"
#include "ui/response/reachsummary.h"
#include "ui/response/responseform.h"
#include "ui/response/unsavededits.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// What all rows are of; errors of applications when they are of several kinds.
cer::BucketKind kindOf(const BucketSelection &selection)
{
    const auto &buckets = selection.snapshot->buckets;
    const cer::BucketKind first = buckets[selection.rows.front()].kind;
    const bool alike = std::ranges::all_of(selection.rows, [&](auto row) { return buckets[row].kind == first; });
    return alike ? first : cer::BucketKind::Application;
}

} // namespace

QString BulkEditor::unsavedName()
{
    return u"status/*/status.txt"_s;
}

BulkEditor::BulkEditor(ShareSession &session, UnsavedEdits &edits, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_edits(edits)
    , m_client(ClientChoice::shared())
    , m_model(cer::DocumentKind::Status)
    , m_title(new QLabel)
    , m_form(new ResponseForm(m_model, ByteText::ofShare()))
    , m_reach(new ReachSummary)
    , m_bar(new QWidget)
    , m_state(new QLabel)
    , m_discard(new QPushButton(tr("Discard")))
    , m_saveButton(new QPushButton)
    , m_save(new QAction(lineIcon("save"_L1), tr("Save…"), this))
{
    setDocumentSection(this, u"2.2.5"_s);
    m_title->setWordWrap(true);
    m_title->setMargin(8);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(300);
    connect(&m_keeping, &QTimer::timeout, this, &BulkEditor::keepUnsaved);
    setUpBar();
    setUpCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_reach);
    layout->addWidget(m_bar);
    connect(m_form, &ResponseForm::documentRequested, this, &BulkEditor::documentRequested);
    connect(m_reach, &ReachSummary::listRequested, this, &BulkEditor::openPreview);
    connect(m_reach, &ReachSummary::readyChanged, this, &BulkEditor::readyChanged);
    for (const auto signal : {&DocumentModel::reloaded, &DocumentModel::savedChanged, &DocumentModel::attemptsChanged})
        connect(&m_model, signal, this, &BulkEditor::refresh);
    connect(&m_model, &DocumentModel::changed, this, &BulkEditor::refresh);
    connect(m_client.get(), &ClientChoice::changed, this, [this] {
        FormContext context = m_form->context();
        context.profile = m_client->profile();
        m_form->setContext(std::move(context));
    });
    connect(&m_session, &ShareSession::codePageChanged, this, [this] { m_model.showAgain(); });
}

// The form knows the model, so it goes first.
BulkEditor::~BulkEditor()
{
    m_model.disconnect(this);
    delete m_form;
}

void BulkEditor::resumeUnsaved()
{
    keepUnsaved();
    m_share = m_session.root();
    const auto kept = m_edits.find(m_share, unsavedName());
    m_model.resume({}, kept ? kept->base : std::nullopt, kept ? kept->mine : std::nullopt);
    if (!kept)
        return;
    for (const auto &[parameter, text] : kept->attempts.asKeyValueRange())
        m_model.setAttempt(parameter, text);
}

void BulkEditor::keepUnsaved()
{
    m_keeping.stop();
    if (m_share.isEmpty())
        return;
    if (m_model.hasUnsavedChanges())
        m_edits.keep(m_share, unsavedName(), {m_model.saved(), m_model.edited(), attemptsOf(m_model), {}});
    else
        m_edits.forget(m_share, unsavedName());
}

void BulkEditor::setUpBar()
{
    m_discard->setToolTip(tr("Leaves all files as they are; Undo brings your changes back"));
    m_saveButton->setIcon(m_save->icon());
    m_saveButton->setText(m_save->text());
    connect(m_discard, &QPushButton::clicked, &m_model, &DocumentModel::discard);
    connect(m_saveButton, &QPushButton::clicked, m_save, &QAction::trigger);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(8, 4, 8, 8);
    bar->addWidget(m_state, 1);
    bar->addWidget(m_discard);
    bar->addWidget(m_saveButton);
}

void BulkEditor::setUpCommands()
{
    auto *undo = new QAction(lineIcon("undo"_L1), tr("Undo"), this);
    undo->setShortcut(QKeySequence::Undo);
    connect(undo, &QAction::triggered, this, [this] {
        if (!m_form->takeBackAttempt())
            m_model.undoStack()->undo();
    });
    auto *redo = new QAction(lineIcon("redo"_L1), tr("Redo"), this);
    redo->setShortcut(QKeySequence::Redo);
    connect(redo, &QAction::triggered, m_model.undoStack(), &QUndoStack::redo);
    m_save->setShortcut(QKeySequence::Save);
    connect(m_save, &QAction::triggered, this, &BulkEditor::openPreview);
    m_commands = {undo, redo, m_save};
    for (QAction *action : std::as_const(m_commands))
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(m_commands);
}

void BulkEditor::setBuckets(const BucketSelection &selection)
{
    if (m_share != m_session.root())
        resumeUnsaved();
    const bool sameFiles = selection.snapshot == m_selection.snapshot && selection.rows == m_selection.rows;
    m_selection = selection;
    m_title->setText(tr("<b>Response of %Ln bucket(s).</b> What you change here is written to the status.txt of each; "
                        "their other lines stay.",
                        nullptr, int(selection.rows.size())));
    if (sameFiles && !m_spreading.isRunning())
        return refresh();
    m_spreading.start(
        [selection](const std::stop_token &stop) {
            return cer::settingSpreads(*selection.snapshot, selection.rows, stop);
        },
        [this](std::vector<cer::SettingSpread> spreads) { showSpreads(std::move(spreads)); });
    Q_EMIT readyChanged();
}

void BulkEditor::showSpreads(std::vector<cer::SettingSpread> spreads)
{
    FormContext context;
    context.policy = m_selection.snapshot->policy;
    context.profile = m_client->profile();
    context.kind = kindOf(m_selection);
    context.spreads = std::move(spreads);
    context.files = m_selection.rows.size();
    m_form->setContext(context);
    followSpreads(m_model, context.spreads);
    refresh();
    Q_EMIT readyChanged();
}

ReachRequest BulkEditor::request() const
{
    return {m_selection.snapshot, m_selection.history, m_selection.rows, changesOf(m_model), {}};
}

bool BulkEditor::isReady() const
{
    return !m_spreading.isRunning() && m_reach->isReady();
}

QString BulkEditor::stateText() const
{
    if (const int count = m_model.changeCount(); count > 0)
        return u"● "_s + tr("%n change(s), not saved", nullptr, count);
    if (m_model.hasAttempts())
        return u"● "_s + tr("a value cannot be saved");
    return tr("✔ as on the share");
}

void BulkEditor::refresh()
{
    const bool scanned = m_selection.snapshot && m_selection.snapshot->complete;
    const bool hasChanges = m_model.isModified();
    m_state->setText(stateText());
    m_discard->setEnabled(m_model.hasUnsavedChanges());
    m_save->setEnabled(hasChanges && !m_model.hasAttempts() && scanned);
    m_save->setToolTip(!scanned ? tr("The share is still being read. You can save when that is done.")
                                : tr("First shows whom your changes reach, and what is overwritten"));
    m_saveButton->setEnabled(m_save->isEnabled());
    m_saveButton->setToolTip(m_save->toolTip());
    m_reach->setRequest(hasChanges && scanned ? std::optional(request()) : std::nullopt);
    m_keeping.start();
    Q_EMIT unsavedChanged();
}

void BulkEditor::forget()
{
    m_model.load({}, m_model.saved());
    keepUnsaved();
}

void BulkEditor::preview(const std::vector<cer::SettingEdit> &edits)
{
    ReachRequest wanted = request();
    wanted.edits = edits;
    (new BulkSaveDialog(m_session, std::move(wanted), window()))->open();
}

void BulkEditor::openPreview()
{
    auto *dialog = new BulkSaveDialog(m_session, request(), window());
    connect(dialog, &BulkSaveDialog::saved, this, &BulkEditor::forget);
    dialog->open();
}
