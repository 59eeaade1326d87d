// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/sharenotes.h"

#include "ui/common/appsettings.h"
#include "ui/common/sharepool.h"
#include "ui/share/sharesession.h"

#include <utility>

ShareNotes::ShareNotes(ShareSession &session)
    : m_session(session)
    , m_job(sharePool())
{
    connect(&session, &ShareSession::stateChanged, this, &ShareNotes::reload);
}

void ShareNotes::reload()
{
    const auto store = m_session.store();
    if (!store)
        return take(std::map<std::string, cer::BucketNote>());
    m_job.start([notes = cer::Notes(appsettings::notesFile(), store->displayRoot())](
                    const std::stop_token &) { return notes.all(); },
                [this](Answer answer) { take(std::move(answer)); });
}

void ShareNotes::take(Answer answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (!answer || (m_notes && *m_notes == *answer))
        return;
    m_notes = std::make_shared<const std::map<std::string, cer::BucketNote>>(std::move(*answer));
    Q_EMIT changed();
}
