// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps that other programs have written, beside what LLVM's obj2yaml reads in them.
#include "core/minidump/filesource.h"
#include "core/minidump/minidump.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QtEndian>

#include <sys/resource.h>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

/// Beside the sources, never part of them: what others have written has licences of its own.
QString corpus()
{
    const QString beside = qEnvironmentVariable("CER_SOURCES") + u"/../shared/testdata"_s;
    const QString folder = qEnvironmentVariable("CER_TESTDATA", beside) + u"/minidump"_s;
    return QFileInfo::exists(folder) ? folder : QString();
}

/// Lines of YAML as "Key=Value" below the head of their stream: as much of the language as obj2yaml writes.
struct YamlStream {
    QString type;
    QStringList lines; // "Key=Value"; an item of a list begins with "-"
};

QString unquoted(QString value)
{
    if (value.startsWith(u'\'') && value.endsWith(u'\''))
        return value.mid(1, value.size() - 2).replace(u"''"_s, u"'"_s);
    if (value.startsWith(u'"') && value.endsWith(u'"'))
        return value.mid(1, value.size() - 2).replace(u"\\\\"_s, u"\\"_s);
    return value;
}

QList<YamlStream> parsed(const QByteArray &yaml)
{
    QList<YamlStream> streams;
    const QList<QByteArray> lines = yaml.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QString key = QString::fromUtf8(line.first(colon)).trimmed();
        const QString value = unquoted(QString::fromUtf8(line.sliced(colon + 1)).trimmed());
        if (line.startsWith("  - Type:"))
            streams << YamlStream{value, {}};
        else if (!streams.isEmpty())
            streams.last().lines << key + u'=' + value;
    }
    return streams;
}

bool isStored(const QString &value)
{
    return !value.isEmpty() && value != u"0" && value != u"0x0";
}

/// Facts as obj2yaml words them: what is 0 or empty is left out there.
class Facts {
public:
    void item() { m_item = true; }
    void text(const char *key, const QString &value) { add(key, value); }
    void number(const char *key, std::uint64_t value) { add(key, QString::number(value)); }
    void hex(const char *key, std::uint64_t value) { add(key, u"0x"_s + QString::number(value, 16).toUpper()); }
    /// Also when it is 0.
    void always(const char *key, std::uint64_t value)
    {
        m_lines << start() + QString::fromLatin1(key) + u"=0x"_s + QString::number(value, 16).toUpper();
    }
    QStringList lines() const { return m_lines; }

private:
    QString start() { return std::exchange(m_item, false) ? u"- "_s : QString(); }
    void add(const char *key, const QString &value)
    {
        if (isStored(value))
            m_lines << start() + QString::fromLatin1(key) + u'=' + value;
    }
    QStringList m_lines;
    bool m_item = false;
};

QString architectureName(DumpArchitecture architecture)
{
    const std::pair<DumpArchitecture, const char *> names[] = {{DumpArchitecture::X86, "X86"},
                                                               {DumpArchitecture::Arm, "ARM"},
                                                               {DumpArchitecture::Amd64, "AMD64"},
                                                               {DumpArchitecture::Arm64, "ARM64"},
                                                               {DumpArchitecture::Arm64Breakpad, "BP_ARM64"}};
    for (const auto &[known, name] : names) {
        if (known == architecture)
            return QString::fromLatin1(name);
    }
    return u"0x"_s + QString::number(unsigned(architecture), 16).toUpper();
}

QString platformName(std::uint32_t platform)
{
    const std::pair<std::uint32_t, const char *> names[] = {
        {2, "Win32NT"}, {0x8101, "MacOSX"}, {0x8102, "IOS"}, {0x8201, "Linux"}, {0x8203, "Android"}};
    for (const auto &[known, name] : names) {
        if (known == platform)
            return QString::fromLatin1(name);
    }
    return QString::number(platform);
}

QStringList systemFacts(const Minidump &dump)
{
    const DumpSystem system = dump.system.value_or(DumpSystem());
    Facts facts;
    facts.text("Processor Arch", architectureName(system.architecture));
    facts.number("Processor Level", system.processorLevel);
    facts.number("Processor Revision", system.processorRevision);
    facts.number("Number of Processors", system.processors);
    facts.number("Product type", system.productType);
    facts.number("Major Version", system.major);
    facts.number("Minor Version", system.minor);
    facts.number("Build Number", system.build);
    facts.text("Platform ID", platformName(system.platform));
    facts.text("CSD Version", QString::fromStdString(system.servicePack));
    facts.hex("Suite Mask", system.suiteMask);
    return facts.lines();
}

QStringList moduleFacts(const Minidump &dump)
{
    Facts facts;
    for (const DumpModule &module : dump.modules) {
        facts.item();
        facts.always("Base of Image", module.base);
        facts.always("Size of Image", module.size);
        facts.hex("Checksum", module.checksum);
        facts.number("Time Date Stamp", module.linked);
        facts.text("Module Name", QString::fromStdString(module.path));
        const auto high = [](const DumpVersion &version) {
            return std::uint32_t(version.parts[0]) << 16 | version.parts[1];
        };
        const auto low = [](const DumpVersion &version) {
            return std::uint32_t(version.parts[2]) << 16 | version.parts[3];
        };
        facts.hex("File Version High", module.fileVersion ? high(*module.fileVersion) : 0);
        facts.hex("File Version Low", module.fileVersion ? low(*module.fileVersion) : 0);
        facts.hex("Product Version High", module.productVersion ? high(*module.productVersion) : 0);
        facts.hex("Product Version Low", module.productVersion ? low(*module.productVersion) : 0);
    }
    return facts.lines();
}

QStringList exceptionFacts(const Minidump &dump)
{
    const DumpException exception = dump.exception.value_or(DumpException());
    Facts facts;
    facts.always("Thread ID", exception.threadId);
    facts.always("Exception Code", exception.code);
    facts.hex("Exception Flags", exception.flags);
    facts.hex("Exception Address", exception.address);
    facts.number("Number of Parameters", exception.parameters.size());
    for (std::size_t i = 0; i < exception.parameters.size(); ++i)
        facts.always(qPrintable(u"Parameter %1"_s.arg(i)), exception.parameters[i]);
    return facts.lines();
}

QStringList threadFacts(const Minidump &dump)
{
    Facts facts;
    for (const DumpThread &thread : dump.threads) {
        facts.item();
        facts.always("Thread Id", thread.id);
        facts.hex("Suspend Count", thread.suspendCount);
        facts.hex("Priority Class", thread.priorityClass);
        facts.hex("Priority", thread.priority);
        facts.hex("Environment Block", thread.teb);
        facts.always("Start of Memory Range", thread.stackStart);
        facts.number("Content", thread.stackBytes);
    }
    return facts.lines();
}

QStringList rangeFacts(const Minidump &dump)
{
    Facts facts;
    for (const DumpMemoryRange &range : dump.memory) {
        facts.item();
        facts.always("Start of Memory Range", range.start);
        facts.number("Content", range.bytes);
    }
    return facts.lines();
}

QStringList regionFacts(const Minidump &dump)
{
    Facts facts;
    for (const DumpMemoryRegion &region : dump.regions) {
        facts.item();
        facts.always("Base Address", region.start);
        facts.always("Region Size", region.bytes);
    }
    return facts.lines();
}

/// What of obj2yaml's lines we have facts for. Content is compared by its length, of which there are two digits a byte.
QStringList comparable(const YamlStream &stream, const QStringList &keys)
{
    QStringList lines;
    bool item = false;
    int parameters = 0; // obj2yaml also shows what stands behind the last one
    for (QString line : stream.lines) {
        const bool begins = line.startsWith(u"- "_s);
        item = item || begins;
        line = begins ? line.sliced(2) : line;
        const QString key = line.section(u'=', 0, 0);
        QString value = line.section(u'=', 1);
        if (key == u"Number of Parameters")
            parameters = value.toInt();
        const bool behind = key.startsWith(u"Parameter "_s) && key.sliced(10).toInt() >= parameters;
        if (!keys.contains(key) || behind)
            continue;
        if (key == u"Content")
            value = QString::number(value.size() / 2);
        const bool always = key != u"Content" && key != u"Number of Parameters";
        if (!always && !isStored(value))
            continue;
        lines << (std::exchange(item, false) ? u"- "_s : QString()) + key + u'=' + value;
    }
    return lines;
}

/// obj2yaml does not decode this one: the ranges that its bytes name, cut where the file ends.
QStringList ranges64(const YamlStream &stream, std::uint64_t fileBytes)
{
    const QByteArray bytes = QByteArray::fromHex(stream.lines.value(0).section(u'=', 1).toLatin1());
    const auto number = [&](qsizetype at) { return qFromLittleEndian<quint64>(bytes.constData() + at); };
    Facts facts;
    std::uint64_t offset = bytes.size() < 16 ? 0 : number(8);
    for (qsizetype at = 16; at + 16 <= bytes.size(); at += 16) {
        const std::uint64_t held = offset < fileBytes ? std::min<std::uint64_t>(number(at + 8), fileBytes - offset) : 0;
        offset += number(at + 8);
        if (held == 0)
            continue;
        facts.item();
        facts.always("Start of Memory Range", number(at));
        facts.number("Content", held);
    }
    return facts.lines();
}

struct Comparison {
    const char *type;
    QStringList (*facts)(const Minidump &dump);
    QStringList keys;
};

QList<Comparison> comparisons()
{
    QStringList parameters{u"Thread ID"_s, u"Exception Code"_s, u"Exception Flags"_s, u"Exception Address"_s,
                           u"Number of Parameters"_s};
    for (int i = 0; i < 15; ++i)
        parameters << u"Parameter %1"_s.arg(i);
    return {{"SystemInfo",
             systemFacts,
             {u"Processor Arch"_s, u"Processor Level"_s, u"Processor Revision"_s, u"Number of Processors"_s,
              u"Product type"_s, u"Major Version"_s, u"Minor Version"_s, u"Build Number"_s, u"Platform ID"_s,
              u"CSD Version"_s, u"Suite Mask"_s}},
            {"ModuleList",
             moduleFacts,
             {u"Base of Image"_s, u"Size of Image"_s, u"Checksum"_s, u"Time Date Stamp"_s, u"Module Name"_s,
              u"File Version High"_s, u"File Version Low"_s, u"Product Version High"_s, u"Product Version Low"_s}},
            {"Exception", exceptionFacts, parameters},
            {"ThreadList",
             threadFacts,
             {u"Thread Id"_s, u"Suspend Count"_s, u"Priority Class"_s, u"Priority"_s, u"Environment Block"_s,
              u"Start of Memory Range"_s, u"Content"_s}},
            {"MemoryList", rangeFacts, {u"Start of Memory Range"_s, u"Content"_s}},
            {"Memory64List", rangeFacts, {}},
            {"MemoryInfoList", regionFacts, {u"Base Address"_s, u"Region Size"_s}}};
}

/// The first difference, or nothing.
QString difference(const Minidump &dump, const QByteArray &yaml)
{
    const QList<YamlStream> streams = parsed(yaml);
    if (streams.isEmpty())
        return u"nothing to compare with"_s;
    const QList<Comparison> all = comparisons();
    for (const YamlStream &stream : streams) {
        for (const Comparison &comparison : all) {
            if (stream.type != QLatin1StringView(comparison.type))
                continue;
            const QStringList theirs =
                stream.type == u"Memory64List" ? ranges64(stream, dump.bytes) : comparable(stream, comparison.keys);
            const QStringList ours = comparison.facts(dump);
            for (qsizetype i = 0; i < std::max(theirs.size(), ours.size()); ++i) {
                if (theirs.value(i) != ours.value(i))
                    return u"%1: \"%2\", obj2yaml has \"%3\""_s.arg(stream.type, ours.value(i), theirs.value(i));
            }
        }
    }
    return {};
}

} // namespace

class TestMinidumpCorpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();
    void cleanupTestCase();

private:
    int m_agreed = 0, m_refused = 0, m_wrong = 0, m_faulty = 0;
};

void TestMinidumpCorpus::initTestCase()
{
    if (corpus().isEmpty())
        QSKIP("The dumps of other programs are not here; CER_TESTDATA names the folder that holds them.");
}

void TestMinidumpCorpus::agrees_data()
{
    QTest::addColumn<QString>("path");
    QStringList files;
    for (QDirIterator it(corpus(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        files << it.next();
    files.sort();
    for (const QString &path : std::as_const(files))
        QTest::newRow(qPrintable(path.sliced(corpus().size() + 1))) << path;
}

/// What the other reader takes we take, and agree about; what it refuses we refuse.
void TestMinidumpCorpus::agrees()
{
    QFETCH(QString, path);
    ++m_wrong; // until the end is reached
    QProcess other;
    other.start(u"obj2yaml"_s, {path});
    QVERIFY2(other.waitForFinished(60'000), "obj2yaml is part of the package llvm");
    const QByteArray yaml = other.readAllStandardOutput();

    QElapsedTimer clock;
    clock.start();
    const auto file = openFile(path.toStdString());
    QVERIFY(file);
    const auto dump = readMinidump(**file);
    QVERIFY(clock.elapsed() < 5000); // it takes milliseconds; a loop that is too long shows here
    QCOMPARE(dump.has_value(), other.exitCode() == 0);
    if (!dump)
        QVERIFY(dump.error().kind == ErrorKind::Malformed);
    else
        QCOMPARE(difference(*dump, yaml), QString());
    m_faulty += dump && !dump->faults.empty();
    ++(dump ? m_agreed : m_refused);
    --m_wrong;
}

void TestMinidumpCorpus::cleanupTestCase()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const long peak = usage.ru_maxrss / 1024;
#if !defined(__SANITIZE_ADDRESS__)
    QVERIFY2(peak < 256, qPrintable(QString::number(peak)));
#endif
    qInfo("%d dumps: %d agree with obj2yaml (%d of them with faults), %d refused by both, %d wrong; %ld MiB at most",
          m_agreed + m_refused + m_wrong, m_agreed, m_faulty, m_refused, m_wrong, peak);
}

QTEST_GUILESS_MAIN(TestMinidumpCorpus)
#include "tst_minidumpcorpus.moc"
