// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include <iostream>

namespace {

enum ExitCode : int { Done = 0, WrongUsage = 2, NotReachable = 3 };

int run(int argc, char **argv)
{
    CLI::App app("Corporate Error Reporting file shares, for scripts and scheduled tasks.", "cerctl");
    app.set_version_flag("--version", "cerctl " CER_VERSION);
    app.failure_message(CLI::FailureMessage::simple);

    try {
        app.parse(argc, argv);
        if (app.get_subcommands().empty())
            throw CLI::CallForHelp();
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? Done : WrongUsage;
    }
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception &error) {
        std::cerr << "cerctl: " << error.what() << '\n';
        return NotReachable;
    }
}
