// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/diff.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

struct Texts {
    QByteArray before;
    QByteArray after;
};

// Lines of a few kinds, so that many are the same; some end in CRLF, and either text may end without a line end.
class RandomTexts {
public:
    explicit RandomTexts(unsigned seed)
        : m_random(seed)
    {
    }

    // An edited copy, as people make one.
    Texts edited(int lines, int kinds, int edits)
    {
        QByteArrayList text;
        for (int i = 0; i < lines; ++i)
            text += line(kinds);
        QByteArrayList copy = text;
        for (int i = 0; i < edits; ++i) {
            const int at = below(int(copy.size()) + 1);
            switch (below(3)) {
            case 0: copy.insert(at, line(kinds)); break;
            case 1: copy.remove(at, at < copy.size() ? 1 : 0); break;
            default: copy = copy.mid(0, at) + copy.mid(at, below(5)) + copy.mid(at); break;
            }
        }
        return {joined(text), joined(copy)};
    }

    // No line stands twice in one text: then there is only one shortest edit.
    Texts withDistinctLines(int lines)
    {
        Texts texts;
        for (int i = 0; i < lines; ++i) {
            const QByteArray text = "line " + QByteArray::number(i) + '\n';
            texts.before += below(4) > 0 ? text : QByteArray();
            texts.after += below(4) > 0 ? text : QByteArray();
        }
        return texts;
    }

    int below(int end) { return end > 0 ? int(m_random() % unsigned(end)) : 0; }

private:
    QByteArray line(int kinds)
    {
        const int kind = below(kinds);
        return "key " + QByteArray::number(kind) + (kind % 5 == 0 ? "\r\n" : "\n");
    }

    QByteArray joined(const QByteArrayList &lines)
    {
        QByteArray text = lines.join();
        if (below(3) == 0 && text.endsWith('\n'))
            text.chop(1);
        return text;
    }

    std::mt19937 m_random;
};

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines = text.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        lines[i] += '\n';
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

// The number of changed lines of the shortest edit, found by trying everything.
int shortestLength(const QByteArrayList &before, const QByteArrayList &after)
{
    std::vector<std::vector<int>> common(std::size_t(before.size()) + 1, std::vector<int>(std::size_t(after.size()) + 1));
    for (qsizetype i = 1; i <= before.size(); ++i) {
        for (qsizetype j = 1; j <= after.size(); ++j) {
            auto &row = common[std::size_t(i)];
            const auto &above = common[std::size_t(i - 1)];
            row[std::size_t(j)] = before[i - 1] == after[j - 1]
                                      ? above[std::size_t(j - 1)] + 1
                                      : std::max(above[std::size_t(j)], row[std::size_t(j - 1)]);
        }
    }
    return int(before.size() + after.size()) - 2 * common.back().back();
}

std::vector<DiffLine> diff(const Texts &texts)
{
    return diffLines({texts.before.data(), std::size_t(texts.before.size())},
                     {texts.after.data(), std::size_t(texts.after.size())});
}

qsizetype changes(const std::vector<DiffLine> &lines)
{
    return std::ranges::count_if(lines, [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; });
}

QByteArray unified(const Texts &texts, std::size_t context = 3)
{
    return QByteArray::fromStdString(
        unifiedDiff(texts.before.toStdString(), texts.after.toStdString(), "a/file", "b/file", context));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read"_ba;
}

} // namespace

class DiffTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void texts_data();
    void texts();
    void theEditIsShortest_data();
    void theEditIsShortest();
    void diffPrintsTheSame_data();
    void diffPrintsTheSame();
    void patchTakesIt_data();
    void patchTakesIt();
    void linesAreViewsIntoTheTexts();
    void hugeTextsTakeBoundedTime();

private:
    QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

    QTemporaryDir m_folder;
};

void DiffTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

// Standard output; standard error becomes a part of it, so that it shows up in a comparison.
QByteArray DiffTest::run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_CEILING_DIRECTORIES"_s, m_folder.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        return program.toUtf8() + " did not run: " + process.errorString().toUtf8();
    return process.readAll();
}

void DiffTest::texts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunks"); // what follows the two lines of names

    const auto none = ""_ba;
    QTest::newRow("two empty texts") << none << none << none;
    QTest::newRow("the same text") << "a\nb\n"_ba << "a\nb\n"_ba << none;
    QTest::newRow("a new file") << none << "a\nb\n"_ba << "@@ -0,0 +1,2 @@\n+a\n+b\n"_ba;
    QTest::newRow("a file of one line") << none << "a\n"_ba << "@@ -0,0 +1 @@\n+a\n"_ba;
    QTest::newRow("a file that goes") << "a\nb\n"_ba << none << "@@ -1,2 +0,0 @@\n-a\n-b\n"_ba;
    QTest::newRow("one line of one") << "a\n"_ba << "b\n"_ba << "@@ -1 +1 @@\n-a\n+b\n"_ba;
    QTest::newRow("a line at the end") << "a\n"_ba << "a\nb\n"_ba << "@@ -1 +1,2 @@\n a\n+b\n"_ba;
    QTest::newRow("a line at the start") << "b\n"_ba << "a\nb\n"_ba << "@@ -1 +1,2 @@\n+a\n b\n"_ba;
    QTest::newRow("CR stays") << "Tracking=YES\r\nBucket=7\r\n"_ba << "Tracking=NO\r\nBucket=7\r\n"_ba
                              << "@@ -1,2 +1,2 @@\n-Tracking=YES\r\n+Tracking=NO\r\n Bucket=7\r\n"_ba;
    QTest::newRow("the last line is open on the left")
        << "a\nb"_ba << "a\nb\n"_ba << "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"_ba;
    QTest::newRow("the last line is open on the right")
        << "a\nb\n"_ba << "a\nb"_ba << "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"_ba;
    QTest::newRow("the last line is open on both sides")
        << "a\nb"_ba << "c\nb"_ba << "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"_ba;
    QTest::newRow("three lines around it") << "1\n2\n3\n4\n5\n6\n7\n8\n9\n"_ba << "1\n2\n3\n4\nx\n6\n7\n8\n9\n"_ba
                                           << "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"_ba;
    QTest::newRow("six lines between two changes: one hunk")
        << "a\n1\n2\n3\n4\n5\n6\nb\n"_ba << "A\n1\n2\n3\n4\n5\n6\nB\n"_ba
        << "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n"_ba;
    QTest::newRow("seven lines between two changes: two hunks")
        << "a\n1\n2\n3\n4\n5\n6\n7\nb\n"_ba << "A\n1\n2\n3\n4\n5\n6\n7\nB\n"_ba
        << "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"_ba;
    QTest::newRow("NULs and bytes above ASCII")
        << "a\0\xE4\n"_ba << "a\0\xC4\n"_ba << "@@ -1 +1 @@\n-a\0\xE4\n+a\0\xC4\n"_ba;
}

void DiffTest::texts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, hunks);
    QCOMPARE(unified({before, after}), before == after ? hunks : "--- a/file\n+++ b/file\n" + hunks);
}

void DiffTest::theEditIsShortest_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("kinds");

    QTest::newRow("tiny texts") << 4 << 2;
    QTest::newRow("few kinds of lines") << 30 << 3;
    QTest::newRow("many kinds of lines") << 60 << 40;
    QTest::newRow("one kind of line") << 12 << 1;
}

void DiffTest::theEditIsShortest()
{
    QFETCH(int, lines);
    QFETCH(int, kinds);
    for (unsigned seed = 1; seed <= 300; ++seed) {
        RandomTexts random(seed);
        const Texts texts = random.edited(random.below(lines + 1), kinds, random.below(lines + 1));
        const auto result = diff(texts);
        QByteArray before;
        QByteArray after;
        for (const DiffLine &line : result) {
            before += line.kind == DiffLine::Kind::Added ? QByteArray() : QByteArray(line.text.data(), line.text.size());
            after += line.kind == DiffLine::Kind::Removed ? QByteArray() : QByteArray(line.text.data(), line.text.size());
        }
        QCOMPARE(before, texts.before);
        QCOMPARE(after, texts.after);
        QCOMPARE(changes(result), shortestLength(linesOf(texts.before), linesOf(texts.after)));
    }
}

void DiffTest::diffPrintsTheSame_data()
{
    QTest::addColumn<int>("context");
    QTest::newRow("three lines around") << 3;
    QTest::newRow("one line around") << 1;
    QTest::newRow("none around") << 0;
}

void DiffTest::diffPrintsTheSame()
{
    QFETCH(int, context);
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const Texts texts = RandomTexts(seed).withDistinctLines(int(seed) * 2);
        write(m_folder.filePath(u"before"_s), texts.before);
        write(m_folder.filePath(u"after"_s), texts.after);
        const QByteArray expected = run(u"diff"_s, {u"-U%1"_s.arg(context), u"--label"_s, u"a/file"_s, u"--label"_s,
                                                    u"b/file"_s, u"before"_s, u"after"_s});
        QCOMPARE(unified(texts, std::size_t(context)), expected);
    }
}

void DiffTest::patchTakesIt_data()
{
    QTest::addColumn<int>("kinds");
    QTest::newRow("few kinds of lines") << 4;
    QTest::newRow("many kinds of lines") << 100;
}

// Also the numbers of lines agree: diff without a shortest-edit guarantee is told to look for one (-d).
void DiffTest::patchTakesIt()
{
    QFETCH(int, kinds);
    for (unsigned seed = 1; seed <= 40; ++seed) {
        RandomTexts random(seed);
        const Texts texts = random.edited(5 + random.below(120), kinds, 1 + random.below(25));
        write(m_folder.filePath(u"file"_s), texts.before);
        write(m_folder.filePath(u"after"_s), texts.after);
        const QByteArray patch = unified(texts);
        const QByteArray theirs = run(u"diff"_s, {u"-d"_s, u"-U0"_s, u"file"_s, u"after"_s});
        if (!patch.isEmpty())
            QCOMPARE(run(u"git"_s, {u"apply"_s, u"--whitespace=nowarn"_s, u"-"_s}, patch), ""_ba);
        QCOMPARE(readFile(m_folder.filePath(u"file"_s)), texts.after);

        const QByteArrayList rows = theirs.split('\n').mid(2);
        const auto changed =
            std::ranges::count_if(rows, [](auto &row) { return row.startsWith('-') || row.startsWith('+'); });
        QCOMPARE(changes(diff(texts)), changed);
    }
}

void DiffTest::linesAreViewsIntoTheTexts()
{
    const std::string before = "a\nb\n";
    const std::string after = "b\nc";
    const auto lines = diffLines(before, after);
    QCOMPARE(lines.size(), 3U);
    QCOMPARE(lines[0].text.data(), before.data());
    QCOMPARE(lines[1].text.data(), before.data() + 2);
    QCOMPARE(lines[2].text.data(), after.data() + 2);
    QCOMPARE(lines[2].kind, DiffLine::Kind::Added);
}

// The worst there is: nothing in order. The shortest edit would take some ten thousand million steps.
void DiffTest::hugeTextsTakeBoundedTime()
{
    QByteArrayList lines;
    for (int i = 0; i < 100000; ++i)
        lines += QByteArray::number(i * 7919 % 100003) + '\n';
    Texts texts{lines.join(), {}};
    std::ranges::reverse(lines);
    texts.after = lines.join();
    const auto result = diff(texts);
    QByteArray after;
    for (const DiffLine &line : result) {
        if (line.kind != DiffLine::Kind::Removed)
            after += QByteArrayView(line.text.data(), qsizetype(line.text.size()));
    }
    QCOMPARE(after, texts.after);
    QCOMPARE_LT(changes(result), 200000);
}

QTEST_GUILESS_MAIN(DiffTest)
#include "tst_diff.moc"
