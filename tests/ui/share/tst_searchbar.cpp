// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharebuilder.h"
#include "ui/share/searchbar.h"
#include "ui/share/viewsbutton.h"
#include "ui/share/viewsdialog.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

struct Window {
    SearchBar bar;
    QLineEdit *edit = bar.findChild<QLineEdit *>();
    QSignalSpy changed{&bar, &SearchBar::filterChanged};

    Window()
    {
        ShareBuilder share;
        share.bucket("winword.exe\\16.0\\ntdll.dll\\10.0\\0003c66c").bucket("excel.exe\\16.0\\mso.dll\\16.0\\00a1b2c3");
        bar.setSnapshot(share.snapshot());
        bar.resize(900, 120);
        bar.show();
    }
    QList<QToolButton *> chips() const
    {
        QList<QToolButton *> shown;
        for (QToolButton *chip : bar.findChildren<QToolButton *>(u"chip"_s)) {
            if (chip->isVisible())
                shown.append(chip);
        }
        return shown;
    }
    QStringList chipTexts() const
    {
        QStringList texts;
        for (const QToolButton *chip : chips())
            texts.append(chip->text());
        return texts;
    }
    QAbstractItemView *popup() const
    {
        QWidget *open = QApplication::activePopupWidget();
        return open && open->objectName() == u"completions" ? qobject_cast<QAbstractItemView *>(open) : nullptr;
    }
    QStringList completions() const
    {
        QStringList texts;
        for (int row = 0; popup() && row < popup()->model()->rowCount(); ++row)
            texts.append(popup()->model()->index(row, 0).data().toString());
        return texts;
    }
    QLabel *label(const QString &name) const { return bar.findChild<QLabel *>(name); }
    void type(const QString &text) { QTest::keyClicks(edit, text); }
};

} // namespace

class TestSearchBar final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTypedFiltersAfterAPause();
    void enterFiltersAtOnce();
    void termsBecomeChips();
    void aChipTakesItsTermOut();
    void chipsAreReachedByKeyboard();
    void faultsAreSaidInASentence();
    void faultsAreUnderlined();
    void completesFieldsWhileTyping();
    void completesValuesOfTheShare();
    void ctrlSpaceAsksForEverything();
    void tabTakesTheFirstCompletion();
    void escapeGoesBackToTheTable();
    void addsTermsFromOutside();
    void viewsAreAddedRenamedAndRemoved();
    void builtInViewsParse();

private:
    std::unique_ptr<Window> m_window;
};

void TestSearchBar::init()
{
    m_window = std::make_unique<Window>();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->bar));
    m_window->bar.focusLine();
}

void TestSearchBar::whatIsTypedFiltersAfterAPause()
{
    m_window->type(u"hits:>10"_s);
    QCOMPARE(m_window->changed.count(), 0);
    QTRY_COMPARE(m_window->changed.count(), 1); // once, not for every letter
    QVERIFY(!m_window->bar.filter().matchesAll());
}

void TestSearchBar::enterFiltersAtOnce()
{
    m_window->type(u"0003"_s);
    QTest::keyClick(m_window->edit, Qt::Key_Return);
    QCOMPARE(m_window->changed.count(), 1);
    QTest::qWait(200);
    QCOMPARE(m_window->changed.count(), 1);
}

void TestSearchBar::termsBecomeChips()
{
    m_window->bar.setText(u"app:winword bad:x hits:>1"_s);
    QCOMPARE(m_window->chipTexts(), (QStringList{u"✕ app:winword"_s, u"✕ hits:>1"_s}));
    m_window->bar.setText({});
    QVERIFY(m_window->chips().isEmpty());
}

void TestSearchBar::aChipTakesItsTermOut()
{
    m_window->bar.setText(u"app:winword OR app:excel hits:>1"_s);
    QCoreApplication::processEvents();
    QTest::mouseClick(m_window->chips().first(), Qt::LeftButton);
    QCOMPARE(m_window->bar.text(), u"app:excel hits:>1"_s);
    QCOMPARE(m_window->chipTexts(), (QStringList{u"✕ app:excel"_s, u"✕ hits:>1"_s}));
}

void TestSearchBar::chipsAreReachedByKeyboard()
{
    m_window->bar.setText(u"app:winword hits:>1"_s);
    QCoreApplication::processEvents();
    QTest::keyClick(m_window->edit, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_window->chips().first());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_window->bar.text(), u"hits:>1"_s);
    QCOMPARE(QApplication::focusWidget(), m_window->chips().first()); // the next one, not nowhere
}

void TestSearchBar::faultsAreSaidInASentence()
{
    m_window->bar.setText(u"färbe:blau"_s);
    QLabel *fault = m_window->label(u"filterFault"_s);
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains(u"\"färbe:blau\": There is no such field."_s), qPrintable(fault->text()));
    QVERIFY(m_window->edit->toolTip().contains(u"There is no such field."_s));
    m_window->bar.setText(u"app:x"_s);
    QVERIFY(!fault->isVisible());
    QVERIFY(m_window->edit->toolTip().isEmpty());
}

void TestSearchBar::faultsAreUnderlined()
{
    const auto redPixels = [&] {
        const QImage image = m_window->edit->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).red() - image.pixelColor(x, y).green() > 60;
        }
        return count;
    };
    m_window->bar.setText(u"color:blue app:x"_s);
    QVERIFY(redPixels() > 20);
    m_window->bar.setText(u"app:y app:x"_s);
    QCOMPARE(redPixels(), 0);
}

void TestSearchBar::completesFieldsWhileTyping()
{
    m_window->type(u"mac"_s);
    QTRY_COMPARE(m_window->completions(), (QStringList{u"machine:"_s, u"machines:"_s}));
    QTest::keyClick(m_window->popup(), Qt::Key_Down);
    QTest::keyClick(m_window->popup(), Qt::Key_Return);
    QTRY_COMPARE(m_window->bar.text(), u"machine:"_s);
}

void TestSearchBar::completesValuesOfTheShare()
{
    m_window->type(u"hits:>1 app:exc"_s);
    QTRY_COMPARE(m_window->completions(), (QStringList{u"app:excel.exe"_s}));
    QTest::mouseClick(m_window->popup()->viewport(), Qt::LeftButton, {},
                      m_window->popup()->visualRect(m_window->popup()->model()->index(0, 0)).center());
    QTRY_COMPARE(m_window->bar.text(), u"hits:>1 app:excel.exe"_s);
}

void TestSearchBar::ctrlSpaceAsksForEverything()
{
    QTest::keyClick(m_window->edit, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(m_window->completions().contains(u"app:"_s));
    QVERIFY(m_window->completions().contains(u"hits:"_s));
    QTest::keyClick(m_window->popup(), Qt::Key_Escape);
    QTRY_VERIFY(!m_window->popup());
    QCOMPARE(m_window->bar.text(), QString());
}

void TestSearchBar::tabTakesTheFirstCompletion()
{
    m_window->type(u"is:bl"_s);
    QTRY_COMPARE(m_window->completions(), (QStringList{u"is:blind"_s}));
    QTest::keyClick(m_window->popup(), Qt::Key_Tab);
    QTRY_COMPARE(m_window->bar.text(), u"is:blind"_s);
}

void TestSearchBar::escapeGoesBackToTheTable()
{
    QSignalSpy left(&m_window->bar, &SearchBar::left);
    QTest::keyClick(m_window->edit, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void TestSearchBar::addsTermsFromOutside()
{
    m_window->bar.setText(u"is:full"_s);
    m_window->bar.addTerm(u"app:=a.exe"_s);
    m_window->bar.addTerm(u"app:=a.exe"_s);
    QCOMPARE(m_window->bar.text(), u"is:full app:=a.exe"_s);
    QCOMPARE(m_window->changed.count(), 2);
}

void TestSearchBar::viewsAreAddedRenamedAndRemoved()
{
    saveViews({});
    SavedView now{u"is:full hits:>9"_s, u"is:full hits:>9"_s, {{cer::SortKey::Hits, true}}, {}, true};
    ViewsButton button([&] { return now; });
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    const auto names = [&] {
        Q_EMIT button.menu()->aboutToShow();
        QStringList texts;
        for (const QAction *action : button.menu()->actions())
            texts.append(action->text());
        return texts;
    };
    QCOMPARE(names().first(), u"All"_s);
    QVERIFY(!names().contains(now.name));

    const qsizetype count = names().size();
    button.menu()->actions().at(count - 2)->trigger(); // "Save this view…"
    auto *dialog = button.window()->findChild<ViewsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 1);
    auto *editor = list->viewport()->findChild<QLineEdit *>(); // the name can be typed at once
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Busy and full"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    now.name = u"Busy and full"_s;
    QTRY_COMPARE(loadViews(button.fontMetrics()), (std::vector<SavedView>{now}));
    QVERIFY(names().contains(u"Busy and full"_s));

    QVERIFY(QTest::qWaitForWindowActive(dialog));
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(loadViews(button.fontMetrics()).empty());
    dialog->close();
}

void TestSearchBar::builtInViewsParse()
{
    for (const SavedView &view : builtInViews())
        QVERIFY2(parseFilter(view.filter).faults().empty(), qPrintable(view.filter));
}

QTEST_MAIN(TestSearchBar)
#include "tst_searchbar.moc"
