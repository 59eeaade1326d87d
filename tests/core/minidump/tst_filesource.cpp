// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minidump/filesource.h"
#include "core/minidump/minidump.h"
#include "tests/core/minidump/dumpbuilder.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#if !defined(Q_OS_WIN)
#include <sys/stat.h>
#endif

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

std::string textOf(const Result<std::size_t> &read, const std::string &into)
{
    return read ? into.substr(0, *read) : "failed";
}

} // namespace

class TestFileSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pieces();
    void beyondFourGigabytes();
    void links();
    void noFiles_data();
    void noFiles();
    void aFileThatOthersMayNotRead();

private:
    std::string path(const char *name) const
    {
        return (m_folder.path() + u'/' + QString::fromUtf8(name)).toStdString();
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QTemporaryDir m_folder;
};

void TestFileSource::pieces()
{
    write("text", "0123456789"_ba);
    const auto file = openFile(path("text"));
    QVERIFY(file);
    QCOMPARE((*file)->size(), std::uint64_t(10));
    std::string into(4, ' ');
    QCOMPARE(textOf((*file)->read(0, into), into), "0123");
    QCOMPARE(textOf((*file)->read(8, into), into), "89");
    QCOMPARE(textOf((*file)->read(3, into), into), "3456");
    QCOMPARE(textOf((*file)->read(10, into), into), "");
    QCOMPARE(textOf((*file)->read(1000, into), into), "");
}

void TestFileSource::beyondFourGigabytes()
{
    constexpr std::uint64_t memory = 5'000'000'000;
    DumpBuilder builder = crashDump();
    builder.stream(9, DumpBytes().u64(2).u64(4096).u64(0x10000).u64(memory - 4096).u64(0x7ff600000000).u64(8));
    const std::string bytes = builder.bytes();
    QVERIFY(bytes.size() < 4096);
    QFile full(QString::fromStdString(path("full.dmp")));
    QVERIFY(full.open(QIODevice::WriteOnly));
    full.write(QByteArray::fromStdString(bytes));
    if (!full.resize(memory))
        QSKIP("There is no room for a sparse file of five gigabytes.");
    QVERIFY(full.seek(memory) && full.write("the end.") == 8);
    full.close();
    const auto file = openFile(path("full.dmp"));
    QCOMPARE((*file)->size(), memory + 8);
    std::string into(16, ' ');
    QCOMPARE(textOf((*file)->read(memory, into), into), "the end.");
    const auto dump = readMinidump(**file);
    QVERIFY(dump && dump->faults.empty());
    QCOMPARE(dump->memory.at(1).bytes, std::uint64_t(8));
    QCOMPARE(dump->bytes, memory + 8);
}

void TestFileSource::links()
{
    write("dump", "bytes"_ba);
    std::error_code error;
    std::filesystem::create_symlink(path("dump"), path("link"), error);
    if (error)
        QSKIP("This user may not make links.");
    const auto file = openFile(path("link"));
    QVERIFY(file);
    QCOMPARE((*file)->size(), std::uint64_t(5));
}

void TestFileSource::noFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::newRow("nothing of that name") << u"absent"_s << int(ErrorKind::NotFound);
    QTest::newRow("a folder") << u"."_s << int(ErrorKind::NotAFile);
#if !defined(Q_OS_WIN)
    QTest::newRow("below a file") << u"plain/below"_s << int(ErrorKind::NotAFolder);
    QTest::newRow("a pipe that nobody writes to") << u"pipe"_s << int(ErrorKind::NotAFile);
    QTest::newRow("a device") << u"../../../../../../../../../../dev/zero"_s << int(ErrorKind::NotAFile);
#endif
}

void TestFileSource::noFiles()
{
    QFETCH(QString, name);
    QFETCH(int, kind);
    write("plain", "x"_ba);
#if !defined(Q_OS_WIN)
    ::mkfifo(path("pipe").c_str(), 0600);
#endif
    const std::string wanted = path(name.toUtf8().constData());
    const auto file = openFile(wanted);
    QVERIFY(!file);
    QCOMPARE(int(file.error().kind), kind);
    QCOMPARE(file.error().path, wanted);
    QVERIFY(!file.error().detail.empty());
}

void TestFileSource::aFileThatOthersMayNotRead()
{
    write("secret", "x"_ba);
    QFile secret(QString::fromStdString(path("secret")));
    if (!secret.setPermissions({}) || secret.open(QIODevice::ReadOnly))
        QSKIP("This user may read everything.");
    const auto file = openFile(path("secret"));
    QVERIFY(!file && file.error().kind == ErrorKind::Denied);
}

QTEST_GUILESS_MAIN(TestFileSource)
#include "tst_filesource.moc"
