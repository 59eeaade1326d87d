// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/settingchanges.h"
#include "core/share/undo.h"
#include "ui/common/codepage.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

/// Changes of a share in words.
class ChangeText final {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
    /// "Bucket: 1 → 2", "Bucket = 1", "Bucket removed".
    static QString setting(const cer::SettingChange &change, const CodePage &page);
    /// "Cabs Gathered: 3 → 4" and "Total Hits: 10 → 12", as far as they are others.
    static QStringList numbers(const cer::CountChange &change);
    /// What an entry changed for clients: "Bucket: 1 → 2; Tracking removed".
    static QString entry(const cer::JournalEntry &entry, const CodePage &page);
    /// What clients call the file: "policy.txt", or the subpath of the bucket.
    static QString target(const cer::JournalEntry &entry);
    /// Of a change of many files that of the first, and how many more.
    static QString change(const cer::JournalChange &change, const CodePage &page);
    static QString target(const cer::JournalChange &change);
    /// "undone", "undoes", or nothing.
    static QString state(const cer::JournalChange &change);
    /// When, on the clock of this machine: "2007-04-23T15:32:23".
    static QString time(std::int64_t milliseconds);
};
