// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/savedviews.h"

#include "ui/common/appsettings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto viewsKey = "buckets/views"_L1;

class Views {
    Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

QJsonObject toJson(const SavedView &view)
{
    QJsonObject json{{u"name"_s, view.name},
                     {u"filter"_s, view.filter},
                     {u"sort"_s, sortRulesToJson(view.rules)},
                     {u"grouped"_s, view.grouped}};
    if (view.columns)
        json.insert(u"columns"_s, view.columns->toJson());
    return json;
}

SavedView fromJson(const QJsonObject &json, const QFontMetrics &metrics)
{
    SavedView view{json[u"name"_s].toString(),
                   json[u"filter"_s].toString(),
                   sortRulesFromJson(json[u"sort"_s].toArray()),
                   {},
                   json[u"grouped"_s].toBool()};
    if (json.contains(u"columns"_s))
        view.columns = ColumnLayout::fromJson(json[u"columns"_s].toArray(), metrics);
    return view;
}

} // namespace

QJsonArray sortRulesToJson(const std::vector<cer::SortRule> &rules)
{
    QJsonArray json;
    for (const cer::SortRule &rule : rules) {
        if (const auto column = bucketColumnOf(rule.key))
            json.append(QJsonObject{{u"by"_s, QLatin1StringView(bucketColumnInfo(*column).id)},
                                    {u"descending"_s, rule.descending}});
    }
    return json;
}

std::vector<cer::SortRule> sortRulesFromJson(const QJsonArray &json)
{
    std::vector<cer::SortRule> rules;
    for (const QJsonValue &value : json) {
        if (const auto column = bucketColumnById(value[u"by"_s].toString()))
            rules.push_back({bucketColumnInfo(*column).sortKey, value[u"descending"_s].toBool()});
    }
    return rules;
}

std::vector<SavedView> builtInViews()
{
    using cer::SortKey;
    return {{Views::tr("All"), {}, {}, {}, false},
            {Views::tr("Blind"), u"is:blind"_s, {{SortKey::Hits, true}}, {}, false},
            {Views::tr("New this week"), u"first:<7d"_s, {{SortKey::FirstHit, true}}, {}, false},
            {Views::tr("Without response"), u"none:response"_s, {{SortKey::Hits, true}}, {}, false},
            {Views::tr("With problems"), u"has:problems"_s, {{SortKey::Problems, true}}, {}, false}};
}

std::vector<SavedView> loadViews(const QFontMetrics &metrics)
{
    std::vector<SavedView> views;
    const QJsonArray json = QJsonDocument::fromJson(openSettings()->value(viewsKey).toString().toUtf8()).array();
    for (const QJsonValue &value : json) {
        if (SavedView view = fromJson(value.toObject(), metrics); !view.name.isEmpty())
            views.push_back(std::move(view));
    }
    return views;
}

void saveViews(const std::vector<SavedView> &views)
{
    QJsonArray json;
    for (const SavedView &view : views)
        json.append(toJson(view));
    openSettings()->setValue(viewsKey, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

QString freeViewName(const QString &wanted, const std::vector<SavedView> &views)
{
    QString name = wanted;
    for (int number = 2; std::ranges::contains(views, name, &SavedView::name); ++number)
        name = Views::tr("%1 (%2)", "name of a view and its number").arg(wanted).arg(number);
    return name;
}
