// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

/// Draws a cell in the common way first (background, selection, focus), then its picture. Colours come from the palette, so that light and
/// dark both fit; on a selected row everything takes the colour of selected text.
class PictureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int rowHeight(const QFontMetrics &metrics);

protected:
    /// \a option holds the text; its rectangle is inside the margins of the cell.
    virtual void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const = 0;
    static QColor textColor(const QStyleOptionViewItem &option);
};

/// Text alone, elided as the view says. Twice as fast as the style's own, which lays out every cell as a paragraph.
class TextDelegate final : public PictureDelegate {
    Q_OBJECT

public:
    using PictureDelegate::PictureDelegate;

protected:
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Reports of the limit: a bar, and the text of the cell at its right.
class FilledDelegate final : public PictureDelegate {
    Q_OBJECT

public:
    /// \a filledRole gives 0 to 1, \a stateRole a BucketState.
    FilledDelegate(int filledRole, int stateRole, QObject *parent);

protected:
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_filledRole, m_stateRole;
};

/// Hits per day as little columns on a base line.
class TrendDelegate final : public PictureDelegate {
    Q_OBJECT

public:
    /// \a trendRole gives a QList<quint32>.
    TrendDelegate(int trendRole, QObject *parent);

protected:
    void paintPicture(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_trendRole;
};
