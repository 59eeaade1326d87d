// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/share/sharefolder.h"
#include "ui/client/clientstab.h"
#include "ui/common/bytetext.h"
#include "ui/common/commandpalette.h"
#include "ui/common/documentviewer.h"
#include "ui/common/mainwindow.h"
#include "ui/journal/journalworkspace.h"
#include "ui/response/conflictdialog.h"
#include "ui/response/differencedialog.h"
#include "ui/response/policyworkspace.h"
#include "ui/response/responseeditor.h"
#include "ui/response/responsetab.h"
#include "ui/response/unsavededits.h"
#include "ui/share/bucketsworkspace.h"
#include "ui/share/healthworkspace.h"
#include "ui/share/historytab.h"
#include "ui/share/opensharedialog.h"
#include "ui/share/repairdialog.h"
#include "ui/share/sharesession.h"
#include "ui/share/viewsdialog.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

const std::string word = "winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c";
constexpr int mostSteps = 600;
constexpr int longestStay = 30;

QString nameOf(const QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    if (!interface)
        return {};
    // The name of a box of choices is what is chosen, on some systems: its label must name it.
    if (qobject_cast<const QComboBox *>(widget) && interface->relations(QAccessible::Label).isEmpty())
        return widget->accessibleName();
    return interface->text(QAccessible::Name);
}

/// How a widget is called in a failure: its class and those around it.
QString pathOf(const QWidget *widget)
{
    QStringList parts;
    for (const QWidget *each = widget; each && parts.size() < 4; each = each->parentWidget())
        parts.prepend(QString::fromLatin1(each->metaObject()->className())
                      + (each->objectName().isEmpty() ? QString() : u'#' + each->objectName()));
    return parts.join(u" > "_s) + u" \""_s + nameOf(widget) + u'"';
}

bool canHaveFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
}

/// The parts that a widget of Qt is made of answer for that widget: the line in a spin box, the arrows of a row of tabs.
bool isPartOfAnother(const QWidget *widget)
{
    if (widget->objectName().startsWith(u"qt_"_s))
        return true;
    const QWidget *parent = widget->parentWidget();
    return parent
           && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QTabBar")
               || parent->inherits("QLineEdit"));
}

/// Words that can be marked with the mouse; a screen reader finds them without the focus.
bool isMereText(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label && !(label->focusPolicy() & Qt::TabFocus)
           && !(label->textInteractionFlags() & Qt::LinksAccessibleByMouse);
}

QList<QWidget *> focusables(QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && canHaveFocus(widget) && !isPartOfAnother(widget) && !isMereText(widget))
            found << widget;
    }
    return found;
}

/// Everything that Tab comes by, from where the focus is until it is there again. Some widgets take several steps: a text with links.
QSet<QWidget *> reachedByTab(QWidget &window)
{
    QSet<QWidget *> reached;
    const QWidget *start = nullptr;
    int stay = 0;
    for (int step = 0; step < mostSteps && stay < longestStay; ++step) {
        QWidget *before = window.focusWidget();
        QTest::keyClick(before ? before : &window, Qt::Key_Tab);
        QWidget *focus = window.focusWidget();
        stay = focus == before ? stay + 1 : 0;
        if (focus && focus != before && focus == start)
            break;
        if (!start)
            start = focus;
        reached << focus;
    }
    reached.remove(nullptr);
    return reached;
}

/// Of a group of choices Tab reaches the chosen one, and the arrow keys the others.
bool isReached(const QWidget *widget, const QSet<QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const auto sameGroup = [&](const QWidget *other) {
        const auto *otherButton = qobject_cast<const QAbstractButton *>(other);
        if (!otherButton || !button)
            return false;
        const bool together = button->group()
                                  ? button->group() == otherButton->group()
                                  : button->autoExclusive() && otherButton->parentWidget() == button->parentWidget();
        return together && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    };
    return std::ranges::any_of(reached, [&](const QWidget *other) {
        return other == widget || widget->isAncestorOf(other) || other->focusProxy() == widget || sameGroup(other);
    });
}

struct Window {
    ShareFolder share;
    ShareSession session;
    MainWindow window{session};
    BucketsWorkspace *buckets = new BucketsWorkspace(session);
    PolicyWorkspace *policy = new PolicyWorkspace(session);
    HealthWorkspace *health = new HealthWorkspace(session);
    JournalWorkspace *journal = new JournalWorkspace(session);

    Window()
    {
        share.bucket(word, 12, 1);
        share.write(cer::statusFile(word),
                    "Bucket=4711\r\nIdata=YES\r\nresponse=http://intra/kb\r\nRegKey=HKLM\\Software\\A\r\n");
        share.write("policy.txt", "Tracking=YES\r\nnonsense\r\nURLLaunch=http://intra/\r\n");
        share.log(word, cer::localSeconds(2026, 3, 1, 10), "PC-1", "ann");
        share.log(word, cer::localSeconds(2026, 3, 2, 10), "PC-2", "bob");
        buckets->addTab(new HistoryTab(session));
        buckets->addTab(new ResponseTab(session));
        buckets->addTab(new ClientsTab(session));
        window.addWorkspace(buckets);
        window.addWorkspace(policy);
        window.addWorkspace(health);
        window.addWorkspace(journal);
        window.resize(1500, 950);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open()
    {
        window.openShare(share.path());
        QTRY_COMPARE(session.state(), ShareSession::State::Complete);
        QTRY_VERIFY(!session.isReadingHistory());
        buckets->selectBucket(QString::fromStdString(word));
        QTest::qWait(200);
    }
    void showTab(Qt::Key number) { QTest::keyClick(buckets, number, Qt::AltModifier); }
    void showEditor(QWidget *room, ResponseEditor::View view)
    {
        auto *editor = room->findChild<ResponseEditor *>();
        QTRY_VERIFY(!editor->isReading());
        editor->setView(view);
    }
    cer::Finding finding() const
    {
        for (const cer::Finding &each : session.snapshot()->findings) {
            if (each.where.file == "policy.txt")
                return each;
        }
        return {};
    }
};

using Show = std::function<QWidget *(Window &)>;

struct Room {
    const char *name;
    Show show; // gives the window that it stands in
};

QWidget *shown(QDialog *dialog)
{
    dialog->show();
    return dialog;
}

const ByteText &code()
{
    return ByteText::windows1252();
}

QWidget *openDialog(Window &window, Qt::Key key)
{
    QTest::keyClick(&window.window, key, Qt::ControlModifier);
    return window.window.findChild<QDialog *>();
}

const Room rooms[] = {
    {"the start page", [](Window &window) { return static_cast<QWidget *>(&window.window); }},
    {"the settings",
     [](Window &window) -> QWidget * {
         window.window.showSettings();
         return &window.window;
     }},
    {"a bucket's overview",
     [](Window &window) -> QWidget * {
         window.open();
         window.showTab(Qt::Key_1);
         return &window.window;
     }},
    {"a bucket's history",
     [](Window &window) -> QWidget * {
         window.open();
         window.showTab(Qt::Key_2);
         return &window.window;
     }},
    {"a bucket's response as a form",
     [](Window &window) -> QWidget * {
         window.open();
         window.showTab(Qt::Key_3);
         window.showEditor(window.buckets, ResponseEditor::View::Form);
         return &window.window;
     }},
    {"what a bucket's clients do",
     [](Window &window) -> QWidget * {
         window.open();
         window.showTab(Qt::Key_4);
         return &window.window;
     }},
    {"the policy as a form",
     [](Window &window) -> QWidget * {
         window.open();
         window.window.showWorkspace(window.policy);
         window.showEditor(window.policy, ResponseEditor::View::Form);
         return &window.window;
     }},
    {"the policy as source",
     [](Window &window) -> QWidget * {
         window.open();
         window.window.showWorkspace(window.policy);
         window.showEditor(window.policy, ResponseEditor::View::Source);
         return &window.window;
     }},
    {"the journal with a change of two files",
     [](Window &window) -> QWidget * {
         window.open();
         std::optional<bool> saved;
         window.session.saveAll(
             {{"policy.txt", "Tracking=YES\r\nnonsense\r\nURLLaunch=http://intra/\r\n", "Tracking=NO\r\n", "why"},
              {"status/blue/status.txt", {}, "Bucket=9\r\n", "why"}},
             &window.window, {}, [&](const cer::SaveAllOutcome &outcome) { saved = outcome.saved(); });
         const bool done = QTest::qWaitFor([&] { return saved.has_value(); });
         QSignalSpy read(window.journal, &JournalWorkspace::read);
         window.window.showWorkspace(window.journal);
         return done && *saved && read.wait() ? &window.window : nullptr;
     }},
    {"opening a share", [](Window &window) { return openDialog(window, Qt::Key_O); }},
    {"all commands", [](Window &window) { return openDialog(window, Qt::Key_K); }},
    {"the document",
     [](Window &window) -> QWidget * {
         window.window.showDocument(u"2.2.5"_s);
         return window.window.findChild<DocumentViewer *>();
     }},
    {"the health with its problems",
     [](Window &window) -> QWidget * {
         window.open();
         window.window.showWorkspace(window.health);
         const auto *tree = window.health->findChild<QTreeView *>();
         const bool has = QTest::qWaitFor([&] { return tree->isVisible() && tree->currentIndex().isValid(); });
         return has ? &window.window : nullptr;
     }},
    {"the views",
     [](Window &window) {
         return shown(new ViewsDialog([] { return SavedView{u"x"_s, {}, {}, {}, false}; }, &window.window));
     }},
    {"a repair",
     [](Window &window) {
         window.open();
         return shown(new RepairDialog(window.session, {window.finding()}, &window.window));
     }},
    {"a conflict",
     [](Window &window) {
         return shown(new ConflictDialog({"policy.txt", "a\r\n", "b\r\n", "c\r\n"}, code(),
                                         ConflictDialog::Occasion::Editing, &window.window));
     }},
    {"a difference",
     [](Window &window) {
         auto *dialog = new DifferenceDialog(u"Difference"_s, code(), &window.window);
         dialog->setTexts("a\r\n", "b\r\n", u"before"_s, u"after"_s);
         return shown(dialog);
     }},
};

} // namespace

class TestAccessibility final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingHasAName_data();
    void everythingHasAName();
    void tabReachesEverything_data() { everythingHasAName_data(); }
    void tabReachesEverything();
    void everyCommandHasAName();
};

void TestAccessibility::everythingHasAName_data()
{
    QTest::addColumn<int>("room");
    for (int room = 0; room < int(std::size(rooms)); ++room)
        QTest::newRow(rooms[room].name) << room;
}

void TestAccessibility::everythingHasAName()
{
    QFETCH(int, room);
    Window window;
    QWidget *place = rooms[room].show(window);
    QVERIFY(place);
    QTest::qWait(200);
    const QList<QWidget *> all = focusables(*place);
    QVERIFY(!all.isEmpty());
    QStringList nameless;
    for (const QWidget *widget : all) {
        if (nameOf(widget).trimmed().isEmpty())
            nameless << pathOf(widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(u"\n"_s + nameless.join(u'\n')));
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(int, room);
    Window window;
    QWidget *place = rooms[room].show(window);
    QVERIFY(place);
    QVERIFY(QTest::qWaitForWindowActive(place));
    QTest::qWait(200);
    const QSet<QWidget *> reached = reachedByTab(*place);
    QStringList missed;
    for (const QWidget *widget : focusables(*place)) {
        if (!isReached(widget, reached))
            missed << pathOf(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"\n"_s + missed.join(u'\n')));
}

void TestAccessibility::everyCommandHasAName()
{
    Window window;
    window.open();
    for (Workspace *workspace : window.window.workspaces()) {
        for (const QAction *action : workspace->commands())
            QVERIFY(!action->text().isEmpty());
    }
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
