// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/share/columnlayout.h"

#include "core/share/order.h"

#include <QString>

#include <optional>
#include <vector>

/// A way to look at the buckets, under a name: filter, columns, order, grouping.
struct SavedView {
    QString name;
    QString filter;
    std::vector<cer::SortRule> rules;    // empty: as it was
    std::optional<ColumnLayout> columns; // nothing: as it was
    bool grouped = false;

    bool operator==(const SavedView &) const = default;
};

/// All, Blind, New this week, Without response, With problems: in every installation, in the language of the program.
std::vector<SavedView> builtInViews();

/// Those of the user, from and to the settings.
std::vector<SavedView> loadViews(const QFontMetrics &metrics);
void saveViews(const std::vector<SavedView> &views);

/// \a wanted, or with a number behind it when \a views have that name already.
QString freeViewName(const QString &wanted, const std::vector<SavedView> &views);

QJsonArray sortRulesToJson(const std::vector<cer::SortRule> &rules);
std::vector<cer::SortRule> sortRulesFromJson(const QJsonArray &json);
