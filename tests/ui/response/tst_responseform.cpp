// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/testbutton.h"
#include "ui/response/documentmodel.h"
#include "ui/response/parameterrow.h"
#include "ui/response/responseform.h"
#include "ui/response/rownotes.h"
#include "ui/response/valuefield.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using cer::DocumentKind;
using cer::Parameter;

namespace {

class FormWindow {
public:
    explicit FormWindow(const QByteArray &bytes, DocumentKind kind = DocumentKind::Status, const QByteArray &policy = {})
        : model(kind)
    {
        model.load("status/x/status.txt", bytes.toStdString());
        form = std::make_unique<ResponseForm>(model, ByteText::windows1252());
        FormContext context;
        context.policy = cer::ConfigDocument::read(policy.toStdString(), DocumentKind::Policy);
        context.cabs = 6;
        context.nextFreeId = 4712;
        context.otherBucketWith = [](std::uint64_t id) { return std::string(id == 13 ? "a\\b" : ""); };
        form->setContext(context);
        form->resize(760, 900);
        form->show();
        form->activateWindow();
        if (!QTest::qWaitForWindowActive(form.get()))
            qFatal("the window does not become active");
    }

    ParameterRow &row(Parameter parameter) const { return *form->row(parameter); }
    QRadioButton *choice(Parameter parameter, QStringView text) const
    {
        for (QRadioButton *button : row(parameter).field()->findChildren<QRadioButton *>()) {
            if (button->text().startsWith(text))
                return button;
        }
        return nullptr;
    }
    QLineEdit *line(Parameter parameter) const { return row(parameter).field()->findChild<QLineEdit *>(); }
    QListView *list(Parameter parameter) const { return row(parameter).field()->findChild<QListView *>(); }
    QString notes(Parameter parameter) const { return row(parameter).findChild<RowNotes *>()->plainText(); }
    QByteArray bytes() const { return QByteArray::fromStdString(model.bytes()); }

    DocumentModel model;
    std::unique_ptr<ResponseForm> form;
};

void click(QWidget *widget)
{
    QVERIFY(widget);
    QVERIFY(widget->isVisible());
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(10, widget->height() / 2));
}

void type(QWidget *widget, const QString &text)
{
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
    QTest::keyClicks(widget, text);
}

// Into the item that is being edited.
void fillIn(const QString &text)
{
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

} // namespace

class TestResponseForm final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySettingOfTheFileHasARow_data();
    void everySettingOfTheFileHasARow();
    void everyFieldIsNamedForAScreenReader();
    void whatIsInheritedIsShownWithItsOrigin();
    void aChoiceByMouseSetsTheValue();
    void aChoiceByKeyboardSetsTheValue();
    void inheritTakesTheLineAway();
    void typingIsOneStepOfUndo();
    void whatCannotBeAValueStaysInTheFieldOnly();
    void escapeTakesBackWhatCannotBeSet();
    void aCharacterOutsideTheCodePageIsRefused();
    void aChangedFieldHasAMarkAndAWayBack();
    void theNextFreeNumberIsProposed();
    void aNumberThatAnotherBucketHasIsTold();
    void theResponseIsChosenOrTyped();
    void anAddressIsTestedWhenAsked();
    void privacyIsToldWhenItMatters();
    void privacyIsToldForEachEntryThatMatters();
    void faultsOfTheFileAreToldWithTheirRepair();
    void aFileThatNeedsARepairFirstSaysSo();
    void theFormFollowsTheDocument();
    void helpFollowsTheFocus();
    void f1AsksForTheSectionOfTheField();
    void undoKeyIsNotEatenByAField();
    void listsAreEditedByKeyboard();
    void itemsWithAFaultAreMarked_data();
    void itemsWithAFaultAreMarked();
    void manyLinesArePasted();
    void manyLinesArePastedWhereThereIsNoneYet();
    void manyLinesArePastedIntoAnItem();
    void itemsAreCompleted_data();
    void itemsAreCompleted();
    void enterKeepsWhatWasTypedBesideCompletions();
    void anEmptyItemLeavesNothing();
    void aFormGoesWhileAnItemIsBeingTyped();
    void narrowAndWideShowTheSame();
};

void TestResponseForm::everySettingOfTheFileHasARow_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("policy.txt") << int(DocumentKind::Policy);
    QTest::newRow("status.txt") << int(DocumentKind::Status);
}

void TestResponseForm::everySettingOfTheFileHasARow()
{
    QFETCH(int, kind);
    const FormWindow window({}, DocumentKind(kind));
    for (const cer::ParameterInfo &info : cer::allParameters())
        QCOMPARE(window.form->row(info.parameter) != nullptr, cer::mayStandIn(info.parameter, DocumentKind(kind)));
}

void TestResponseForm::everyFieldIsNamedForAScreenReader()
{
    const FormWindow window({});
    for (QWidget *widget : window.form->findChildren<QWidget *>()) {
        const bool canHaveFocus = widget->focusPolicy() & Qt::TabFocus && widget->isVisibleTo(window.form.get());
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isUnderstood = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const QByteArray what =
            widget->metaObject()->className() + QByteArray(" in ") + widget->parentWidget()->metaObject()->className();
        if (canHaveFocus && !qobject_cast<QLabel *>(widget))
            QVERIFY2(isUnderstood, what.constData());
    }
}

void TestResponseForm::whatIsInheritedIsShownWithItsOrigin()
{
    FormWindow window({}, DocumentKind::Status, "Tracking=YES\r\nCrashes per bucket=20\r\n"_ba);
    QCOMPARE(window.choice(Parameter::Tracking, u"inherit")->text(), u"inherit: yes — policy.txt"_s);
    QCOMPARE(window.choice(Parameter::CrashesPerBucket, u"inherit")->text(), u"inherit: 20 — policy.txt"_s);
    QCOMPARE(window.choice(Parameter::IData, u"inherit")->text(), u"inherit: yes — default"_s);
    QVERIFY(window.choice(Parameter::Tracking, u"inherit")->isChecked());
    QCOMPARE(window.notes(Parameter::CrashesPerBucket), u"6 of 20 collected"_s);

    FormContext client;
    client.policy = cer::ConfigDocument::read("Tracking=YES\r\n", DocumentKind::Policy);
    client.profile.emplace().name = "Kiosk";
    client.profile->values[std::size_t(Parameter::Tracking)] = "NO";
    client.profile->values[std::size_t(Parameter::NoFileCollection)] = "YES";
    client.profile->values[std::size_t(Parameter::CrashesPerBucket)] = "9";
    window.form->setContext(client);
    QCOMPARE(window.choice(Parameter::Tracking, u"inherit")->text(), u"inherit: yes — policy.txt"_s);
    QCOMPARE(window.choice(Parameter::NoFileCollection, u"inherit")->text(), u"inherit: yes — group policy of Kiosk"_s);
    QCOMPARE(window.choice(Parameter::CrashesPerBucket, u"inherit")->text(), u"inherit: 9 — group policy of Kiosk"_s);
    QCOMPARE(window.choice(Parameter::IData, u"inherit")->text(), u"inherit: yes — default"_s);

    FormContext kernel;
    kernel.kind = cer::BucketKind::Kernel;
    window.form->setContext(kernel);
    QCOMPARE(window.choice(Parameter::CrashesPerBucket, u"inherit")->text(), u"inherit: no limit — default"_s);
}

void TestResponseForm::aChoiceByMouseSetsTheValue()
{
    FormWindow window("x=1\r\n"_ba);
    click(window.choice(Parameter::MemoryDump, u"yes"));
    QCOMPARE(window.bytes(), "x=1\r\nMemoryDump=YES\r\n"_ba);
    click(window.choice(Parameter::MemoryDump, u"no"));
    QCOMPARE(window.bytes(), "x=1\r\nMemoryDump=NO\r\n"_ba);
    QCOMPARE(window.model.undoStack()->count(), 2);
}

void TestResponseForm::aChoiceByKeyboardSetsTheValue()
{
    FormWindow window({});
    QRadioButton *inherit = window.choice(Parameter::FDoc, u"inherit");
    inherit->setFocus();
    QTest::keyClick(inherit, Qt::Key_Right);
    QCOMPARE(window.bytes(), "fDoc=YES\r\n"_ba);
    QTest::keyClick(window.choice(Parameter::FDoc, u"yes"), Qt::Key_Left);
    QCOMPARE(window.bytes(), ""_ba);
}

void TestResponseForm::inheritTakesTheLineAway()
{
    FormWindow window("Tracking=1\r\nCrashes per bucket=3\r\nURLLaunch=\r\n"_ba);
    QVERIFY(window.choice(Parameter::Tracking, u"yes")->isChecked());
    click(window.choice(Parameter::Tracking, u"inherit"));
    click(window.choice(Parameter::CrashesPerBucket, u"inherit"));
    QCOMPARE(window.bytes(), "URLLaunch=\r\n"_ba);
    click(window.choice(Parameter::UrlLaunch, u"inherit"));
    QCOMPARE(window.bytes(), ""_ba);
}

void TestResponseForm::typingIsOneStepOfUndo()
{
    FormWindow window({});
    click(window.choice(Parameter::CrashesPerBucket, QStringView())->parentWidget()->findChild<QRadioButton *>());
    window.model.load("f", "");
    type(window.line(Parameter::CrashesPerBucket), u"120"_s);
    QCOMPARE(window.bytes(), "Crashes per bucket=120\r\n"_ba);
    QTest::keyClick(window.line(Parameter::CrashesPerBucket), Qt::Key_Up);
    QCOMPARE(window.bytes(), "Crashes per bucket=121\r\n"_ba);
    QCOMPARE(window.model.undoStack()->count(), 1);
    type(window.line(Parameter::BucketId), u"9"_s);
    QCOMPARE(window.model.undoStack()->count(), 2);
    window.model.undoStack()->undo();
    window.model.undoStack()->undo();
    QCOMPARE(window.bytes(), ""_ba);
    QCOMPARE(window.line(Parameter::CrashesPerBucket)->text(), QString());
    QVERIFY(window.choice(Parameter::CrashesPerBucket, u"inherit")->isChecked());
}

void TestResponseForm::whatCannotBeAValueStaysInTheFieldOnly()
{
    FormWindow window("Crashes per bucket=3\r\n"_ba);
    QLineEdit *line = window.line(Parameter::CrashesPerBucket);
    line->selectAll();
    type(line, u"many"_s);
    QCOMPARE(window.bytes(), "Crashes per bucket=3\r\n"_ba);
    QCOMPARE(line->text(), u"many"_s);
    QVERIFY(window.notes(Parameter::CrashesPerBucket).contains(u"\"many\" is no number."_s));
    QVERIFY(window.model.hasUnsavedChanges());

    type(window.line(Parameter::BucketId), u"5"_s); // elsewhere: what was typed stays
    QCOMPARE(line->text(), u"many"_s);

    line->selectAll();
    type(line, u"4"_s);
    QVERIFY(window.bytes().startsWith("Crashes per bucket=4\r\n"));
    QVERIFY(!window.notes(Parameter::CrashesPerBucket).contains(u"no number"_s));
}

void TestResponseForm::escapeTakesBackWhatCannotBeSet()
{
    FormWindow window("Bucket=3\r\n"_ba);
    QLineEdit *line = window.line(Parameter::BucketId);
    line->selectAll();
    type(line, u"0"_s);
    QCOMPARE(line->text(), u"0"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), u"3"_s);
    QVERIFY(!window.model.hasUnsavedChanges());
}

void TestResponseForm::aCharacterOutsideTheCodePageIsRefused()
{
    FormWindow window({}, DocumentKind::Policy);
    window.line(Parameter::FileTreeRoot)->setFocus();
    QGuiApplication::clipboard()->setText(u"\\\\srv\\sh→re"_s); // typed by a keyboard that has it
    window.line(Parameter::FileTreeRoot)->paste();
    QCOMPARE(window.bytes(), ""_ba);
    const QString notes = window.notes(Parameter::FileTreeRoot);
    QVERIFY2(notes.contains(u"→"_s) && notes.contains(u"(U+2192)"_s) && notes.contains(u"position 9"_s),
             qPrintable(notes));
}

void TestResponseForm::aChangedFieldHasAMarkAndAWayBack()
{
    FormWindow window("Tracking=true\r\n"_ba);
    auto *back = window.row(Parameter::Tracking).findChild<QToolButton *>();
    QVERIFY(back->isHidden());
    click(window.choice(Parameter::Tracking, u"no"));
    QVERIFY(back->isVisible());
    QVERIFY(back->toolTip().contains(u"true"_s));
    bool isMarked = false;
    for (const QLabel *label : window.row(Parameter::Tracking).findChildren<QLabel *>())
        isMarked |= label->text() == u"●"_s;
    QVERIFY(isMarked);
    click(back);
    QCOMPARE(window.bytes(), "Tracking=true\r\n"_ba);
    QVERIFY(back->isHidden());
}

void TestResponseForm::theNextFreeNumberIsProposed()
{
    FormWindow window({});
    auto buttons = window.row(Parameter::BucketId).field()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 1);
    QCOMPARE(buttons.first()->text(), u"next free: 4712"_s);
    click(buttons.first());
    QCOMPARE(window.bytes(), "Bucket=4712\r\n"_ba);
    QVERIFY(buttons.first()->isHidden());
}

void TestResponseForm::aNumberThatAnotherBucketHasIsTold()
{
    FormWindow window("Bucket=12\r\n"_ba);
    QCOMPARE(window.notes(Parameter::BucketId), QString());
    QVERIFY(window.model.set(Parameter::BucketId, "13"));
    QVERIFY(window.notes(Parameter::BucketId).startsWith(u"a\\b has this number too."_s));
}

void TestResponseForm::theResponseIsChosenOrTyped()
{
    FormWindow window({});
    click(window.choice(Parameter::Response, u"known"));
    QCOMPARE(window.bytes(), "Response=1\r\n"_ba);
    click(window.choice(Parameter::Response, u"address"));
    QCOMPARE(window.bytes(), "Response=1\r\n"_ba); // there is none yet
    QVERIFY(!window.notes(Parameter::Response).isEmpty());
    QLineEdit *line = window.line(Parameter::Response);
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"https://intra/kb"_s);
    QCOMPARE(window.bytes(), "Response=https://intra/kb\r\n"_ba);
    QVERIFY(window.choice(Parameter::Response, u"address")->isChecked());
    click(window.choice(Parameter::Response, u"nothing"));
    QCOMPARE(window.bytes(), ""_ba);
}

void TestResponseForm::anAddressIsTestedWhenAsked()
{
    FormWindow window("Response=file://server/share/kb.htm\r\nURLLaunch=\r\n"_ba);
    auto *test = window.row(Parameter::Response).findChild<TestButton *>();
    QVERIFY(test->isEnabled());
    QVERIFY(!window.row(Parameter::UrlLaunch).findChild<TestButton *>()->isEnabled()); // there is no address
    QVERIFY(!test->answer()->isVisible());
    click(test);
    QTRY_VERIFY(test->answer()->isVisible());
    QVERIFY(test->answer()->text().contains(u"Only clients can tell"_s));
    const QLineEdit *line = window.line(Parameter::Response);
    QTRY_VERIFY(test->answer()->mapTo(window.form.get(), QPoint()).y()
                >= line->mapTo(window.form.get(), QPoint(0, line->height())).y());
    click(window.choice(Parameter::Response, u"nothing"));
    QVERIFY(!test->answer()->isVisible());
    QVERIFY(!test->isEnabled());
    QCOMPARE(window.bytes(), "URLLaunch=\r\n"_ba);
}

void TestResponseForm::privacyIsToldWhenItMatters()
{
    FormWindow window({});
    QVERIFY(window.notes(Parameter::MemoryDump).isEmpty());
    click(window.choice(Parameter::MemoryDump, u"yes"));
    QVERIFY(window.notes(Parameter::MemoryDump).contains(u"passwords"_s));
    click(window.choice(Parameter::MemoryDump, u"no"));
    QVERIFY(window.notes(Parameter::MemoryDump).isEmpty());
}

void TestResponseForm::privacyIsToldForEachEntryThatMatters()
{
    FormWindow window("RegKey=HKLM\\SOFTWARE\\A;hkey_local_machine\\sam\\b;HKCU\\C\r\nGetFile=C:\\A\\b.log\r\n"
                      "GetFileVersion=%APPDATA%\\c.dll\r\nWQL=select * from Win32_Group\r\n"_ba);
    const QStringList registry = window.notes(Parameter::RegKey).split(u'\n');
    QCOMPARE(registry.size(), 2);
    QVERIFY2(registry[0].startsWith(u"\"hkey_local_machine\\sam\\b\" holds"_s), qPrintable(registry[0]));
    QVERIFY(registry[0].contains(u"hashes"_s));
    QVERIFY2(registry[1].startsWith(u"\"HKCU\\C\" holds"_s), qPrintable(registry[1]));
    QCOMPARE(window.notes(Parameter::GetFile), QString());
    QCOMPARE(window.notes(Parameter::GetFileVersion), QString());
    QVERIFY(window.notes(Parameter::Wql).startsWith(u"\"select * from Win32_Group\" names people"_s));
}

void TestResponseForm::faultsOfTheFileAreToldWithTheirRepair()
{
    FormWindow window("iData = NO\r\nTracking=ja\r\n"_ba);
    QVERIFY(!window.notes(Parameter::Tracking).isEmpty());
    auto *notes = window.row(Parameter::IData).findChild<RowNotes *>();
    auto *label = notes->findChild<QLabel *>();
    QVERIFY(label->text().contains(u"section:2.2.4"_s));
    QVERIFY(label->text().contains(u"repair:0"_s));
    Q_EMIT label->linkActivated(u"repair:0"_s);
    QCOMPARE(window.bytes(), "iData=NO\r\nTracking=ja\r\n"_ba);
    QVERIFY(window.choice(Parameter::IData, u"no")->isChecked());
}

void TestResponseForm::aFileThatNeedsARepairFirstSaysSo()
{
    FormWindow window("\xff\xfeT\0=\0"_ba + QByteArray(1, '\0'));
    const QByteArray before = window.bytes();
    click(window.choice(Parameter::MemoryDump, u"yes"));
    QCOMPARE(window.bytes(), before);
    QVERIFY2(window.notes(Parameter::MemoryDump).contains(u"UTF-16"_s), qPrintable(window.notes(Parameter::MemoryDump)));
}

void TestResponseForm::theFormFollowsTheDocument()
{
    FormWindow window({});
    window.model.apply({0, 0, "Crashes per bucket=9\r\nRegKey=HKLM\\A;HKCU\\B\r\n"}, u"Typing"_s);
    QCOMPARE(window.line(Parameter::CrashesPerBucket)->text(), u"9"_s);
    QCOMPARE(window.list(Parameter::RegKey)->model()->rowCount(), 2);
    window.model.undoStack()->undo();
    QCOMPARE(window.line(Parameter::CrashesPerBucket)->text(), QString());
    QCOMPARE(window.list(Parameter::RegKey)->model()->rowCount(), 0);
}

void TestResponseForm::helpFollowsTheFocus()
{
    FormWindow window({});
    window.line(Parameter::BucketId)->setFocus();
    const auto labels = window.form->findChildren<QLabel *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(labels.size(), 1);
    QTRY_VERIFY(labels.first()->text().contains(u"<b>Bucket</b>"_s));
    QVERIFY(labels.first()->text().contains(u"2.2.5"_s));
}

void TestResponseForm::f1AsksForTheSectionOfTheField()
{
    FormWindow window({});
    QSignalSpy asked(window.form.get(), &ResponseForm::documentRequested);
    window.line(Parameter::BucketId)->setFocus();
    QTest::keyClick(window.line(Parameter::BucketId), Qt::Key_F1);
    QTest::keyClick(window.choice(Parameter::Tracking, u"yes"), Qt::Key_F1);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked[0][0], u"2.2.5"_s);
    QCOMPARE(asked[1][0], u"2.2.4"_s);
}

void TestResponseForm::undoKeyIsNotEatenByAField()
{
    FormWindow window({});
    QLineEdit *line = window.line(Parameter::BucketId);
    type(line, u"12"_s);
    QAction undo(window.form.get());
    undo.setShortcut(QKeySequence::Undo);
    connect(&undo, &QAction::triggered, window.model.undoStack(), &QUndoStack::undo);
    window.form->addAction(&undo);
    QTest::keySequence(line, QKeySequence::Undo);
    QCOMPARE(window.bytes(), ""_ba);
    QCOMPARE(line->text(), QString());
}

void TestResponseForm::listsAreEditedByKeyboard()
{
    FormWindow window("RegKey=HKLM\\A; HKLM\\B;\r\n"_ba);
    QListView *list = window.list(Parameter::RegKey);
    QCOMPARE(window.bytes(), "RegKey=HKLM\\A; HKLM\\B;\r\n"_ba); // showing changes nothing
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(window.bytes(), "RegKey=HKLM\\B;HKLM\\A\r\n"_ba);
    QTest::keyClick(list, Qt::Key_F2);
    fillIn(u"HKCU\\C"_s);
    QTRY_COMPARE(window.bytes(), "RegKey=HKCU\\C;HKLM\\A\r\n"_ba);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(window.bytes(), "RegKey=HKLM\\A\r\n"_ba);
    QTest::keyClick(list, Qt::Key_Insert);
    fillIn(u"HKU\\D"_s);
    QTRY_COMPARE(window.bytes(), "RegKey=HKLM\\A;HKU\\D\r\n"_ba);
}

void TestResponseForm::itemsWithAFaultAreMarked_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<bool>>("marked");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a semicolon inside of quotes tears a query into two")
        << Parameter::Wql << u"SELECT * FROM Win32_Service WHERE Name='a;b'"_s << QList{true, true}
        << u"\";\" separates queries even inside quotes"_s;
    QTest::newRow("a semicolon between queries with quotes does not")
        << Parameter::Wql << u"a='b';c=\"d\""_s << QList{false, false} << QString();
    QTest::newRow("a character that no path has")
        << Parameter::GetFile << u"C:\\a;C:\\b|c"_s << QList{false, true} << u"\"C:\\b|c\" in \"GetFile\" holds"_s;
}

void TestResponseForm::itemsWithAFaultAreMarked()
{
    QFETCH(Parameter, parameter);
    QFETCH(QString, typed);
    QFETCH(QList<bool>, marked);
    QFETCH(QString, sentence);
    FormWindow window({});
    const auto actions = window.row(parameter).field()->findChildren<QAction *>();
    const auto add = std::ranges::find(actions, u"Add"_s, &QAction::text);
    QVERIFY(add != actions.end());
    (*add)->trigger();
    fillIn(typed);
    const QAbstractItemModel *items = window.list(parameter)->model();
    QList<bool> marks;
    for (int row = 0; row < items->rowCount(); ++row)
        marks += !items->index(row, 0).data(Qt::DecorationRole).isNull();
    QCOMPARE(marks, marked);
    for (int row = 0; row < items->rowCount(); ++row)
        QCOMPARE(items->index(row, 0).data(Qt::ToolTipRole).toString().contains(sentence),
                 marked[row] || sentence.isEmpty());
    QVERIFY2(window.notes(parameter).contains(sentence), qPrintable(window.notes(parameter)));
}

void TestResponseForm::manyLinesArePasted()
{
    FormWindow window("WQL=a\r\n"_ba);
    QGuiApplication::clipboard()->setText(u"SELECT b\r\nSELECT c; SELECT d\n\n"_s);
    QListView *list = window.list(Parameter::Wql);
    list->setFocus();
    QTest::keySequence(list, QKeySequence::Paste);
    QCOMPARE(window.bytes(), "WQL=a;SELECT b;SELECT c;SELECT d\r\n"_ba);
    QCOMPARE(window.model.undoStack()->count(), 1);
    list->selectAll();
    QTest::keySequence(list, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nSELECT b\nSELECT c\nSELECT d"_s);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(window.bytes(), ""_ba);
}

void TestResponseForm::manyLinesArePastedWhereThereIsNoneYet()
{
    FormWindow window({});
    QGuiApplication::clipboard()->setText(u"C:\\a\nC:\\b\n"_s);
    ValueField *field = window.row(Parameter::GetFile).field();
    field->focusEntry();
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QCOMPARE(window.bytes(), "GetFile=C:\\a;C:\\b\r\n"_ba);
}

void TestResponseForm::manyLinesArePastedIntoAnItem()
{
    FormWindow window("GetFile=C:\\a\r\n"_ba);
    QGuiApplication::clipboard()->setText(u"C:\\b\r\nC:\\c\r\n"_s);
    QListView *list = window.list(Parameter::GetFile);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Insert);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.bytes(), "GetFile=C:\\a;C:\\b;C:\\c\r\n"_ba);
}

void TestResponseForm::itemsAreCompleted_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a variable of the environment") << Parameter::GetFile << u"%wind"_s << "GetFile=%windir%\r\n"_ba;
    QTest::newRow("a registry key") << Parameter::RegKey << u"HKCU\\env"_s << "RegKey=HKCU\\Environment\r\n"_ba;
    QTest::newRow("a class of WMI") << Parameter::Wql << u"SELECT * FROM win32_bat"_s
                                    << "WQL=SELECT * FROM Win32_Battery\r\n"_ba;
}

void TestResponseForm::itemsAreCompleted()
{
    QFETCH(Parameter, parameter);
    QFETCH(QString, typed);
    QFETCH(QByteArray, bytes);
    FormWindow window({});
    window.row(parameter).field()->focusEntry();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Insert);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QPointer<QWidget> line = QApplication::focusWidget();
    QTest::keyClicks(line, typed);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab);
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(window.bytes(), bytes);
}

void TestResponseForm::enterKeepsWhatWasTypedBesideCompletions()
{
    FormWindow window({});
    window.row(Parameter::RegKey).field()->focusEntry();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Insert);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"HKCU\\E"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(window.bytes(), "RegKey=HKCU\\E\r\n"_ba);
}

void TestResponseForm::anEmptyItemLeavesNothing()
{
    FormWindow window({});
    const auto buttons = window.row(Parameter::GetFile).field()->findChildren<QToolButton *>();
    const auto add = std::ranges::find(buttons, u"Add"_s, [](const QToolButton *button) { return button->text(); });
    QVERIFY(add != buttons.end());
    click(*add);
    QTRY_VERIFY(window.list(Parameter::GetFile)->findChild<QLineEdit *>());
    QTest::keyClick(window.list(Parameter::GetFile)->findChild<QLineEdit *>(), Qt::Key_Escape);
    QTRY_COMPARE(window.list(Parameter::GetFile)->model()->rowCount(), 0);
    QCOMPARE(window.bytes(), ""_ba);
    QCOMPARE(window.model.undoStack()->count(), 0);
}

void TestResponseForm::aFormGoesWhileAnItemIsBeingTyped()
{
    FormWindow window("RegKey=HKLM\\A\r\n"_ba);
    QListView *list = window.list(Parameter::RegKey);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Insert);
    QTRY_VERIFY(list->findChild<QLineEdit *>());
    QTest::keyClicks(list->findChild<QLineEdit *>(), u"x"_s);
    window.form.reset();
    QCOMPARE(window.bytes(), "RegKey=HKLM\\A\r\n"_ba);
}

void TestResponseForm::narrowAndWideShowTheSame()
{
    FormWindow window("Bucket=7\r\nResponse=https://intra/kb\r\n"_ba);
    for (const int width : {380, 760, 380}) {
        window.form->resize(width, 900);
        QTRY_COMPARE(window.form->width(), width);
        for (const cer::ParameterInfo &info : cer::allParameters()) {
            const ParameterRow *row = window.form->row(info.parameter);
            if (!row)
                continue;
            QTRY_VERIFY2(row->width() <= width && row->minimumSizeHint().width() <= width,
                         (std::string(info.key) + std::to_string(row->minimumSizeHint().width())).c_str());
            QVERIFY(row->field()->isVisible());
        }
    }
}

QTEST_MAIN(TestResponseForm)
#include "tst_responseform.moc"
