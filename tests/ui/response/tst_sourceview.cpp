// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/documentmodel.h"
#include "ui/response/responseform.h"
#include "ui/response/sourceedit.h"
#include "ui/response/sourcefindingmodel.h"
#include "ui/response/sourceview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHelpEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;
using cer::DocumentKind;
using cer::Parameter;

namespace {

class SourceWindow {
public:
    explicit SourceWindow(const QByteArray &bytes, DocumentKind kind = DocumentKind::Status)
        : model(kind)
    {
        model.load("status/x/status.txt", bytes.toStdString());
        view = std::make_unique<SourceView>(model, ByteText::windows1252());
        view->resize(700, 500);
        view->show();
        view->activateWindow();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not become active");
        view->edit()->setFocus();
    }

    SourceEdit &edit() const { return *view->edit(); }
    QByteArray bytes() const { return QByteArray::fromStdString(model.bytes()); }
    QString text() const { return edit().document()->toRawText().replace(QChar::ParagraphSeparator, u'\n'); }
    QTreeView &list() const { return *view->findChild<QTreeView *>(); }
    void moveTo(int line, int column) const
    {
        QTextCursor cursor(edit().document()->findBlockByNumber(line));
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, column);
        edit().setTextCursor(cursor);
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(&edit(), QKeySequence::Paste);
    }

    DocumentModel model;
    std::unique_ptr<SourceView> view;
};

// Every byte, and line ends of all kinds.
QByteArray oddBytes()
{
    QByteArray bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += char(byte);
    return bytes + "\r\n\n\r\r\r\nTracking=YES\r\n"_ba + bytes;
}

} // namespace

class TestSourceView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showingChangesNothing();
    void typingChangesOneByte();
    void oneLetterAmongOddBytesChangesNoOther();
    void enterIsCrlf_data();
    void enterIsCrlf();
    void joiningLinesTakesTheirEnd();
    void loneLineEndsStayAndAreVisible();
    void aWordIsOneStepOfUndo();
    void undoOfTheDocumentShowsInTheText();
    void whatTheCodePageHasNotIsRefused();
    void pastedLinesEndWithCrlf();
    void copyKeepsWhatIsThere();
    void everythingCanBeReplaced();
    void formAndSourceShowOneDocument();
    void findingsAreUnderlined();
    void findingsSpeakOnHover();
    void findingsAreListedAndRepairedByAClick();
    void theModelOfFindingsKeepsItsPromises();
    void aKeyRepairsTheLine();
    void repairAllShowsItsDifferenceFirst();
    void aGoodFileSaysSo();
    void f1AsksForTheSectionOfTheLine();
    void randomEditsKeepViewAndBytesTogether();
};

void TestSourceView::showingChangesNothing()
{
    const SourceWindow window(oddBytes());
    QCOMPARE(window.bytes(), oddBytes());
    QVERIFY(!window.model.isModified());
    QCOMPARE(window.edit().blockCount(), int(window.model.document().lines().size()));
}

void TestSourceView::typingChangesOneByte()
{
    const SourceWindow window("Tracking=YES\r\n"_ba);
    window.moveTo(0, 9);
    QTest::keyClicks(&window.edit(), u"x"_s);
    QCOMPARE(window.bytes(), "Tracking=xYES\r\n"_ba);
    QTest::keyClick(&window.edit(), Qt::Key_Backspace);
    QCOMPARE(window.bytes(), "Tracking=YES\r\n"_ba);
}

void TestSourceView::oneLetterAmongOddBytesChangesNoOther()
{
    const SourceWindow window(oddBytes());
    const qsizetype at = oddBytes().indexOf("YES");
    QTextCursor cursor(window.edit().document()->find(u"YES"_s));
    cursor.setPosition(cursor.selectionStart());
    window.edit().setTextCursor(cursor);
    QTest::keyClicks(&window.edit(), u"z"_s);
    QCOMPARE(window.bytes(), oddBytes().insert(at, 'z'));
}

void TestSourceView::enterIsCrlf_data()
{
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Enter") << int(Qt::NoModifier);
    QTest::newRow("Enter with Shift") << int(Qt::ShiftModifier);
}

void TestSourceView::enterIsCrlf()
{
    QFETCH(int, modifiers);
    const SourceWindow window("ab\ncd"_ba);
    window.moveTo(0, 1);
    QTest::keyClick(&window.edit(), Qt::Key_Return, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(window.bytes(), "a\r\nb\ncd"_ba);
    QCOMPARE(window.text(), u"a\nb\ncd"_s);
}

void TestSourceView::joiningLinesTakesTheirEnd()
{
    const SourceWindow window("a\nb\r\nc\rd"_ba);
    window.moveTo(0, 1);
    QTest::keyClick(&window.edit(), Qt::Key_Delete);
    QCOMPARE(window.bytes(), "ab\r\nc\rd"_ba);
    window.moveTo(1, 0);
    QTest::keyClick(&window.edit(), Qt::Key_Backspace);
    QCOMPARE(window.bytes(), "abc\rd"_ba);
    window.moveTo(1, 0);
    QTest::keyClick(&window.edit(), Qt::Key_Backspace);
    QCOMPARE(window.bytes(), "abcd"_ba);
}

void TestSourceView::loneLineEndsStayAndAreVisible()
{
    const SourceWindow good("Tracking=YES\r\niData=YES\r\n"_ba);
    const SourceWindow lone("Tracking=YES\niData=YES\r\n"_ba);
    // The same text, so the first line differs by the mark only, which stands where the good one has nothing.
    const auto pixels = [](const SourceWindow &window) {
        window.moveTo(0, 12);
        const QRect end = window.edit().cursorRect();
        return window.edit().viewport()->grab(end.translated(3, 0).adjusted(0, 0, 20, 0)).toImage();
    };
    QVERIFY(pixels(good) != pixels(lone));
    const_cast<SourceWindow &>(lone).model.apply({13, 0, "x"}, u"Typing"_s);
    QCOMPARE(lone.bytes(), "Tracking=YES\nxiData=YES\r\n"_ba);
}

void TestSourceView::aWordIsOneStepOfUndo()
{
    SourceWindow window("x\r\n"_ba);
    window.moveTo(1, 0);
    QTest::keyClicks(&window.edit(), u"iData=NO"_s);
    QTest::keyClick(&window.edit(), Qt::Key_Return);
    QTest::keyClicks(&window.edit(), u"fDoc"_s);
    QCOMPARE(window.bytes(), "x\r\niData=NO\r\nfDoc"_ba);
    window.model.undoStack()->undo();
    QCOMPARE(window.bytes(), "x\r\niData=NO\r\n"_ba);
    window.model.undoStack()->undo();
    window.model.undoStack()->undo();
    QCOMPARE(window.bytes(), "x\r\n"_ba);
    QVERIFY(!window.model.undoStack()->canUndo());
}

void TestSourceView::undoOfTheDocumentShowsInTheText()
{
    SourceWindow window("a\nb\r\n"_ba);
    window.moveTo(1, 1);
    QTest::keyClicks(&window.edit(), u"cd"_s);
    window.model.undoStack()->undo();
    QCOMPARE(window.text(), u"a\nb\n"_s);
    QCOMPARE(window.edit().textCursor().position(), 3); // where it was undone
    window.model.undoStack()->redo();
    QCOMPARE(window.text(), u"a\nbcd\n"_s);
    QVERIFY(!window.edit().document()->isUndoAvailable()); // only one history
}

void TestSourceView::whatTheCodePageHasNotIsRefused()
{
    const SourceWindow window("ab\r\ncd\r\n"_ba);
    QSignalSpy refused(window.view.get(), &SourceView::refused);
    window.moveTo(1, 1);
    window.paste(u"x→y"_s);
    QCOMPARE(window.bytes(), "ab\r\ncd\r\n"_ba);
    QCOMPARE(window.text(), u"ab\ncd\n"_s);
    QCOMPARE(refused.size(), 1);
    const QString sentence = refused[0][0].toString();
    QVERIFY2(sentence.startsWith(u"Line 2, column 3:"_s) && sentence.contains(u"U+2192"_s), qPrintable(sentence));
    window.paste(u"€"_s); // this one it has
    QVERIFY(window.bytes().contains('\x80'));
}

void TestSourceView::pastedLinesEndWithCrlf()
{
    const SourceWindow window(""_ba);
    window.paste(u"a\nb\r\nc\rd\u2029e"_s);
    QCOMPARE(window.bytes(), "a\r\nb\r\nc\r\nd\r\ne"_ba);
}

void TestSourceView::copyKeepsWhatIsThere()
{
    const SourceWindow window("a\xa0\xad\x81z\r\nb\n"_ba);
    QTest::keySequence(&window.edit(), QKeySequence::SelectAll);
    QTest::keySequence(&window.edit(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"a\u00A0\u00AD\uF781z\nb\n"_s);
    window.moveTo(2, 0);
    QTest::keySequence(&window.edit(), QKeySequence::Paste);
    QCOMPARE(window.bytes(), "a\xa0\xad\x81z\r\nb\na\xa0\xad\x81z\r\nb\r\n"_ba);
}

void TestSourceView::everythingCanBeReplaced()
{
    const SourceWindow window("a\nb\rc"_ba);
    QTest::keySequence(&window.edit(), QKeySequence::SelectAll);
    QTest::keyClicks(&window.edit(), u"q"_s);
    QCOMPARE(window.bytes(), "q"_ba);
    QTest::keySequence(&window.edit(), QKeySequence::SelectAll);
    QTest::keyClick(&window.edit(), Qt::Key_Delete);
    QCOMPARE(window.bytes(), ""_ba);
}

void TestSourceView::formAndSourceShowOneDocument()
{
    SourceWindow window("x\r\n"_ba);
    ResponseForm form(window.model, ByteText::windows1252());
    QVERIFY(window.model.set(Parameter::Tracking, "YES"));
    QCOMPARE(window.text(), u"x\nTracking=YES\n"_s);
    window.moveTo(1, 9);
    QTest::keySequence(&window.edit(), QKeySequence(Qt::SHIFT | Qt::Key_End));
    QTest::keyClicks(&window.edit(), u"no"_s);
    QCOMPARE(window.model.document().value(Parameter::Tracking), "no");
    while (window.model.undoStack()->canUndo())
        window.model.undoStack()->undo();
    QCOMPARE(window.text(), u"x\n"_s);
    QCOMPARE(window.bytes(), "x\r\n"_ba);
}

void TestSourceView::findingsAreUnderlined()
{
    const SourceWindow window("Tracking=ja\r\nfDoc=1\r\nnote=x\r\n"_ba);
    QStringList underlined;
    const auto selections = window.edit().extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections) {
        QCOMPARE(selection.format.underlineStyle(), QTextCharFormat::WaveUnderline);
        underlined += selection.cursor.selectedText();
    }
    QCOMPARE(underlined, QStringList({u"ja"_s, u"note=x"_s}));
}

void TestSourceView::findingsSpeakOnHover()
{
    const SourceWindow window("fDoc=1\r\nTracking=ja\r\n"_ba);
    window.moveTo(1, 10);
    QWidget *viewport = window.edit().viewport();
    const QPoint place = window.edit().cursorRect().center();
    QHelpEvent hover(QEvent::ToolTip, place, viewport->mapToGlobal(place));
    QApplication::sendEvent(viewport, &hover);
    QTRY_VERIFY(QToolTip::text().contains(u"is neither yes nor no."_s));
    QVERIFY(QToolTip::text().contains(u"2.2.4"_s));
    const QPoint elsewhere = QPoint(60, 4);
    QHelpEvent away(QEvent::ToolTip, elsewhere, viewport->mapToGlobal(elsewhere));
    QApplication::sendEvent(viewport, &away);
    QTRY_VERIFY(!QToolTip::isVisible() || QToolTip::text().isEmpty());
}

void TestSourceView::findingsAreListedAndRepairedByAClick()
{
    const SourceWindow window("Tracking=ja\r\nBucket=012\r\n"_ba);
    QSignalSpy asked(window.view.get(), &SourceView::documentRequested);
    QTreeView &list = window.list();
    QVERIFY(list.isVisible());
    const auto click = [&list](int row, int column) {
        const QModelIndex index = list.model()->index(row, column);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
    };
    QCOMPARE(list.model()->rowCount(), 2);
    click(1, SourceFindingModel::Section);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0], u"2.2.5"_s);
    click(1, SourceFindingModel::What);
    QCOMPARE(window.edit().textCursor().blockNumber(), 1);
    click(1, SourceFindingModel::Repair);
    QCOMPARE(window.bytes(), "Tracking=ja\r\nBucket=12\r\n"_ba);
    QCOMPARE(list.model()->rowCount(), 1);
    click(0, SourceFindingModel::Repair); // there is none
    QCOMPARE(window.bytes(), "Tracking=ja\r\nBucket=12\r\n"_ba);
}

void TestSourceView::theModelOfFindingsKeepsItsPromises()
{
    SourceFindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFindings(cer::ConfigDocument::read("Bucket=012\r\nx\r\n", DocumentKind::Status).findings());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, SourceFindingModel::Line).data(), u"1"_s);
    QCOMPARE(model.index(0, SourceFindingModel::Repair).data(), u"Repair"_s);
    QCOMPARE(model.index(1, SourceFindingModel::Repair).data(), QString());
    model.setFindings({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSourceView::aKeyRepairsTheLine()
{
    const SourceWindow window("fDoc=1\r\nBucket=012\r\n"_ba);
    window.moveTo(0, 0);
    QTest::keyClick(&window.edit(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(window.bytes(), "fDoc=1\r\nBucket=012\r\n"_ba);
    window.moveTo(1, 0);
    QTest::keyClick(&window.edit(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(window.bytes(), "fDoc=1\r\nBucket=12\r\n"_ba);
}

void TestSourceView::repairAllShowsItsDifferenceFirst()
{
    const SourceWindow window("tracking = YES\nBucket=012\r\n"_ba);
    auto *button = window.view->findChild<QPushButton *>();
    QCOMPARE(button->text(), u"Repair all…"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = window.view->findChild<QDialog *>();
    QVERIFY(dialog);
    const QString difference = dialog->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(difference.contains(u"-tracking = YES⟨LF⟩"_s) && difference.contains(u"+Tracking=YES"_s),
             qPrintable(difference));
    QCOMPARE(window.bytes(), "tracking = YES\nBucket=012\r\n"_ba); // not yet
    for (QAbstractButton *choice : dialog->findChild<QDialogButtonBox *>()->buttons()) {
        if (choice->text() == u"Repair all"_s)
            QTest::mouseClick(choice, Qt::LeftButton);
    }
    QCOMPARE(window.bytes(), "Tracking=YES\r\nBucket=12\r\n"_ba);
    QVERIFY(button->isHidden());
}

void TestSourceView::aGoodFileSaysSo()
{
    const SourceWindow window("Tracking=YES\r\n"_ba);
    QVERIFY(window.list().isHidden());
    QCOMPARE(window.view->findChild<QLabel *>(QString(), Qt::FindDirectChildrenOnly)->text(),
             u"✔ Every line conforms."_s);
}

void TestSourceView::f1AsksForTheSectionOfTheLine()
{
    const SourceWindow window("Tracking=YES\r\nBucket=1\r\nx\r\n"_ba);
    QSignalSpy asked(window.view.get(), &SourceView::documentRequested);
    for (const int line : {0, 1, 2}) {
        window.moveTo(line, 2);
        QTest::keyClick(&window.edit(), Qt::Key_F1);
    }
    QCOMPARE(asked.size(), 3);
    QCOMPARE(asked[0][0], u"2.2.4"_s);
    QCOMPARE(asked[1][0], u"2.2.5"_s);
    QCOMPARE(asked[2][0], u"2.2.5"_s);
}

void TestSourceView::randomEditsKeepViewAndBytesTogether()
{
    SourceWindow window("Tracking=YES\nBucket=1\r\nx\r\r\n\xff\x81"_ba);
    quint32 seed = 7;
    const auto next = [&seed](int below) {
        seed = seed * 1664525 + 1013904223;
        return int(seed >> 8) % below;
    };
    const QStringList inserts{u"a"_s, u"\n"_s, u"=;"_s, u"x\ny"_s, u""_s, u"€"_s};
    for (int round = 0; round < 300; ++round) {
        QTextCursor cursor(window.edit().document());
        const int length = int(window.text().size()) + 1;
        const int position = next(length);
        cursor.setPosition(position);
        cursor.setPosition(std::min(length - 1, position + next(3)), QTextCursor::KeepAnchor);
        cursor.insertText(inserts[next(int(inserts.size()))]);
        if (round % 7 == 0)
            window.model.undoStack()->undo();
        if (round % 11 == 0)
            window.model.undoStack()->redo();
        const SourceText shown(window.model.bytes(), ByteText::windows1252());
        QCOMPARE(window.text(), shown.text());
    }
    while (window.model.undoStack()->canUndo())
        window.model.undoStack()->undo();
    QCOMPARE(window.bytes(), "Tracking=YES\nBucket=1\r\nx\r\r\n\xff\x81"_ba);
}

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"
