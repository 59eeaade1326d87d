// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/logline.h"

#include "tests/core/protocol/findinglist.h"

#include <QTest>

#include <format>
#include <limits>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

const auto stamp = "15:32:23  04-23-2007"_ba;
const auto machineColumn = 22;

QByteArray line(const QByteArray &machine, const QByteArray &user = "bob", const QByteArray &info = "d5je031w.cab")
{
    return stamp + '\t' + machine + '\t' + user + '\t' + info;
}

QByteArray at(const QByteArray &time, const QByteArray &date = "04-23-2007")
{
    return time + "  " + date + "\tPC\tbob\tNo CAB";
}

QByteArray on(const QByteArray &date)
{
    return at("15:32:23", date);
}

std::string_view view(const QByteArray &text)
{
    return {text.data(), std::size_t(text.size())};
}

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

class LogLineTest : public QObject {
    Q_OBJECT

private slots:
    void conforming_data()
    {
        QTest::addColumn<LogKind>("kind");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QByteArray>("machine");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("info");

        const auto row = [](const char *name, const QByteArray &machine, const QByteArray &user, const QByteArray &info,
                            LogKind kind = LogKind::Hits) {
            QTest::newRow(name) << kind << line(machine, user, info) << "2007-04-23T15:32:23"_ba << machine << user
                                << info;
        };
        row("a hit with a report", "PC", "bob", "d5je031w.cab");
        row("a hit without a report", "PC", "bob", "No CAB");
        row("no machine and no user known", "UNKNOWN", "unknown user", "No CAB");
        row("fields of one byte", "P", "b", "c");
        row("a machine of 15", QByteArray(15, 'M'), "bob", "No CAB");
        row("a user of 256", "PC", QByteArray(256, 'u'), "No CAB");
        row("a file of 260", "PC", "bob", QByteArray(260, 'f'));
        row("a user with domain and blanks", "PC", "DOMAIN\\Bob B", "No CAB");
        row("a user in a code page", "PC", "M\xFCller", "No CAB");
        row("a lone CR and a lone LF inside a field", "PC", "a\rb\nc", "No CAB");
        row("a bucket id", "PC", "bob", "123456", LogKind::Crash);
        row("a subpath", "PC", "bob", "a\\1\\m\\2\\0000abcd", LogKind::Crash);
        row("a subpath of 300", "PC", "bob", QByteArray(300, 's'), LogKind::Crash);
        row("a number with leading zero is a subpath", "PC", "bob", "007", LogKind::Crash);
        row("a file name of zero is a name", "PC", "bob", "0", LogKind::Hits);

        const auto stampRow = [](const char *name, const QByteArray &text, const char *time) {
            QTest::newRow(name) << LogKind::Hits << text << QByteArray(time) << "PC"_ba << "bob"_ba << "No CAB"_ba;
        };
        stampRow("the first second of a day", at("00:00:00"), "2007-04-23T00:00:00");
        stampRow("the last second of a day", at("23:59:59"), "2007-04-23T23:59:59");
        stampRow("the first day of a year", on("01-01-2007"), "2007-01-01T15:32:23");
        stampRow("the last day of a year", on("12-31-2007"), "2007-12-31T15:32:23");
        stampRow("the year 0", on("01-01-0000"), "0000-01-01T15:32:23");
        stampRow("the year 9999", on("12-31-9999"), "9999-12-31T15:32:23");
        stampRow("a leap day", on("02-29-2004"), "2004-02-29T15:32:23");
        stampRow("the leap day of a fourth century", on("02-29-2000"), "2000-02-29T15:32:23");
        stampRow("a month of 30 days", on("04-30-2007"), "2007-04-30T15:32:23");
        stampRow("a month of 31 days", on("01-31-2007"), "2007-01-31T15:32:23");
    }

    void conforming()
    {
        QFETCH(LogKind, kind);
        QFETCH(QByteArray, line);
        const std::string text = line.toStdString();
        const auto entry = parseLogLine(text, kind);
        QVERIFY(entry);
        QTEST(QByteArray::fromStdString(isoText(entry->time)), "time");
        QTEST(bytes(entry->machine), "machine");
        QTEST(bytes(entry->user), "user");
        QTEST(bytes(entry->info), "info");
        QVERIFY(entry->machine.data() > text.data() && entry->info.data() < text.data() + text.size());
    }

    void broken_data()
    {
        QTest::addColumn<LogKind>("kind");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("column");

        addTimes();
        addDates();
        addSeparators();
        addFields();
    }

    void broken()
    {
        QFETCH(LogKind, kind);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, fault);
        QFETCH(int, column);
        const std::string text = line.toStdString();
        const auto entry = parseLogLine(text, kind);
        QVERIFY(!entry);
        QCOMPARE(bytes(findingInfo(entry.error().code).name), fault);
        QCOMPARE(int(entry.error().column), column);
    }

    // Each byte of a line is changed to each other byte: what is accepted must be what the grammar allows there.
    void everyByteOfTheStampCounts()
    {
        const std::string good = at("11:11:11", "11-11-1111").toStdString();
        for (std::size_t position = 0; position <= 20; ++position) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string text = good;
                text[position] = char(byte);
                const bool isDigit = good[position] == '1' && byte >= '0' && byte <= '9';
                const bool isTens = position == 0                    ? byte <= '2'
                                    : position == 3 || position == 6 ? byte <= '5'
                                    : position == 10                 ? byte <= '1'
                                    : position == 13                 ? byte <= '3'
                                                                     : true;
                // 11 becomes 12 at most as hour 21, month 1x (up to 12), day 31 of November does not exist.
                const bool exists = !(position == 11 && byte > '2') && !(position == 13 && byte == '3');
                const bool expected = byte == good[position] || (isDigit && isTens && exists);
                QVERIFY2(parseLogLine(text, LogKind::Hits).has_value() == expected, text.c_str());
            }
        }
    }

    void daysOfMonths()
    {
        for (const int year : {0, 1, 4, 100, 1900, 2000, 2004, 2007, 2100, 9996, 9999}) {
            const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            const int lengths[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
            for (int month = 0; month < 100; ++month) {
                for (int day = 0; day < 100; ++day) {
                    const std::string text =
                        on(QByteArray::fromStdString(std::format("{:02}-{:02}-{:04}", month, day, year))).toStdString();
                    const bool exists = month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1];
                    const auto entry = parseLogLine(text, LogKind::Hits);
                    QVERIFY2(entry.has_value() == exists, text.c_str());
                    if (exists)
                        QCOMPARE(entry->time, localSeconds(year, month, day, 15, 32, 23));
                    else
                        QCOMPARE(entry.error().code, FindingCode::LogDate);
                }
            }
        }
    }

    void aLineCutOffAnywhereIsRefused_data()
    {
        QTest::addColumn<int>("size");
        for (int size = 0; size < int(line("PC", "bob", "f").size()); ++size)
            QTest::addRow("cut off after %d bytes", size) << size;
    }

    // On the heap, so that a byte read too far is seen by the sanitizer.
    void aLineCutOffAnywhereIsRefused()
    {
        QFETCH(int, size);
        const QByteArray whole = line("PC", "bob", "f");
        const std::vector<char> cut(whole.begin(), whole.begin() + size);
        const auto entry = parseLogLine({cut.data(), cut.size()}, LogKind::Hits);
        QVERIFY(!entry);
        QVERIFY(entry.error().column >= 1 && entry.error().column <= unsigned(size) + 1);
    }

    void firstByteBeyondAscii()
    {
        QCOMPARE(firstNonAscii(""), 0U);
        QCOMPARE(firstNonAscii(std::string(100, '\x7F')), 0U);
        for (std::size_t position = 0; position < 40; ++position) {
            std::string text(40, 'a');
            text[position] = '\x80';
            QCOMPARE(firstNonAscii(text), position + 1);
            text.back() = '\xFF';
            QCOMPARE(firstNonAscii(text), position + 1);
        }
    }

    void writing_data()
    {
        QTest::addColumn<LogKind>("kind");
        QTest::addColumn<QByteArray>("machine");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("line");

        const auto none = ""_ba;
        QTest::newRow("a hit") << LogKind::Hits << "PC"_ba << "bob"_ba << "a.cab"_ba << line("PC", "bob", "a.cab");
        QTest::newRow("nothing known") << LogKind::Hits << none << none << none
                                       << line("UNKNOWN", "unknown user", "No CAB");
        QTest::newRow("a long machine") << LogKind::Hits << QByteArray(16, 'M') << "bob"_ba << "a"_ba
                                        << line(QByteArray(15, 'M'), "bob", "a");
        QTest::newRow("a long user") << LogKind::Hits << "PC"_ba << QByteArray(257, 'u') << "a"_ba
                                     << line("PC", QByteArray(256, 'u'), "a");
        QTest::newRow("a long file name")
            << LogKind::Hits << "PC"_ba << "bob"_ba << QByteArray(261, 'f') << line("PC", "bob", QByteArray(260, 'f'));
        QTest::newRow("bytes that end something")
            << LogKind::Hits << "P\tC"_ba << "a\r\nb"_ba << "c\0d"_ba << line("P C", "a  b", "c d");
        QTest::newRow("a bucket id") << LogKind::Crash << "PC"_ba << "bob"_ba << "42"_ba << line("PC", "bob", "42");
        QTest::newRow("a subpath of 300")
            << LogKind::Crash << "PC"_ba << "bob"_ba << QByteArray(300, 's') << line("PC", "bob", QByteArray(300, 's'));
        QTest::newRow("a code page") << LogKind::Hits << "PC"_ba << "M\xFCller"_ba << "a"_ba
                                     << line("PC", "M\xFCller", "a");
    }

    void writing()
    {
        QFETCH(LogKind, kind);
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, machine);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, info);
        const LogEntry entry{localSeconds(2007, 4, 23, 15, 32, 23), view(machine), view(user), view(info)};
        const std::string written = logLine(entry, kind);
        QCOMPARE(bytes(written), line + "\r\n");
        QVERIFY(parseLogLine(std::string_view(written).substr(0, written.size() - 2), kind));
    }

    void bucketIds_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<quint64>("id"); // 0: none

        QTest::newRow("one") << "1"_ba << quint64(1);
        QTest::newRow("the largest of 64 bits")
            << "18446744073709551615"_ba << quint64(std::numeric_limits<std::uint64_t>::max());
        QTest::newRow("beyond 64 bits") << "18446744073709551616"_ba << quint64(0);
        QTest::newRow("zero") << "0"_ba << quint64(0);
        QTest::newRow("a leading zero") << "007"_ba << quint64(0);
        QTest::newRow("a sign") << "+7"_ba << quint64(0);
        QTest::newRow("a negative number") << "-7"_ba << quint64(0);
        QTest::newRow("a blank before it") << " 7"_ba << quint64(0);
        QTest::newRow("a letter behind it") << "7a"_ba << quint64(0);
        QTest::newRow("a subpath") << "blue"_ba << quint64(0);
        QTest::newRow("nothing") << ""_ba << quint64(0);
    }

    void bucketIds()
    {
        QFETCH(QByteArray, info);
        QFETCH(quint64, id);
        QCOMPARE(bucketIdOf(info.toStdString()).value_or(0), id);
    }

private:
    static void row(const char *name, const QByteArray &text, const char *fault, int column, LogKind kind = LogKind::Hits)
    {
        QTest::newRow(name) << kind << text << QByteArray(fault) << column;
    }

    static void addTimes()
    {
        row("nothing", "", "log.time", 1);
        row("hour 24", at("24:00:00"), "log.time", 1);
        row("minute 60", at("23:60:00"), "log.time", 4);
        row("second 60", at("23:59:60"), "log.time", 7);
        row("an hour of one digit", at("1:00:00"), "log.time", 2);
        row("points for colons", at("15.32.23"), "log.time", 3);
        row("a letter for a digit", at("15:3x:23"), "log.time", 5);
        row("a quote before the line, as on paper", "\"" + line("PC"), "log.time", 1);
        row("a blank before the line", " " + line("PC"), "log.time", 1);
        row("the date first", "04-23-2007  15:32:23\tPC\tbob\tNo CAB", "log.time", 3);
        row("a time and nothing else", "15:32:23", "log.separator", 9);
        row("a wrong time is said before a wrong date", at("24:00:00", "13-01-2007"), "log.time", 1);
    }

    static void addDates()
    {
        row("month 0", on("00-23-2007"), "log.date", 11);
        row("month 13", on("13-23-2007"), "log.date", 11);
        row("day 0", on("04-00-2007"), "log.date", 14);
        row("day 31 of a month of 30", on("04-31-2007"), "log.date", 14);
        row("day 32", on("01-32-2007"), "log.date", 14);
        row("a leap day in a common year", on("02-29-2007"), "log.date", 14);
        row("a leap day in a century", on("02-29-1900"), "log.date", 14);
        row("the order of Europe", on("23-04-2007"), "log.date", 11);
        row("the order of ISO 8601", on("2007-04-23"), "log.date", 13);
        row("slashes", on("04/23/2007"), "log.date", 13);
        row("a year of two digits", "15:32:23  04-23-07\tPC\tbob\tNo CAB", "log.date", 19);
        row("a letter in the year", on("04-23-200x"), "log.date", 20);
        row("cut off in the date", "15:32:23  04-2", "log.date", 15);
    }

    static void addSeparators()
    {
        row("one blank", "15:32:23 04-23-2007\tPC\tbob\tNo CAB", "log.separator", 10);
        row("three blanks", "15:32:23   04-23-2007\tPC\tbob\tNo CAB", "log.date", 11);
        row("an HTAB between time and date", "15:32:23\t\t04-23-2007\tPC\tbob\tNo CAB", "log.separator", 9);
        row("a blank behind the date", stamp + " PC\tbob\tNo CAB", "log.separator", 21);
        row("blanks between all fields, as on paper", stamp + " TestMachine TestUser d5je031w.cab", "log.separator", 21);
        row("nothing behind the date", stamp, "log.separator", 21);
    }

    static void addFields()
    {
        const int user = machineColumn + 3;
        const int info = user + 4;
        row("no machine", line(""), "log.machine-empty", machineColumn);
        row("a machine of 16", line(QByteArray(16, 'M')), "log.machine-too-long", machineColumn);
        row("no user", line("PC", ""), "log.user-empty", user);
        row("a user of 257", line("PC", QByteArray(257, 'u')), "log.user-too-long", user);
        row("no file name", line("PC", "bob", ""), "log.file-name-empty", info);
        row("a file name of 261", line("PC", "bob", QByteArray(261, 'f')), "log.file-name-too-long", info);
        row("no error info", line("PC", "bob", ""), "log.error-info-empty", info, LogKind::Crash);
        row("bucket id 0", line("PC", "bob", "0"), "log.bucket-id-zero", info, LogKind::Crash);
        row("bucket id 000", line("PC", "bob", "000"), "log.bucket-id-zero", info, LogKind::Crash);
        row("a field too few", stamp + "\tPC\tbob", "log.field-count", 28);
        row("two fields too few", stamp + "\tPC", "log.field-count", 24);
        row("nothing behind the first HTAB", stamp + '\t', "log.field-count", 22);
        row("a field too many", line("PC", "bob", "a.cab\tx"), "log.field-count", 34);
        row("an HTAB at the end", line("PC", "bob", "a.cab\t"), "log.field-count", 34);
        row("a NUL in a field", line("PC", "b\0b"_ba), "log.nul", user + 1);
        row("a NUL behind the line", line("PC") + '\0', "log.nul", 41);
        row("NULs alone", QByteArray(50, '\0'), "log.nul", 1);
        row("a line of 4097", line("PC", "bob", QByteArray(4097 - info + 1, 's')), "log.line-too-long", 4097,
            LogKind::Crash);
    }
};

QTEST_APPLESS_MAIN(LogLineTest)
#include "tst_logline.moc"
