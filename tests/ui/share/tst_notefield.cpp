// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharefolder.h"

#include "ui/common/appsettings.h"
#include "ui/share/notefield.h"
#include "ui/share/sharesession.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

static const std::string first = "a.exe\\1\\m.dll\\1\\00000001", second = "b.exe\\1\\m.dll\\1\\00000002";

class TestNoteField final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsTypedIsKeptAndShownAgain();
    void itIsKeptWhenAnotherBucketIsShown();
    void itIsKeptWhenTheWindowGoes();
    void someoneElsesNoteIsShownBeforeItIsReplaced();
    void someoneElsesNoteStaysWhenTheWindowGoes();
    void whatIsNotKeptIsNamedBesideAnotherBucket();
    void aFailureIsSaid();

private:
    Notes notes() const { return {appsettings::notesFile(), m_session->store()->displayRoot()}; }
    QPlainTextEdit &text() const { return *m_field->findChild<QPlainTextEdit *>(); }
    QLineEdit &ticket() const { return *m_field->findChild<QLineEdit *>(); }
    bool says(const QString &words) const
    {
        return std::ranges::any_of(m_field->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }

    QTemporaryDir m_home;
    ShareFolder m_folder;
    std::unique_ptr<ShareSession> m_session;
    std::unique_ptr<NoteField> m_field;
};

void TestNoteField::init()
{
    qputenv("CER_HOME", m_home.path().toUtf8());
    m_field.reset();
    QDir(QString::fromStdString(appsettings::notesFile())).removeRecursively();
    QFile::remove(QString::fromStdString(appsettings::notesFile()));
    m_folder.bucket(first, 3, 1);
    m_folder.bucket(second, 3, 1);
    m_session = std::make_unique<ShareSession>();
    m_session->setLive(false);
    m_session->open(m_folder.path());
    QTRY_VERIFY(m_session->state() == ShareSession::State::Complete && !m_session->isReadingHistory());
    m_field = std::make_unique<NoteField>(*m_session);
    m_field->show();
    m_field->setBucket(first);
    QTRY_VERIFY(m_field->isReady());
}

void TestNoteField::whatIsTypedIsKeptAndShownAgain()
{
    QTest::keyClicks(&text(), u"waits for the driver"_s);
    QTest::keyClicks(&ticket(), u"T-12"_s);
    QTRY_VERIFY(m_field->isReady());
    QCOMPARE(notes().of(first)->text, std::string("waits for the driver"));
    m_field->setBucket(second);
    QTRY_VERIFY(m_field->isReady());
    QCOMPARE(text().toPlainText(), QString());
    m_field->setBucket(first);
    QTRY_VERIFY(m_field->isReady());
    QCOMPARE(text().toPlainText(), u"waits for the driver"_s);
    QCOMPARE(ticket().text(), u"T-12"_s);
    QVERIFY(says(u"Written by"_s));
}

void TestNoteField::itIsKeptWhenAnotherBucketIsShown()
{
    QTest::keyClicks(&text(), u"quick"_s);
    m_field->setBucket(second);
    QTRY_COMPARE(notes().of(first)->text, std::string("quick"));
    QVERIFY(notes().of(second)->saysNothing());
}

void TestNoteField::itIsKeptWhenTheWindowGoes()
{
    QTest::keyClicks(&text(), u"last word"_s);
    m_field.reset();
    QCOMPARE(notes().of(first)->text, std::string("last word"));
}

void TestNoteField::someoneElsesNoteIsShownBeforeItIsReplaced()
{
    QVERIFY(notes().set(first, {"theirs", {}, {}}, {}));
    QTest::keyClicks(&text(), u"mine"_s);
    QTRY_VERIFY(says(u"theirs"_s));
    QCOMPARE(notes().of(first)->text, std::string("theirs"));
    QCOMPARE(text().toPlainText(), u"mine"_s);
    QTest::keyClicks(&text(), u" too"_s);
    QTRY_COMPARE(notes().of(first)->text, std::string("mine too"));
}

void TestNoteField::someoneElsesNoteStaysWhenTheWindowGoes()
{
    QVERIFY(notes().set(first, {"theirs", "T-1", {}}, {}));
    QTest::keyClicks(&text(), u"mine"_s);
    QTest::keyClicks(&ticket(), u"T-2"_s);
    m_field.reset();
    QCOMPARE(notes().of(first)->text, std::string("theirs\nmine\nT-2"));
    QCOMPARE(notes().of(first)->ticket, std::string("T-1"));
}

void TestNoteField::whatIsNotKeptIsNamedBesideAnotherBucket()
{
    QVERIFY(notes().set(first, {"theirs", {}, {}}, {}));
    QTest::keyClicks(&text(), u"mine"_s);
    m_field->setBucket(second);
    QTRY_VERIFY(says(u"mine"_s));
    QVERIFY(says(QString::fromStdString(first)));
    QCOMPARE(notes().of(first)->text, std::string("theirs"));
}

void TestNoteField::aFailureIsSaid()
{
    QVERIFY(QDir().mkpath(QString::fromStdString(appsettings::notesFile())));
    QTest::keyClicks(&text(), u"mine"_s);
    QTRY_VERIFY(says(u"not kept"_s));
}

QTEST_MAIN(TestNoteField)
#include "tst_notefield.moc"
