// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/error.h"
#include "ui/common/messages.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source;
    QStringList translations;
    bool finished = true;
};

QStringList readTranslations(QXmlStreamReader &xml)
{
    QStringList texts{QString()};
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
        if (xml.isStartElement() && xml.name() == u"numerusform" && !texts.constLast().isEmpty())
            texts += QString();
        else if (xml.isCharacters() && !xml.isWhitespace())
            texts.last() += xml.text();
    }
    return texts;
}

QList<Message> readMessages(const QString &language)
{
    QFile file(qEnvironmentVariable("CER_SOURCES") + u"/translations/cer-console_%1.ts"_s.arg(language));
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"source")
            messages.append({context, xml.readElementText(), {}});
        else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(u"type");
            messages.last().translations = readTranslations(xml);
        }
    }
    return messages;
}

QStringList matchesOf(const QString &pattern, const QString &text)
{
    QStringList matches;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(text))
        matches += match.captured();
    matches.sort();
    return matches;
}

} // namespace

class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageKeepsWhatIsFilledIn_data();
    void everyLanguageKeepsWhatIsFilledIn();
    void germanIsComplete();
    void englishHasAllItsPlurals();
    void keysOfAMenuAreUnique_data();
    void keysOfAMenuAreUnique();
    void theProgramSpeaksGerman();
    void theProgramCountsInEnglish_data();
    void theProgramCountsInEnglish();
};

void TestTranslations::everyLanguageKeepsWhatIsFilledIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English plurals") << u"en"_s;
    QTest::newRow("French, as far as it goes") << u"fr"_s;
}

void TestTranslations::everyLanguageKeepsWhatIsFilledIn()
{
    QFETCH(QString, language);
    const QList<Message> messages = readMessages(language);
    QVERIFY(messages.size() > 30);
    for (const Message &message : messages) {
        for (const QString &text : message.translations) {
            if (!message.finished)
                continue;
            const QString where = message.context + u": "_s + message.source + u" -> "_s + text;
            for (const QString &pattern : {u"%L?[0-9n]"_s, u"</?[abp]\\b"_s})
                QVERIFY2(matchesOf(pattern, message.source) == matchesOf(pattern, text), qPrintable(where));
            const QRegularExpression key(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
            QVERIFY2(message.source.count(key) == text.count(key), qPrintable(where));
        }
    }
}

void TestTranslations::germanIsComplete()
{
    for (const Message &message : readMessages(u"de"_s)) {
        QVERIFY2(message.finished && !message.translations.contains(QString()),
                 qPrintable(message.context + u": "_s + message.source));
    }
}

void TestTranslations::englishHasAllItsPlurals()
{
    for (const Message &message : readMessages(u"en"_s)) {
        QVERIFY2(message.finished && message.translations.size() == 2, qPrintable(message.source));
        for (const QString &text : message.translations)
            QVERIFY2(!text.isEmpty() && !text.contains(u"(s)"_s), qPrintable(message.source));
    }
}

void TestTranslations::keysOfAMenuAreUnique_data()
{
    QTest::addColumn<QStringList>("menu");
    QTest::newRow("menu bar") << QStringList{u"&File"_s, u"&Go"_s, u"&View"_s, u"&Help"_s};
    QTest::newRow("File") << QStringList{u"&Open share…"_s, u"&Recent shares"_s, u"Re&fresh"_s, u"&Cancel what runs"_s,
                                         u"C&lose share"_s, u"&Settings"_s,      u"&Quit"_s};
}

void TestTranslations::keysOfAMenuAreUnique()
{
    QFETCH(QStringList, menu);
    QTranslator german;
    QVERIFY(german.load(u":/i18n/cer-console_de.qm"_s));
    QSet<QChar> keys;
    for (const QString &entry : menu) {
        const QString text = german.translate("MainWindow", entry.toUtf8().constData());
        QVERIFY2(!text.isEmpty(), qPrintable(entry));
        const QChar key = text[text.indexOf(u'&') + 1].toLower();
        QVERIFY2(!keys.contains(key), qPrintable(text));
        keys += key;
    }
}

void TestTranslations::theProgramSpeaksGerman()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/cer-console_de.qm"_s));
    QCoreApplication::installTranslator(&german);
    QCOMPARE(Messages::textFor(cer::Error{cer::ErrorKind::NotFound, "/srv/cer", {}}), u"„/srv/cer“ gibt es nicht."_s);
    QCoreApplication::removeTranslator(&german);
}

void TestTranslations::theProgramCountsInEnglish_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0 << u"0 buckets"_s;
    QTest::newRow("one") << 1 << u"1 bucket"_s;
    QTest::newRow("many") << 2 << u"2 buckets"_s;
}

void TestTranslations::theProgramCountsInEnglish()
{
    QFETCH(int, count);
    QFETCH(QString, text);
    QTranslator english;
    QVERIFY(english.load(u":/i18n/cer-console_en.qm"_s));
    QCOMPARE(english.translate("BucketHead", "%n bucket(s)", nullptr, count).replace(u"%n"_s, QString::number(count)),
             text);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
