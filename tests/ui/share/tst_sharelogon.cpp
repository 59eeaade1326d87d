// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/common/smbserver.h"
#include "ui/share/logondialog.h"
#include "ui/share/sharelogon.h"
#include "ui/share/sharesession.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// A share that a real smbd serves, opened as the window opens it.
class TestShareLogon final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void thePasswordIsAskedFor();
    void aWrongPasswordIsSaidToBeWrong();
    void whoCancelsGetsNoShare();
    void whatWasAcceptedIsNotAskedForAgain();
    void theAddressShowsNoPassword();

private:
    LogonDialog *dialog() const;
    void answer(const QString &password);
    bool isOpen() const { return m_session->state() == ShareSession::State::Complete; }

    std::unique_ptr<SmbServer> m_server;
    std::unique_ptr<ShareLogon> m_logon;
    std::unique_ptr<ShareSession> m_session;
};

void TestShareLogon::initTestCase()
{
    m_server = std::make_unique<SmbServer>();
    if (!m_server->problem().isEmpty())
        QSKIP(qPrintable(m_server->problem()));
    QVERIFY(QDir(m_server->folder()).mkpath(u"counts/blue"_s));
    QFile count(m_server->folder() + u"/counts/blue/count.txt"_s);
    QVERIFY(count.open(QIODevice::WriteOnly));
    count.write("Cabs Gathered=1\r\nTotal Hits=7\r\n");
}

void TestShareLogon::init()
{
    m_session.reset();
    m_logon = std::make_unique<ShareLogon>();
    m_session = std::make_unique<ShareSession>(nullptr, [this](const std::string &root) { return m_logon->open(root); });
    m_session->open(QString::fromStdString(m_server->url()));
}

LogonDialog *TestShareLogon::dialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<LogonDialog *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void TestShareLogon::answer(const QString &password)
{
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
    QTest::keyClicks(dialog()->findChildren<QLineEdit *>().last(), password);
    QTest::keyClick(dialog()->findChildren<QLineEdit *>().last(), Qt::Key_Return);
    QTRY_VERIFY(!dialog() || dialog()->findChildren<QLineEdit *>().last()->text().isEmpty());
}

void TestShareLogon::thePasswordIsAskedFor()
{
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
    QCOMPARE(dialog()->findChildren<QLineEdit *>().first()->text(), QString::fromStdString(m_server->user()));
    answer(QString::fromStdString(SmbServer::password()));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
    QCOMPARE(m_session->snapshot()->buckets.size(), 1u);
    QCOMPARE(m_session->snapshot()->buckets[0].hits, 7u);
}

void TestShareLogon::aWrongPasswordIsSaidToBeWrong()
{
    answer(u"guess"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
    const auto labels = dialog()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"did not accept"_s); }));
    answer(QString::fromStdString(SmbServer::password()));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
}

void TestShareLogon::whoCancelsGetsNoShare()
{
    QTRY_VERIFY_WITH_TIMEOUT(dialog(), 20'000);
    dialog()->reject();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), ShareSession::State::Failed, 20'000);
    QCOMPARE(m_session->error()->kind, cer::ErrorKind::LogOn);
}

void TestShareLogon::whatWasAcceptedIsNotAskedForAgain()
{
    answer(QString::fromStdString(SmbServer::password()));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
    m_session->open(QString::fromStdString(m_server->url("readonly")));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
    QVERIFY(!dialog());
}

void TestShareLogon::theAddressShowsNoPassword()
{
    answer(QString::fromStdString(SmbServer::password()));
    QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 20'000);
    QVERIFY(!QString::fromStdString(m_session->store()->displayRoot()).contains(u"sesame"_s));
}

QTEST_MAIN(TestShareLogon)
#include "tst_sharelogon.moc"
