// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/count.h"
#include "core/protocol/finding.h"
#include "core/protocol/sharepaths.h"
#include "core/share/scan.h"
#include "core/store/memorystore.h"

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

inline constexpr auto winword = "winword.exe\\11.0.1.0\\mso.dll\\11.0.2.0\\0000abcd";
inline constexpr auto excel = "excel.exe\\11.0.1.0\\excel.exe\\11.0.1.0\\0000abcd12345678";

/// A share drawn in a few lines.
class Drawing {
public:
    Drawing()
    {
        for (const auto branch : {cer::countsBranch, cer::cabsBranch, cer::statusBranch})
            store.addFolder(std::string(branch));
    }
    Drawing &count(const std::string &subpath, std::uint64_t cabs, std::uint64_t hits)
    {
        store.addFile(cer::countFile(subpath), cer::countText({cabs, hits}));
        return *this;
    }
    Drawing &report(const std::string &subpath, const std::string &name, std::size_t size = 100, std::int64_t time = 1000)
    {
        store.addFile(cer::reportFile(subpath, name), std::string(size, 'c'), time);
        return *this;
    }
    Drawing &hits(const std::string &subpath, const std::string &bytes, std::int64_t time = 1000)
    {
        store.addFile(cer::hitsLogFile(subpath), bytes, time);
        return *this;
    }
    Drawing &status(const std::string &subpath, const std::string &bytes)
    {
        store.addFile(cer::statusFile(subpath), bytes);
        return *this;
    }
    cer::Result<cer::SnapshotPtr> tryScan(const cer::ScanOptions &options = {}, const cer::ScanSink &sink = {})
    {
        return cer::scanShare(store, options, {}, sink);
    }
    cer::SnapshotPtr scan(const cer::ScanOptions &options = {})
    {
        const cer::Result<cer::SnapshotPtr> result = tryScan(options);
        return result ? *result : std::make_shared<cer::ShareSnapshot>();
    }

private:
    const std::shared_ptr<cer::MemoryStore> m_store = std::make_shared<cer::MemoryStore>();

public:
    cer::MemoryStore &store = *m_store;
    std::shared_ptr<cer::Store> shared() const { return m_store; }
};

using Texts = std::vector<std::string>;

/// "code file | argument | argument" of each finding, sorted.
inline Texts texts(const cer::Findings &findings)
{
    Texts texts;
    for (const cer::Finding &finding : findings) {
        std::string text = std::string(cer::findingInfo(finding.code).name) + ' ' + finding.where.file;
        for (const std::string &argument : finding.arguments)
            text += " | " + argument;
        texts.push_back(std::move(text));
    }
    std::ranges::sort(texts);
    return texts;
}

inline Texts subpaths(const cer::ShareSnapshot &snapshot)
{
    Texts texts;
    for (std::size_t row = 0; row < snapshot.buckets.size(); ++row)
        texts.push_back(snapshot.subpath(row));
    std::ranges::sort(texts);
    return texts;
}

inline const cer::Bucket *bucket(const cer::ShareSnapshot &snapshot, std::string_view subpath)
{
    const auto row = snapshot.find(subpath);
    return row ? &snapshot.buckets[*row] : nullptr;
}

namespace QTest {
template <>
inline char *toString(const Texts &texts)
{
    QByteArray all;
    for (const std::string &one : texts)
        all += QByteArray::fromStdString(one) + '\n';
    return qstrdup(all.constData());
}
} // namespace QTest
