// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/linefield.h"

#include "ui/common/testbutton.h"
#include "ui/common/visitbutton.h"
#include "ui/response/inheritbutton.h"
#include "ui/response/numberline.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace {

// Not while it says so already: the cursor stays where it is.
void showText(QLineEdit &line, const QString &text)
{
    if (line.text() != text)
        line.setText(text);
}

int widthOf(const QLineEdit &line, int characters)
{
    constexpr int frame = 16;
    return line.fontMetrics().horizontalAdvance(u'0') * characters + frame;
}

// A choice and what belongs to it, side by side in any arrangement; without a last part the line does not grow.
QWidget *joined(QRadioButton *choice, QLineEdit *line, QWidget *last)
{
    auto *part = new QWidget;
    auto *layout = new QHBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(choice);
    layout->addWidget(line, 1);
    if (last)
        layout->addWidget(last);
    else
        layout->addStretch();
    return part;
}

// The same for an address, which can be opened and tested; the answer stands below it.
QWidget *joinedAddress(QRadioButton *choice, QLineEdit *line)
{
    auto *test = new TestButton(*line);
    QWidget *row = joined(choice, line, new VisitButton(*line));
    row->layout()->addWidget(test);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(row);
    layout->addWidget(test->answer());
    return part;
}

} // namespace

LineField::LineField(const QString &placeholder, QWidget *parent)
    : ValueField(parent)
    , m_line(new QLineEdit)
{
    m_line->setPlaceholderText(placeholder);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    setEntry(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT cleared();
        else
            Q_EMIT typed(text);
    });
}

void LineField::setShort(int characters, QWidget *beside)
{
    m_line->setMaximumWidth(widthOf(*m_line, characters));
    auto *line = static_cast<QHBoxLayout *>(layout());
    line->addWidget(beside);
    line->addStretch();
}

void LineField::setState(const FieldState &state)
{
    showText(*m_line, state.own.value_or(QString()));
}

void LineField::setNames(const QString &label, const QString &description)
{
    m_line->setAccessibleName(label);
    m_line->setAccessibleDescription(description);
}

OwnLineField::OwnLineField(Kind kind, QWidget *parent)
    : ValueField(parent)
    , m_kind(kind)
    , m_grid(new QGridLayout(this))
    , m_inherit(new InheritButton)
    , m_own(new QRadioButton)
    , m_line(kind == Kind::Number ? new NumberLine : new QLineEdit)
    , m_ownPart(kind == Kind::Number ? joined(m_own, m_line, nullptr) : joinedAddress(m_own, m_line))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(0);
    m_inherit->setMinimumHeight(lineHeight());
    m_inherit->setAutoExclusive(false); // the two have no parent in common
    m_own->setAutoExclusive(false);
    if (kind == Kind::Number)
        m_line->setMaximumWidth(widthOf(*m_line, 10));
    else
        m_line->setPlaceholderText(tr("empty: no address is shown"));
    auto *choices = new QButtonGroup(this);
    choices->addButton(m_inherit);
    choices->addButton(m_own);
    setNarrow(false);
    connect(m_inherit, &QRadioButton::clicked, this, &ValueField::cleared);
    connect(m_own, &QRadioButton::clicked, this, &OwnLineField::beginOwn);
    connect(m_line, &QLineEdit::textEdited, this, &ValueField::typed);
}

void OwnLineField::beginOwn()
{
    if (m_line->text().isEmpty())
        m_line->setText(m_inheritedValue);
    m_line->setFocus(Qt::OtherFocusReason);
    m_line->selectAll();
    Q_EMIT chosen(m_line->text());
}

void OwnLineField::setNarrow(bool narrow)
{
    m_inherit->setColumnWidth(!narrow && m_kind == Kind::Number);
    m_grid->addWidget(m_inherit, 0, 0, Qt::AlignTop);
    m_grid->addWidget(m_ownPart, narrow ? 1 : 0, narrow ? 0 : 1);
    m_grid->setColumnStretch(0, narrow ? 1 : 0);
    m_grid->setColumnStretch(1, narrow ? 0 : 1);
}

void OwnLineField::setState(const FieldState &state)
{
    m_inheritedValue = state.inheritedValue;
    m_inherit->setText(tr("inherit: %1").arg(state.inherited));
    (state.own ? m_own : m_inherit)->setChecked(true);
    setEntry(state.own ? static_cast<QWidget *>(m_line) : m_inherit);
    showText(*m_line, state.own.value_or(QString()));
}

void OwnLineField::setNames(const QString &label, const QString &description)
{
    const QString name = tr("%1: %2");
    m_inherit->setAccessibleName(name.arg(label, m_inherit->text()));
    m_own->setAccessibleName(name.arg(label, tr("own value")));
    m_line->setAccessibleName(label);
    m_line->setAccessibleDescription(description);
}

ResponseField::ResponseField(QWidget *parent)
    : ValueField(parent)
    , m_nothing(new QRadioButton(tr("nothing")))
    , m_known(new QRadioButton(tr("known, no information")))
    , m_address(new QRadioButton(tr("address")))
    , m_line(new QLineEdit)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_nothing, 0, 0);
    grid->addWidget(m_known, 0, 1);
    grid->addWidget(joinedAddress(m_address, m_line), 1, 0, 1, 3); // addresses are long
    grid->setColumnStretch(2, 1);
    m_line->setPlaceholderText(u"https://…"_s);
    auto *choices = new QButtonGroup(this);
    for (QRadioButton *button : {m_nothing, m_known, m_address}) {
        button->setMinimumHeight(lineHeight());
        button->setAutoExclusive(false);
        choices->addButton(button);
    }
    connect(m_nothing, &QRadioButton::clicked, this, &ValueField::cleared);
    connect(m_known, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(u"1"_s); });
    connect(m_address, &QRadioButton::clicked, this, [this] {
        m_line->setFocus(Qt::OtherFocusReason);
        Q_EMIT chosen(m_line->text());
    });
    connect(m_line, &QLineEdit::textEdited, this, &ValueField::typed);
}

void ResponseField::setState(const FieldState &state)
{
    QRadioButton *choice = !state.own ? m_nothing : *state.own == u"1"_s ? m_known : m_address;
    choice->setChecked(true);
    setEntry(choice == m_address ? static_cast<QWidget *>(m_line) : choice);
    showText(*m_line, choice == m_address ? *state.own : QString());
}

void ResponseField::setNames(const QString &label, const QString &description)
{
    for (QRadioButton *button : {m_nothing, m_known, m_address}) {
        button->setAccessibleName(tr("%1: %2").arg(label, button->text()));
        button->setAccessibleDescription(description);
    }
    m_line->setAccessibleName(tr("%1: %2").arg(label, tr("address")));
    m_line->setAccessibleDescription(description);
}
