// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/rownotes.h"
#include "ui/common/job.h"

#include <QObject>

#include <optional>

class ShareSession;

/// The notes of the share that is open, read beside the GUI thread: when a scan begins and ends, and when told to.
class ShareNotes final : public QObject {
    Q_OBJECT

public:
    explicit ShareNotes(ShareSession &session);

    const cer::NotesPtr &all() const { return m_notes; } // null before they are read
    const std::optional<cer::Error> &error() const { return m_error; }
    void reload();

Q_SIGNALS:
    void changed();

private:
    using Answer = cer::Result<std::map<std::string, cer::BucketNote>>;
    void take(Answer answer);

    ShareSession &m_session;
    cer::NotesPtr m_notes;
    std::optional<cer::Error> m_error;
    Job<Answer> m_job;
};
