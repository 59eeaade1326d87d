// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/appsettings.h"
#include "ui/response/noticebar.h"
#include "ui/response/templatesdialog.h"
#include "ui/response/templatestore.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using cer::Parameter;

namespace {

QLineEdit *editorIn(QWidget *view)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return view->findChild<QLineEdit *>();
}

QString folder()
{
    return QString::fromStdString(appsettings::templatesFolder());
}

const cer::SettingTemplate dump{"Dump", "Old words.", {{Parameter::MemoryDump, "YES"}, {Parameter::RegKey, {}}}};

} // namespace

class TestTemplatesDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void thoseOfTheProgramCanOnlyBeCopied();
    void aNewOneIsNamedAtOnce();
    void settingsAreKeptAtOnce_data();
    void settingsAreKeptAtOnce();
    void aSettingIsLeftOrTakenAway();
    void theDescriptionIsKeptWhenAnotherIsSelected();
    void theDescriptionIsKeptWhenTheDialogGoes();
    void whatSomebodyElseChangedIsShown();
    void aDamagedFileIsNamed();
    void deleteRemovesIt();
    void aFileIsImported_data();
    void aFileIsImported();

private:
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>(); }
    QTableWidget *settings() const { return m_dialog->findChild<QTableWidget *>(); }
    QPlainTextEdit *description() const { return m_dialog->findChild<QPlainTextEdit *>(); }
    QPushButton *button(const QString &text) const;
    bool says(const QString &words) const;
    int rowOf(const char *key) const;
    void type(const char *key, const QString &value) const;
    void select(const QString &name) const;
    void keep(const cer::SettingTemplate &content) const;
    std::vector<cer::SettingTemplate> kept() const;

    std::unique_ptr<TemplatesDialog> m_dialog;
};

void TestTemplatesDialog::init()
{
    QDir(folder()).removeRecursively();
    keep(dump);
    m_dialog = std::make_unique<TemplatesDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(TemplateStore::shared()->isIdle());
    select(u"Dump"_s);
}

void TestTemplatesDialog::cleanup()
{
    m_dialog.reset();
}

void TestTemplatesDialog::keep(const cer::SettingTemplate &content) const
{
    QVERIFY(cer::TemplateFolder(folder().toStdString()).keep(content, {}, {}));
}

std::vector<cer::SettingTemplate> TestTemplatesDialog::kept() const
{
    const auto all = cer::TemplateFolder(folder().toStdString()).all();
    std::vector<cer::SettingTemplate> contents;
    for (const cer::StoredTemplate &stored : *all) {
        if (stored.reading.content)
            contents.push_back(*stored.reading.content);
    }
    return contents;
}

QPushButton *TestTemplatesDialog::button(const QString &text) const
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(text))
            return each;
    }
    qFatal("no button %s", qPrintable(text));
}

bool TestTemplatesDialog::says(const QString &words) const
{
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

int TestTemplatesDialog::rowOf(const char *key) const
{
    return settings()->findItems(QString::fromLatin1(key), Qt::MatchExactly).value(0)->row();
}

void TestTemplatesDialog::type(const char *key, const QString &value) const
{
    settings()->setFocus();
    settings()->setCurrentCell(rowOf(key), 2);
    settings()->editItem(settings()->item(rowOf(key), 2));
    QLineEdit *editor = editorIn(settings());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, value);
    if (value.isEmpty())
        editor->clear();
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view takes it over
    QTRY_VERIFY(TemplateStore::shared()->isIdle());
}

void TestTemplatesDialog::select(const QString &name) const
{
    const auto items = list()->findItems(name, Qt::MatchExactly);
    QVERIFY(!items.isEmpty());
    list()->setCurrentItem(items.first());
}

void TestTemplatesDialog::thoseOfTheProgramCanOnlyBeCopied()
{
    select(u"Only count from now on"_s);
    QVERIFY(says(u"comes with the program"_s));
    QVERIFY(!button(u"Rename"_s)->isEnabled() && !button(u"Remove"_s)->isEnabled() && description()->isReadOnly());
    QTest::mouseClick(button(u"Make a copy"_s), Qt::LeftButton);
    QTRY_COMPARE(kept().size(), 2u);
    QTRY_COMPARE(list()->currentItem()->text(), u"Only count from now on (copy)"_s);
    QVERIFY(button(u"Rename"_s)->isEnabled() && !description()->isReadOnly());
}

void TestTemplatesDialog::aNewOneIsNamedAtOnce()
{
    m_dialog->add({"New template", {}, {{Parameter::FDoc, "NO"}}});
    QTRY_COMPARE(list()->currentItem()->text(), u"New template"_s);
    QLineEdit *editor = editorIn(list());
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"No documents"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(kept().at(1).name, "No documents");
    QTRY_COMPARE(list()->currentItem()->text(), u"No documents"_s);
}

void TestTemplatesDialog::settingsAreKeptAtOnce_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("a URL") << u"https://kb.example/1"_s << true;
    QTest::newRow("a URL with a placeholder") << u"https://kb.example/{app}"_s << true;
    QTest::newRow("what is no URL") << u"kb page"_s << false;
}

void TestTemplatesDialog::settingsAreKeptAtOnce()
{
    QFETCH(QString, value);
    QFETCH(bool, isKept);
    type("URLLaunch", value);
    const auto content = kept().front();
    QCOMPARE(content.edits.size(), isKept ? 3u : 2u);
    QCOMPARE(m_dialog->findChild<NoticeBar *>()->isVisible(), !isKept);
    if (isKept) {
        QCOMPARE(content.edits.back().value, value.toStdString());
        QCOMPARE(content.edits.back().hasPlaceholders, value.contains(u'{'));
    }
}

void TestTemplatesDialog::aSettingIsLeftOrTakenAway()
{
    type("MemoryDump", {});
    QTRY_VERIFY((kept().front().edits == std::vector<cer::SettingEdit>{{Parameter::RegKey, {}}}));
    auto *choice = qobject_cast<QComboBox *>(settings()->cellWidget(rowOf("fDoc"), 1));
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QTRY_COMPARE(kept().front().edits.size(), 2u);
    QVERIFY((kept().front().edits.back() == cer::SettingEdit{Parameter::FDoc, {}}));
}

void TestTemplatesDialog::theDescriptionIsKeptWhenAnotherIsSelected()
{
    description()->selectAll();
    QTest::keyClicks(description(), u"New words."_s);
    select(u"Only count from now on"_s);
    QTRY_COMPARE(kept().front().description, "New words.");
}

void TestTemplatesDialog::theDescriptionIsKeptWhenTheDialogGoes()
{
    const auto store = TemplateStore::shared();
    description()->selectAll();
    QTest::keyClicks(description(), u"New words."_s);
    m_dialog.reset();
    QTRY_COMPARE(kept().front().description, "New words.");
}

void TestTemplatesDialog::whatSomebodyElseChangedIsShown()
{
    cer::TemplateFolder other(folder().toStdString());
    cer::SettingTemplate theirs = dump;
    theirs.description = "Theirs.";
    const auto all = other.all();
    QVERIFY(other.keep(theirs, all->front().file, all->front().text));
    type("fDoc", u"YES"_s);
    QVERIFY(says(u"Somebody else changed the template"_s));
    QCOMPARE(description()->toPlainText(), u"Theirs."_s);
    QVERIFY(kept().front() == theirs);
}

void TestTemplatesDialog::aDamagedFileIsNamed()
{
    QFile damaged(QDir(folder()).filePath(u"a.json"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{");
    damaged.close();
    TemplateStore::shared()->reload();
    QTRY_COMPARE(list()->item(0)->text(), u"⚠ a.json"_s);
    list()->setCurrentRow(0);
    QVERIFY(says(u"a.json"_s) && says(u"not JSON"_s));
    QVERIFY(!button(u"Make a copy"_s)->isEnabled());
}

void TestTemplatesDialog::deleteRemovesIt()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_VERIFY(kept().empty());
    QTRY_VERIFY(says(u"comes with the program"_s));
}

void TestTemplatesDialog::aFileIsImported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isKept");
    QTest::addColumn<QString>("words");
    QTest::newRow("a whole one") << QByteArray::fromStdString(cer::templateText(dump)) << true << QString();
    QTest::newRow("one with a key that is none")
        << R"({"name":"x","settings":{"fDoc":"NO","Nonsense":"1"}})"_ba << true << u"Nonsense"_s;
    QTest::newRow("another kind of file") << "iData=NO\r\n"_ba << false << u"not JSON"_s;
}

void TestTemplatesDialog::aFileIsImported()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isKept);
    QFETCH(QString, words);
    const QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(u"their.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    m_dialog->importFile(file.fileName());
    QTRY_VERIFY(TemplateStore::shared()->isIdle());
    QCOMPARE(kept().size(), isKept ? 2u : 1u);
    QVERIFY(words.isEmpty() || says(words));
}

QTEST_MAIN(TestTemplatesDialog)
#include "tst_templatesdialog.moc"
