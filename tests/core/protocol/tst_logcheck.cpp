// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/logline.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const auto hit = "15:32:23  04-23-2007\tPC\tbob\tNo CAB"_ba;

QByteArray utf16(const QByteArray &text)
{
    QByteArray bytes = "\xFF\xFE";
    for (const char c : text)
        bytes += c + QByteArray{"\0", 1};
    return bytes;
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

class LogCheckTest : public QObject {
    Q_OBJECT

private slots:
    void logs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("findings");
        QTest::addColumn<QByteArray>("repaired"); // as text where no repair is offered

        const auto row = [](const char *name, const QByteArray &text, const char *findings, const QByteArray &repaired) {
            QTest::newRow(name) << text << QByteArray(findings) << repaired;
        };
        const QByteArray good = hit + "\r\n";
        row("an empty log", "", "", "");
        row("one entry", good, "", good);
        row("three entries", good + good + good, "", good + good + good);
        row("an empty line", good + "\r\n" + good, "log.time", good + good);
        row("an empty line with a lone LF", good + "\n" + good, "log.time", good + good);
        row("an empty line at the end", good + "\r\n", "log.time", good);
        row("a torn line that is whole", good + hit, "log.torn-line", good + good);
        row("a torn line that is whole but for its LF", hit + "\r", "log.torn-line", good);
        row("a torn line in the middle of a word", good + "15:32:23  04-2", "log.date log.torn-line",
            good + "15:32:23  04-2");
        row("lone LFs", hit + "\n" + hit + "\n", "text.lone-line-feed text.lone-line-feed", good + good);
        row("a CR too many", hit + "\r\r\n", "text.lone-carriage-return", good);
        row("two CRs too many", hit + "\r\r\r\n", "text.lone-carriage-return", good);
        row("a lone CR inside a name", "15:32:23  04-23-2007\tPC\tb\rb\tNo CAB\r\n", "",
            "15:32:23  04-23-2007\tPC\tb\rb\tNo CAB\r\n");
        row("a user in a code page", "15:32:23  04-23-2007\tPC\tM\xFCller\tNo CAB\r\n", "log.not-ascii",
            "15:32:23  04-23-2007\tPC\tM\xFCller\tNo CAB\r\n");
        row("the mark of UTF-8", "\xEF\xBB\xBF" + good, "text.byte-order-mark", good);
        row("UTF-16", utf16(good + good), "text.utf-16", good + good);
        row("UTF-16 cut off in a character", utf16(good) + "x", "text.utf-16", utf16(good) + "x");
        row("every damaged line is named", "x\r\n" + good + "y\r\nz\r\n", "log.time log.time log.time",
            "x\r\n" + good + "y\r\nz\r\n");
    }

    void logs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, findings);
        QFETCH(QByteArray, repaired);
        const Findings found = checkLog(text.toStdString(), LogKind::Hits);
        QCOMPARE(findingNames(found), findings);
        QCOMPARE(bytes(::repaired(text.toStdString(), found)), repaired);
    }

    void placesAndArguments()
    {
        const std::string text = (hit + "\r\n" + hit + "\n" + QByteArray(5000, 'x') + "\r\n").toStdString();
        const Findings found = checkLog(text, LogKind::Hits, "cabs/blue/hits.log");
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].where, (Where{"cabs/blue/hits.log", 2, std::uint32_t(hit.size() + 1)}));
        QCOMPARE(found[1].where, (Where{"cabs/blue/hits.log", 3, 4097}));
        QCOMPARE(found[1].arguments, std::vector<std::string>{"5000"});
    }

    void theKindIsMinded()
    {
        const std::string text = "15:32:23  04-23-2007\tPC\tbob\t0\r\n";
        QCOMPARE(findingNames(checkLog(text, LogKind::Hits)), ""_ba);
        QCOMPARE(findingNames(checkLog(text, LogKind::Crash)), "log.bucket-id-zero"_ba);
    }

    void findingsAreLimited()
    {
        const std::string text = QByteArray("x\n").repeated(5000).toStdString();
        QCOMPARE(checkLog(text, LogKind::Hits).size(), 1000U);
        QCOMPARE(checkLog(text, LogKind::Hits, {}, 7).size(), 7U);
        QCOMPARE(checkLog(text, LogKind::Hits, {}, 0).size(), 0U);
    }
};

QTEST_APPLESS_MAIN(LogCheckTest)
#include "tst_logcheck.moc"
