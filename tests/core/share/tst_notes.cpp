// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/notes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cer;
using namespace Qt::StringLiterals;

static const std::string subpath = "WINWORD.EXE\\16.0\\mso.dll\\16.0\\00a1b2c3";

class TestNotes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasWrittenComesBack_data();
    void whatWasWrittenComesBack();
    void thereIsNoneAtFirst();
    void theLastOneCounts();
    void namesAreComparedWithoutCase();
    void eachShareHasItsOwn();
    void someoneElsesNoteIsNotOverwritten();
    void theSameWordsAgainAreNoConflict();
    void damagedLinesArePassedOver();
    void anEmptyNoteIsNone();
    void aFileThatCannotBeRead();

private:
    std::string file() const { return m_folder->filePath(u"notes.jsonl"_s).toStdString(); }
    Notes notes(const std::string &share = "/srv/cer") const { return Notes(file(), share); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNotes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestNotes::whatWasWrittenComesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    const QByteArray plain = QByteArray::fromStdString(subpath);
    QTest::newRow("a sentence") << "Waits for the driver."_ba << plain;
    QTest::newRow("lines, quotes, umlauts") << "\"a\"\nb\r\n\xc3\xa4"_ba << plain;
    QTest::newRow("a bucket whose name is no UTF-8") << "x"_ba << "caf\xe9.exe\\1"_ba;
}

void TestNotes::whatWasWrittenComesBack()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QVERIFY(notes().set(name.toStdString(), {text.toStdString(), "T-12", {}}, {}));
    const BucketNote found = *notes().of(name.toStdString());
    QCOMPARE(QByteArray::fromStdString(found.text), text);
    QCOMPARE(found.ticket, std::string("T-12"));
    QVERIFY(found.who.contains('@'));
}

void TestNotes::thereIsNoneAtFirst()
{
    QVERIFY(notes().of(subpath)->saysNothing());
    QVERIFY(notes().all()->empty());
}

void TestNotes::theLastOneCounts()
{
    QVERIFY(notes().set(subpath, {"one", {}, {}}, {}));
    QVERIFY(notes().set(subpath, {"two", {}, {}}, {"one", {}, {}}));
    QCOMPARE(notes().of(subpath)->text, std::string("two"));
    QFile lines(QString::fromStdString(file()));
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QCOMPARE(lines.readAll().count('\n'), 2); // what it said before stays
}

void TestNotes::namesAreComparedWithoutCase()
{
    QVERIFY(notes().set(subpath, {"one", {}, {}}, {}));
    QCOMPARE(notes().of("winword.exe/16.0/MSO.dll/16.0/00A1B2C3")->text, std::string("one"));
    QCOMPARE(notes().all()->begin()->first, std::string("winword.exe\\16.0\\mso.dll\\16.0\\00a1b2c3"));
}

void TestNotes::eachShareHasItsOwn()
{
    QVERIFY(notes("/srv/a").set(subpath, {"a", {}, {}}, {}));
    QVERIFY(notes("/srv/b").set(subpath, {"b", {}, {}}, {}));
    QCOMPARE(notes("/srv/a").of(subpath)->text, std::string("a"));
}

void TestNotes::someoneElsesNoteIsNotOverwritten()
{
    QVERIFY(notes().set(subpath, {"theirs", {}, {}}, {}));
    const auto refused = notes().set(subpath, {"mine", {}, {}}, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(notes().of(subpath)->text, std::string("theirs"));
}

void TestNotes::theSameWordsAgainAreNoConflict()
{
    QVERIFY(notes().set(subpath, {"same", "T-1", {}}, {}));
    QVERIFY(notes().set(subpath, {"same", "T-1", {}}, {}));
}

void TestNotes::damagedLinesArePassedOver()
{
    QVERIFY(notes().set(subpath, {"one", {}, {}}, {}));
    QFile lines(QString::fromStdString(file()));
    QVERIFY(lines.open(QIODevice::Append));
    lines.write("nonsense\n{\"share\":\"/srv/cer\"}\n{\"torn\":");
    lines.close();
    QCOMPARE(notes().of(subpath)->text, std::string("one"));
    QVERIFY(notes().set(subpath, {"two", {}, {}}, {"one", {}, {}})); // the torn line is closed first
    QCOMPARE(notes().of(subpath)->text, std::string("two"));
}

void TestNotes::anEmptyNoteIsNone()
{
    QVERIFY(notes().set(subpath, {"one", {}, {}}, {}));
    QVERIFY(notes().set(subpath, {}, {"one", {}, {}}));
    QVERIFY(notes().all()->empty());
}

void TestNotes::aFileThatCannotBeRead()
{
    QVERIFY(QDir().mkpath(QString::fromStdString(file())));
    QVERIFY(!notes().all());
    QVERIFY(!notes().of(subpath));
    QVERIFY(!notes().set(subpath, {"one", {}, {}}, {}));
}

QTEST_APPLESS_MAIN(TestNotes)
#include "tst_notes.moc"
