// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/clientoptions.h"

#include "app/cerctl/assignments.h"
#include "core/client/profile.h"
#include "core/protocol/names.h"
#include "core/protocol/values.h"
#include "ui/client/profiles.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <algorithm>

namespace {

bool isRegistryExport(const std::string &text)
{
    return cer::foldCase(text).ends_with(".reg");
}

void takeValues(const cer::Profile &from, cer::Profile &profile)
{
    for (std::size_t i = 0; i < cer::parameterCount; ++i) {
        if (from.values[i])
            profile.values[i] = from.values[i];
    }
}

/// What the console keeps under that name.
bool readNamed(Context &context, const std::string &name, cer::Profile &profile)
{
    const auto found = profiles::find(QString::fromStdString(name));
    if (!found) {
        context.misuse(
            Words::tr("\"%1\" is neither KEY=VALUE, nor an export (.reg), nor the name of a client of the console.")
                .arg(QString::fromStdString(name)));
        return false;
    }
    takeValues(*found, profile);
    return true;
}

bool readExport(Context &context, const std::string &path, cer::Profile &profile)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        context.fail({cer::ErrorKind::NotFound, path, file.errorString().toStdString()});
        return false;
    }
    const QByteArray bytes = file.read(qint64(cer::registryExportLimit));
    const cer::RegistryProfile read = cer::readRegistryExport({bytes.data(), std::size_t(bytes.size())}, path);
    for (const cer::Finding &finding : read.findings)
        context.warn(finding);
    if (cer::hasError(read.findings)) {
        context.misuse(Words::tr("The export was not used. Mend it, or write its settings as KEY=VALUE."));
        return false;
    }
    takeValues(read.profile, profile);
    return true;
}

/// Only what group policy can set: the settings of policy.txt but FileTreeRoot, which is where the client begins.
bool areOfGroupPolicy(Context &context, const std::vector<cer::SettingEdit> &assignments)
{
    for (const cer::SettingEdit &assignment : assignments) {
        if (assignment.parameter != cer::Parameter::FileTreeRoot)
            continue;
        context.misuse(Words::tr("FileTreeRoot is no setting of a client: name the share that it begins at as SHARE."));
        return false;
    }
    return areValid(context, assignments, cer::DocumentKind::Policy);
}

} // namespace

void addProfileOption(CLI::App &command, std::vector<std::string> &profile)
{
    command
        .add_option(
            "--profile", profile,
            "What group policy sets on the client, an export of it (.reg), or the name of a client of the console")
        ->type_name("KEY=VALUE")
        ->expected(1)
        ->allow_extra_args(false) // what follows is a KEY of get
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void addClientOptions(CLI::App &command, ClientChoice &choice)
{
    command.add_option("--signature", choice.signature, "The error: application, version, module, version, offset")
        ->expected(5)
        ->type_name("A V M V O");
    addProfileOption(command, choice.profile);
    command.add_flag("--strict-idata", choice.strictIData,
                     "Read a missing iData as \"no report\", as step 4 of 3.1.7 has it");
}

std::optional<cer::ErrorSignature> chosenSignature(const ClientChoice &choice)
{
    if (choice.kernel)
        return cer::errorSignature(cer::kernelSubpath);
    if (choice.shutdown)
        return cer::errorSignature(cer::shutdownSubpath);
    if (choice.signature.size() != 5)
        return {};
    const auto &part = choice.signature;
    return cer::errorSignature(cer::Signature{part[0], part[1], part[2], part[3], part[4]});
}

std::optional<cer::Profile> chosenProfile(Context &context, const std::vector<std::string> &chosen)
{
    cer::Profile profile;
    std::vector<std::string> texts;
    for (const std::string &text : chosen) {
        if (text.find('=') != text.npos)
            texts.push_back(text);
        else if (!(isRegistryExport(text) ? readExport(context, text, profile) : readNamed(context, text, profile)))
            return {};
    }
    if (texts.empty())
        return profile;
    const auto assignments = readAssignments(context, {{}, texts, {}});
    if (!assignments || !areOfGroupPolicy(context, *assignments))
        return {};
    for (const cer::SettingEdit &assignment : *assignments)
        profile.values[std::size_t(assignment.parameter)] = assignment.value;
    return profile;
}
