// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/dumplist.h"
#include "core/minidump/filesource.h"

#include <CLI/CLI.hpp>

namespace {

void runDump(const std::string &path, Context &context)
{
    const auto file = cer::openFile(path);
    if (!file)
        return context.fail(file.error());
    const auto dump = cer::readMinidump(**file);
    if (!dump && dump.error().kind == cer::ErrorKind::Malformed) {
        context.exit = NotReachable;
        return context.complain(Words::tr("\"%1\" is no minidump.").arg(QString::fromStdString(context.name(path))));
    }
    if (!dump)
        return context.fail(dump.error());
    if (context.json)
        context.printJson(dumpJson(*dump));
    else
        printDump(context, *dump);
    reportFaults(context, *dump);
}

} // namespace

void addDump(CLI::App &app, Context &context)
{
    const auto path = std::make_shared<std::string>();
    CLI::App *command = app.add_subcommand("dump", "Says what a minidump holds, and the signature that it gives.");
    command->add_option("FILE", *path, "A dump of a process: .dmp, .mdmp or .hdmp")->required();
    command->footer(
        "The memory itself is not read, so that a dump of gigabytes takes no longer than a small one. Dumps "
        "of the\nsystem's kernel are another format. Exit status 1: something in the dump is damaged, or it "
        "gives no signature.\n\n"
        "Examples:\n"
        "  cerctl dump /tmp/winword.dmp\n"
        "  cerctl dump /tmp/winword.dmp --json\n");
    command->callback([path, &context] { runDump(*path, context); });
}
