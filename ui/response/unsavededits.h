// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/documentmodel.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <utility>

/// What was edited in one file and not saved.
struct UnsavedEdit {
    DocumentModel::Bytes base, mine;
    QHash<cer::Parameter, QString> attempts;
};

/// What was edited and not saved while the user looks at something else, by share and file. GUI thread.
class UnsavedEdits final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void keep(const QString &share, const QString &file, UnsavedEdit edit);
    void forget(const QString &share, const QString &file);
    std::optional<UnsavedEdit> find(const QString &share, const QString &file) const;
    QStringList files(const QString &share) const;

Q_SIGNALS:
    void changed();

private:
    QMap<std::pair<QString, QString>, UnsavedEdit> m_edits;
};
