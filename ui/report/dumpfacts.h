// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/minidump/minidump.h"
#include "core/report/compare.h"
#include "core/report/texttable.h"
#include "ui/share/bucketfacts.h"

#include <QCoreApplication>

#include <vector>

/// A minidump as facts and tables in words.
class DumpFacts final {
    Q_DECLARE_TR_FUNCTIONS(DumpFacts)

public:
    /// Groups of facts: the system, the process, the dump.
    struct Group {
        QString title;
        std::vector<Fact> facts;
    };
    static std::vector<Group> groups(const cer::Minidump &dump);
    /// Whether the dump belongs to the bucket \a subpath that it lies in, as a sentence; empty without a bucket.
    struct Fit {
        bool fits = false;
        QString sentence;
        QString other; // the bucket that it should lie in; empty when there is none
    };
    static Fit fit(const cer::Minidump &dump, const QString &subpath);

    static cer::TextTable modules(const cer::Minidump &dump);
    static cer::TextTable threads(const cer::Minidump &dump);
    static cer::TextTable registers(const cer::Minidump &dump);
    static cer::TextTable memory(const cer::Minidump &dump);
    static cer::TextTable handles(const cer::Minidump &dump);
    static cer::TextTable streams(const cer::Minidump &dump);

    /// The lines of compareSystem() with names and values in words.
    static std::vector<cer::ComparedLine> named(std::vector<cer::ComparedLine> lines);
};
