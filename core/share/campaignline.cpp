// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/campaignline.h"

#include "core/share/jsonmembers.h"

#include <algorithm>
#include <array>

namespace cer {

namespace {

constexpr std::array<std::string_view, 6> stateNames{"running", "takenBack", "undecided",
                                                     "kept",    "dropped",   "takenBackByHand"};

template <typename T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

Json contentJson(const std::optional<std::string> &content)
{
    return content ? Json(toBase64(*content)) : Json();
}

/// Of numbers that a line may lack; \a intact becomes false for what is neither a number from 0 nor null.
template <typename T>
std::optional<T> numberOrNull(const Json &object, const char *name, bool &intact)
{
    const auto member = object.find(name);
    if (member == object.end() || member->is_null())
        return {};
    Members members(object);
    const std::int64_t number = members.number(name);
    intact = intact && members.intact() && number >= 0;
    return T(number);
}

const Json::array_t &arrayOf(const Json &object, const char *name, bool &intact)
{
    static const Json::array_t none;
    const auto member = object.find(name);
    if (member != object.end() && member->is_array())
        return member->get_ref<const Json::array_t &>();
    intact = false;
    return none;
}

Json settingsJson(const std::vector<Parameter> &settings)
{
    Json names = Json::array();
    for (const Parameter parameter : settings)
        names.push_back(parameterInfo(parameter).key);
    return names;
}

std::vector<Parameter> settingsOf(const Json &object, bool &intact)
{
    std::vector<Parameter> settings;
    for (const Json &name : arrayOf(object, "leftAlone", intact)) {
        const auto parameter = name.is_string() ? parameterByKey(name.get_ref<const std::string &>()) : std::nullopt;
        if (parameter)
            settings.push_back(*parameter);
        intact = intact && parameter;
    }
    return settings;
}

CampaignFile::State stateOf(const std::string &name, bool &intact)
{
    const auto found = std::ranges::find(stateNames, name);
    intact = intact && found != stateNames.end();
    return CampaignFile::State(found == stateNames.end() ? 0 : found - stateNames.begin());
}

std::optional<Campaign> campaignOf(const Json &object)
{
    bool intact = true;
    Members members(object);
    Campaign campaign{
        .id = members.text("campaign"),
        .share = members.text("share"),
        .since = members.number("when"),
        .who = members.text("who"),
        .why = members.text("why"),
        .limit = {numberOrNull<std::uint64_t>(object, "untilReports", intact),
                  numberOrNull<std::int64_t>(object, "until", intact)},
        .files = {},
    };
    for (const Json &each : arrayOf(object, "files", intact)) {
        Members file(each);
        if (!each.is_object())
            return {};
        campaign.files.push_back({.file = file.text("file"),
                                  .before = file.content("before"),
                                  .after = file.content("after"),
                                  .reports = numberOrNull<std::uint64_t>(each, "reports", intact)});
        intact = intact && file.intact();
    }
    return intact && members.intact() ? std::optional(std::move(campaign)) : std::nullopt;
}

std::optional<CampaignNews> newsOf(const Json &object)
{
    bool intact = true;
    Members members(object);
    CampaignNews news{.id = members.text("campaign"),
                      .share = members.text("share"),
                      .when = members.number("when"),
                      .who = members.text("who"),
                      .files = {}};
    for (const Json &each : arrayOf(object, "news", intact)) {
        Members file(each);
        if (!each.is_object())
            return {};
        news.files.push_back({.file = file.text("file"),
                              .state = stateOf(file.text("state"), intact),
                              .reports = numberOrNull<std::uint64_t>(each, "reports", intact),
                              .leftAlone = settingsOf(each, intact)});
        intact = intact && file.intact();
    }
    return intact && members.intact() ? std::optional(std::move(news)) : std::nullopt;
}

} // namespace

std::string campaignLine(const Campaign &campaign)
{
    Json files = Json::array();
    for (const CampaignFile &file : campaign.files)
        files.push_back({{"file", textJson(file.file)},
                         {"before", contentJson(file.before)},
                         {"after", contentJson(file.after)},
                         {"reports", orNull(file.reports)}});
    const Json line = {{"campaign", textJson(campaign.id)},     {"when", campaign.since},
                       {"who", textJson(campaign.who)},         {"share", textJson(campaign.share)},
                       {"why", textJson(campaign.why)},         {"untilReports", orNull(campaign.limit.reports)},
                       {"until", orNull(campaign.limit.until)}, {"files", std::move(files)}};
    return line.dump();
}

std::string campaignLine(const CampaignNews &news)
{
    Json files = Json::array();
    for (const CampaignNews::File &file : news.files)
        files.push_back({{"file", textJson(file.file)},
                         {"state", stateNames.at(std::size_t(file.state))},
                         {"reports", orNull(file.reports)},
                         {"leftAlone", settingsJson(file.leftAlone)}});
    const Json line = {{"campaign", textJson(news.id)},
                       {"when", news.when},
                       {"who", textJson(news.who)},
                       {"share", textJson(news.share)},
                       {"news", std::move(files)}};
    return line.dump();
}

std::optional<std::variant<Campaign, CampaignNews>> parseCampaignLine(std::string_view line)
{
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object())
        return {};
    if (object.contains("news")) {
        auto news = newsOf(object);
        return news ? std::optional<std::variant<Campaign, CampaignNews>>(std::move(*news)) : std::nullopt;
    }
    auto campaign = campaignOf(object);
    return campaign ? std::optional<std::variant<Campaign, CampaignNews>>(std::move(*campaign)) : std::nullopt;
}

} // namespace cer
