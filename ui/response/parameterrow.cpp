// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/parameterrow.h"

#include "core/protocol/privacy.h"
#include "core/protocol/values.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/response/differbutton.h"
#include "ui/response/documentmodel.h"
#include "ui/response/linefield.h"
#include "ui/response/parametertext.h"
#include "ui/response/privacytext.h"
#include "ui/response/rownotes.h"
#include "ui/response/valuefield.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column : int { Mark, Label, Field, Restore, Section };

} // namespace

ParameterRow::ParameterRow(cer::Parameter parameter, DocumentModel &model, const FormContext &context,
                           const ByteText &text, QWidget *parent)
    : QWidget(parent)
    , m_parameter(parameter)
    , m_model(model)
    , m_context(context)
    , m_text(text)
    , m_grid(new QGridLayout(this))
    , m_mark(new QLabel)
    , m_label(new QLabel(ParameterText::label(parameter)))
    , m_field(makeValueField(parameter, model.kind(), text))
    , m_restore(new QToolButton)
    , m_section(new QToolButton)
    , m_notes(new RowNotes)
{
    m_grid->setContentsMargins(0, 1, 0, 1);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(1);
    setUpHead();
    connect(m_field, &ValueField::chosen, this, [this](const QString &value) { enter(value, 0); });
    connect(m_field, &ValueField::typed, this, [this](const QString &value) { enter(value, m_step); });
    connect(m_field, &ValueField::cleared, this, &ParameterRow::clear);
    connect(m_notes, &RowNotes::documentRequested, this, &ParameterRow::documentRequested);
    connect(m_notes, &RowNotes::repairRequested, this,
            [this](const cer::TextEdit &edit) { m_model.apply(edit, tr("Repair")); });
    watchChildren();
}

void ParameterRow::setUpHead()
{
    const QString section = ParameterText::section(m_parameter);
    const QString meaning = ParameterText::meaning(m_parameter, m_model.kind());
    m_label->setBuddy(m_field);
    m_label->setToolTip(u"<p><b>%1</b></p><p>%2</p>"_s.arg(ParameterText::key(m_parameter), meaning.toHtmlEscaped()));
    m_mark->setFixedWidth(m_mark->fontMetrics().horizontalAdvance(u"●"_s));
    m_restore->setIcon(lineIcon("undo"_L1));
    m_section->setText(section);
    m_section->setToolTip(tr("What the document says about it (F1)"));
    m_section->setAccessibleName(tr("What section %1 says about \"%2\"").arg(section, m_label->text()));
    m_section->setFocusPolicy(Qt::NoFocus);
    for (QToolButton *button : {m_restore, m_section}) {
        button->setAutoRaise(true);
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
    if (m_parameter == cer::Parameter::BucketId) {
        m_proposal = new QToolButton;
        m_proposal->setAutoRaise(true);
        static_cast<LineField *>(m_field)->setShort(14, m_proposal);
        connect(m_proposal, &QToolButton::clicked, this, [this] { enter(QString::number(m_context.nextFreeId), 0); });
    }
    paintButtons();
    connect(m_section, &QToolButton::clicked, this, [this, section] { Q_EMIT documentRequested(section); });
    connect(m_restore, &QToolButton::clicked, this, &ParameterRow::restore);
}

void ParameterRow::setUpDifferButton()
{
    m_differ = new DifferButton;
    connect(m_differ, &DifferButton::chosen, this, [this](const QString &value) { enter(value, 0); });
    connect(m_differ, &DifferButton::cleared, this, &ParameterRow::clear);
    connect(m_differ, &DifferButton::otherRequested, this, [this] {
        m_entersOther = true;
        m_field->setVisible(true);
        m_field->focusEntry();
        refresh();
    });
    arrange(m_narrow, m_labelWidth);
}

void ParameterRow::restore()
{
    m_entersOther = false;
    takeBackAttempt();
    m_model.restore(m_parameter);
    refresh();
}

// Buttons know one colour for their text only.
void ParameterRow::paintButtons()
{
    const auto give = [this](QToolButton *button, QPalette::ColorRole role) {
        QPalette look = palette();
        look.setColor(QPalette::ButtonText, look.color(role));
        button->setPalette(look);
    };
    give(m_section, QPalette::PlaceholderText);
    if (m_proposal)
        give(m_proposal, QPalette::Link);
}

void ParameterRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintButtons();
}

void ParameterRow::watchChildren()
{
    for (QWidget *child : findChildren<QWidget *>())
        child->installEventFilter(this);
    for (QWidget *child : m_field->findChildren<QWidget *>())
        child->installEventFilter(this);
}

int ParameterRow::labelWidth() const
{
    return m_label->sizeHint().width();
}

void ParameterRow::arrange(bool narrow, int labelWidth)
{
    const int row = narrow ? 1 : 0;
    m_narrow = narrow;
    m_labelWidth = labelWidth;
    m_label->setMinimumWidth(narrow ? 0 : labelWidth + 8);
    m_label->setMinimumHeight(m_restore->sizeHint().height());
    m_mark->setMinimumHeight(m_restore->sizeHint().height());
    m_grid->addWidget(m_mark, 0, Mark, Qt::AlignTop);
    m_grid->addWidget(m_label, 0, Label, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(m_field, row, narrow ? Label : Field, 1, narrow ? 4 : 1);
    if (m_differ)
        m_grid->addWidget(m_differ, row, narrow ? Label : Field, 1, narrow ? 4 : 1, Qt::AlignLeft | Qt::AlignTop);
    m_grid->addWidget(m_restore, 0, Restore, Qt::AlignTop);
    m_grid->addWidget(m_section, 0, Section, Qt::AlignTop);
    m_grid->addWidget(m_notes, row + 1, narrow ? Label : Field, 1, narrow ? 4 : 3);
    m_grid->setColumnStretch(Field, 1);
    m_field->setNarrow(narrow);
    watchChildren();
}

void ParameterRow::enter(const QString &value, int step)
{
    const auto bytes = m_text.bytes(value);
    if (!bytes || !m_model.set(m_parameter, *bytes, step))
        m_model.setAttempt(m_parameter, value);
}

void ParameterRow::clear()
{
    m_model.unset(m_parameter);
}

bool ParameterRow::takeBackAttempt()
{
    const bool had = m_model.attempt(m_parameter).has_value();
    m_model.dropAttempt(m_parameter);
    return had;
}

bool ParameterRow::hasFocusInside() const
{
    const QWidget *focus = focusWidget();
    return focus && focus->hasFocus() && isAncestorOf(focus);
}

cer::EffectiveValue ParameterRow::inherited() const
{
    const bool isStatus = m_model.kind() == cer::DocumentKind::Status;
    const cer::ConfigDocument *policy = isStatus ? m_context.policyDocument() : nullptr;
    return cer::effectiveValue(m_parameter, nullptr, policy, m_context.clientProfile(), m_context.kind);
}

void ParameterRow::refresh()
{
    const cer::EffectiveValue inherited = this->inherited();
    FieldState state;
    state.inherited = ParameterText::inherited(inherited, m_text, m_context.clientProfile());
    state.inheritedValue = m_text.text(inherited.value.value_or(std::string()));
    if (const auto own = m_model.document().value(m_parameter))
        state.own = m_text.text(*own);
    if (const auto attempt = m_model.attempt(m_parameter))
        state.own = attempt;
    m_field->setState(state);
    refreshDifference();
    refreshMark();
    refreshNotes();
    refreshProposal();
}

bool ParameterRow::isChanged() const
{
    return m_model.isChanged(m_parameter) || m_model.attempt(m_parameter);
}

void ParameterRow::refreshDifference()
{
    // While somebody types, a value comes and goes with every letter.
    const QWidget *focus = window()->focusWidget();
    m_entersOther = m_entersOther && (isChanged() || (focus && isAncestorOf(focus)));
    const bool differs = m_context.differs(m_parameter) && !isChanged();
    if (differs && !m_differ)
        setUpDifferButton();
    if (m_differ && m_context.differs(m_parameter))
        m_differ->setSpread(m_context.spreads[std::size_t(m_parameter)], m_parameter, m_text);
    const bool showsDifference = differs && !m_entersOther;
    m_field->setVisible(!showsDifference);
    if (m_differ) {
        m_differ->setVisible(showsDifference);
        m_differ->setAccessibleName(tr("%1: %2").arg(m_label->text(), m_differ->text()));
    }
}

QString ParameterRow::savedText() const
{
    if (m_context.differs(m_parameter))
        return tr("the values that differ");
    const auto saved = m_model.savedDocument().value(m_parameter);
    return saved ? m_text.text(*saved) : tr("not set");
}

void ParameterRow::refreshMark()
{
    const bool isChanged = this->isChanged();
    m_mark->setText(isChanged ? u"●"_s : QString());
    m_restore->setVisible(isChanged || m_entersOther);
    const QString value = savedText();
    const QString back = tr("Back to the saved value: %1").arg(value);
    m_mark->setToolTip(tr("Changed and not saved. Saved value: %1").arg(value));
    m_restore->setToolTip(back);
    m_restore->setAccessibleName(tr("%1: %2").arg(m_label->text(), back));
    QFont font = m_label->font();
    font.setBold(isChanged);
    m_label->setFont(font);
}

QString ParameterRow::countNote() const
{
    if (m_parameter != cer::Parameter::CrashesPerBucket || !m_context.cabs)
        return {};
    const QLocale locale;
    const auto limit = m_model.document().value(m_parameter)
                           ? cer::parseNumber(*m_model.document().value(m_parameter))
                           : cer::parseNumber(inherited().value.value_or(std::string()));
    const QString cabs = locale.toString(qulonglong(*m_context.cabs));
    if (!limit)
        return tr("%1 collected so far").arg(cabs);
    return tr("%1 of %2 collected").arg(cabs, locale.toString(qulonglong(*limit)));
}

void ParameterRow::refreshNotes()
{
    QList<Fault> faults;
    const auto attempt = m_model.attempt(m_parameter);
    const auto value = m_model.document().value(m_parameter);
    if (attempt) {
        faults = faultsOf(m_parameter, m_model.kind(), *attempt, m_text);
        const auto obstacle = obstacleFor(m_parameter, *attempt, m_model.document(), m_text);
        if (obstacle && std::ranges::none_of(faults, [](const Fault &f) { return f.severity == cer::Severity::Error; }))
            faults = {*obstacle};
    } else if (!m_context.differs(m_parameter) || isChanged()) {
        faults = faultsIn(m_model.document(), m_parameter);
    }
    QList<RowNotes::Note> notes;
    for (const cer::PrivacyNote &note : cer::privacyNotes(m_parameter, value.value_or(std::string_view())))
        notes.append({true, PrivacyText::textFor(note)});
    if (const QString count = countNote(); !count.isEmpty())
        notes.append({false, count});
    if (m_parameter == cer::Parameter::BucketId && value && m_context.files > 1)
        notes.append({true, tr("All of these buckets get this number. Hits that are logged under it belong to all of "
                               "them, so give each bucket a number of its own.")});
    if (m_parameter == cer::Parameter::BucketId && value && m_context.otherBucketWith) {
        const std::string other = m_context.otherBucketWith(cer::parseNumber(*value).value_or(0));
        if (!other.empty())
            notes.append(
                {true,
                 tr("%1 has this number too. Hits that are logged under it belong to both.").arg(m_text.text(other))});
    }
    m_notes->setNotes(faults, notes);
    m_field->setNames(m_label->text(), m_notes->plainText());
}

void ParameterRow::refreshProposal()
{
    if (!m_proposal)
        return;
    const QString number = QString::number(m_context.nextFreeId);
    m_proposal->setText(tr("next free: %1").arg(number));
    m_proposal->setToolTip(tr("Takes %1, the first number above all that buckets of this share have").arg(number));
    const auto value = m_model.document().value(m_parameter);
    m_proposal->setVisible(m_context.nextFreeId > 0 && (!value || m_text.text(*value) != number));
}

// Undo, redo and help go to the editor as a whole, not to a line of text of its own.
bool ParameterRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_step = m_model.newStep();
        Q_EMIT focused(m_parameter);
    }
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isHistory = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    if (isHistory && qobject_cast<QLineEdit *>(watched)) {
        event->ignore();
        return true;
    }
    if (key->matches(QKeySequence::HelpContents)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            Q_EMIT documentRequested(ParameterText::section(m_parameter));
        return true;
    }
    if (key->key() == Qt::Key_Escape && m_model.attempt(m_parameter)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            takeBackAttempt();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
