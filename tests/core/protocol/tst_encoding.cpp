// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/encoding.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class EncodingTest : public QObject {
    Q_OBJECT

private slots:
    void utf16_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isUtf16");
        QTest::addColumn<QByteArray>("text"); // "?": cannot be ASCII

        const auto none = "?"_ba;
        QTest::newRow("little end first, with its mark") << "\xFF\xFE"
                                                            "a\0b\0"_ba
                                                         << true << "ab"_ba;
        QTest::newRow("big end first, with its mark") << "\xFE\xFF\0a\0b"_ba << true << "ab"_ba;
        QTest::newRow("little end first, without a mark") << "a\0b\0"_ba << true << "ab"_ba;
        QTest::newRow("big end first, without a mark") << "\0a\0b"_ba << true << "ab"_ba;
        QTest::newRow("a mark alone") << "\xFF\xFE"_ba << true << ""_ba;
        QTest::newRow("half a character") << "a\0b"_ba << true << none;
        QTest::newRow("a letter of ISO 8859-1") << "a\0\xE9\0"_ba << true << none;
        QTest::newRow("a letter of another script") << "a\0\x10\x04"_ba << true << none;
        QTest::newRow("plain text") << "ab"_ba << false << none;
        QTest::newRow("NULs") << "\0\0\0\0"_ba << false << none;
        QTest::newRow("one byte") << "a"_ba << false << none;
        QTest::newRow("nothing") << ""_ba << false << none;
    }

    void utf16()
    {
        QFETCH(QByteArray, bytes);
        QTEST(cer::isUtf16(bytes.toStdString()), "isUtf16");
        QTEST(QByteArray::fromStdString(asciiFromUtf16(bytes.toStdString()).value_or("?")), "text");
    }
};

QTEST_APPLESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
