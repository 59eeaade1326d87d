// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/documentmerge.h"
#include "ui/common/bytetext.h"

#include <QAbstractTableModel>
#include <QStringList>

/// Three versions of a file side by side, line by line; what differs from the first is marked by a sign and a ground.
class ThreeVersionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Base, Mine, Theirs, ColumnCount };

    /// \a headers: one for each column.
    ThreeVersionsModel(const ByteText &code, QStringList headers, QObject *parent = nullptr);
    void setTexts(std::string base, std::string mine, std::string theirs);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static std::optional<std::string_view> lineOf(const cer::ThreeLines &row, Column column);
    bool differs(const cer::ThreeLines &row, Column column) const;
    QString text(const cer::ThreeLines &row, Column column) const;

    const ByteText &m_code;
    QStringList m_headers;
    std::string m_base, m_mine, m_theirs;
    std::vector<cer::ThreeLines> m_rows;
};
