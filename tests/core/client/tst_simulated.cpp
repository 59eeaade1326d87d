// SPDX-License-Identifier: GPL-3.0-or-later
// The simulator's answer beside what a client then does, for random settings: the effects on the share are read back by code of its own.
#include "tests/core/client/situation.h"

#include "core/client/deliver.h"
#include "core/protocol/sharepaths.h"
#include "core/store/memorystore.h"

#include <QRegularExpression>
#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

namespace {

/// A PC that has everything, and remembers what it was asked for.
class Pc final : public Collector {
public:
    std::optional<std::string> variable(std::string_view name) const override { return std::string(name); }
    CollectedItem file(const std::string &path) const override { return got("file " + path); }
    CollectedItem fileVersion(const std::string &path) const override { return got("version " + path); }
    CollectedItem registryKey(const std::string &key) const override { return got("key " + key); }
    CollectedItem query(const std::string &wql) const override { return got("query " + wql); }
    CollectedItem documents() const override { return got("documents"); }

    mutable QByteArrayList asked;

private:
    CollectedItem got(const std::string &what) const
    {
        asked.append(QByteArray::fromStdString(what));
        return {CabMember{"item.txt", what, 0}, {}, {}};
    }
};

using Files = QMap<QByteArray, QByteArray>;

void addFiles(MemoryStore &store, const std::string &folder, Files &files)
{
    const Result<Listing> listing = store.list(folder, ListDetail::Names);
    for (std::size_t i = 0; listing && i < listing->size(); ++i) {
        const Entry entry = listing->at(i);
        const std::string path = folder.empty() ? std::string(entry.name) : folder + '/' + std::string(entry.name);
        if (entry.type == EntryType::Folder)
            addFiles(store, path, files);
        else
            files.insert(QByteArray::fromStdString(path), QByteArray::fromStdString(*store.bytes(path)));
    }
}

Files filesOf(MemoryStore &store)
{
    Files files;
    addFiles(store, {}, files);
    return files;
}

/// What was added to or changed in each file, by its name; the name of a report is that of any.
Files changes(const Files &before, const Files &after)
{
    static const QRegularExpression report(u"/[a-z0-9]{8}\\.cab$"_s);
    Files changed;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (before.contains(it.key()) && before[it.key()] == it.value())
            continue;
        QByteArray bytes = it.value();
        if (it.key().endsWith(".log"))
            bytes = bytes.sliced(before.value(it.key()).size());
        const QString name = QString::fromUtf8(it.key()).replace(report, u"/<random>.cab"_s);
        changed.insert(name.toUtf8(), bytes);
    }
    return changed;
}

QByteArrayList requested(const DataRequests &requests)
{
    QByteArrayList items;
    const auto add = [&items](const char *kind, const std::vector<std::string> &texts) {
        for (const std::string &text : texts)
            items.append(kind + QByteArray::fromStdString(text));
    };
    add("key ", requests.regKeys);
    add("query ", requests.queries);
    add("file ", requests.files);
    add("version ", requests.fileVersions);
    if (requests.documents)
        items.append("documents");
    return items;
}

struct Drawn {
    MemoryStore store{"\\\\server\\share"};
    Profile profile;
    ClientError error;
    IDataReading iData = IDataReading::Collect;
};

void addProfile(QRandomGenerator &random, Profile &profile)
{
    for (const ParameterInfo &info : allParameters()) {
        if (info.inPolicy && info.parameter != Parameter::FileTreeRoot && random.bounded(6) == 0)
            profile.values[std::size_t(info.parameter)] = oneOf(random, {"YES", "no", "0", "3", "maybe"}).toStdString();
    }
}

std::shared_ptr<Drawn> randomShare(QRandomGenerator &random)
{
    auto drawn = std::make_shared<Drawn>();
    const QByteArray subpath = oneOf(random, {"blue", "shutdown", "a.exe\\1\\b.dll\\1\\0000abcd",
                                              "a.exe\\1\\b.dll\\1\\0000abcd", "other\\kind", "nul\\1\\b\\1\\0000abcd"});
    drawn->error = {errorSignature(subpath.toStdString()), "PC", "anna", localSeconds(2026, 11, 20, 12), {}};
    const std::string &path = drawn->error.signature.subpath;
    if (random.bounded(3) > 0)
        drawn->store.addFile(
            std::string(policyFile),
            (oneOf(random, {"", "Tracking=YES\r\n"}) + randomFile(random, DocumentKind::Policy)).toStdString());
    if (random.bounded(4) > 0)
        drawn->store.addFile(statusFile(path), randomFile(random, DocumentKind::Status).toStdString());
    const QByteArray count =
        oneOf(random, {QByteArray(), "Cabs Gathered=1\r\nTotal Hits=7\r\n", "Cabs Gathered=9\r\nTotal Hits=9\r\n",
                       "Total Hits=3\r\n", "Cabs Gathered=1\r\nTotal Hits=18446744073709551615\r\n"});
    if (!count.isNull())
        drawn->store.addFile(countFile(path), count.toStdString());
    if (random.bounded(2) == 0)
        drawn->store.addFile(std::string(crashLogFile), "12:00:00  11-19-2026\tPC\tanna\tblue\r\n");
    if (random.bounded(3) == 0)
        drawn->error.attachments = {"C:\\crash.mdmp"};
    if (random.bounded(4) == 0)
        drawn->iData = IDataReading::Strict;
    addProfile(random, drawn->profile);
    return drawn;
}

} // namespace

class SimulatedTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSaidIsWhatIsDone_data();
    void whatIsSaidIsWhatIsDone();
};

void SimulatedTest::whatIsSaidIsWhatIsDone_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("1,000 random shares, row %u", seed) << seed;
}

void SimulatedTest::whatIsSaidIsWhatIsDone()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    int reports = 0, counted = 0, logged = 0, ended = 0;
    for (int round = 0; round < 1000; ++round) {
        const auto drawn = randomShare(random);
        const std::shared_ptr<Store> store(drawn, &drawn->store);
        const Client client{store, {}, &drawn->profile, drawn->iData, hasMemoryDump(drawn->error.attachments)};
        const auto said = prepare(client, drawn->error);
        QVERIFY(said);
        const Decision &decision = said->decision;
        const Files before = filesOf(drawn->store);
        const Pc pc;
        QVERIFY(deliver(client, drawn->error, pc));
        const Files changed = changes(before, filesOf(drawn->store));

        QByteArrayList expected;
        for (const std::string &file : decision.writes)
            expected.append(QByteArray::fromStdString(file));
        const std::string count = countFile(decision.subpath);
        if (decision.step(ClientStep::Count).reason == StepReason::CountDamaged)
            expected.append(QByteArray::fromStdString(count + ".damaged"));
        std::ranges::sort(expected);
        QCOMPARE(changed.keys(), expected);

        const auto &numbers = decision.step(ClientStep::Count).arguments;
        if (decision.step(ClientStep::Count).outcome() == StepOutcome::Done) {
            const std::string text =
                "Cabs Gathered=" + numbers[numbers.size() - 2] + "\r\nTotal Hits=" + numbers.back() + "\r\n";
            QCOMPARE(changed[QByteArray::fromStdString(count)], QByteArray::fromStdString(text));
        }
        if (decision.logs) {
            QCOMPARE(changed["crash.log"],
                     "12:00:00  11-20-2026\tPC\tanna\t" + QByteArray::fromStdString(decision.crashLogInfo()) + "\r\n");
            const QByteArray hit = changed[QByteArray::fromStdString(hitsLogFile(decision.subpath))];
            QVERIFY(hit.startsWith("12:00:00  11-20-2026\tPC\tanna\t") && hit.count("\r\n") == 1);
            QCOMPARE(hit.endsWith("\tNo CAB\r\n"), !decision.collects);
        }
        QByteArrayList asked = requested(decision.requests);
        if (decision.collects && !drawn->error.attachments.empty())
            asked.prepend("file C:\\crash.mdmp");
        QCOMPARE(pc.asked, asked);
        reports += decision.collects;
        logged += decision.logs;
        ended += decision.ended;
        counted += !decision.collects && decision.step(ClientStep::Count).outcome() == StepOutcome::Done;
    }
    QVERIFY2(reports > 100 && logged > 100 && ended > 50 && counted > 100, "the random shares show too little");
}

QTEST_APPLESS_MAIN(SimulatedTest)
#include "tst_simulated.moc"
