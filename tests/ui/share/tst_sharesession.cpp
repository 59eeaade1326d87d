// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharefolder.h"

#include "core/store/faultystore.h"
#include "ui/common/appsettings.h"
#include "ui/share/sharesession.h"

#include <QTest>

using namespace cer;
using namespace Qt::StringLiterals;

/// Many files that the window saves at once.
class TestShareSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void manyFilesAreSavedAsOneAndShown();
    void aConflictLeavesAllAsItWas();
    void whoeverStopsItGetsAllBack();

private:
    static std::string file(int bucket) { return statusFile(subpath(bucket)); }
    static std::string subpath(int bucket) { return "a.exe\\1\\m.dll\\1\\0000000" + std::to_string(bucket); }
    std::vector<FileEdit> edits() const;
    void openSession(ShareSession::Opener opener);
    std::optional<SaveAllOutcome> save(std::stop_source *stop = nullptr);

    QTemporaryDir m_home;
    std::unique_ptr<ShareFolder> m_folder;
    std::unique_ptr<ShareSession> m_session;
    std::vector<int> m_progress;
};

void TestShareSession::init()
{
    qputenv("CER_HOME", m_home.path().toUtf8());
    QFile::remove(QString::fromStdString(appsettings::journalFile()));
    m_folder = std::make_unique<ShareFolder>();
    for (int bucket = 0; bucket < 4; ++bucket)
        m_folder->bucket(subpath(bucket), 3, 1);
    m_folder->write(file(0), "Bucket=7\r\n");
    m_progress.clear();
    openSession(openStore);
}

void TestShareSession::openSession(ShareSession::Opener opener)
{
    m_session = std::make_unique<ShareSession>(nullptr, std::move(opener));
    m_session->setLive(false);
    m_session->open(m_folder->path());
    QTRY_VERIFY(m_session->state() == ShareSession::State::Complete && !m_session->isReadingHistory());
}

std::vector<FileEdit> TestShareSession::edits() const
{
    std::vector<FileEdit> edits;
    for (int bucket = 0; bucket < 4; ++bucket)
        edits.push_back({file(bucket), {}, "Crashes per bucket=9\r\n", "many"});
    edits[0].before = "Bucket=7\r\n";
    return edits;
}

std::optional<SaveAllOutcome> TestShareSession::save(std::stop_source *stop)
{
    std::optional<SaveAllOutcome> outcome;
    const std::stop_source source = m_session
                                        ->saveAll(
                                            edits(), this, [&](int written) { m_progress.push_back(written); },
                                            [&](SaveAllOutcome result) { outcome = std::move(result); })
                                        .stop;
    const std::stop_callback forward(stop ? stop->get_token() : std::stop_token(),
                                     [copy = source]() mutable { copy.request_stop(); });
    if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20000))
        return {};
    return outcome;
}

void TestShareSession::manyFilesAreSavedAsOneAndShown()
{
    const auto outcome = save();
    QVERIFY(outcome && outcome->saved());
    QCOMPARE(outcome->entries.size(), std::size_t(4));
    QVERIFY(!outcome->entries[0].transaction.empty());
    QCOMPARE(m_progress.back(), 4);
    for (int bucket = 0; bucket < 4; ++bucket) {
        QCOMPARE(m_folder->read(file(bucket)), std::string("Crashes per bucket=9\r\n"));
        const auto row = m_session->snapshot()->find(subpath(bucket));
        QCOMPARE(m_session->snapshot()->limit(*row), std::optional<std::uint64_t>(9));
    }
}

void TestShareSession::aConflictLeavesAllAsItWas()
{
    m_folder->write(file(2), "Bucket=3\r\n");
    const auto outcome = save();
    QVERIFY(outcome && outcome->conflict);
    QCOMPARE(outcome->conflict->file, file(2));
    QCOMPARE(m_folder->read(file(0)), std::string("Bucket=7\r\n"));
    QVERIFY(!m_session->snapshot()->status(*m_session->snapshot()->find(subpath(1))));
}

void TestShareSession::whoeverStopsItGetsAllBack()
{
    std::stop_source stop;
    const auto opener = [&](const std::string &root) -> Result<std::shared_ptr<Store>> {
        const auto inner = openStore(root);
        if (!inner)
            return std::unexpected(inner.error());
        auto store = std::make_shared<FaultyStore>(*inner);
        store->onOperation = [&](std::uint64_t, const std::string &path) {
            if (path == file(2) && !m_folder->read(file(1)).empty())
                stop.request_stop();
        };
        return store;
    };
    openSession(opener);
    const auto outcome = save(&stop);
    QVERIFY(outcome && outcome->error && outcome->left.empty());
    QCOMPARE(outcome->error->kind, ErrorKind::Cancelled);
    QCOMPARE(m_folder->read(file(0)), std::string("Bucket=7\r\n"));
    QVERIFY(!QFile::exists(m_folder->path() + u'/' + QString::fromStdString(file(1))));
}

QTEST_GUILESS_MAIN(TestShareSession)
#include "tst_sharesession.moc"
