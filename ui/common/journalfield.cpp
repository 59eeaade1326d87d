// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/journalfield.h"

#include "ui/common/appsettings.h"
#include "ui/common/icons.h"
#include "ui/common/sharepool.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

QString whyNotWritable(const QString &folder)
{
    // QTemporaryFile would make a name for a folder that is missing, and fail with "Unknown error".
    if (!QFileInfo(folder).isDir())
        return JournalField::tr("There is no such folder.");
    QTemporaryFile file(QDir(folder).filePath(u"journal-XXXXXX.tmp"_s));
    const bool written = file.open() && file.write("?") == 1 && file.flush();
    return written ? QString() : file.errorString();
}

JournalField::JournalField(QWidget *parent)
    : QWidget(parent)
    , m_folder(new QLineEdit)
    , m_icon(new QLabel)
    , m_message(new QLabel)
    , m_checking(sharePool())
{
    m_folder->setAccessibleName(tr("Folder of the journal"));
    m_folder->setPlaceholderText(QDir::toNativeSeparators(appsettings::usualJournalFolder()));
    auto *browse = new QPushButton(lineIcon("open"_L1), tr("Choose &folder…"));
    browse->setAccessibleDescription(tr("For the journal"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(browse);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *words = new QHBoxLayout;
    words->addWidget(m_icon, 0, Qt::AlignTop);
    words->addWidget(m_message, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addLayout(words);
    setFocusProxy(m_folder);
    connect(browse, &QPushButton::clicked, this, &JournalField::choose);
    connect(m_folder, &QLineEdit::editingFinished, this, &JournalField::check);
    showCurrent();
}

void JournalField::choose()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose the folder of the journal"),
                                          QFileInfo(QString::fromStdString(appsettings::journalFile())).path());
    if (folder.isEmpty())
        return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    check();
}

void JournalField::check()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    if (folder == appsettings::journalFolder()) {
        m_checking.cancel();
        return showCurrent();
    }
    if (folder.isEmpty()) // the user's own: it is made with the first change
        return finish(folder, {});
    if (QDir::isRelativePath(folder))
        return finish(folder, tr("Write the whole path, from the root on."));
    say("search"_L1, tr("Looking whether the journal can be written there…"));
    m_checking.start([folder](std::stop_token) { return whyNotWritable(folder); },
                     [this, folder](const QString &fault) { finish(folder, fault); });
}

void JournalField::finish(const QString &folder, const QString &fault)
{
    const QString before = QDir::toNativeSeparators(QString::fromStdString(appsettings::journalFile()));
    if (!fault.isEmpty()) {
        return say("error"_L1,
                   tr("The journal cannot be written in \"%1\": %2 It stays in \"%3\".")
                       .arg(QDir::toNativeSeparators(folder), fault.endsWith(u'.') ? fault : fault + u'.', before));
    }
    appsettings::setJournalFolder(folder);
    showCurrent();
    if (QFileInfo::exists(before)) {
        say("note"_L1,
            tr("%1 The changes of before stay in \"%2\"; move that file here to have them in the same journal.")
                .arg(m_message->text(), before));
    }
    Q_EMIT changed();
}

void JournalField::showCurrent()
{
    m_folder->setText(QDir::toNativeSeparators(appsettings::journalFolder()));
    say("journal"_L1, tr("Every change that is saved goes into \"%1\".")
                          .arg(QDir::toNativeSeparators(QString::fromStdString(appsettings::journalFile()))));
}

void JournalField::say(QLatin1StringView icon, const QString &sentence)
{
    m_icon->setPixmap(lineIcon(icon).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_message->setText(sentence);
    m_folder->setAccessibleDescription(sentence);
}
