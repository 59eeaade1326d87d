// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/settingspage.h"

#include "ui/common/appearance.h"
#include "ui/common/appsettings.h"
#include "ui/common/codepage.h"
#include "ui/common/columnchoice.h"
#include "ui/common/documenthelp.h"
#include "ui/common/icons.h"
#include "ui/common/journalfield.h"
#include "ui/share/sharesession.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr int longestLimit = 3600; // s

struct PageName {
    const char *name, *letters;
};
constexpr PageName pageNames[] = {
    {"windows-1250", QT_TRANSLATE_NOOP("SettingsPage", "Central European")},
    {"windows-1251", QT_TRANSLATE_NOOP("SettingsPage", "Cyrillic")},
    {"windows-1252", QT_TRANSLATE_NOOP("SettingsPage", "Western European")},
    {"windows-1253", QT_TRANSLATE_NOOP("SettingsPage", "Greek")},
    {"windows-1254", QT_TRANSLATE_NOOP("SettingsPage", "Turkish")},
    {"windows-1255", QT_TRANSLATE_NOOP("SettingsPage", "Hebrew")},
    {"windows-1256", QT_TRANSLATE_NOOP("SettingsPage", "Arabic")},
    {"windows-1257", QT_TRANSLATE_NOOP("SettingsPage", "Baltic")},
    {"windows-1258", QT_TRANSLATE_NOOP("SettingsPage", "Vietnamese")},
    {"windows-874", QT_TRANSLATE_NOOP("SettingsPage", "Thai")},
    {"ISO-8859-1", QT_TRANSLATE_NOOP("SettingsPage", "Latin 1, as the document has it")},
    {"IBM437", QT_TRANSLATE_NOOP("SettingsPage", "MS-DOS, United States")},
    {"IBM850", QT_TRANSLATE_NOOP("SettingsPage", "MS-DOS, Western European")},
};

QString pageText(const QString &name)
{
    const auto *found =
        std::ranges::find_if(pageNames, [&](const PageName &page) { return name == QLatin1StringView(page.name); });
    if (found == std::end(pageNames))
        return name;
    //: A code page and the letters it is for: "windows-1251, Cyrillic"
    return SettingsPage::tr("%1, %2").arg(name, SettingsPage::tr(found->letters));
}

QLabel *makeHeading(const QString &text)
{
    auto *heading = new QLabel(text);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, 24, 0, 0);
    return heading;
}

QLabel *makeNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    return note;
}

/// A name, the field below it, and below that what it does. The note is read out with the field.
void addField(QVBoxLayout *layout, const QString &name, QWidget *field, QLabel *note)
{
    auto *label = new QLabel(name);
    label->setBuddy(field);
    label->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(label);
    const bool wide = field->sizePolicy().horizontalPolicy() == QSizePolicy::Preferred;
    layout->addWidget(field, 0, wide ? Qt::Alignment() : Qt::AlignLeft);
    layout->addWidget(note);
    field->setAccessibleDescription(note->text());
}

void fill(QComboBox *box, const QList<Choice> &choices)
{
    for (const Choice &choice : choices)
        box->addItem(QString(choice.text).remove(u'&'), choice.value);
}

} // namespace

SettingsPage::SettingsPage(ShareSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_codePage(new QComboBox)
    , m_timeLimit(new QSpinBox)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_languageNote(makeNote({}))
{
    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *fields = new QVBoxLayout(column);
    fields->setContentsMargins({});
    fields->setSpacing(4);
    fields->addWidget(makeHead());
    addShare(fields);
    addAppearance(fields);
    addTables(fields);
    fields->addStretch();
    auto *page = new QWidget;
    auto *centre = new QHBoxLayout(page);
    centre->setContentsMargins(24, 24, 24, 24);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // it follows the field that has the focus
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area, 1);
    refresh();
}

QWidget *SettingsPage::makeHead()
{
    auto *head = new QWidget;
    auto *title = new QLabel(tr("Settings"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto *close = new QToolButton;
    close->setIcon(lineIcon("close"_L1));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Back to where you were (Esc)"));
    close->setAccessibleName(tr("Close the settings"));
    connect(close, &QToolButton::clicked, this, &SettingsPage::leaveRequested);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->addWidget(title, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    return head;
}

void SettingsPage::addShare(QVBoxLayout *layout)
{
    layout->addWidget(makeHeading(tr("The share")));
    setDocumentSection(m_codePage, u"2.2.2"_s);
    setDocumentSection(m_timeLimit, u"3.1.1"_s);
    for (const QString &name : CodePage::names())
        m_codePage->addItem(pageText(name), name);
    addField(layout, tr("&Code page of its files"), m_codePage,
             makeNote(tr(
                 "The files of a share are bytes, and only the people there know in which code page they were written. "
                 "Choosing another one reads the share again; no byte of any file changes.")));
    connect(m_codePage, &QComboBox::activated, this, [this] {
        appsettings::setCodePage(m_codePage->currentData().toString());
        m_session.setCodePage(m_codePage->currentData().toString());
    });
    m_timeLimit->setRange(0, longestLimit);
    m_timeLimit->setSuffix(tr(" s", "seconds, behind a number"));
    m_timeLimit->setSpecialValueText(tr("no limit"));
    m_timeLimit->setKeyboardTracking(false);
    addField(
        layout, tr("&Time it has to answer"), m_timeLimit,
        makeNote(tr("A share that does not answer for so long is given up, with a message and a button to try again. "
                    "0 waits as long as it takes.")));
    connect(m_timeLimit, &QSpinBox::valueChanged, this, [this](int seconds) {
        appsettings::setTimeLimit(std::chrono::seconds(seconds));
        m_session.setTimeLimit(std::chrono::seconds(seconds));
    });
    addField(layout, tr("&Journal"), new JournalField,
             makeNote(tr("The journal holds each change of a file with its old content and your reason, so that it can "
                         "be taken back. "
                         "Leave the folder empty for the usual one, or name one that your colleagues use too.")));
}

void SettingsPage::addAppearance(QVBoxLayout *layout)
{
    layout->addWidget(makeHeading(tr("The program")));
    fill(m_theme, themeChoices());
    addField(layout, tr("T&heme"), m_theme,
             makeNote(tr("\"As the system\" follows the system when it changes between day and night.")));
    connect(m_theme, &QComboBox::activated, this, [this] { chooseTheme(m_theme->currentData().toString()); });
    fill(m_language, languageChoices());
    addField(layout, tr("&Language"), m_language, m_languageNote);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
}

void SettingsPage::addTables(QVBoxLayout *layout)
{
    layout->addWidget(makeHeading(tr("Tables")));
    auto *columns = new ColumnChoice;
    addField(layout, tr("C&olumns that the table of buckets begins with"), columns,
             makeNote(tr("A table that you have arranged keeps its columns. \"Usual columns\" in the menu of its "
                         "header brings these.")));
    connect(columns, &ColumnChoice::useRequested, this, &SettingsPage::columnsRequested);
}

void SettingsPage::chooseLanguage()
{
    appsettings::setLanguage(m_language->currentData().toString());
    refresh();
}

void SettingsPage::refresh()
{
    m_codePage->setCurrentIndex(m_codePage->findData(CodePage::current().name()));
    m_timeLimit->setValue(int(appsettings::timeLimit().count()));
    m_theme->setCurrentIndex(qMax(0, m_theme->findData(appsettings::theme())));
    const QString language = appsettings::language();
    m_language->setCurrentIndex(qMax(0, m_language->findData(language)));
    const bool later = language != appsettings::languageAtStart();
    m_languageNote->setText(later ? tr("⚠ The language changes when the program is started the next time.")
                                  : tr("Another language holds from the next start of the program."));
    m_language->setAccessibleDescription(m_languageNote->text());
}

void SettingsPage::focusFirst()
{
    m_codePage->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    Q_EMIT leaveRequested();
}
