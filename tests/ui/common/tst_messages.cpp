// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messages.h"

#include "core/store/error.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceWithItsPath();
    void theSystemsWordsFollowInBrackets();
};

void TestMessages::everyErrorHasASentenceWithItsPath()
{
    using Kind = cer::ErrorKind;
    for (int kind = 0; kind <= int(Kind::Io); ++kind) {
        const QString text = Messages::textFor({.kind = Kind(kind), .path = "counts/winword.exe", .detail = {}});
        QVERIFY2(text.contains(u"\"counts/winword.exe\""_s), qPrintable(QString::number(kind)));
        QVERIFY(text.endsWith(u'.'));
    }
}

void TestMessages::theSystemsWordsFollowInBrackets()
{
    QCOMPARE(Messages::textFor({.kind = cer::ErrorKind::Denied, .path = "policy.txt", .detail = "Permission denied"}),
             u"You have no right to use \"policy.txt\". (Permission denied)"_s);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
