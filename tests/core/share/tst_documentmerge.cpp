// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/documentmerge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace cer;

class TestDocumentMerge final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void myEditsAreMadeAgainOnTheirs_data();
    void myEditsAreMadeAgainOnTheirs();
    void linesStandSideBySide_data();
    void linesStandSideBySide();
};

namespace {

QByteArray crlf(QByteArray text) // '|' for CRLF
{
    return text.replace("|", "\r\n");
}

ConfigDocument document(const QByteArray &text)
{
    return ConfigDocument::read(crlf(text).toStdString(), DocumentKind::Status);
}

} // namespace

void TestDocumentMerge::myEditsAreMadeAgainOnTheirs_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::addColumn<QList<int>>("both");
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs, const char *merged,
                        const QList<Parameter> &both = {}) {
        QList<int> numbers;
        for (const Parameter parameter : both)
            numbers += int(parameter);
        QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << QByteArray(merged)
                            << numbers;
    };
    row("changes of different settings both stay", "Tracking=YES|iData=YES|", "Tracking=NO|iData=YES|",
        "Tracking=YES|iData=NO|", "Tracking=NO|iData=NO|");
    row("a new setting of mine goes to theirs", "iData=YES|", "iData=YES|Bucket=7|", "iData=NO|", "iData=NO|Bucket=7|");
    row("a setting that I removed goes", "iData=YES|Bucket=7|", "iData=YES|", "iData=NO|Bucket=7|", "iData=NO|");
    row("what they removed stays removed", "iData=YES|Bucket=7|", "iData=NO|Bucket=7|", "iData=YES|", "iData=NO|");
    row("the same setting: mine, and it is told", "Bucket=1|", "Bucket=2|", "Bucket=3|", "Bucket=2|",
        {Parameter::BucketId});
    row("the same change is no conflict", "Bucket=1|", "Bucket=2|", "Bucket=2|", "Bucket=2|");
    row("I changed what they removed", "Bucket=1|", "Bucket=2|", "", "Bucket=2|", {Parameter::BucketId});
    row("unknown lines of mine are added", "iData=1|", "iData=1|note=x|", "iData=0|", "iData=0|note=x|");
    row("once, when they added the same", "", "note=x|", "note=x|", "note=x|");
    row("unknown lines that I removed go", "note=x|iData=1|", "iData=1|", "note=x|iData=0|", "iData=0|");
    row("their lines stay", "iData=1|", "iData=0|", "iData=1|note=y|", "iData=0|note=y|");
    row("an open last line of theirs stays open", "", "Bucket=2|", "note=y", "Bucket=2|note=y");
}

void TestDocumentMerge::myEditsAreMadeAgainOnTheirs()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QFETCH(QList<int>, both);
    const MergedDocument result = mergedDocument(document(base), document(mine), document(theirs));
    QCOMPARE(QByteArray::fromStdString(result.bytes), crlf(merged));
    QList<int> numbers;
    for (const Parameter parameter : result.both)
        numbers += int(parameter);
    QCOMPARE(numbers, both);
}

void TestDocumentMerge::linesStandSideBySide_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QStringList>("rows"); // base, mine, theirs; '-' for no line
    const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                        const QStringList &rows) {
        QTest::newRow(name) << QByteArray(base) << QByteArray(mine) << QByteArray(theirs) << rows;
    };
    row("all alike", "a|b|", "a|b|", "a|b|", {u"a,a,a"_s, u"b,b,b"_s});
    row("a changed line stands beside the old", "a|b|c|", "a|x|c|", "a|b|y|", {u"a,a,a"_s, u"b,x,b"_s, u"c,c,y"_s});
    row("lines that both added stand in one row", "a|", "m|a|", "t|a|", {u"-,m,t"_s, u"a,a,a"_s});
    row("a line that is gone leaves a gap", "a|b|", "b|", "a|b|", {u"a,-,a"_s, u"b,b,b"_s});
    row("there was no file", "", "m|", "t|u|", {u"-,m,t"_s, u"-,-,u"_s});
    row("there is none now", "a|", "m|", "", {u"a,m,-"_s});
    row("nothing at all", "", "", "", {});
}

void TestDocumentMerge::linesStandSideBySide()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, mine);
    QFETCH(QByteArray, theirs);
    QFETCH(QStringList, rows);
    const std::string texts[] = {crlf(base).toStdString(), crlf(mine).toStdString(), crlf(theirs).toStdString()};
    const auto shown = [](const std::optional<std::string_view> &line) {
        return line ? QString::fromStdString(std::string(line->substr(0, 1))) : u"-"_s;
    };
    QStringList found;
    for (const ThreeLines &row : threeVersions(texts[0], texts[1], texts[2]))
        found += QStringList{shown(row.base), shown(row.mine), shown(row.theirs)}.join(u',');
    QCOMPARE(found, rows);
}

QTEST_APPLESS_MAIN(TestDocumentMerge)
#include "tst_documentmerge.moc"
