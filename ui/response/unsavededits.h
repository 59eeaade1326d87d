// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/parameters.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <utility>

class QLockFile;

/// What was edited in one file and not saved.
struct UnsavedEdit {
    std::optional<std::string> base, mine;   // bytes; nothing: no file
    QHash<cer::Parameter, QString> attempts; // what was typed and cannot be set
    QDateTime left;                          // when an earlier run of the program left it behind; else invalid

    bool operator==(const UnsavedEdit &) const = default;
};

/// Everything that was edited and not saved, by share and file: while the user looks at something else, and when the program or the machine
/// ends in between. Each running program has a folder of its own and takes over those of programs that are gone. GUI thread; a file of
/// a few KB is written at once.
class UnsavedEdits final : public QObject {
    Q_OBJECT

public:
    explicit UnsavedEdits(const QString &folder = defaultFolder(), QObject *parent = nullptr);
    ~UnsavedEdits() override;
    /// Beside the journal, in the user's data folder.
    static QString defaultFolder();
    /// The one of this program, as long as somebody holds it.
    static std::shared_ptr<UnsavedEdits> shared();

    void keep(const QString &share, const QString &file, const UnsavedEdit &edit);
    void forget(const QString &share, const QString &file);
    std::optional<UnsavedEdit> find(const QString &share, const QString &file) const;
    QStringList files(const QString &share) const;
    /// How many files of which share.
    QMap<QString, int> shares() const;
    /// Why edits cannot be kept on this machine; empty when they can.
    QString error() const { return m_error; }

Q_SIGNALS:
    void changed();                                         // another file, or one less
    void edited(const QString &share, const QString &file); // find() gives something else for it now

private:
    using Key = std::pair<QString, QString>;

    void takeOver();
    void takeOver(const QString &folder);
    QString pathOf(const Key &key) const;
    void write(const Key &key, const UnsavedEdit &edit);

    QString m_folder; // of all programs
    QString m_own;
    std::unique_ptr<QLockFile> m_lock;
    QMap<Key, UnsavedEdit> m_edits;
    QString m_error;
};
