// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/settingkeys.h"

#include <CLI/CLI.hpp>

#include <array>

using namespace Qt::StringLiterals;

void addTargetOptions(CLI::App &command, ConfigTarget &target, bool withFilter)
{
    CLI::Option_group *group = command.add_option_group("Which file");
    group->add_flag("--policy", target.policy, "The policy.txt of the share");
    group->add_option("--bucket", target.bucket, "The status.txt of this bucket")->type_name("BUCKET");
    if (withFilter)
        group->add_option("--filter", target.filter, "The status.txt of every bucket that matches")->type_name("EXPR");
    group->require_option(1);
}

std::optional<cer::Parameter> parameterNamed(Context &context, const std::string &key)
{
    if (const auto exact = cer::parameterByKey(key))
        return exact;
    if (const auto meant = cer::parameterLike(key))
        return meant;
    QStringList keys;
    for (const cer::ParameterInfo &info : cer::allParameters())
        keys << QString::fromUtf8(info.key);
    context.misuse(
        Words::tr("\"%1\" is no setting. Settings are: %2.").arg(QString::fromStdString(key), keys.join(u", "_s)));
    return {};
}

std::optional<ConfigFile> readConfig(Context &context, cer::Store &store, const std::string &file, cer::DocumentKind kind)
{
    ConfigFile config{file, kind, {}};
    const auto content = store.read(file, cer::ConfigDocument::sizeLimit + 1);
    if (!content && content.error().kind == cer::ErrorKind::NotFound)
        return config;
    if (!content) {
        context.fail(content.error());
        return {};
    }
    if (content->bytes.size() > cer::ConfigDocument::sizeLimit) {
        context.fail({cer::ErrorKind::TooLarge, file, {}});
        return {};
    }
    config.document = cer::ConfigDocument::read(content->bytes, kind, file);
    return config;
}

const char *originName(cer::Origin origin)
{
    static constexpr std::array names{"status", "policy", "profile", "default"};
    return names.at(std::size_t(origin));
}
