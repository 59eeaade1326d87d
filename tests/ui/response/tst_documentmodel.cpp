// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/documentmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::DocumentKind;
using cer::Parameter;

Q_DECLARE_METATYPE(cer::Parameter)

class TestDocumentModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLoadedIsNotModified_data();
    void whatIsLoadedIsNotModified();
    void aMissingFileStaysMissingUntilItHasALine();
    void aSettingChangesItsLineOnly();
    void aValueThatDoesNotConformIsRefused();
    void undoAndRedoGoThroughEveryState();
    void changesOfOneStepAreTakenBackTogether();
    void aStepThatEndsWhereItBeganLeavesNothing();
    void changesAreCounted_data();
    void changesAreCounted();
    void aSettingGoesBackToItsSavedLines_data();
    void aSettingGoesBackToItsSavedLines();
    void discardCanBeUndone();
    void savingMakesTheSavedStateOfIt();
    void repairAllIsOneStep();
    void anAttemptIsKeptUntilTheParameterChanges();
    void resumedEditsAreUnsaved();
    void theEditNamesBothContents();
};

namespace {

constexpr auto file = "status/A/1/M/1/00000000/status.txt";

struct Fixture {
    explicit Fixture(const QByteArray &bytes, DocumentKind kind = DocumentKind::Status)
        : model(kind)
    {
        model.load(file, bytes.toStdString());
    }
    QByteArray bytes() const { return QByteArray::fromStdString(model.bytes()); }
    DocumentModel model;
};

const auto example = "Tracking=YES\r\nBucketTable=7\r\nCrashes per bucket=100\r\n\xe4\x81\n"_ba;

} // namespace

void TestDocumentModel::whatIsLoadedIsNotModified_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << ""_ba;
    QTest::newRow("a good one") << "Tracking=YES\r\n"_ba;
    QTest::newRow("lone line ends, odd bytes and an open last line") << "a\rb\n\x81\xff=\t\r\r\nx"_ba;
    QTest::newRow("NULs") << QByteArray("a\0b=\0", 5);
    QTest::newRow("a byte order mark") << "\xef\xbb\xbfTracking=YES\r\n"_ba;
}

void TestDocumentModel::whatIsLoadedIsNotModified()
{
    QFETCH(QByteArray, bytes);
    Fixture f(bytes);
    QVERIFY(!f.model.isModified());
    QCOMPARE(f.model.changeCount(), 0);
    QCOMPARE(f.bytes(), bytes);
    QVERIFY(!f.model.undoStack()->canUndo());
}

void TestDocumentModel::aMissingFileStaysMissingUntilItHasALine()
{
    DocumentModel model(DocumentKind::Status);
    model.load(file, std::nullopt);
    QVERIFY(!model.isModified());
    QVERIFY(!model.fileEdit({}).after);

    QVERIFY(model.set(Parameter::Tracking, "YES"));
    QVERIFY(model.isModified());
    QVERIFY(!model.fileEdit({}).before);
    QCOMPARE(model.fileEdit({}).after.value_or(""), std::string("Tracking=YES\r\n"));

    model.unset(Parameter::Tracking);
    QVERIFY(!model.isModified());
    QVERIFY(!model.fileEdit({}).after);
}

void TestDocumentModel::aSettingChangesItsLineOnly()
{
    Fixture f(example);
    QSignalSpy changes(&f.model, &DocumentModel::changed);
    QVERIFY(f.model.set(Parameter::CrashesPerBucket, "7"));
    QCOMPARE(f.bytes(), "Tracking=YES\r\nBucketTable=7\r\nCrashes per bucket=7\r\n\xe4\x81\n"_ba);
    QCOMPARE(changes.size(), 1);
    QVERIFY(f.model.isChanged(Parameter::CrashesPerBucket));
    QVERIFY(!f.model.isChanged(Parameter::Tracking));
    QVERIFY(f.model.set(Parameter::CrashesPerBucket, "7")); // once more: nothing to do
    QCOMPARE(changes.size(), 1);
}

void TestDocumentModel::aValueThatDoesNotConformIsRefused()
{
    Fixture f(example);
    const auto refused = f.model.set(Parameter::CrashesPerBucket, "07");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, cer::FindingCode::ValueCount);
    QCOMPARE(f.bytes(), example);
    QVERIFY(!f.model.undoStack()->canUndo());
}

void TestDocumentModel::undoAndRedoGoThroughEveryState()
{
    Fixture f(example);
    QList<QByteArray> states{f.bytes()};
    QVERIFY(f.model.set(Parameter::Tracking, "NO"));
    states += f.bytes();
    f.model.unset(Parameter::CrashesPerBucket);
    states += f.bytes();
    f.model.apply({0, 8, "tracking"}, u"Typing"_s);
    states += f.bytes();
    f.model.repairAll();
    states += f.bytes();
    QVERIFY(f.model.set(Parameter::RegKey, "HKLM\\A"));
    states += f.bytes();

    QCOMPARE(f.model.undoStack()->count(), states.size() - 1);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        f.model.undoStack()->undo();
        QCOMPARE(f.bytes(), states[i]);
    }
    QVERIFY(!f.model.isModified());
    for (qsizetype i = 1; i < states.size(); ++i) {
        f.model.undoStack()->redo();
        QCOMPARE(f.bytes(), states[i]);
    }
}

void TestDocumentModel::changesOfOneStepAreTakenBackTogether()
{
    Fixture f(example);
    const auto step = f.model.newStep();
    for (const char *value : {"1", "12", "123"})
        QVERIFY(f.model.set(Parameter::CrashesPerBucket, value, step));
    QVERIFY(f.model.set(Parameter::Tracking, "NO", f.model.newStep()));
    QCOMPARE(f.model.undoStack()->count(), 2);
    f.model.undoStack()->undo();
    f.model.undoStack()->undo();
    QCOMPARE(f.bytes(), example);
    f.model.undoStack()->redo();
    QCOMPARE(f.model.document().value(Parameter::CrashesPerBucket), "123");
}

void TestDocumentModel::aStepThatEndsWhereItBeganLeavesNothing()
{
    Fixture f(example);
    const auto step = f.model.newStep();
    QVERIFY(f.model.set(Parameter::CrashesPerBucket, "1", step));
    QVERIFY(f.model.set(Parameter::CrashesPerBucket, "100", step));
    QCOMPARE(f.bytes(), example);
    QCOMPARE(f.model.undoStack()->count(), 0);
}

void TestDocumentModel::changesAreCounted_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << example << example << 0;
    QTest::newRow("a value") << "Tracking=YES\r\n"_ba << "Tracking=NO\r\n"_ba << 1;
    QTest::newRow("a new setting and one less") << "Tracking=YES\r\n"_ba << "iData=NO\r\n"_ba << 2;
    QTest::newRow("a changed line that is no setting") << "x\r\nTracking=YES\r\n"_ba << "y\r\nTracking=YES\r\n"_ba << 1;
    QTest::newRow("two new lines that are no settings") << ""_ba << "y\r\nz\r\n"_ba << 2;
    QTest::newRow("another order") << "x=\r\ny=\r\n"_ba << "y=\r\nx=\r\n"_ba << 1;
    QTest::newRow("a line that is not honoured") << "Tracking=ja\r\n"_ba << "Tracking=nein\r\n"_ba << 1;
    QTest::newRow("a line end") << "Tracking=YES\n"_ba << "Tracking=YES\r\n"_ba << 1;
}

void TestDocumentModel::changesAreCounted()
{
    QFETCH(QByteArray, saved);
    QFETCH(QByteArray, edited);
    QFETCH(int, count);
    DocumentModel model(DocumentKind::Status);
    model.resume(file, saved.toStdString(), edited.toStdString());
    QCOMPARE(model.changeCount(), count);
    QCOMPARE(model.isModified(), count > 0);
}

void TestDocumentModel::aSettingGoesBackToItsSavedLines_data()
{
    QTest::addColumn<QByteArray>("saved");
    QTest::addColumn<QByteArray>("edited");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("a changed value") << "iData=1\r\nTracking=YES\r\nx\r\n"_ba << "iData=1\r\nTracking=NO\r\nx\r\n"_ba
                                     << "iData=1\r\nTracking=YES\r\nx\r\n"_ba;
    QTest::newRow("a new setting goes") << "x\r\n"_ba << "x\r\nTracking=NO\r\n"_ba << "x\r\n"_ba;
    QTest::newRow("a removed one comes back in its place") << "a\r\nTracking=YES\r\nb\r\n"_ba << "a\r\nb\r\n"_ba
                                                           << "a\r\nTracking=YES\r\nb\r\n"_ba;
    QTest::newRow("at the start too") << "Tracking=YES\r\nb\r\n"_ba << "b\r\n"_ba << "Tracking=YES\r\nb\r\n"_ba;
    QTest::newRow("at the end when its neighbour is gone") << "a\r\nTracking=YES\r\n"_ba << "b"_ba
                                                           << "b\r\nTracking=YES\r\n"_ba;
    QTest::newRow("all lines of the key") << "Tracking=YES\r\nTracking=ja\r\n"_ba << "Tracking=NO\r\n"_ba
                                          << "Tracking=YES\r\nTracking=ja\r\n"_ba;
    QTest::newRow("a spelling that nobody asked to change") << "Tracking=true\r\n"_ba << "Tracking=NO\r\n"_ba
                                                            << "Tracking=true\r\n"_ba;
}

void TestDocumentModel::aSettingGoesBackToItsSavedLines()
{
    QFETCH(QByteArray, saved);
    QFETCH(QByteArray, edited);
    QFETCH(QByteArray, after);
    DocumentModel model(DocumentKind::Status);
    model.resume(file, saved.toStdString(), edited.toStdString());
    model.restore(Parameter::Tracking);
    QCOMPARE(QByteArray::fromStdString(model.bytes()), after);
    QVERIFY(!model.isChanged(Parameter::Tracking));
    model.undoStack()->undo();
    QCOMPARE(QByteArray::fromStdString(model.bytes()), edited);
}

void TestDocumentModel::discardCanBeUndone()
{
    Fixture f(example);
    QVERIFY(f.model.set(Parameter::Tracking, "NO"));
    f.model.setAttempt(Parameter::BucketId, u"x"_s);
    const QByteArray edited = f.bytes();
    f.model.discard();
    QCOMPARE(f.bytes(), example);
    QVERIFY(!f.model.hasUnsavedChanges());
    f.model.undoStack()->undo();
    QCOMPARE(f.bytes(), edited);
}

void TestDocumentModel::savingMakesTheSavedStateOfIt()
{
    Fixture f(example);
    QSignalSpy saved(&f.model, &DocumentModel::savedChanged);
    QVERIFY(f.model.set(Parameter::Tracking, "NO"));
    const auto edit = f.model.fileEdit("because");
    QVERIFY(f.model.set(Parameter::BucketId, "12")); // while it is being saved
    f.model.setSaved(edit.after);
    QCOMPARE(saved.size(), 1);
    QVERIFY(!f.model.isChanged(Parameter::Tracking));
    QVERIFY(f.model.isChanged(Parameter::BucketId));
    f.model.undoStack()->undo();
    f.model.undoStack()->undo();
    QVERIFY(f.model.isChanged(Parameter::Tracking)); // back to what was before the save, which is unsaved now
    QCOMPARE(f.bytes(), example);
}

void TestDocumentModel::repairAllIsOneStep()
{
    Fixture f("tracking = YES\nBucket=012\r\n"_ba);
    f.model.repairAll();
    QCOMPARE(f.bytes(), "Tracking=YES\r\nBucket=12\r\n"_ba);
    QCOMPARE(f.model.undoStack()->count(), 1);
    f.model.repairAll();
    QCOMPARE(f.model.undoStack()->count(), 1);
}

void TestDocumentModel::anAttemptIsKeptUntilTheParameterChanges()
{
    Fixture f(example);
    QSignalSpy attempts(&f.model, &DocumentModel::attemptsChanged);
    f.model.setAttempt(Parameter::CrashesPerBucket, u"many"_s);
    QCOMPARE(attempts.size(), 1);
    QVERIFY(f.model.hasUnsavedChanges());
    QVERIFY(!f.model.isModified());

    QVERIFY(f.model.set(Parameter::Tracking, "NO")); // another one
    QCOMPARE(f.model.attempt(Parameter::CrashesPerBucket), u"many"_s);

    f.model.apply({f.model.bytes().find("100"), 3, "9"}, u"Typing"_s); // in the source
    QVERIFY(!f.model.attempt(Parameter::CrashesPerBucket));

    f.model.setAttempt(Parameter::CrashesPerBucket, u"many"_s);
    QVERIFY(f.model.set(Parameter::CrashesPerBucket, "9")); // the value that it has
    QVERIFY(!f.model.attempt(Parameter::CrashesPerBucket));
}

void TestDocumentModel::resumedEditsAreUnsaved()
{
    DocumentModel model(DocumentKind::Status);
    model.resume(file, std::nullopt, "iData=NO\r\n");
    QVERIFY(model.isModified());
    QVERIFY(!model.undoStack()->canUndo());
    QVERIFY(model.isChanged(Parameter::IData));
}

void TestDocumentModel::theEditNamesBothContents()
{
    Fixture f(example);
    f.model.unset(Parameter::Tracking);
    const cer::FileEdit edit = f.model.fileEdit("too many logs");
    QCOMPARE(edit.file, std::string(file));
    QCOMPARE(edit.why, std::string("too many logs"));
    QCOMPARE(edit.before.value_or(""), example.toStdString());
    QCOMPARE(edit.after.value_or(""), std::string("BucketTable=7\r\nCrashes per bucket=100\r\n\xe4\x81\n"));
}

QTEST_MAIN(TestDocumentModel)
#include "tst_documentmodel.moc"
