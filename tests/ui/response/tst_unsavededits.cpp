// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/unsavededits.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString share = u"/srv/cer"_s, file = u"status/a.exe/status.txt"_s;

UnsavedEdit edit(std::string mine)
{
    return {"iData=NO\r\n", std::move(mine), {{cer::Parameter::BucketId, u"x1"_s}}, {}};
}

} // namespace

class TestUnsavedEdits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsFoundAgain();
    void theNextStartFindsThem();
    void aProgramThatWasKilledLeavesThemToTheNext();
    void aProgramThatRunsKeepsItsOwn();
    void whatIsForgottenIsGoneForGood();
    void aFileThatDoesNotExistYetStaysSo();
    void aFileThatIsNoEditIsLeftAlone();
    void aFolderThatCannotBeWrittenIsTold();
    void everyShareIsCounted();

private:
    QTemporaryDir m_home;
    QString folder() const { return m_home.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
};

void TestUnsavedEdits::whatIsKeptIsFoundAgain()
{
    UnsavedEdits edits(folder());
    const QSignalSpy changed(&edits, &UnsavedEdits::changed);
    edits.keep(share, file, edit("iData=YES\r\n"));
    edits.keep(share, file, edit("iData=1\r\n"));
    QCOMPARE(changed.size(), 1); // the same file
    const auto found = edits.find(share, file);
    QVERIFY(found);
    QVERIFY(*found == edit("iData=1\r\n"));
    QVERIFY(!edits.find(u"/other"_s, file));
    QCOMPARE(edits.files(share), QStringList{file});
    QVERIFY2(edits.error().isEmpty(), qPrintable(edits.error()));
}

void TestUnsavedEdits::theNextStartFindsThem()
{
    const std::string bytes = "Response=\xe4\r\nodd \x01 line";
    UnsavedEdits(folder()).keep(share, file, edit(bytes));
    const UnsavedEdits next(folder());
    const auto found = next.find(share, file);
    QVERIFY(found);
    QCOMPARE(found->base, "iData=NO\r\n");
    QCOMPARE(found->mine, bytes);
    QCOMPARE(found->attempts.value(cer::Parameter::BucketId), u"x1"_s);
    QVERIFY(found->left.isValid());
}

void TestUnsavedEdits::aProgramThatWasKilledLeavesThemToTheNext()
{
    // What a killed program leaves: its folder, and a lock of a process that is gone.
    QProcess gone;
    gone.start(u"true"_s, {});
    QVERIFY(gone.waitForFinished());
    auto killed = std::make_unique<UnsavedEdits>(folder());
    killed->keep(share, file, edit("iData=1\r\n"));
    const QString own = QDir(folder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath();
    const QString kept = QDir(own).entryInfoList(QDir::Files).value(0).filePath();
    const QString left = folder() + u"/left"_s;
    QVERIFY(QDir().mkpath(left) && QFile::copy(kept, left + u"/edit.json"_s));
    killed->forget(share, file);
    killed.reset();
    QFile lock(left + u".lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\ncer-console\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    const UnsavedEdits next(folder());
    QVERIFY(next.find(share, file));
    QVERIFY(!QFile::exists(left));
}

void TestUnsavedEdits::aProgramThatRunsKeepsItsOwn()
{
    UnsavedEdits first(folder());
    first.keep(share, file, edit("iData=1\r\n"));
    const UnsavedEdits second(folder());
    QVERIFY(!second.find(share, file));
    QVERIFY(first.find(share, file));
}

void TestUnsavedEdits::whatIsForgottenIsGoneForGood()
{
    {
        UnsavedEdits edits(folder());
        edits.keep(share, file, edit("iData=1\r\n"));
        edits.forget(share, file);
        QVERIFY(edits.files(share).isEmpty());
    }
    QVERIFY(!UnsavedEdits(folder()).find(share, file));
    QVERIFY(QDir(folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
}

void TestUnsavedEdits::aFileThatDoesNotExistYetStaysSo()
{
    UnsavedEdits(folder()).keep(share, file, {std::nullopt, "Bucket=1\r\n", {}, {}});
    const auto found = UnsavedEdits(folder()).find(share, file);
    QVERIFY(found);
    QVERIFY(!found->base);
    QCOMPARE(found->mine, "Bucket=1\r\n");
}

void TestUnsavedEdits::aFileThatIsNoEditIsLeftAlone()
{
    const QString path = folder() + u"/old/notes.json"_s;
    QVERIFY(QDir().mkpath(folder() + u"/old"_s));
    QFile notes(path);
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("not JSON") > 0);
    notes.close();
    const UnsavedEdits edits(folder());
    QVERIFY(edits.shares().isEmpty());
    QVERIFY(QFile::exists(path));
}

void TestUnsavedEdits::aFolderThatCannotBeWrittenIsTold()
{
    QFile file(folder());
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder belongs
    UnsavedEdits edits(folder());
    QVERIFY2(edits.error().contains(QDir::toNativeSeparators(folder())), qPrintable(edits.error()));
    edits.keep(share, ::file, edit("iData=1\r\n"));
    QVERIFY(edits.find(share, ::file)); // for this run at least
}

void TestUnsavedEdits::everyShareIsCounted()
{
    UnsavedEdits edits(folder());
    edits.keep(share, file, edit("a\r\n"));
    edits.keep(share, u"policy.txt"_s, edit("b\r\n"));
    edits.keep(u"/other"_s, file, edit("c\r\n"));
    const QMap<QString, int> expected{{share, 2}, {u"/other"_s, 1}};
    QCOMPARE(edits.shares(), expected);
}

QTEST_GUILESS_MAIN(TestUnsavedEdits)
#include "tst_unsavededits.moc"
