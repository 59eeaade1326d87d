// SPDX-License-Identifier: GPL-3.0-or-later
#include "cerctl.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int editsOfEach = 60;

struct Administrator {
    explicit Administrator(int which)
        : number(which)
    {
    }

    /// Edits the share in a loop, each time as a process of its own; an edit that meets a conflict is made again.
    void work(const QString &share)
    {
        QRandomGenerator random{quint32(number)};
        for (int edit = 0; edit < editsOfEach; ++edit) {
            QStringList arguments{u"set"_s, share, u"--quiet"_s};
            switch (random.bounded(3)) {
            case 0: arguments << u"--policy"_s; break;
            case 1: arguments << u"--bucket"_s << QLatin1StringView(TestShare::word); break;
            default: arguments << u"--filter"_s << u"app:winword OR app:excel"_s; break;
            }
            // No two edits write the same, so that each content stands in the journals once.
            arguments << u"Crashes per bucket=%1"_s.arg(number * 1000 + edit);
            int status = 4;
            for (int attempt = 0; status == 4 && attempt < 100; ++attempt) {
                status = run(arguments);
                conflicts += status == 4;
            }
            failures += status != 0;
        }
    }
    int run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CER_HOME"_s, home.path());
        process.setProcessEnvironment(environment);
        process.start(cerctlProgram(), arguments);
        return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    int number;
    QTemporaryDir home; // they sit at two PCs, so each has a journal
    int conflicts = 0, failures = 0;
};

/// One line of a journal, as the file has it: what JSON says, bytes as base64.
struct Line {
    QString file;
    QJsonValue before, after;
};

QList<Line> journalOf(const Administrator &administrator)
{
    QFile file(QDir(administrator.home.path()).filePath(u"journal.jsonl"_s));
    QList<Line> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(file.readLine()).object();
        lines.append({entry[u"file"].toString(), entry[u"before"], entry[u"after"]});
    }
    return lines;
}

} // namespace

/// Two administrators at once, each with a process of their own for each edit.
class TestCerctlTwo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noEditIsLostAndNoneIsAppliedTwice();
};

void TestCerctlTwo::noEditIsLostAndNoneIsAppliedTwice()
{
    TestShare share;
    const QStringList files{u"policy.txt"_s, QLatin1StringView(TestShare::wordStatus),
                            QString(QLatin1StringView(TestShare::excelCount))
                                .replace(u"counts"_s, u"status"_s)
                                .replace(u"count.txt"_s, u"status.txt"_s)};
    QMap<QString, QByteArray> start;
    for (const QString &file : files)
        start[file] = share.bytes(file);
    Administrator ann(1), bob(2);
    std::thread other([&] { bob.work(share.path()); });
    ann.work(share.path());
    other.join();
    QCOMPARE(ann.failures + bob.failures, 0);

    // Each content that a change left is where another one begins, but for the first and the one that is on the share now.
    for (const QString &file : files) {
        QMap<QByteArray, int> open;
        int changes = 0;
        for (const Line &line : journalOf(ann) + journalOf(bob)) {
            if (line.file != file)
                continue;
            --open[QByteArray::fromBase64(line.before.toString().toLatin1())];
            ++open[QByteArray::fromBase64(line.after.toString().toLatin1())];
            ++changes;
        }
        QVERIFY2(changes > 10, qPrintable(file));
        ++open[start[file]];
        --open[share.bytes(file)];
        for (const auto &[content, count] : open.asKeyValueRange())
            QVERIFY2(count == 0, (file.toUtf8() + " holds or held\n" + content).constData());
    }
    qInfo("%d edits met a conflict and were made again", ann.conflicts + bob.conflicts);
}

QTEST_GUILESS_MAIN(TestCerctlTwo)
#include "tst_cerctltwo.moc"
