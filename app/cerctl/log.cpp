// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/edits.h"
#include "app/cerctl/output.h"
#include "app/cerctl/period.h"
#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"
#include "core/protocol/signature.h"
#include "core/share/undo.h"
#include "ui/common/appsettings.h"
#include "ui/share/changetext.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ranges>

namespace {

struct LogArguments {
    std::string share, bucket, since, until;
    bool policy = false, diff = false, keepOnShare = false;
    std::size_t limit = 50;
};

struct UndoArguments {
    std::string share, entry, why;
    bool dryRun = false;
};

/// What is known of the changes of one share, oldest first. Nothing after a complaint.
std::optional<std::vector<cer::JournalChange>> readChanges(Context &context, cer::Store &store)
{
    const cer::Journal journal(appsettings::journalFile());
    std::size_t damaged = 0;
    const auto entries = journal.entries(store, &damaged);
    if (!entries) {
        context.fail(entries.error());
        return {};
    }
    if (damaged > 0)
        context.complain(
            Words::tr("%n line(s) of the journal \"%1\" cannot be read and are left out.", nullptr, int(damaged))
                .arg(QString::fromStdString(journal.file())));
    return cer::journalChanges(*entries);
}

/// What --policy, --bucket, --since and --until leave of the changes.
struct Choice {
    std::string file;
    std::optional<cer::LocalSeconds> since, until;

    bool takes(const cer::JournalChange &change) const;
};

/// On the clock of this machine, as people write times.
cer::LocalSeconds localTimeOf(const cer::JournalChange &change)
{
    return *timeOf(ChangeText::time(change.entries.front().when).toStdString());
}

bool Choice::takes(const cer::JournalChange &change) const
{
    const auto isFile = [this](const cer::JournalEntry &entry) { return cer::equalFolded(entry.file, file); };
    if (!file.empty() && std::ranges::none_of(change.entries, isFile))
        return false;
    const cer::LocalSeconds when = localTimeOf(change);
    return (!since || when >= *since) && (!until || when < *until);
}

bool readTime(Context &context, const char *option, const std::string &text, std::optional<cer::LocalSeconds> &time)
{
    time = text.empty() ? std::nullopt : timeOf(text);
    if (time || text.empty())
        return true;
    context.misuse(Words::tr("%1 needs a time such as 2026-04-23, 2026-04-23T15:30 or 7d.").arg(QLatin1String(option)));
    return false;
}

std::optional<Choice> choiceOf(Context &context, const LogArguments &arguments)
{
    Choice choice;
    if (arguments.policy)
        choice.file = cer::policyFile;
    else if (!arguments.bucket.empty())
        choice.file = cer::statusFile(cer::normalizedSubpath(arguments.bucket));
    if (!readTime(context, "--since", arguments.since, choice.since)
        || !readTime(context, "--until", arguments.until, choice.until))
        return {};
    return choice;
}

cer::FileEdit editOf(const cer::JournalEntry &entry)
{
    return {entry.file, entry.before, entry.after, entry.why};
}

Json entryJson(const Context &context, const cer::JournalChange &change, const cer::JournalEntry &entry)
{
    return {{"id", entry.id},
            {"transaction", orNull(!entry.transaction.empty(), entry.transaction)},
            {"time", ChangeText::time(entry.when).toStdString()},
            {"who", context.name(entry.who)},
            {"file", context.name(entry.file)},
            {"change", ChangeText::entry(entry, context.page()).toStdString()},
            {"diff", diffOf(context, editOf(entry))},
            {"why", context.name(entry.why)},
            {"undoes", orNull(!entry.undoes.empty(), entry.undoes)},
            {"undone", change.undone}};
}

void printChanges(const Context &context, std::span<const cer::JournalChange *const> changes)
{
    std::vector<std::vector<std::string>> rows;
    for (const cer::JournalChange *change : changes) {
        const cer::JournalEntry &first = change->entries.front();
        rows.push_back({change->id(), ChangeText::time(first.when).toStdString(), context.name(first.who),
                        ChangeText::target(*change).toStdString(),
                        ChangeText::change(*change, context.page()).toStdString(),
                        ChangeText::state(*change).toStdString(), context.name(first.why)});
    }
    context.print(table({Words::tr("Entry").toStdString(), Words::tr("When").toStdString(), Words::tr("Who").toStdString(),
                         Words::tr("File").toStdString(), Words::tr("Change").toStdString(),
                         Words::tr("State").toStdString(), Words::tr("Why").toStdString()},
                        rows));
}

void printWithDiffs(const Context &context, std::span<const cer::JournalChange *const> changes)
{
    for (const cer::JournalChange *change : changes) {
        printChanges(context, {&change, 1});
        for (const cer::JournalEntry &entry : change->entries)
            printDiff(context, editOf(entry));
        context.print("\n");
    }
}

bool keepOnShare(Context &context, cer::Store &store)
{
    const auto made = cer::Journal(appsettings::journalFile()).keepOn(store);
    if (!made)
        context.fail(made.error());
    return made.has_value();
}

void runLog(const LogArguments &arguments, Context &context)
{
    const auto choice = choiceOf(context, arguments);
    const std::shared_ptr<cer::Store> store = choice ? context.open(arguments.share) : nullptr;
    if (store && arguments.keepOnShare && !keepOnShare(context, *store))
        return;
    const auto all = store ? readChanges(context, *store) : std::nullopt;
    if (!all)
        return;
    std::vector<const cer::JournalChange *> changes;
    for (const cer::JournalChange &change : std::views::reverse(*all)) {
        if (changes.size() < arguments.limit && choice->takes(change))
            changes.push_back(&change);
    }
    if (context.json) {
        Json entries = Json::array();
        for (const cer::JournalChange *change : changes) {
            for (const cer::JournalEntry &entry : change->entries)
                entries.push_back(entryJson(context, *change, entry));
        }
        return context.printJson({{"entries", std::move(entries)}});
    }
    if (changes.empty())
        return context.print(Words::tr("The journal has no such change of this share.").toStdString() + "\n");
    arguments.diff ? printWithDiffs(context, changes) : printChanges(context, changes);
}

const cer::JournalChange *changeNamed(Context &context, std::span<const cer::JournalChange> changes, const std::string &id)
{
    const cer::JournalChange *change =
        id.empty() ? cer::changeToUndo(changes, cer::newJournalEntry().who) : cer::findChange(changes, id);
    if (!change && id.empty())
        context.complain(Words::tr("There is nothing to take back: the journal of this user has no change of this "
                                   "share that still stands."));
    else if (!change)
        context.misuse(Words::tr("The journal has no entry \"%1\" for this share. cerctl log lists them.")
                           .arg(QString::fromStdString(id)));
    else if (change->undone) {
        context.misuse(Words::tr("The change \"%1\" was taken back already.").arg(QString::fromStdString(change->id())));
        return nullptr;
    }
    if (!change && id.empty())
        context.exit = std::max<int>(context.exit, Findings);
    return change;
}

void runUndo(const UndoArguments &arguments, Context &context)
{
    const std::shared_ptr<cer::Store> store = context.open(arguments.share);
    const auto changes = store ? readChanges(context, *store) : std::nullopt;
    const cer::JournalChange *change = changes ? changeNamed(context, *changes, arguments.entry) : nullptr;
    if (change)
        carryOut(context, *store, cer::undoEdits(*change, arguments.why), arguments.dryRun);
}

} // namespace

void addLog(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<LogArguments>();
    CLI::App *command = app.add_subcommand("log", "Lists what was changed in a share, newest first.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    auto *policy = command->add_flag("--policy", arguments->policy, "Only changes of policy.txt");
    command->add_option("--bucket", arguments->bucket, "Only changes of the response of this bucket")
        ->type_name("BUCKET")
        ->excludes(policy);
    command->add_option("--since", arguments->since, "Only from this time on")->type_name("TIME");
    command->add_option("--until", arguments->until, "Only before this time")->type_name("TIME");
    command->add_option("--limit", arguments->limit, "At most so many changes")
        ->type_name("N")
        ->check(CLI::Range(std::size_t(1), std::size_t(1'000'000)))
        ->capture_default_str();
    command->add_flag("--diff", arguments->diff, "With the difference of each file");
    command->add_flag("--keep-on-share", arguments->keepOnShare,
                      "First makes a journal on the share, for all who administer it; once is enough");
    command->footer(
        "Files that were saved together are one change, with one entry for each file in the JSON document.\n"
        "The journal of this user is shown, and that of all administrators when the share keeps one: it lies in\n"
        "journal\\journal.jsonl, and whoever may read the share can read it.\n\n"
        "Examples:\n"
        "  cerctl log /srv/cer\n"
        "  cerctl log /srv/cer --policy --since 7d --diff\n");
    command->callback([arguments, &context] { runLog(*arguments, context); });
}

void addUndo(CLI::App &app, Context &context)
{
    const auto arguments = std::make_shared<UndoArguments>();
    CLI::App *command = app.add_subcommand("undo", "Takes a change of the journal back, all of its files or none.");
    command->add_option("SHARE", arguments->share, "The root folder of the share")->required();
    command->add_option("ENTRY", arguments->entry,
                        "The change, as cerctl log names it; without it the newest one of this user that still stands");
    command->add_flag("--dry-run", arguments->dryRun, "Prints the difference and writes nothing");
    command->add_option("--why", arguments->why, "The reason, for the journal")->type_name("TEXT");
    command->footer(
        "A file that holds something else than the change wrote is a conflict: nothing is written then (4).\n"
        "An undo is a change as well and can be taken back by its own name.\n\n"
        "Examples:\n"
        "  cerctl undo /srv/cer --dry-run\n"
        "  cerctl undo /srv/cer 20261121T093000.123456-0a1b2c3d --why 'ticket 815'\n");
    command->callback([arguments, &context] { runUndo(*arguments, context); });
}
