// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/templates.h"

#include "app/cerctl/filekinds.h"
#include "app/cerctl/output.h"
#include "core/protocol/names.h"
#include "core/store/localstore.h"
#include "ui/common/appsettings.h"
#include "ui/response/settingtemplates.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

/// Those of the user, then those that come with the program; without a file. Nothing after a complaint.
std::optional<std::vector<cer::StoredTemplate>> allTemplates(Context &context)
{
    auto stored = cer::TemplateFolder(appsettings::templatesFolder()).all();
    if (!stored) {
        context.fail(stored.error());
        return {};
    }
    for (cer::SettingTemplate &starter : SettingTemplates::starters())
        stored->push_back({{}, {}, {std::move(starter), {}}});
    return std::move(*stored);
}

bool isMeant(const cer::StoredTemplate &stored, const std::string &name)
{
    return stored.reading.content && cer::equalFolded(stored.reading.content->name, name);
}

/// Nothing after a complaint.
std::optional<cer::SettingTemplate> readFile(Context &context, const std::filesystem::path &path)
{
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    cer::LocalStore store(folder.string());
    auto content = store.read(path.filename().string(), cer::ConfigDocument::sizeLimit, 0);
    if (!content) {
        content.error().path = path.string();
        context.fail(content.error());
        return {};
    }
    cer::TemplateReading reading = cer::readTemplate(content->bytes, path.string());
    context.report(reading.findings);
    if (cer::hasError(reading.findings))
        context.misuse(Words::tr("Nothing was written."));
    return cer::hasError(reading.findings) ? std::nullopt : reading.content;
}

std::optional<cer::SettingTemplate> templateNamed(Context &context, const std::string &name)
{
    auto all = allTemplates(context);
    if (!all)
        return {};
    const auto meant = std::ranges::find_if(*all, [&](const cer::StoredTemplate &one) { return isMeant(one, name); });
    if (meant == all->end()) {
        context.misuse(Words::tr("There is no template \"%1\". cerctl templates lists those that there are.")
                           .arg(QString::fromStdString(name)));
        return {};
    }
    context.report(meant->reading.findings);
    if (cer::hasError(meant->reading.findings))
        context.misuse(Words::tr("Nothing was written."));
    return cer::hasError(meant->reading.findings) ? std::nullopt : meant->reading.content;
}

Json templateJson(const cer::StoredTemplate &stored)
{
    Json settings = Json::object();
    for (const cer::SettingEdit &edit : stored.reading.content->edits)
        settings[std::string(cer::parameterInfo(edit.parameter).key)] = edit.value ? Json(*edit.value) : Json();
    return {{"name", stored.reading.content->name},
            {"description", stored.reading.content->description},
            {"file", orNull(!stored.file.empty(), appsettings::templatesFolder() + '/' + stored.file)},
            {"settings", std::move(settings)}};
}

void printTemplate(const Context &context, const cer::StoredTemplate &stored)
{
    const cer::SettingTemplate &content = *stored.reading.content;
    const QString origin =
        stored.file.empty() ? Words::tr("comes with the program") : QString::fromStdString(stored.file);
    context.print(u"%1  (%2)\n"_s.arg(QString::fromStdString(content.name), origin).toStdString());
    if (!content.description.empty())
        context.print("  " + harmless(content.description) + '\n');
    for (const cer::SettingEdit &edit : content.edits) {
        const std::string key(cer::parameterInfo(edit.parameter).key);
        context.print("  " + (edit.value ? key + '=' + harmless(*edit.value) : "--unset " + key) + '\n');
    }
}

void runTemplates(Context &context)
{
    const auto all = allTemplates(context);
    if (!all)
        return;
    Json templates = Json::array();
    cer::Findings findings;
    for (const cer::StoredTemplate &stored : *all) {
        std::ranges::copy(stored.reading.findings, std::back_inserter(findings));
        if (!stored.reading.content)
            continue;
        templates.push_back(templateJson(stored));
        printTemplate(context, stored);
    }
    context.report(findings, appsettings::templatesFolder());
    if (context.json)
        context.printJson({{"templates", std::move(templates)}, {"findings", findingsJson(findings)}});
}

} // namespace

std::optional<std::vector<cer::SettingEdit>> templateEdits(Context &context, const std::string &name)
{
    std::error_code ignored;
    const bool isFile = std::filesystem::is_regular_file(name, ignored);
    const auto content = isFile ? readFile(context, name) : templateNamed(context, name);
    if (!content)
        return {};
    const auto edits = SettingTemplates::edits(*content, context.page());
    if (!edits) {
        context.misuse(edits.error());
        return {};
    }
    return *edits;
}

void addTemplates(CLI::App &app, Context &context)
{
    CLI::App *command = app.add_subcommand("templates", "Lists the templates that \"set --template\" takes.");
    command->footer("A template is a file, {\"name\": …, \"description\": …, \"settings\": {\"MemoryDump\": \"YES\", "
                    "\"RegKey\": null}}; "
                    "null takes a\nsetting away. In a value, {app} {version} {module} {moduleversion} {offset} "
                    "{bucket} stand for the "
                    "names of each bucket.\n\n"
                    "Examples:\n  cerctl templates\n"
                    "  cerctl set /srv/cer --filter app:winword --template 'Ask for a full memory dump' --dry-run\n");
    command->callback([&context] { runTemplates(context); });
}
