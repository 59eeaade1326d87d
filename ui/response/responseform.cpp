// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/responseform.h"

#include "ui/common/linklabel.h"
#include "ui/response/documentmodel.h"
#include "ui/response/parameterrow.h"
#include "ui/response/parametertext.h"
#include "ui/response/valuefield.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QWidget *makeLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

QWidget *makeHeading(const QString &text)
{
    auto *heading = new QWidget;
    auto *label = new QLabel(text);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins(0, 8, 0, 2);
    layout->addWidget(label);
    layout->addWidget(makeLine(), 1);
    return heading;
}

} // namespace

ResponseForm::ResponseForm(DocumentModel &model, const ByteText &text, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(text)
    , m_area(new QScrollArea)
    , m_help(new LinkLabel)
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(8, 0, 8, 8);
    rows->setSpacing(0);
    addRows(rows);
    rows->addStretch();

    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(tr("Form"));
    m_area->viewport()->installEventFilter(this);

    m_help->setWordWrap(true);
    m_help->setMargin(8);
    m_help->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_help->setTextInteractionFlags(Qt::LinksAccessibleByMouse);
    m_help->setMinimumHeight(2 * m_help->fontMetrics().lineSpacing() + 2 * m_help->margin());
    connect(m_help, &QLabel::linkActivated, this, &ResponseForm::documentRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_area, 1);
    layout->addWidget(makeLine());
    layout->addWidget(m_help);
    connect(&m_model, &DocumentModel::changed, this, &ResponseForm::refresh);
    connect(&m_model, &DocumentModel::reloaded, this, &ResponseForm::refresh);
    connect(&m_model, &DocumentModel::savedChanged, this, &ResponseForm::refresh);
    connect(&m_model, &DocumentModel::attemptsChanged, this, &ResponseForm::refresh);
    arrange();
    refresh();
    showHelp(m_rows.front()->parameter());
}

// A field that is being edited loses the focus when it goes, and tells what was typed: to nobody any more.
ResponseForm::~ResponseForm()
{
    m_model.disconnect(this);
    for (const ParameterRow *row : m_rows)
        row->field()->disconnect();
}

void ResponseForm::addRows(QVBoxLayout *layout)
{
    std::optional<cer::ParameterGroup> group;
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        if (!cer::mayStandIn(info.parameter, m_model.kind()))
            continue;
        if (group != info.group)
            layout->addWidget(makeHeading(ParameterText::group(info.group)));
        group = info.group;
        auto *row = new ParameterRow(info.parameter, m_model, m_context, m_text);
        connect(row, &ParameterRow::focused, this, &ResponseForm::showHelp);
        connect(row, &ParameterRow::documentRequested, this, &ResponseForm::documentRequested);
        layout->addWidget(row);
        m_rows.push_back(row);
    }
}

void ResponseForm::setContext(FormContext context)
{
    m_context = std::move(context);
    refresh();
}

ParameterRow *ResponseForm::row(cer::Parameter parameter) const
{
    const auto found = std::ranges::find(m_rows, parameter, &ParameterRow::parameter);
    return found == m_rows.end() ? nullptr : *found;
}

void ResponseForm::showFirstAttempt()
{
    const auto hasAttempt = [this](const ParameterRow *row) { return m_model.attempt(row->parameter()).has_value(); };
    const auto found = std::ranges::find_if(m_rows, hasAttempt);
    if (found == m_rows.end())
        return;
    (*found)->field()->focusEntry();
    m_area->ensureWidgetVisible(*found);
}

bool ResponseForm::takeBackAttempt()
{
    const auto focused = std::ranges::find_if(m_rows, &ParameterRow::hasFocusInside);
    return focused != m_rows.end() && (*focused)->takeBackAttempt();
}

void ResponseForm::refresh()
{
    for (ParameterRow *row : m_rows)
        row->refresh();
}

void ResponseForm::showHelp(cer::Parameter parameter)
{
    m_help->setText(u"<b>%1</b> — %2 <a href='%3'>%3</a>"_s.arg(
        ParameterText::key(parameter), ParameterText::meaning(parameter, m_model.kind()).toHtmlEscaped(),
        ParameterText::section(parameter)));
}

void ResponseForm::arrange()
{
    int width = 0;
    for (const ParameterRow *row : m_rows)
        width = std::max(width, row->labelWidth());
    for (ParameterRow *row : m_rows)
        row->arrange(m_narrow, width);
}

void ResponseForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int narrowest = 620; // names, two choices, a line of text and the buttons side by side
    const bool narrow = width() < narrowest;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    arrange();
}

// Rows wrap, so their heights follow from the width, which the area does not ask for by itself.
bool ResponseForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area->viewport() && event->type() == QEvent::Resize)
        m_area->widget()->setMaximumWidth(m_area->viewport()->width());
    return QWidget::eventFilter(watched, event);
}
