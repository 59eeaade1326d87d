// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/reportarchive.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <sys/resource.h>

#include <map>
#include <numeric>

using namespace cer;
using namespace Qt::StringLiterals;

// Cabinets and archives that others made, good and hostile. Each is opened and unpacked by this program in a process of its own with limits, so that one
// that kills it is a failed row; what comes out is held against cabextract and Python.

namespace {

class FileSource final : public ByteSource {
public:
    explicit FileSource(const QString &path)
        : m_file(path)
    {
        m_isOpen = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isOpen() const { return m_isOpen; }
    std::uint64_t size() const override { return std::uint64_t(m_file.size()); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override
    {
        if (offset >= size() || !m_file.seek(qint64(offset)))
            return 0;
        return std::size_t(std::max<qint64>(m_file.read(into.data(), qint64(into.size())), 0));
    }

private:
    QFile m_file;
    bool m_isOpen = false;
};

class FileReport final : public ReportSource {
public:
    explicit FileReport(const QString &path)
        : m_folder(QFileInfo(path).path())
        , m_file(path)
    {
    }
    FileSource &file() override { return m_file; }
    Result<std::unique_ptr<ByteSource>> beside(std::string_view name) override
    {
        const QString wanted = QString::fromUtf8(name.data(), qsizetype(name.size()));
        for (const QString &there : QDir(m_folder).entryList(QDir::Files)) {
            if (there.compare(wanted, Qt::CaseInsensitive) == 0)
                return std::make_unique<FileSource>(m_folder + u'/' + there);
        }
        return failure(ErrorKind::NotFound, std::string(name));
    }

private:
    QString m_folder;
    FileSource m_file;
};

// One line for each member, "refusal TAB bytes TAB hash of its bytes TAB name", and one for the whole.
QByteArray described(const QString &path)
{
    FileReport report(path);
    const auto archive = ReportArchive::open(report, "windows-1252", {});
    if (!archive)
        return "error " + QByteArray::number(int(archive.error().kind)) + '\n';
    const ReportContent &content = (*archive)->content();
    std::vector<std::size_t> all(content.members.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    std::map<std::size_t, QCryptographicHash> hashes;
    std::map<std::size_t, Refusal> refusals;
    const auto sink = [&](ReportReader::Piece &&piece) {
        hashes.try_emplace(piece.member, QCryptographicHash::Sha1).first->second.addData(piece.bytes);
        refusals[piece.member] = piece.refused;
        return true;
    };
    if (!(*archive)->unpack(all, sink))
        return "error 99\n";
    QByteArray text = "format " + QByteArray::number(int(content.format)) + '\n';
    for (const std::size_t i : all) {
        const ReportMember &member = content.members[i];
        text += QByteArray::number(int(refusals[i])) + '\t'
                + (member.isFolder ? "folder" : QByteArray::number(member.bytes)) + '\t' + hashes.at(i).result().toHex()
                + '\t' + QByteArray::fromStdString(member.name) + '\n';
    }
    return text + (content.damage ? "damage " + QByteArray::number(int(content.damage->kind)) + '\n' : QByteArray());
}

// The sanitizers reserve more memory than any limit allows.
void limit()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    const rlimit memory{rlim_t(256) << 20, rlim_t(256) << 20};
    setrlimit(RLIMIT_DATA, &memory);
#endif
    const rlimit time{5, 5};
    setrlimit(RLIMIT_CPU, &time);
}

struct Tally {
    int files = 0, agreed = 0, refused = 0, ours = 0, wrong = 0;
    QStringList stricter; // files that others take as a whole, and we do not
};

} // namespace

class TestReportCorpus final : public QObject {
    Q_OBJECT

public:
    static QString corpus();

private Q_SLOTS:
    void everyFile_data();
    void everyFile();
    void cleanupTestCase();

private:
    std::map<QString, Tally> m_tallies;
};

QString TestReportCorpus::corpus()
{
    const QString given = qEnvironmentVariable("CER_TESTDATA");
    return given.isEmpty() ? qEnvironmentVariable("CER_SOURCES") + u"/../shared/testdata"_s : given;
}

namespace {

struct Line {
    int refusal = 0;
    QByteArray bytes, hash, name;
};

// What this program says of a file in a process of its own; nothing when that dies.
std::optional<QByteArrayList> describedApart(const QString &path)
{
    QProcess process;
    process.setChildProcessModifier(limit);
    process.start(QCoreApplication::applicationFilePath(), {u"--describe"_s, path});
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput().split('\n');
}

std::vector<Line> linesOf(const QByteArrayList &texts)
{
    std::vector<Line> lines;
    for (const QByteArray &text : texts) {
        if (const QByteArrayList parts = text.split('\t'); parts.size() == 4)
            lines.push_back({parts[0].toInt(), parts[1], parts[2], parts[3]});
    }
    return lines;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

// By cabextract: sizes and names as it lists them, and the bytes as it writes all members one behind the other. A refusal of 1 and no hash: it could
// not unpack all of them, and where one ends is not known.
std::vector<Line> byCabextract(const QString &path)
{
    static const QRegularExpression row(u"^\\s*(\\d+) \\| [0-9.]+ [0-9:]+ \\| (.*)$"_s);
    std::vector<Line> lines;
    qint64 total = 0;
    for (const QByteArray &text :
         outputOf(u"cabextract"_s, {u"-e"_s, u"windows-1252"_s, u"-q"_s, u"-l"_s, path}).split('\n')) {
        if (const auto match = row.match(QString::fromUtf8(text)); match.hasMatch()) {
            lines.push_back({1, match.captured(1).toLatin1(), {}, match.captured(2).toUtf8()});
            total += match.captured(1).toLongLong();
        }
    }
    const QByteArray all = outputOf(u"cabextract"_s, {u"-q"_s, u"-p"_s, path});
    qint64 at = 0;
    for (Line &line : lines) {
        if (all.size() != total)
            break;
        line.refusal = 0;
        line.hash =
            QCryptographicHash::hash(QByteArrayView(all).sliced(at, line.bytes.toLongLong()), QCryptographicHash::Sha1)
                .toHex();
        at += line.bytes.toLongLong();
    }
    return lines;
}

constexpr auto zipScript = R"(
import hashlib, sys, zipfile
try:
    archive = zipfile.ZipFile(sys.argv[1])
except Exception:
    sys.exit()
for info in archive.infolist():
    refusal, digest = 1, ""
    try:
        digest, refusal = hashlib.sha1(archive.read(info)).hexdigest(), 0
    except Exception:
        pass
    size = "folder" if info.filename.endswith("/") else info.file_size
    name = info.filename.rstrip("/") if info.filename.isascii() else "?"
    sys.stdout.buffer.write(f"{refusal}\t{size}\t{digest}\t{name}\n".encode())
)";

std::vector<Line> byPython(const QString &path)
{
    return linesOf(outputOf(u"python3"_s, {u"-c"_s, QString::fromLatin1(zipScript), path}).split('\n'));
}

// Where we say something else than the other program on purpose, and why.
const std::map<QString, const char *> &explained()
{
    static const std::map<QString, const char *> reasons = {
        {u"test_read_format_zip_padded1.zip"_s, "it does not begin as an archive: for us it is one file"},
        {u"incons-local-magic-bad.zip"_s, "it does not begin as an archive: for us it is one file"},
        {u"search.cab"_s, "cabinets in the middle of something else are not looked for"},
        {u"search_tricky1.cab"_s, "cabinets in the middle of something else are not looked for"},
        {u"incons-central-size-larger.zip"_s,
         "the size of a stored member is not that of its bytes, and Python gives fewer"},
        {u"incons-trailing-garbage.zip"_s,
         "the size of a stored member is not that of its bytes, and Python gives fewer"},
    };
    return reasons;
}

// What does not fit, in words; empty when all does.
QString difference(const std::vector<Line> &ours, const std::vector<Line> &theirs)
{
    if (theirs.empty()) // it does not take that file
        return {};
    if (ours.size() != theirs.size())
        return u"%1 members, not %2"_s.arg(ours.size()).arg(theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const QString name = QString::fromUtf8(ours[i].name);
        if (ours[i].bytes != theirs[i].bytes)
            return u"%1: %2 bytes, not %3"_s.arg(name, QString::fromLatin1(ours[i].bytes),
                                                 QString::fromLatin1(theirs[i].bytes));
        if (ours[i].refusal == 0 && theirs[i].refusal == 0 && ours[i].hash != theirs[i].hash)
            return u"%1: other bytes"_s.arg(name);
        const bool isReadable =
            theirs[i].name != "?" && !QString::fromUtf8(theirs[i].name).contains(QChar::ReplacementCharacter);
        if (ours[i].refusal == 0 && isReadable && ours[i].name != QByteArray(theirs[i].name).replace('\\', '/'))
            return u"%1: the name is not %2"_s.arg(name, QString::fromUtf8(theirs[i].name));
        if (ours[i].refusal == int(Refusal::Damaged) && theirs[i].refusal == 0)
            return u"%1: said to be damaged"_s.arg(name);
    }
    return {};
}

} // namespace

void TestReportCorpus::everyFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");

    const QString root = corpus();
    QStringList paths;
    for (const char *folder : {"cab", "archive"}) {
        QDirIterator files(QString(root + u'/' + QLatin1StringView(folder)), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << files.next();
    }
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        const QString suffix = path.contains(u".cab") ? u"cab"_s : QFileInfo(path).suffix().left(3);
        QTest::newRow(qPrintable(path.mid(root.size() + 1))) << path << suffix;
    }
    if (paths.isEmpty())
        QTest::newRow("none") << QString() << QString();
}

void TestReportCorpus::everyFile()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    if (path.isEmpty())
        QSKIP("There is no collection of files that others made: CER_TESTDATA names its folder.");
    Tally &tally = m_tallies[kind];
    ++tally.files;
    ++tally.wrong; // until it is not
    const auto texts = describedApart(path);
    QVERIFY2(texts, "it killed the process that read it");
    const std::vector<Line> ours = linesOf(*texts);
    const bool hasReference = kind != u"7z";
    const std::vector<Line> theirs = kind == u"cab" ? byCabextract(path) : kind == u"zip" ? byPython(path) : ours;
    const bool isWhole = texts->size() > 1 && !texts->join().contains("damage") && !texts->first().startsWith("error");
    const bool takesAll =
        isWhole && !ours.empty() && std::ranges::all_of(ours, [](const Line &line) { return line.refusal == 0; });
    const QString reason = isWhole || theirs.size() > ours.size() ? difference(ours, theirs) : QString();
    const auto known = explained().find(QFileInfo(path).fileName());
    if (known == explained().end())
        QVERIFY2(reason.isEmpty(), qPrintable(reason + u"\n"_s + QString::fromUtf8(texts->join('\n'))));
    const bool theyTakeAll = hasReference && !theirs.empty()
                             && std::ranges::all_of(theirs, [](const Line &line) { return line.refusal == 0; });
    if (theyTakeAll && !takesAll)
        tally.stricter << QFileInfo(path).fileName();
    --tally.wrong;
    ++(!takesAll ? tally.refused : hasReference ? tally.agreed : tally.ours);
}

void TestReportCorpus::cleanupTestCase()
{
    for (const auto &[kind, tally] : m_tallies) {
        if (kind.isEmpty())
            continue;
        qInfo("%s: %d files, %d agreed, %d taken without anything to compare, %d refused with a reason, %d wrong",
              qPrintable(kind), tally.files, tally.agreed, tally.ours, tally.refused, tally.wrong);
        if (!tally.stricter.isEmpty())
            qInfo("refused although others take them: %s", qPrintable(tally.stricter.join(u", "_s)));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const QStringList arguments = app.arguments(); arguments.size() == 3 && arguments[1] == u"--describe") {
        const QByteArray text = described(arguments[2]);
        fwrite(text.data(), 1, std::size_t(text.size()), stdout);
        return 0;
    }
    TestReportCorpus test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_reportcorpus.moc"
