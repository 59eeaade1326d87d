// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/pack.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

class TestPack final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cabextractFindsTheSameBytes();
    void noMembersAreNoReport();
};

void TestPack::cabextractFindsTheSameBytes()
{
    const QTemporaryDir folder;
    std::string large;
    for (unsigned i = 0; i < 100000; ++i)
        large += char(i * i >> 3);
    const CabMember members[] = {
        {"minidump.mdmp", large, localSeconds(2026, 4, 1, 12, 30, 2)}, {"empty.txt", {}, 0}, {"a.txt", "text", 0}};
    const Result<std::string> cab = packCab(members);
    QVERIFY(cab.has_value());
    QVERIFY(cab->size() < large.size());
    QFile file(folder.filePath(u"report.cab"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(cab->data(), qint64(cab->size()));
    file.close();
    QProcess cabextract;
    cabextract.start(u"cabextract"_s, {u"-q"_s, u"-d"_s, folder.path(), file.fileName()});
    QVERIFY2(cabextract.waitForFinished() && cabextract.exitCode() == 0, cabextract.readAllStandardError().constData());
    for (const CabMember &member : members) {
        QFile extracted(folder.filePath(QString::fromStdString(member.name)));
        QVERIFY(extracted.open(QIODevice::ReadOnly));
        QCOMPARE(extracted.readAll(), QByteArray::fromStdString(member.bytes));
    }
    QCOMPARE(QFileInfo(folder.filePath(u"minidump.mdmp"_s)).lastModified().time(), QTime(12, 30, 2));
}

void TestPack::noMembersAreNoReport()
{
    QVERIFY(!packCab({}));
}

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"
