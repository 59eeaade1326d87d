// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/clientoptions.h"
#include "app/cerctl/decisionlist.h"
#include "ui/client/decisiontext.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace {

struct ExplainArguments {
    std::string share, bucket;
    ClientChoice client;
};

/// Where the two readings of a missing iData lead to different ends (D1), in a sentence.
void tellOtherReading(const Context &context, const cer::Client &client, const cer::ClientError &error,
                      const cer::Decision &decision)
{
    cer::Client other = client;
    const bool strict = client.iData == cer::IDataReading::Strict;
    other.iData = strict ? cer::IDataReading::Collect : cer::IDataReading::Strict;
    const auto prepared = cer::prepare(other, error);
    if (!prepared || prepared->decision.collects == decision.collects)
        return;
    const QString summary = DecisionText::summary(prepared->decision);
    const QString sentence =
        strict ? Words::tr("By 2.2.5, where a missing iData means a report (D1), the outcome would be: %1.")
               : Words::tr("By the strict reading of 3.1.7 step 4 (D1, --strict-idata) the outcome would be: %1.");
    context.print('\n' + sentence.arg(summary).toStdString() + '\n');
}

void runExplain(const ExplainArguments &arguments, Context &context)
{
    auto signature = chosenSignature(arguments.client);
    if (signature.has_value() == !arguments.bucket.empty())
        return context.misuse(Words::tr("Name the error either as BUCKET or with --signature."));
    if (!signature)
        signature = cer::errorSignature(arguments.bucket);
    const auto profile = chosenProfile(context, arguments.client.profile);
    if (!profile)
        return;
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    if (!store)
        return;
    const auto reading = arguments.client.strictIData ? cer::IDataReading::Strict : cer::IDataReading::Collect;
    const cer::Client client{store, context.opener(), &*profile, reading};
    const cer::ClientError error{*signature, {}, {}, 0, {}};
    const auto prepared = cer::prepare(client, error);
    if (!prepared)
        return context.fail(prepared.error());
    const cer::Decision &decision = prepared->decision;
    context.exit = decision.collects ? Done : Findings;
    if (context.json)
        return context.printJson(decisionJson(context, arguments.share, decision));
    for (const cer::Finding &finding : decision.faults)
        context.warn(finding);
    printDecision(context, decision);
    tellOtherReading(context, client, error, decision);
}

} // namespace

void addExplain(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<ExplainArguments>();
    CLI::App *command = app.add_subcommand("explain", "Tells what a client would do about an error, step by step.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("BUCKET", arguments->bucket, "The subpath of the error");
    addClientOptions(*command, arguments->client);
    command->footer("Nothing is written. The exit status is 0 when the client would make a report, and 1 when not.\n\n"
                    "Examples:\n"
                    "  cerctl explain /srv/cer 'winword.exe\\11.0.5510.0\\mso.dll\\11.0.5510.0\\0012a4f3'\n"
                    "  cerctl explain /srv/cer --signature winword.exe 11.0.5510.0 mso.dll 11.0.5510.0 0012a4f3\n"
                    "  cerctl explain /srv/cer blue --profile Tracking=YES --profile client.reg --json\n");
    command->callback([arguments, &context] { runExplain(*arguments, context); });
}
