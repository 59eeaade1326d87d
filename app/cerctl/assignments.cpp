// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/assignments.h"

#include "app/cerctl/settingkeys.h"
#include "app/cerctl/templates.h"
#include "core/protocol/privacy.h"
#include "core/share/placeholders.h"
#include "ui/response/privacytext.h"

#include <algorithm>
#include <utility>

namespace {

std::optional<cer::SettingEdit> assignmentOf(Context &context, const std::string &text)
{
    const std::size_t equals = text.find('=');
    if (equals == text.npos) {
        context.misuse(
            Words::tr("\"%1\" is no KEY=VALUE. To remove a setting write --unset KEY.").arg(QString::fromStdString(text)));
        return {};
    }
    const auto parameter = parameterNamed(context, text.substr(0, equals));
    if (!parameter)
        return {};
    const QString value = QString::fromStdString(text.substr(equals + 1));
    const auto bytes = context.page().encode(value);
    if (!bytes) {
        context.misuse(
            Words::tr("Character %1 of the value of \"%2\", \"%3\", is not in the code page %4 of the share's "
                      "files.")
                .arg(bytes.error() + 1)
                .arg(QString::fromUtf8(cer::parameterInfo(*parameter).key), value.mid(bytes.error(), 1),
                     context.page().name()));
        return {};
    }
    return cer::SettingEdit{*parameter, bytes->toStdString()};
}

} // namespace

cer::Finding findingOf(const cer::ValueFault &fault, const std::string &file)
{
    return {fault.code, {file, 0, std::uint32_t(fault.offset + 1)}, fault.arguments, {}};
}

std::optional<std::vector<cer::SettingEdit>> readAssignments(Context &context, const Assignments &written)
{
    std::vector<cer::SettingEdit> edits;
    if (!written.templateName.empty()) {
        auto fromTemplate = templateEdits(context, written.templateName);
        if (!fromTemplate)
            return {};
        edits = std::move(*fromTemplate);
    }
    for (const std::string &text : written.texts) {
        const auto assignment = assignmentOf(context, text);
        if (!assignment)
            return {};
        edits.push_back(*assignment);
    }
    for (const std::string &key : written.unset) {
        const auto parameter = parameterNamed(context, key);
        if (!parameter)
            return {};
        edits.push_back({*parameter, {}});
    }
    if (edits.empty())
        context.misuse(Words::tr("There is nothing to change: write KEY=VALUE, --unset KEY or --template NAME."));
    return edits.empty() ? std::nullopt : std::optional(edits);
}

bool areValid(Context &context, const std::vector<cer::SettingEdit> &assignments, cer::DocumentKind kind)
{
    const std::string file = kind == cer::DocumentKind::Policy ? "policy.txt" : "status.txt";
    bool valid = true;
    for (const cer::SettingEdit &assignment : assignments) {
        if (!assignment.value)
            continue;
        const bool forBuckets = assignment.hasPlaceholders && kind == cer::DocumentKind::Status;
        const auto faults = forBuckets ? cer::checkTemplateValue(assignment.parameter, *assignment.value)
                                       : cer::checkValue(assignment.parameter, kind, *assignment.value);
        for (const cer::ValueFault &fault : faults) {
            context.warn(findingOf(fault, file));
            valid = valid && !cer::isError(fault);
            context.exit = std::max<int>(context.exit, Findings);
        }
    }
    if (!valid)
        context.misuse(Words::tr("Nothing was written."));
    return valid;
}

void tellPrivacy(const Context &context, const std::vector<cer::SettingEdit> &assignments)
{
    for (const cer::SettingEdit &assignment : assignments) {
        const std::string value = assignment.value.value_or(std::string());
        for (const cer::PrivacyNote &note : cer::privacyNotes(assignment.parameter, value))
            context.remark(Words::tr("privacy"), PrivacyText::textFor(note));
    }
}
