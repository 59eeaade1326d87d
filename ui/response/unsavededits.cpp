// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/unsavededits.h"

#include <utility>

void UnsavedEdits::keep(const QString &share, const QString &file, UnsavedEdit edit)
{
    m_edits.insert({share, file}, std::move(edit));
    Q_EMIT changed();
}

void UnsavedEdits::forget(const QString &share, const QString &file)
{
    if (m_edits.remove({share, file}) > 0)
        Q_EMIT changed();
}

std::optional<UnsavedEdit> UnsavedEdits::find(const QString &share, const QString &file) const
{
    const auto found = m_edits.constFind({share, file});
    return found == m_edits.cend() ? std::optional<UnsavedEdit>() : *found;
}

QStringList UnsavedEdits::files(const QString &share) const
{
    QStringList files;
    for (const auto &key : m_edits.keys()) {
        if (key.first == share)
            files += key.second;
    }
    return files;
}
