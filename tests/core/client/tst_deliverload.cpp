// SPDX-License-Identifier: GPL-3.0-or-later
// D16: many clients at once on one share, some of them killed. What they leave is read back by code of its own.
#include "core/client/deliver.h"
#include "core/store/localstore.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int processes = 8;
constexpr int reportsEach = 200;

class Share {
public:
    explicit Share(int limit)
    {
        QFile policy(path(u"policy.txt"_s));
        QVERIFY(policy.open(QIODevice::WriteOnly));
        policy.write("Tracking=YES\r\nCrashes per bucket=" + QByteArray::number(limit) + "\r\n");
    }
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QStringList files(const QString &pattern) const
    {
        QStringList names;
        for (QDirIterator it(m_folder.path(), {pattern}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             it.hasNext();)
            names.append(it.next());
        return names;
    }

private:
    QTemporaryDir m_folder;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Lines of a log, or -1 when one of them is not whole.
int wholeLines(const QString &path)
{
    static const QRegularExpression line(u"^12:00:00  11-20-2026\tPC\tanna\t[^\t\r\n]+$"_s);
    const QByteArray bytes = bytesOf(path);
    if (!bytes.isEmpty() && !bytes.endsWith("\r\n"))
        return -1;
    const QList<QByteArray> lines = bytes.split('\n').sliced(0, bytes.count('\n'));
    for (const QByteArray &text : lines) {
        if (!text.endsWith('\r') || !line.match(QString::fromLatin1(text.chopped(1))).hasMatch())
            return -1;
    }
    return int(lines.size());
}

struct Numbers {
    int cabs = 0, hits = 0;
};

/// The sum of every count.txt; each must conform.
Numbers counted(const Share &share)
{
    static const QRegularExpression shape(u"^Cabs Gathered=(\\d+)\r\nTotal Hits=([1-9]\\d*)\r\n$"_s);
    Numbers sum;
    for (const QString &file : share.files(u"count.txt"_s)) {
        const auto match = shape.match(QString::fromLatin1(bytesOf(file)));
        if (!match.hasMatch())
            return {-1, -1};
        sum.cabs += match.captured(1).toInt();
        sum.hits += match.captured(2).toInt();
    }
    return sum;
}

int linesOfHitsLogs(const Share &share)
{
    int sum = 0;
    for (const QString &file : share.files(u"hits.log"_s)) {
        const int lines = wholeLines(file);
        if (lines < 0)
            return -1;
        sum += lines;
    }
    return sum;
}

bool areWhole(const QStringList &cabs)
{
    QProcess cabextract;
    cabextract.start(u"cabextract"_s, QStringList{u"-t"_s, u"-q"_s} + cabs);
    return cabextract.waitForFinished(120'000) && cabextract.exitCode() == 0;
}

std::unique_ptr<QProcess> startClient(const Share &share, int buckets, int number)
{
    auto client = std::make_unique<QProcess>();
    client->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    client->start(qEnvironmentVariable("CER_PROGRAMS") + u"/test_deliverloop"_s,
                  {share.path({}), QString::number(reportsEach), QString::number(buckets), QString::number(number)});
    return client;
}

} // namespace

class DeliverLoadTest : public QObject {
    Q_OBJECT

private slots:
    void noHitIsLost_data();
    void noHitIsLost();
    void killedClientsLeaveAValidShare();
};

void DeliverLoadTest::noHitIsLost_data()
{
    QTest::addColumn<int>("buckets");
    QTest::addColumn<int>("limit");
    QTest::newRow("eight clients report 200 errors each in one bucket") << 1 << 100;
    QTest::newRow("eight clients report 200 errors each over 50 buckets") << 50 << 10;
}

void DeliverLoadTest::noHitIsLost()
{
    QFETCH(int, buckets);
    QFETCH(int, limit);
    const Share share(limit);
    std::vector<std::unique_ptr<QProcess>> clients;
    for (int number = 1; number <= processes; ++number)
        clients.push_back(startClient(share, buckets, number));
    for (const auto &client : clients) {
        QVERIFY(client->waitForFinished(100'000));
        QCOMPARE(client->exitCode(), 0);
    }
    const Numbers numbers = counted(share);
    QCOMPARE(numbers.hits, processes * reportsEach);
    QCOMPARE(wholeLines(share.path(u"crash.log"_s)), processes * reportsEach);
    QCOMPARE(linesOfHitsLogs(share), processes * reportsEach);
    const QStringList cabs = share.files(u"*.cab"_s);
    QCOMPARE(numbers.cabs, int(cabs.size()));
    QVERIFY(areWhole(cabs));
    // Each client looks at the limit before it copies (3.1.7), so those that look at once may pass it together.
    QVERIFY(cabs.size() >= limit * buckets && cabs.size() < (limit + processes) * buckets);
    QCOMPARE(share.files(u".*"_s), QStringList());
}

void DeliverLoadTest::killedClientsLeaveAValidShare()
{
    const Share share(1'000'000);
    QRandomGenerator random(20261120);
    std::vector<std::unique_ptr<QProcess>> clients;
    int killed = 0;
    for (int number = 1; number <= processes; ++number)
        clients.push_back(startClient(share, 3, number));
    for (int round = 0; round < 40; ++round) {
        const int victim = int(random.bounded(processes));
        if (clients[std::size_t(victim)]->waitForFinished(int(random.bounded(20))))
            continue;
        clients[std::size_t(victim)]->kill();
        clients[std::size_t(victim)]->waitForFinished();
        ++killed;
        clients[std::size_t(victim)] = startClient(share, 3, 100 + round);
    }
    for (const auto &client : clients) {
        QVERIFY2(client->waitForFinished(100'000), "a killed client keeps the others from working");
        QCOMPARE(client->exitCode(), 0);
    }
    QVERIFY(killed > 10);
    const Numbers numbers = counted(share);
    const int crashes = wholeLines(share.path(u"crash.log"_s)), hits = linesOfHitsLogs(share);
    const QStringList cabs = share.files(u"*.cab"_s);
    // The order of 3.1.7: copy, count, crash.log, hits.log. Each killed client may have stopped between two of them.
    QVERIFY(hits >= 0 && crashes >= hits && numbers.hits >= crashes && numbers.hits - hits <= killed);
    QVERIFY(cabs.size() >= numbers.cabs && cabs.size() - numbers.cabs <= killed);
    QVERIFY(areWhole(cabs));
}

QTEST_GUILESS_MAIN(DeliverLoadTest)
#include "tst_deliverload.moc"
