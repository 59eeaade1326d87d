// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the disk afterwards, by the real helper process.
#include "core/report/extract.h"
#include "helpers.h"
#include "testreport.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <numeric>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace cer;

namespace {

/// Every file, folder and link below a folder, with the bytes of the files.
QMap<QString, QByteArray> everythingIn(const QString &folder)
{
    QMap<QString, QByteArray> found;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        QFile file(it.filePath());
        const bool isFile = it.fileInfo().isFile() && !it.fileInfo().isSymLink() && file.open(QIODevice::ReadOnly);
        found[QDir(folder).relativeFilePath(it.filePath())] = isFile                      ? file.readAll()
                                                              : it.fileInfo().isSymLink() ? "a link"_ba
                                                                                          : "a folder"_ba;
    }
    return found;
}

/// A cabinet whose members lie in folders: libgcab takes plain names only, so that they are put in afterwards.
std::string cabinet(const std::vector<CabMember> &members)
{
    std::vector<CabMember> plain = members;
    for (std::size_t i = 0; i < plain.size(); ++i)
        plain[i].name = std::string(plain[i].name.size() - 1, 'n') + std::to_string(i);
    std::string cab = packed(plain);
    for (std::size_t i = 0; i < plain.size(); ++i)
        cab.replace(cab.find(plain[i].name), members[i].name.size(), members[i].name);
    return cab;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A folder to extract into, within one that must stay as it is.
struct Target {
    QTemporaryDir outer;
    QString folder = outer.filePath(u"into/this"_s);

    Result<std::vector<Extracted>> extract(const std::string &cab, IfExists ifExists = IfExists::Keep,
                                           const std::function<void(std::uint64_t)> &progress = {},
                                           const std::stop_token &stop = {}) const
    {
        ReportReader reader;
        const auto content = reader.open(std::make_unique<BytesReport>(cab));
        if (!content)
            return std::unexpected(content.error());
        std::vector<std::size_t> all(content->members.size());
        std::iota(all.begin(), all.end(), 0);
        return extractReport(reader, *content, all, folder.toStdString(), ifExists, progress, stop);
    }
    QMap<QString, QByteArray> outside() const
    {
        QMap<QString, QByteArray> all = everythingIn(outer.path());
        all.removeIf([](const auto &file) { return file.key().startsWith(u"into"_s); });
        return all;
    }
};

} // namespace

class TestExtract final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void membersAndFolders();
    void aMemberAlone();
    void timesAndRights();
    void largeMembers();
    void refusedMembersLeaveNothing();
    void aFileThatIsThereStays();
    void aFileThatIsThereIsReplaced();
    void linksAreNotFollowed_data();
    void linksAreNotFollowed();
    void aFolderInTheWay();
    void damagedMembersLeaveNothing();
    void cancelled();
    void aHelperThatDies();
    void aFolderThatCannotBe_data();
    void aFolderThatCannotBe();
    void aMemberThatThereIsNot();
};

void TestExtract::membersAndFolders()
{
    const Target target;
    const auto done = target.extract(
        cabinet({{"one.txt", "one", 0}, {"a\\two.txt", "two", 0}, {"a\\b\\three.txt", "three", 0}, {"empty", "", 0}}));
    QVERIFY(done);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"one.txt"_s, "one"},
                                                                     {u"a"_s, "a folder"},
                                                                     {u"a/two.txt"_s, "two"},
                                                                     {u"a/b"_s, "a folder"},
                                                                     {u"a/b/three.txt"_s, "three"},
                                                                     {u"empty"_s, ""}}));
    QCOMPARE(done->size(), 4U);
    for (std::size_t i = 0; i < done->size(); ++i) {
        QCOMPARE(done->at(i).member, i);
        QVERIFY(!done->at(i).error && done->at(i).refused == Refusal::None);
    }
    QCOMPARE(done->at(1).path, (target.folder + u"/a/two.txt"_s).toStdString());
}

void TestExtract::aMemberAlone()
{
    const Target target;
    ReportReader reader;
    const auto content = reader.open(
        std::make_unique<BytesReport>(packed({{"one.txt", "one", 0}, {"two.txt", "two", 0}, {"3.txt", "three", 0}})));
    const std::vector<std::size_t> second{1};
    const auto done = extractReport(reader, *content, second, target.folder.toStdString(), IfExists::Keep);
    QVERIFY(done && done->size() == 1);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"two.txt"_s, "two"}}));
}

void TestExtract::timesAndRights()
{
    const Target target;
    QVERIFY(target.extract(packed({{"one.txt", "one", localSeconds(2007, 4, 23, 15, 32, 22)}})));
    const QFileInfo info(target.folder + u"/one.txt"_s);
    QCOMPARE(info.lastModified(), QDateTime(QDate(2007, 4, 23), QTime(15, 32, 22)));
    struct stat status;
    QCOMPARE(::stat(info.filePath().toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0177, 0U); // reports hold what was in memory: nobody else reads them, and nothing is executed
}

void TestExtract::largeMembers()
{
    const Target target;
    const std::string first = noise(5'000'000);
    const std::string second = noise(3'000'001, 2);
    std::vector<std::uint64_t> progress;
    const auto done = target.extract(packed({{"1", first, 0}, {"2", second, 0}}), IfExists::Keep,
                                     [&](std::uint64_t bytes) { progress.push_back(bytes); });
    QVERIFY(done);
    QVERIFY(everythingIn(target.folder)
            == (QMap<QString, QByteArray>{{u"1"_s, QByteArray::fromStdString(first)},
                                          {u"2"_s, QByteArray::fromStdString(second)}}));
    QVERIFY(progress.size() > 5 && std::ranges::is_sorted(progress));
    QCOMPARE(progress.back(), first.size() + second.size());
}

void TestExtract::refusedMembersLeaveNothing()
{
    const Target target;
    write(target.outer.filePath(u"precious"_s), "precious");
    const auto before = target.outside();
    const auto done = target.extract(cabinet({{"..\\..\\precious", "evil", 0},
                                              {"\\tmp\\evil.txt", "evil", 0},
                                              {"C:\\evil.txt", "evil", 0},
                                              {"a\\..\\..\\x.txt", "evil", 0},
                                              {"nul.txt", "evil", 0},
                                              {"a:stream", "evil", 0},
                                              {"good.txt", "good", 0},
                                              {"GOOD.txt", "evil", 0}}));
    QVERIFY(done);
    std::vector<Refusal> refused;
    for (const Extracted &one : *done) {
        refused.push_back(one.refused);
        QCOMPARE(one.path.empty(), one.refused != Refusal::None);
    }
    using enum Refusal;
    QCOMPARE(refused, (std::vector{Dots, Absolute, Drive, Dots, Reserved, Drive, None, Twice}));
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"good.txt"_s, "good"}}));
    QCOMPARE(target.outside(), before);
}

void TestExtract::aFileThatIsThereStays()
{
    const Target target;
    QVERIFY(target.extract(packed({{"one.txt", "old", 0}})));
    const auto done = target.extract(packed({{"ONE.txt", "new", 0}, {"two.txt", "two", 0}}));
    QVERIFY(done);
    QCOMPARE(done->at(0).error->kind, ErrorKind::Exists);
    QVERIFY(done->at(0).path.empty());
    QVERIFY(!done->at(1).error);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"one.txt"_s, "old"}, {u"two.txt"_s, "two"}}));
}

void TestExtract::aFileThatIsThereIsReplaced()
{
    const Target target;
    QVERIFY(target.extract(packed({{"one.txt", "old and long", 0}})));
    const QString another = target.outer.filePath(u"another name"_s); // of the old file
    QCOMPARE(::link((target.folder + u"/one.txt"_s).toLocal8Bit().constData(), another.toLocal8Bit().constData()), 0);
    const auto done = target.extract(packed({{"one.txt", "new", 0}}), IfExists::Replace);
    QVERIFY(done && !done->at(0).error);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"one.txt"_s, "new"}}));
    QCOMPARE(target.outside()[u"another name"_s], "old and long");
}

void TestExtract::linksAreNotFollowed_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("leadsTo");
    QTest::addColumn<bool>("replace");
    for (const bool replace : {false, true}) {
        const char *how = replace ? ", replacing" : "";
        QTest::addRow("a folder that is a link out of the target"
                      "%s",
                      how)
            << u"a"_s << u"elsewhere"_s << replace;
        QTest::addRow("a folder that is a link within"
                      "%s",
                      how)
            << u"a"_s << u"into/this/b"_s << replace;
        QTest::addRow("a file that is a link to a file"
                      "%s",
                      how)
            << u"b/x.txt"_s << u"precious"_s << replace;
        QTest::addRow("a file that is a link to nothing"
                      "%s",
                      how)
            << u"b/x.txt"_s << u"nothing"_s << replace;
    }
}

void TestExtract::linksAreNotFollowed()
{
    QFETCH(QString, link);
    QFETCH(QString, leadsTo);
    QFETCH(bool, replace);
    const Target target;
    QVERIFY(QDir(target.outer.path()).mkpath(u"elsewhere"_s));
    QVERIFY(QDir(target.folder).mkpath(u"b"_s));
    write(target.outer.filePath(u"precious"_s), "precious");
    QVERIFY(QFile::link(target.outer.filePath(leadsTo), target.folder + u'/' + link));
    const auto before = everythingIn(target.outer.path());
    const auto done = target.extract(cabinet({{(link == u"a"_s ? "a\\x.txt" : "b\\x.txt"), "evil", 0}}),
                                     replace ? IfExists::Replace : IfExists::Keep);
    QVERIFY(done);
    QVERIFY(done->at(0).error);
    QVERIFY(done->at(0).error->kind == ErrorKind::NotAFile || done->at(0).error->kind == ErrorKind::NotAFolder);
    QCOMPARE(everythingIn(target.outer.path()), before);
}

void TestExtract::aFolderInTheWay()
{
    const Target target;
    QVERIFY(QDir().mkpath(target.folder + u"/one.txt"_s));
    write(target.folder + u"/a"_s, "a file");
    for (const IfExists ifExists : {IfExists::Keep, IfExists::Replace}) {
        const auto done = target.extract(cabinet({{"one.txt", "one", 0}, {"a\\two.txt", "two", 0}}), ifExists);
        QVERIFY(done);
        QCOMPARE(done->at(0).error->kind, ErrorKind::NotAFile);
        QCOMPARE(done->at(1).error->kind, ErrorKind::NotAFolder);
        QCOMPARE(everythingIn(target.folder),
                 (QMap<QString, QByteArray>{{u"one.txt"_s, "a folder"}, {u"a"_s, "a file"}}));
    }
}

void TestExtract::damagedMembersLeaveNothing()
{
    const Target target;
    std::string cab = packed({{"one.txt", noise(1'000'000), 0}});
    cab.resize(cab.size() / 2);
    const auto done = target.extract(cab);
    QVERIFY(done);
    for (const Extracted &one : *done)
        QVERIFY(one.refused != Refusal::None && one.path.empty());
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>()));
}

void TestExtract::cancelled()
{
    const Target target;
    std::stop_source source;
    const auto done = target.extract(
        packed({{"1", "small", 0}, {"2", noise(9'000'000), 0}}), IfExists::Keep,
        [&](std::uint64_t bytes) {
            if (bytes > 2'000'000)
                source.request_stop();
        },
        source.get_token());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Cancelled);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"1"_s, "small"}})); // and no half file
}

void TestExtract::aHelperThatDies()
{
    const Target target;
    const auto done = target.extract(packed({{"1", "small", 0}, {"2", noise(9'000'000), 0}}), IfExists::Keep,
                                     [&](std::uint64_t bytes) {
                                         if (bytes > 2'000'000)
                                             ::kill(startedProcesses().at(0), SIGKILL);
                                     });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Io);
    QCOMPARE(everythingIn(target.folder), (QMap<QString, QByteArray>{{u"1"_s, "small"}}));
}

void TestExtract::aFolderThatCannotBe_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("below a file") << u"file/folder"_s;
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("no name") << QString();
}

void TestExtract::aFolderThatCannotBe()
{
    QFETCH(QString, folder);
    Target target;
    write(target.outer.filePath(u"file"_s), "file");
    target.folder = folder.isEmpty() ? QString() : target.outer.filePath(folder);
    const auto before = everythingIn(target.outer.path());
    const auto done = target.extract(packed({{"one.txt", "one", 0}}));
    QVERIFY(!done || done->at(0).error);
    QCOMPARE(everythingIn(target.outer.path()), before);
}

void TestExtract::aMemberThatThereIsNot()
{
    const Target target;
    ReportReader reader;
    const auto content = reader.open(std::make_unique<BytesReport>(packed({{"one.txt", "one", 0}})));
    const std::vector<std::size_t> far{7};
    const auto done = extractReport(reader, *content, far, target.folder.toStdString(), IfExists::Keep);
    QCOMPARE(done.error().kind, ErrorKind::Name);
}

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
