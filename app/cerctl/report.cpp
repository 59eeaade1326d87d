// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/clientoptions.h"
#include "app/cerctl/decisionlist.h"
#include "app/cerctl/output.h"
#include "app/cerctl/period.h"
#include "core/share/thismachine.h"
#include "ui/client/decisiontext.h"
#include "ui/common/messages.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct ReportArguments {
    std::string share;
    ClientChoice client;
    std::vector<std::string> attachments;
    std::optional<std::string> machine, user, time;
    bool dryRun = false;
};

/// The error that is to be reported. Nothing after a complaint.
std::optional<cer::ClientError> errorOf(Context &context, const ReportArguments &arguments)
{
    const auto signature = chosenSignature(arguments.client);
    if (!signature) {
        context.misuse(Words::tr("Name the error with --signature, --kernel or --shutdown."));
        return {};
    }
    cer::LocalSeconds time = localNow();
    if (arguments.time) {
        const auto written = timeOf(*arguments.time);
        if (!written) {
            context.misuse(Words::tr("--time \"%1\" is no time. Write it as 2007-04-23T15:32:23.")
                               .arg(QString::fromStdString(*arguments.time)));
            return {};
        }
        time = *written;
    }
    return cer::ClientError{*signature, arguments.machine.value_or(cer::machineName()),
                            arguments.user.value_or(cer::userName()), time, arguments.attachments};
}

/// Without what is only tried.
std::optional<cer::Delivery> planned(Context &context, const cer::Client &client, const cer::ClientError &error)
{
    const auto prepared = cer::prepare(client, error);
    if (!prepared)
        return context.fail(prepared.error()), std::nullopt;
    cer::Delivery delivery;
    delivery.decision = prepared->decision;
    return delivery;
}

std::optional<cer::Delivery> carriedOut(Context &context, const cer::Client &client, const cer::ClientError &error)
{
    auto delivery = cer::deliver(client, error, *cer::systemCollector());
    if (!delivery)
        return context.fail(delivery.error()), std::nullopt;
    return std::move(*delivery);
}

void tellProblems(Context &context, const cer::Delivery &delivery)
{
    for (const cer::Finding &finding : delivery.decision.faults)
        context.warn(finding);
    for (const cer::LeftOut &item : delivery.leftOut)
        context.complain(QString::fromStdString(harmless(DecisionText::leftOut(item).toStdString())));
    for (const cer::Delivery::Failure &failure : delivery.failures)
        context.fail(failure.error);
    if (delivery.damagedCopy)
        context.complain(Words::tr("A copy of the damaged count.txt is in \"%1\".")
                             .arg(QString::fromStdString(context.name(*delivery.damagedCopy))));
    if (delivery.decision.ended || !delivery.failures.empty())
        context.exit = std::max<int>(context.exit, Findings);
}

void runReport(const ReportArguments &arguments, Context &context)
{
    const auto error = errorOf(context, arguments);
    const auto profile = error ? chosenProfile(context, arguments.client.profile) : std::nullopt;
    const std::shared_ptr<cer::Store> store = profile ? context.open(arguments.share) : nullptr;
    if (!store)
        return;
    const auto reading = arguments.client.strictIData ? cer::IDataReading::Strict : cer::IDataReading::Collect;
    const cer::Client client{store, context.opener(), &*profile, reading, cer::hasMemoryDump(error->attachments)};
    const auto delivery = arguments.dryRun ? planned(context, client, *error) : carriedOut(context, client, *error);
    if (!delivery)
        return;
    tellProblems(context, *delivery);
    if (!context.json)
        return printDecision(context, delivery->decision);
    Json document = decisionJson(context, arguments.share, delivery->decision);
    document["delivered"] = delivery->delivered ? Json(context.name(*delivery->delivered)) : Json();
    document["leftOut"] = leftOutJson(context, delivery->leftOut);
    context.printJson(document);
}

} // namespace

void addReport(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ReportArguments>();
    CLI::App *command = app.add_subcommand("report", "Acts as a client: reports one error of this machine to a share.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    addClientOptions(*command, arguments->client);
    auto *kernel = command->add_flag("--kernel", arguments->client.kernel, "A kernel fault (\"blue\")");
    auto *shutdown = command->add_flag("--shutdown", arguments->client.shutdown, "An unplanned shutdown");
    auto *signature = command->get_option("--signature");
    kernel->excludes(shutdown)->excludes(signature);
    shutdown->excludes(signature);
    command->add_option("--attach", arguments->attachments, "Files that belong to the error, such as its minidump")
        ->type_name("FILE");
    command->add_option("--machine", arguments->machine, "The machine, instead of this one")->type_name("M");
    command->add_option("--user", arguments->user, "The user, instead of this one")->type_name("U");
    command->add_option("--time", arguments->time, "When it happened, instead of now")->type_name("T");
    command->add_flag("--dry-run", arguments->dryRun, "Write nothing, only tell");
    command->footer(
        "The exit status is 1 when the error had to be discarded or a step failed; the steps tell which.\n\n"
        "Examples:\n"
        "  cerctl report /srv/cer --signature winword.exe 11.0.5510.0 mso.dll 11.0.5510.0 0012a4f3 "
        "--attach winword.mdmp\n"
        "  cerctl report /srv/cer --kernel --attach memory.dmp --time 2007-04-23T15:32:23\n"
        "  cerctl report /srv/cer --shutdown --dry-run --json\n");
    command->callback([arguments, &context] { runReport(*arguments, context); });
}
