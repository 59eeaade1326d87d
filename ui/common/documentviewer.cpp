// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/documentviewer.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/document"_s;

/// The first line that is not a comment, without its "#".
QString titleOf(const QString &markdown)
{
    const qsizetype start = markdown.indexOf(u"# "_s);
    return start < 0 ? QString() : markdown.mid(start + 2, markdown.indexOf(u'\n', start) - start - 2);
}

} // namespace

QString DocumentViewer::markdownOf(const QString &section)
{
    QFile file(u"%1/%2.md"_s.arg(folder, section));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

DocumentViewer::DocumentViewer(QWidget *parent)
    : QDialog(parent)
    , m_sections(new QListWidget)
    , m_text(new QTextBrowser)
    , m_search(new QLineEdit)
{
    setWindowTitle(tr("What the document says"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(960, 640);
    m_sections->setAccessibleName(tr("Sections"));
    m_text->setAccessibleName(tr("Text of the section"));
    m_text->setOpenLinks(false);
    m_search->setPlaceholderText(tr("Search in all sections"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_sections);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 680});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(splitter, 1);
    fillSections();
    connect(m_sections, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_text->setMarkdown(markdownOf(item->data(Qt::UserRole).toString()));
    });
    connect(m_search, &QLineEdit::textChanged, this, &DocumentViewer::search);
}

void DocumentViewer::fillSections()
{
    for (const QString &file : QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        const QString section = file.chopped(3);
        auto *item = new QListWidgetItem(titleOf(markdownOf(section)), m_sections);
        item->setData(Qt::UserRole, section);
    }
}

/// Leaves the sections that hold what is searched for, and marks it in the one that is shown.
void DocumentViewer::search()
{
    const QString wanted = m_search->text();
    for (int row = 0; row < m_sections->count(); ++row) {
        QListWidgetItem *item = m_sections->item(row);
        item->setHidden(!markdownOf(item->data(Qt::UserRole).toString()).contains(wanted, Qt::CaseInsensitive));
    }
    m_text->moveCursor(QTextCursor::Start);
    if (!wanted.isEmpty())
        m_text->find(wanted);
}

void DocumentViewer::showSection(const QString &section)
{
    // "2.2.2.1" may be told within "2.2.2".
    for (QString wanted = section; !wanted.isEmpty(); wanted.truncate(qMax(qsizetype(0), wanted.lastIndexOf(u'.')))) {
        for (int row = 0; row < m_sections->count(); ++row) {
            if (m_sections->item(row)->data(Qt::UserRole) == wanted)
                return m_sections->setCurrentRow(row);
        }
    }
    if (!m_sections->currentItem())
        m_sections->setCurrentRow(0);
}

void DocumentViewer::show(QWidget *parent, const QString &section)
{
    static QPointer<DocumentViewer> viewer;
    if (!viewer)
        viewer = new DocumentViewer(parent);
    viewer->showSection(section);
    viewer->QDialog::show();
    viewer->raise();
    viewer->activateWindow();
}
