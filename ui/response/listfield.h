// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/response/valuefield.h"
#include "ui/response/valuelistmodel.h"

class QAction;
class QGridLayout;
class QLabel;
class QToolBar;

/// A list of keys, paths or queries: add, edit, remove, move; many lines can be pasted at once.
class ListField final : public ValueField {
    Q_OBJECT

public:
    ListField(cer::Parameter parameter, ValueListModel::Check check, QWidget *parent = nullptr);
    void setState(const FieldState &state) override;
    void setNarrow(bool narrow) override;
    void setNames(const QString &label, const QString &description) override;

private:
    class View;
    void setUpActions();
    QAction *addAction(QLatin1StringView icon, const QString &text, const QKeySequence &key, void (ListField::*slot)());
    void addItem();
    void editItem();
    void removeItems();
    void moveItem(int by);
    void moveUp() { moveItem(-1); }
    void moveDown() { moveItem(1); }
    void copy();
    void paste();
    void tell();
    void setUpView(cer::Parameter parameter);
    void followModel();
    void followSelection();
    void finishEditing();
    int rowBehindCurrent() const;

    ValueListModel *m_model;
    QGridLayout *m_grid;
    View *m_view;
    QLabel *m_nothing;
    QToolBar *m_bar;
    QAction *m_edit, *m_remove, *m_up, *m_down;
};
