// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/responseeditor.h"

#include "ui/client/clientchoice.h"
#include "ui/common/appsettings.h"
#include "ui/common/bytetext.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/linklabel.h"
#include "ui/response/effects.h"
#include "ui/response/modeswitch.h"
#include "ui/response/noticebar.h"
#include "ui/response/responseform.h"
#include "ui/response/savebar.h"
#include "ui/response/sourceview.h"
#include "ui/response/unsavededits.h"
#include "ui/share/sharesession.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

// The two kinds of files have a layout each.
QString settingsKey(cer::DocumentKind kind, QLatin1StringView what)
{
    return u"response/%1/%2"_s.arg(kind == cer::DocumentKind::Policy ? "policy"_L1 : "status"_L1, what);
}

QWidget *centred(std::initializer_list<QWidget *> widgets)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch();
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QLabel *makeWords()
{
    auto *words = new QLabel;
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setMinimumWidth(320);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return words;
}

} // namespace

ResponseEditor::ResponseEditor(ShareSession &session, UnsavedEdits &edits, cer::DocumentKind kind, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_edits(edits)
    , m_client(ClientChoice::shared())
    , m_code(ByteText::ofShare())
    , m_model(kind)
    , m_keeping(new QTimer(this))
    , m_title(new QLabel)
    , m_mode(new ModeSwitch({tr("Form"), tr("Source"), tr("Both")}))
    , m_notice(new NoticeBar)
    , m_pages(new QStackedWidget)
    , m_words(makeWords())
    , m_failureText(makeWords())
    , m_splitter(new QSplitter)
    , m_form(new ResponseForm(m_model, m_code))
    , m_source(new SourceView(m_model, m_code))
    , m_effects(new QLabel)
    , m_saveBar(new SaveBar(m_model))
{
    m_keeping->setSingleShot(true);
    m_keeping->setInterval(300);
    connect(m_keeping, &QTimer::timeout, this, &ResponseEditor::keepUnsaved);
    setDocumentSection(this, kind == cer::DocumentKind::Policy ? u"2.2.4"_s : u"2.2.5"_s);
    setUpPages();
    setUpCommands();
    connect(m_mode, &ModeSwitch::changed, this, &ResponseEditor::arrange);
    connect(m_form, &ResponseForm::documentRequested, this, &ResponseEditor::documentRequested);
    connect(m_source, &SourceView::documentRequested, this, &ResponseEditor::documentRequested);
    connect(m_source, &SourceView::refused, this,
            [this](const QString &sentence) { m_notice->showNotice(cer::Severity::Error, sentence); });
    connect(m_saveBar, &SaveBar::saveRequested, this, &ResponseEditor::save);
    connect(m_saveBar, &SaveBar::differenceRequested, this, &ResponseEditor::showDifference);
    connect(m_saveBar, &SaveBar::discardRequested, &m_model, &DocumentModel::discard);
    for (const auto signal : {&DocumentModel::reloaded, &DocumentModel::savedChanged, &DocumentModel::attemptsChanged}) {
        connect(&m_model, signal, this, &ResponseEditor::unsavedChanged);
        connect(&m_model, signal, this, &ResponseEditor::refreshEffects);
        connect(&m_model, signal, this, &ResponseEditor::refreshTitle);
        connect(&m_model, signal, m_keeping, qOverload<>(&QTimer::start));
    }
    connect(&m_session, &ShareSession::stateChanged, this, [this] {
        if (m_waitsForShare && m_session.store())
            read();
    });
    connect(m_pages, &QStackedWidget::currentChanged, this, &ResponseEditor::refreshTitle);
    connect(&m_model, &DocumentModel::changed, this, &ResponseEditor::unsavedChanged);
    connect(&m_model, &DocumentModel::changed, this, &ResponseEditor::refreshEffects);
    connect(&m_model, &DocumentModel::changed, m_keeping, qOverload<>(&QTimer::start));
    connect(m_client.get(), &ClientChoice::changed, this, [this] { setContext(m_form->context()); });
    connect(&m_session, &ShareSession::codePageChanged, this, [this] {
        ByteText::ofShare();
        m_model.showAgain();
    });
    arrange();
}

// The widgets know the model, so they go first.
ResponseEditor::~ResponseEditor()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void ResponseEditor::setUpPages()
{
    auto *again = new QPushButton(lineIcon("refresh"_L1), tr("Try again"));
    connect(again, &QPushButton::clicked, this, &ResponseEditor::read);
    m_failure = centred({m_failureText, again});

    m_title->setWordWrap(true);
    m_effects->setWordWrap(true);
    m_effects->setMargin(8);
    m_effects->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_source);

    m_editing = new QWidget;
    auto *editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins({});
    editing->setSpacing(0);
    editing->addWidget(m_splitter, 1);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    editing->addWidget(line);
    editing->addWidget(m_effects);
    editing->addWidget(m_saveBar);

    m_pages->addWidget(m_editing);
    m_pages->addWidget(centred({m_words}));
    m_pages->addWidget(m_failure);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_mode, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_pages, 1);
}

bool ResponseEditor::isEditing() const
{
    return m_pages->currentWidget() == m_editing && !m_file.isEmpty();
}

void ResponseEditor::addSummary(QWidget *summary)
{
    auto *layout = static_cast<QBoxLayout *>(m_editing->layout());
    layout->insertWidget(layout->indexOf(m_saveBar), summary);
}

void ResponseEditor::addCommand(QLatin1StringView icon, const QString &text, const QKeySequence &key,
                                void (ResponseEditor::*slot)())
{
    auto *action = new QAction(lineIcon(icon), text, this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, slot);
    m_commands.append(action);
}

void ResponseEditor::setUpCommands()
{
    addCommand("undo"_L1, tr("Undo"), QKeySequence::Undo, &ResponseEditor::undo);
    addCommand("redo"_L1, tr("Redo"), QKeySequence::Redo, &ResponseEditor::redo);
    m_commands += {m_saveBar->saveAction(), m_saveBar->reasonAction()};
    for (QAction *action : std::as_const(m_commands))
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(m_commands);
}

void ResponseEditor::undo()
{
    if (!m_form->takeBackAttempt())
        m_model.undoStack()->undo();
}

void ResponseEditor::redo()
{
    m_model.undoStack()->redo();
}

ResponseEditor::View ResponseEditor::view() const
{
    return View(m_mode->current());
}

void ResponseEditor::setView(View view)
{
    m_mode->setCurrent(int(view));
    arrange();
}

void ResponseEditor::arrange()
{
    constexpr int roomForBoth = 1000;
    m_form->setVisible(view() != View::Source);
    m_source->setVisible(view() != View::Form);
    m_splitter->setOrientation(width() < roomForBoth ? Qt::Vertical : Qt::Horizontal);
}

void ResponseEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ResponseEditor::saveState()
{
    keepUnsaved();
    const auto settings = openSettings();
    settings->setValue(settingsKey(m_model.kind(), "view"_L1), int(view()));
    settings->setValue(settingsKey(m_model.kind(), "splitter"_L1), m_splitter->saveState());
}

void ResponseEditor::restoreState()
{
    const auto settings = openSettings();
    m_splitter->restoreState(settings->value(settingsKey(m_model.kind(), "splitter"_L1)).toByteArray());
    setView(View(settings->value(settingsKey(m_model.kind(), "view"_L1), int(View::Form)).toInt()));
}

void ResponseEditor::refreshTitle()
{
    const bool isPolicy = m_model.kind() == cer::DocumentKind::Policy;
    if (m_pages->currentWidget() != m_editing) // nobody knows what the file holds
        m_title->clear();
    else if (m_model.saved())
        m_title->setText(isPolicy ? tr("<b>policy.txt</b> holds for every bucket whose status.txt says nothing else.")
                                  : tr("<b>status.txt</b> holds for this bucket and goes before policy.txt."));
    else
        m_title->setText(
            isPolicy ? tr("<b>There is no policy.txt.</b> The defaults hold. Your first change makes one.")
                     : tr("<b>There is no status.txt.</b> Everything is inherited. Your first change makes one."));
}

void ResponseEditor::setContext(FormContext context)
{
    context.profile = m_client->profile();
    m_form->setContext(std::move(context));
    refreshEffects();
}

void ResponseEditor::refreshEffects()
{
    const FormContext &context = m_form->context();
    const bool isPolicy = m_model.kind() == cer::DocumentKind::Policy;
    const cer::Decision next =
        isPolicy ? nextDecision(nullptr, &m_model.document(), cer::BucketKind::Application, {}, context.clientProfile())
                 : nextDecision(&m_model.document(), context.policyDocument(), context.kind, context.cabs,
                                context.clientProfile());
    m_effects->setText(u"<b>%1</b> %2"_s.arg(tr("What this does:"), breakable(effectsText(next, m_model.kind(), m_code))));
}
