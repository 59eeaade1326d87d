// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/clientoptions.h"
#include "app/cerctl/configlist.h"
#include "app/cerctl/output.h"
#include "app/cerctl/settingkeys.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct GetArguments {
    std::string share;
    ConfigTarget target;
    std::vector<std::string> keys;
    std::vector<std::string> profile;
};

/// A row of the answer: a line of the file, or what is in force where the file says nothing.
struct Setting {
    std::string key;
    std::optional<std::string> value;
    cer::Origin origin = cer::Origin::Default;
    bool honoured = true;
    std::optional<cer::Parameter> parameter;
};

struct Documents {
    const cer::ConfigDocument *status = nullptr;
    const cer::ConfigDocument *policy = nullptr;
    const cer::Profile *profile = nullptr;
};

void addLines(std::vector<Setting> &settings, const cer::ConfigDocument *document, cer::Origin origin)
{
    if (!document)
        return;
    for (const ConfigLine &line : configLines(*document))
        settings.push_back({line.key, line.value, origin, line.honoured, line.parameter});
}

/// The lines of the file that was asked for as they stand, then the value in force of each setting that they leave out.
std::vector<Setting> settingsOf(const Documents &documents, bool policyAsked, cer::BucketKind kind)
{
    std::vector<Setting> settings;
    addLines(settings, policyAsked ? documents.policy : documents.status,
             policyAsked ? cer::Origin::Policy : cer::Origin::Status);
    for (const cer::ParameterInfo &info : cer::allParameters()) {
        const auto asked = policyAsked ? cer::DocumentKind::Policy : cer::DocumentKind::Status;
        if (!cer::mayStandIn(info.parameter, asked) && !cer::mayStandIn(info.parameter, cer::DocumentKind::Policy))
            continue;
        const cer::EffectiveValue value =
            cer::effectiveValue(info.parameter, documents.status, documents.policy, documents.profile, kind);
        const cer::Origin listed = policyAsked ? cer::Origin::Policy : cer::Origin::Status;
        if (value.origin != listed)
            settings.push_back({std::string(info.key), value.value, value.origin, true, info.parameter});
    }
    return settings;
}

/// Only those that are asked for: settings of the document by any spelling, other lines by their own key.
bool choose(Context &context, const std::vector<std::string> &keys, std::vector<Setting> &settings)
{
    if (keys.empty())
        return true;
    std::vector<Setting> chosen;
    for (const std::string &key : keys) {
        const auto sameKey = [&](const Setting &setting) { return context.text(setting.key) == key; };
        std::optional<cer::Parameter> parameter;
        if (!std::ranges::any_of(settings, sameKey)) {
            parameter = parameterNamed(context, key);
            if (!parameter)
                return false;
        }
        std::ranges::copy_if(settings, std::back_inserter(chosen), [&](const Setting &setting) {
            return sameKey(setting) || (parameter && setting.parameter == parameter);
        });
    }
    settings = std::move(chosen);
    return true;
}

void printSettings(const Context &context, const std::vector<Setting> &settings)
{
    std::vector<std::vector<std::string>> rows;
    rows.reserve(settings.size());
    for (const Setting &setting : settings)
        rows.push_back({context.text(setting.key), originName(setting.origin),
                        setting.honoured ? Words::tr("yes").toStdString() : Words::tr("no").toStdString(),
                        setting.value ? context.text(*setting.value) : std::string("-")});
    context.print(table({Words::tr("Setting").toStdString(), Words::tr("From").toStdString(),
                         Words::tr("Honoured").toStdString(), Words::tr("Value").toStdString()},
                        rows));
}

void printJson(const Context &context, const std::vector<Setting> &settings)
{
    Json list = Json::array();
    for (const Setting &setting : settings)
        list.push_back({{"key", context.text(setting.key)},
                        {"value", setting.value ? Json(context.text(*setting.value)) : Json()},
                        {"origin", originName(setting.origin)},
                        {"honoured", setting.honoured}});
    context.printJson({{"settings", std::move(list)}});
}

void runGet(const GetArguments &arguments, Context &context)
{
    const std::string subpath = cer::normalizedSubpath(arguments.target.bucket.value_or(std::string()));
    if (!arguments.target.policy && subpath.empty())
        return context.misuse(Words::tr("--bucket needs the subpath of a bucket."));
    const auto profile = chosenProfile(context, arguments.profile);
    if (!profile)
        return;
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    if (!store)
        return;
    const auto policy = readConfig(context, *store, std::string(cer::policyFile), cer::DocumentKind::Policy);
    std::optional<ConfigFile> status = ConfigFile();
    if (policy && !arguments.target.policy)
        status = readConfig(context, *store, cer::statusFile(subpath), cer::DocumentKind::Status);
    if (!policy || !status)
        return;
    const Documents documents{status->document ? &*status->document : nullptr,
                              policy->document ? &*policy->document : nullptr, &*profile};
    const cer::BucketKind kind = arguments.target.policy ? cer::BucketKind::Application : cer::kindOf(subpath);
    std::vector<Setting> settings = settingsOf(documents, arguments.target.policy, kind);
    if (!choose(context, arguments.keys, settings))
        return;
    if (context.json)
        printJson(context, settings);
    else
        printSettings(context, settings);
    if (!std::ranges::all_of(settings, &Setting::honoured))
        context.exit = std::max<int>(context.exit, Findings);
}

} // namespace

void addGet(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<GetArguments>();
    CLI::App *command = app.add_subcommand("get", "Prints settings as they stand in a file, and those in force.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("KEY", arguments->keys, "Only these settings, such as \"Crashes per bucket\"");
    addTargetOptions(*command, arguments->target, false);
    addProfileOption(*command, arguments->profile);
    command->footer(
        "The lines of the file come first, also those that clients ignore (the exit status is 1 then); then "
        "what is in force\nfor the settings that it leaves out: from policy.txt, from group policy (--profile), or the "
        "default of the\ndocument.\n\n"
        "Examples:\n"
        "  cerctl get /srv/cer --policy\n"
        "  cerctl get /srv/cer --bucket 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3' Response "
        "'Crashes per bucket'\n"
        "  cerctl get /srv/cer --bucket blue MemoryDump --json\n"
        "  cerctl get /srv/cer --bucket blue --profile 'Crashes per bucket=7'\n");
    command->callback([arguments, &context] { runGet(*arguments, context); });
}
