// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"

#include <QTreeView>

#include <map>
#include <optional>

class HealthModel;

/// The kinds of problems and their findings. What is chosen, and what the user opened and closed, outlasts another check or filter.
class HealthTree final : public QTreeView {
    Q_OBJECT

public:
    explicit HealthTree(HealthModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void currentRowChanged();
    void bucketRequested(); // Enter or a double-click on a finding

private:
    void setUpColumns();
    void afterFiltering();
    void openOrShow(const QModelIndex &index);
    void copy() const;

    HealthModel &m_model;
    std::optional<cer::Finding> m_chosen;
    std::map<cer::FindingCode, bool> m_opened;
};
