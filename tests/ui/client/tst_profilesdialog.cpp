// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/profiles.h"
#include "ui/client/profilesdialog.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::Parameter;

namespace {

/// The one that is open now; those of before are gone as soon as the program is idle.
QLineEdit *editorIn(QWidget *view)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return view->findChild<QLineEdit *>();
}

} // namespace

class TestProfilesDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyListSaysWhatToDo();
    void aClientIsAddedAndNamed();
    void twoClientsNeverHaveOneName();
    void valuesAreChecked_data();
    void valuesAreChecked();
    void valuesAreKept();
    void deleteRemovesAClient();
    void exportsAreImported_data();
    void exportsAreImported();

private:
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(); }
    QTableWidget *settings() const { return m_dialog->findChild<QTableWidget *>(); }
    QString message() const { return m_dialog->findChild<QLabel *>()->text(); }
    QPushButton *button(const QString &text) const;
    void addClient(const QString &name) const;
    void type(const QString &key, const QString &value) const;

    std::unique_ptr<ProfilesDialog> m_dialog;
};

void TestProfilesDialog::init()
{
    profiles::set({});
    m_dialog = std::make_unique<ProfilesDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestProfilesDialog::cleanup()
{
    m_dialog.reset();
    profiles::set({});
}

QPushButton *TestProfilesDialog::button(const QString &text) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(text))
            return each;
    }
    qFatal("no button %s", qPrintable(text));
}

/// With the mouse, then the name with the keyboard.
void TestProfilesDialog::addClient(const QString &name) const
{
    QTest::mouseClick(button(u"Add a client"_s), Qt::LeftButton);
    QLineEdit *editor = editorIn(list());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes it over
}

void TestProfilesDialog::type(const QString &key, const QString &value) const
{
    const QList<QTableWidgetItem *> found = settings()->findItems(key, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    settings()->setFocus();
    settings()->setCurrentCell(found.first()->row(), 1);
    settings()->editItem(settings()->item(found.first()->row(), 1));
    QLineEdit *editor = editorIn(settings());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, value);
    if (value.isEmpty())
        editor->clear();
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestProfilesDialog::anEmptyListSaysWhatToDo()
{
    QVERIFY(message().contains(u"Add one"_s));
    QVERIFY(!settings()->isEnabled() && !button(u"Remove"_s)->isEnabled());
}

void TestProfilesDialog::aClientIsAddedAndNamed()
{
    const QSignalSpy changed(m_dialog.get(), &ProfilesDialog::profilesChanged);
    addClient(u"Kiosk"_s);
    QCOMPARE(profiles::all().size(), 1);
    QCOMPARE(profiles::all().first().name, "Kiosk");
    QVERIFY(!changed.isEmpty());
    QCOMPARE(settings()->rowCount(), 6);
}

void TestProfilesDialog::twoClientsNeverHaveOneName()
{
    addClient(u"Kiosk"_s);
    addClient(u"Kiosk"_s);
    QCOMPARE(profiles::all().at(1).name, "Kiosk 2");
}

void TestProfilesDialog::valuesAreChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("valid");
    QTest::newRow("a yes") << u"Tracking"_s << u"yes"_s << true;
    QTest::newRow("neither yes nor no") << u"Tracking"_s << u"maybe"_s << false;
    QTest::newRow("a limit") << u"Crashes per bucket"_s << u"7"_s << true;
    QTest::newRow("a limit with a leading zero") << u"Crashes per bucket"_s << u"07"_s << false;
    QTest::newRow("an address") << u"URLLaunch"_s << u"https://intra/"_s << true;
    QTest::newRow("an address without a scheme") << u"URLLaunch"_s << u"intra"_s << false;
}

void TestProfilesDialog::valuesAreChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, valid);
    addClient(u"Kiosk"_s);
    type(key, value);
    const auto parameter = cer::parameterByKey(key.toStdString());
    const cer::Profile profile = profiles::all().first();
    const auto &kept = profile.values[std::size_t(*parameter)];
    QCOMPARE(kept.has_value(), valid);
    QCOMPARE(message().startsWith(u"⚠"_s), !valid);
}

void TestProfilesDialog::valuesAreKept()
{
    addClient(u"Kiosk"_s);
    type(u"Tracking"_s, u"YES"_s);
    type(u"NoFileCollection"_s, u"1"_s);
    m_dialog = std::make_unique<ProfilesDialog>();
    QCOMPARE(list()->currentItem()->text(), u"Kiosk"_s);
    const cer::Profile profile = profiles::all().first();
    const auto &values = profile.values;
    QCOMPARE(values[std::size_t(Parameter::Tracking)].value_or(""), "YES");
    QCOMPARE(values[std::size_t(Parameter::NoFileCollection)].value_or(""), "1");
    m_dialog->show();
    type(u"Tracking"_s, {});
    QVERIFY(!profiles::all().first().values[std::size_t(Parameter::Tracking)]);
}

void TestProfilesDialog::deleteRemovesAClient()
{
    addClient(u"Kiosk"_s);
    addClient(u"Office"_s);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(profiles::all().size(), 1);
    QCOMPARE(profiles::all().first().name, "Kiosk");
}

void TestProfilesDialog::exportsAreImported_data()
{
    QTest::addColumn<QByteArray>("bytes"); // null: there is no such file
    QTest::addColumn<int>("profiles");
    QTest::addColumn<QString>("says");
    const QByteArray head =
        "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PCHealth\\ErrorReporting\\DW]\r\n"_ba;
    QTest::newRow("an export") << head + "\"DWTracking\"=dword:1\r\n\"DWFileTreeRoot\"=\"\\\\\\\\server\\\\cer\"\r\n"
                               << 1 << u"reports to \\\\server\\cer"_s;
    QTest::newRow("one with a faulty line keeps the rest")
        << head + "\"DWTracking\"=dword:1\r\n\"DWNoExternalURL\"=\"maybe\"\r\n"
        << 1 << u"client.reg, line 5"_s;
    QTest::newRow("something else") << "hello"_ba << 0 << u"no export of a registry"_s;
    QTest::newRow("no such file") << QByteArray() << 0 << u"cannot be read"_s;
}

void TestProfilesDialog::exportsAreImported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, profiles);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"client.reg"_s));
    if (!bytes.isNull()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
    }
    m_dialog->importFile(file.fileName());
    QCOMPARE(::profiles::all().size(), profiles);
    QVERIFY2(message().contains(says), qPrintable(message()));
    if (profiles > 0)
        QCOMPARE(::profiles::all().first().name, "client");
}

QTEST_MAIN(TestProfilesDialog)
#include "tst_profilesdialog.moc"
