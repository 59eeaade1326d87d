// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/rownotes.h"

#include "ui/common/theme.h"
#include "ui/response/severitylook.h"

#include <QEvent>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// As HTML in which a long subpath may be broken behind each of its folders.
QString breakable(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\\', u"\\&#8203;"_s);
}

} // namespace

RowNotes::RowNotes(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard
                                     | Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->addWidget(m_label);
    connect(m_label, &QLabel::linkActivated, this, [this](const QString &link) {
        const QStringList parts = link.split(u':');
        if (parts.first() == "section"_L1)
            Q_EMIT documentRequested(parts.last());
        else if (const auto index = parts.last().toInt(); index < m_faults.size() && m_faults[index].repair)
            Q_EMIT repairRequested(*m_faults[index].repair);
    });
    setVisible(false);
}

void RowNotes::setNotes(const QList<Fault> &faults, const QList<Note> &notes)
{
    if (faults == m_faults && notes == m_notes)
        return;
    m_faults = faults;
    m_notes = notes;
    show();
}

void RowNotes::show()
{
    m_label->setText(html());
    m_label->setAccessibleName(plainText());
    setVisible(!m_faults.isEmpty() || !m_notes.isEmpty());
}

QString RowNotes::html() const
{
    QStringList lines;
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        const Fault &fault = m_faults[i];
        QString line = u"<span style='color:%1'>%2 %3</span> <a href='section:%4'>%4</a>"_s.arg(
            severityTint(fault.severity).name(), severityMark(fault.severity), breakable(fault.text), fault.section);
        if (fault.repair)
            line += u" · <a href='repair:%1'>%2</a>"_s.arg(QString::number(i), tr("Repair"));
        lines += line;
    }
    for (const Note &note : m_notes) {
        const QColor color = note.isWarning ? stateColors().warning : stateColors().faint;
        lines += u"<span style='color:%1'>%2%3</span>"_s.arg(color.name(), note.isWarning ? u"⚠ "_s : QString(),
                                                             breakable(note.text));
    }
    return lines.join(u"<br>"_s);
}

QString RowNotes::plainText() const
{
    QStringList lines;
    for (const Fault &fault : m_faults)
        lines += fault.text;
    for (const Note &note : m_notes)
        lines += note.text;
    return lines.join(u'\n');
}

void RowNotes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show();
}
