// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/decisionlist.h"

#include "app/cerctl/output.h"
#include "app/cerctl/settingkeys.h"
#include "ui/client/decisiontext.h"

#include <algorithm>

namespace {

Json valueJson(const Context &context, const cer::EffectiveValue &value)
{
    return {{"key", cer::parameterInfo(value.parameter).key},
            {"value", value.value ? Json(context.text(*value.value)) : Json()},
            {"origin", originName(value.origin)}};
}

Json stepJson(const Context &context, const cer::DecisionStep &step)
{
    const cer::StepReasonInfo &reason = cer::stepReasonInfo(step.reason);
    Json uses = Json::array();
    for (const cer::EffectiveValue &value : step.uses)
        uses.push_back(valueJson(context, value));
    return {{"step", int(step.step)},
            {"section", reason.section},
            {"decision", orNull(!reason.decision.empty(), reason.decision)},
            {"outcome", cer::outcomeName(step.outcome())},
            {"reason", reason.name},
            {"uses", std::move(uses)}};
}

Json textsJson(const Context &context, const std::vector<std::string> &texts)
{
    Json list = Json::array();
    for (const std::string &text : texts)
        list.push_back(context.text(text));
    return list;
}

Json requestsJson(const Context &context, const cer::DataRequests &requests)
{
    return {{"memoryDump", requests.memoryDump},
            {"regKeys", textsJson(context, requests.regKeys)},
            {"wql", textsJson(context, requests.queries)},
            {"files", textsJson(context, requests.files)},
            {"fileVersions", textsJson(context, requests.fileVersions)},
            {"documents", requests.documents}};
}

Json pathsJson(const Context &context, const std::vector<std::string> &paths)
{
    Json list = Json::array();
    for (std::string path : paths) {
        std::ranges::replace(path, '/', '\\');
        list.push_back(context.name(path));
    }
    return list;
}

std::string stepText(const Context &context, const cer::DecisionStep &step)
{
    const cer::StepReasonInfo &reason = cer::stepReasonInfo(step.reason);
    std::string sections(reason.section);
    if (!reason.decision.empty())
        sections += ", " + std::string(reason.decision);
    std::string text = std::to_string(int(step.step)) + "  " + padded(DecisionText::title(step.step).toStdString(), 40)
                       + padded(DecisionText::outcome(step.outcome()).toStdString(), 14) + sections + '\n';
    if (step.reason == cer::StepReason::NotReached)
        return text;
    text += "   " + harmless(DecisionText::sentence(step).toStdString()) + '\n';
    for (const cer::EffectiveValue &value : step.uses) {
        if (DecisionText::isTelling(step, value))
            text += "     " + std::string(cer::parameterInfo(value.parameter).key) + " = "
                    + harmless(context.text(*value.value)) + "  (" + DecisionText::origin(value).toStdString() + ")\n";
    }
    return text;
}

void printList(const Context &context, const QString &heading, const Json &items)
{
    if (items.empty())
        return;
    std::string text = '\n' + heading.toStdString() + '\n';
    for (const Json &item : items)
        text += "  " + harmless(item.get<std::string>()) + '\n';
    context.print(text);
}

Json requestTexts(const Context &context, const cer::DataRequests &requests)
{
    Json list = Json::array();
    const auto add = [&](cer::Parameter parameter, const std::vector<std::string> &items) {
        for (const std::string &item : items)
            list.push_back(std::string(cer::parameterInfo(parameter).key) + ' ' + context.text(item));
    };
    if (requests.memoryDump)
        add(cer::Parameter::MemoryDump, {""});
    if (requests.documents)
        add(cer::Parameter::FDoc, {""});
    add(cer::Parameter::RegKey, requests.regKeys);
    add(cer::Parameter::Wql, requests.queries);
    add(cer::Parameter::GetFile, requests.files);
    add(cer::Parameter::GetFileVersion, requests.fileVersions);
    return list;
}

Json promptTexts(const Context &context, const cer::ClientPrompt &prompt)
{
    Json list = Json::array();
    if (prompt.response == "1")
        list.push_back(Words::tr("that nothing more is known about the problem").toStdString());
    else if (!prompt.response.empty())
        list.push_back(context.text(prompt.response));
    if (!prompt.urlLaunch.empty())
        list.push_back(context.text(prompt.urlLaunch));
    return list;
}

} // namespace

Json decisionJson(const Context &context, const std::string &share, const cer::Decision &decision)
{
    Json steps = Json::array();
    for (const cer::DecisionStep &step : decision.steps)
        steps.push_back(stepJson(context, step));
    const std::string root = decision.roots.roots.empty() ? share : decision.roots.roots.back();
    return {{"share", share},
            {"root", context.name(root)},
            {"subpath", context.name(decision.subpath)},
            {"collect", decision.collects},
            {"steps", std::move(steps)},
            {"requests", requestsJson(context, decision.requests)},
            {"prompt",
             {{"response", orNull(!decision.prompt.response.empty(), context.text(decision.prompt.response))},
              {"urlLaunch", orNull(!decision.prompt.urlLaunch.empty(), context.text(decision.prompt.urlLaunch))}}},
            {"writes", pathsJson(context, decision.writes)}};
}

Json leftOutJson(const Context &context, const std::vector<cer::LeftOut> &leftOut)
{
    Json list = Json::array();
    for (const cer::LeftOut &item : leftOut)
        list.push_back({{"key", cer::parameterInfo(item.parameter).key},
                        {"item", context.text(item.item)},
                        {"message", DecisionText::leftOut(item).toStdString()}});
    return list;
}

void printDecision(const Context &context, const cer::Decision &decision)
{
    std::string text;
    for (std::size_t i = 1; i < decision.roots.roots.size(); ++i)
        text += Words::tr("FileTreeRoot leads on to %1")
                    .arg(QString::fromStdString(harmless(context.name(decision.roots.roots[i]))))
                    .toStdString()
                + '\n';
    text += harmless(context.name(decision.subpath)) + '\n' + DecisionText::summary(decision).toStdString() + "\n\n";
    for (const cer::DecisionStep &step : decision.steps)
        text += stepText(context, step);
    context.print(text);
    printList(context, Words::tr("Data that leave the PC beside the report itself:"),
              requestTexts(context, decision.requests));
    printList(context, Words::tr("Asked for, but withheld:"), requestTexts(context, decision.withheld));
    printList(context, Words::tr("The user is shown:"), promptTexts(context, decision.prompt));
    printList(context, Words::tr("Files written:"), pathsJson(context, decision.writes));
}
