// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"
#include "app/cerctl/terminal.h"
#include "ui/common/words.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QLocale>

#include <atomic>
#include <chrono>
#include <csignal>
#include <iostream>
#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// Ctrl+C asks what runs to stop; a second one ends the program at once.
std::atomic<bool> interrupted = false;

void onInterrupt(int)
{
    if (interrupted.exchange(true))
        std::_Exit(Cancelled);
}

/// Passes the signal on to whoever waits with a stop token: a handler itself may do next to nothing.
std::jthread watchForInterrupt(const std::stop_source &source)
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    return std::jthread([source](const std::stop_token &ended) mutable {
        while (!ended.stop_requested() && !interrupted)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (interrupted)
            source.request_stop();
    });
}

void addGlobalOptions(CLI::App &app, Context &context)
{
    app.set_version_flag("--version", "cerctl " CER_VERSION);
    app.add_flag("--json", context.json, "One JSON document on standard output (JSON Lines for hits and crashes)");
    app.add_flag("--quiet", context.quiet, "No text for people, no progress");
    app.add_option("--color", context.color, "Colours: auto, always or never")
        ->check(CLI::IsMember({"auto", "always", "never"}))
        ->capture_default_str();
    std::vector<std::string> pages;
    for (const QString &page : CodePage::names())
        pages.push_back(page.toStdString());
    app.add_option("--code-page", context.codePage, "Code page of the share's files")
        ->check(CLI::IsMember(pages, CLI::ignore_case))
        ->capture_default_str();
    app.allow_windows_style_options(false); // "//server/share" is no option
    app.fallthrough();
    app.require_subcommand(0, 1);
    app.footer(
        "Exit status: 0 done; 1 done, with findings or a \"no\" to report; 2 wrong usage; 3 not reachable, "
        "readable or writable;\n4 conflict, nothing written; 130 cancelled.\n\n"
        "A share is a folder, \\\\server\\share or smb://[user@]server[:port]/share[/folder]. The password for a "
        "server comes from\nCERCTL_PASSWORD, or is asked for on the terminal.\n\n"
        "Examples:\n  cerctl scan /srv/cer --limit 20\n  cerctl set --help\n");
}

int run(int argc, char **argv)
{
    Context context;
    std::stop_source source;
    context.stop = source.get_token();
    const std::jthread watcher = watchForInterrupt(source);

    CLI::App app("Corporate Error Reporting file shares, for scripts and scheduled tasks.", "cerctl");
    app.failure_message(CLI::FailureMessage::simple);
    addGlobalOptions(app, context);
    for (const auto add :
         {addScan,   addShow,       addHits,       addCrashes,       addCheck, addLint,   addGet,
          addSet,    addTemplates,  addCampaign,   addLog,           addUndo,  addExport, addExplain,
          addReport, addReportList, addReportShow, addReportExtract, addDump,  addSample, addCompletion})
        add(app, context);
    try {
        app.parse(argc, app.ensure_utf8(argv));
        if (app.get_subcommands().empty())
            throw CLI::CallForHelp();
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? Done : WrongUsage;
    }
    std::cout << std::flush;
    if (!std::cout)
        context.fail({cer::ErrorKind::Io, Words::tr("standard output").toStdString(), {}});
    return interrupted ? Cancelled : context.exit;
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    prepareTerminal();
    const QCoreApplication application(argc, argv);
    installWords(QLocale());
    try {
        return run(argc, argv);
    } catch (const std::exception &error) {
        std::cerr << "cerctl: " << error.what() << '\n';
        return NotReachable;
    }
}
