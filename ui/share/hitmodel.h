// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/hits.h"

#include <QAbstractTableModel>

#include <cstddef>
#include <vector>

/// The hits of one bucket, newest first, as far as they are read: a virtual table over the blocks of hits.log, which it shares and does
/// not copy. Blocks come newest first and are appended; rows keep their number until clear().
class HitModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Time, Machine, User, Report };
    static constexpr int columnCountOfHits = 4;

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Appends what \a found says of \a block. One signal for all of them.
    struct Part {
        cer::HitsBlockPtr block;
        cer::BlockHits found;
    };
    void append(std::vector<Part> parts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    cer::Hit hit(int row) const;

private:
    struct Piece {
        cer::HitsBlockPtr block;
        std::vector<std::uint32_t> rows;
        bool all = false;
        std::size_t end = 0; // rows of the model up to and including this piece
    };
    std::vector<Piece> m_pieces;
};
