// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/edits.h"

#include "app/cerctl/output.h"
#include "core/share/campaignrun.h"
#include "core/share/diff.h"
#include "core/share/saveall.h"
#include "ui/common/appsettings.h"
#include "ui/share/campaigntext.h"

#include <algorithm>
#include <iostream>

std::string diffOf(const Context &context, const cer::FileEdit &edit)
{
    return context.text(cer::unifiedDiff(edit.before.value_or(std::string()), edit.after.value_or(std::string()),
                                         edit.before ? "a/" + edit.file : "/dev/null",
                                         edit.after ? "b/" + edit.file : "/dev/null"));
}

void printDiff(const Context &context, const cer::FileEdit &edit)
{
    std::string diff = diffOf(context, edit);
    std::erase(diff, '\r');
    for (std::size_t start = 0; start < diff.size();) {
        const std::size_t end = std::min(diff.size(), diff.find('\n', start));
        const std::string line = harmless(std::string_view(diff).substr(start, end - start));
        const char *paint = line.starts_with('+') ? "\033[32m" : line.starts_with('-') ? "\033[31m" : "";
        context.print(context.colored(1) && *paint ? paint + line + "\033[0m\n" : line + "\n");
        start = end + 1;
    }
}

namespace {

void complainAboutConflict(Context &context, const cer::SaveConflict &conflict)
{
    context.fail({cer::ErrorKind::Conflict, conflict.file, {}});
    context.complain(Words::tr("Nothing was written. Look at the file and start the command again."));
}

void printJson(const Context &context, const std::vector<cer::FileEdit> &edits, const Json &reach)
{
    Json files = Json::array();
    for (const cer::FileEdit &edit : edits)
        files.push_back({{"file", context.name(edit.file)}, {"diff", diffOf(context, edit)}});
    Json document{{"changed", edits.size()}, {"files", std::move(files)}};
    if (!reach.is_null())
        document["reach"] = reach;
    context.printJson(document);
}

} // namespace

bool saveEdits(Context &context, cer::Store &store, const std::vector<cer::FileEdit> &edits, const TimeBox &box)
{
    cer::Journal journal(appsettings::journalFile());
    cer::Campaigns campaigns(appsettings::campaignsFile(), store.displayRoot());
    const cer::SaveAllOutcome outcome = box ? cer::saveForATime(store, journal, campaigns, edits, *box, context.stop)
                                            : cer::saveAll(store, journal, edits, context.stop);
    if (outcome.conflict)
        complainAboutConflict(context, *outcome.conflict);
    if (outcome.error)
        context.fail(*outcome.error);
    for (const std::string &file : outcome.left)
        context.complain(
            Words::tr("\"%1\" is changed and could not be taken back. Its entry in the journal has what it "
                      "held before.")
                .arg(QString::fromStdString(context.name(file))));
    if (outcome.saved() && outcome.journalError) {
        context.fail(*outcome.journalError);
        context.complain(Words::tr("The share has the change, but the journal has not."));
    }
    return outcome.saved();
}

bool carryOut(Context &context, cer::Store &store, const std::vector<cer::FileEdit> &edits, bool dryRun,
              const ReachReport &reach, const TimeBox &box)
{
    for (const cer::FileEdit &edit : edits)
        printDiff(context, edit);

    context.print(reach.paragraph);
    std::cout << std::flush;
    if (!dryRun && !saveEdits(context, store, edits, box))
        return false;
    const int changed = int(edits.size());
    if (box && changed > 0)
        context.print(Words::tr("To be taken back %1, when cerctl campaign or the console runs.")
                          .arg(CampaignText::limit(*box))
                          .toStdString()
                      + "\n");
    if (context.json)
        printJson(context, edits, reach.json);
    else
        context.print((dryRun ? Words::tr("%n file(s) would change", nullptr, changed)
                              : Words::tr("%n file(s) changed", nullptr, changed))
                          .toStdString()
                      + "\n");
    return true;
}
