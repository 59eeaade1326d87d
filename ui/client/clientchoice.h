// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/settings.h"

#include <QObject>

#include <memory>
#include <optional>

/// The client whose group policy counts where neither status.txt nor policy.txt says anything (D8): one of profiles::all(), or one without
/// group policy. One choice for the whole program, kept with the user's settings. GUI thread.
class ClientChoice final : public QObject {
    Q_OBJECT

public:
    ClientChoice();
    /// The one of this program, as long as somebody holds it.
    static std::shared_ptr<ClientChoice> shared();

    const std::optional<cer::Profile> &profile() const { return m_profile; }
    /// A name that no profile has, or none, chooses the client without group policy.
    void choose(const QString &name);
    /// After the profiles were changed.
    void reload();

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    std::optional<cer::Profile> m_profile;
};
