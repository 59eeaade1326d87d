// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"

#include <CLI/CLI.hpp>

namespace {

/// The process that reads reports is not held back on Windows yet, so it is not there: reports are hostile.
void addWithout(CLI::App &app, Context &context, const char *name, const char *description)
{
    CLI::App *command = app.add_subcommand(name, description);
    command->fallthrough(false); // the report is its own argument
    command->allow_extras();
    command->footer("Not on Windows yet.\n");
    command->callback([&context] {
        context.exit = NotReachable;
        context.complain(Words::tr("Reports cannot be opened on Windows yet: use the programs for Linux."));
    });
}

} // namespace

void addReportList(CLI::App &app, Context &context)
{
    addWithout(app, context, "report-list", "Lists what is in a report: a cabinet, an archive or a file.");
}

void addReportShow(CLI::App &app, Context &context)
{
    addWithout(app, context, "report-show", "Shows one member of a report: text, the summary of a minidump, or bytes.");
}

void addReportExtract(CLI::App &app, Context &context)
{
    addWithout(app, context, "report-extract", "Writes what is in a report into a folder.");
}
