// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cerctl/passwords.h"
#include "core/protocol/finding.h"
#include "core/store/store.h"
#include "ui/common/codepage.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

using Json = nlohmann::ordered_json;

enum ExitCode : int { Done = 0, Findings = 1, WrongUsage = 2, NotReachable = 3, Conflict = 4, Cancelled = 130 };

/// Where lupdate finds the sentences of this program: Words::tr("…").
class Words final {
    Q_DECLARE_TR_FUNCTIONS(cerctl)
};

/// What every command shares: the global options, the two outputs, and Ctrl+C.
struct Context {
    bool json = false;
    bool quiet = false;
    std::string color = "auto";
    std::string codePage = CodePage::defaultName;
    std::stop_token stop; // requested by Ctrl+C
    int exit = Done;

    const CodePage &page() const;
    /// A value of policy.txt or status.txt as UTF-8, by --code-page.
    std::string text(std::string_view bytes) const;
    /// A name (folder, machine, user) as UTF-8: it may be such already, else by --code-page (D21).
    std::string name(std::string_view bytes) const;

    bool wantsText() const { return !json && !quiet; }
    void printJson(const Json &document) const; // one line
    void print(std::string_view words) const;   // for people; nothing with --json or --quiet
    /// A problem, to standard error.
    void complain(const QString &sentence) const;
    /// Complains and sets the exit status that belongs to the kind.
    void fail(const cer::Error &error);
    /// Complains about the command line.
    void misuse(const QString &sentence);
    /// Findings for people, to standard error, the first \a most of them; the exit status says that there are some.
    void report(std::span<const cer::Finding> findings, std::string_view share = {}, std::size_t most = 1000);
    /// One finding to standard error, also with --json: for commands whose JSON has no place for it.
    void warn(const cer::Finding &finding) const;
    /// Something worth knowing that is no finding, to standard error: "\a kind: \a sentence".
    void remark(const QString &kind, const QString &sentence) const;
    /// Progress for people: on a terminal only, over one line.
    void progress(const std::string &sentence) const;
    void clearProgress() const;
    bool colored(int descriptor) const;

    /// Opens SHARE, or fails.
    std::shared_ptr<cer::Store> open(const std::string &share);
    /// Opens any other root that turns up (FileTreeRoot), as the same users. This must outlive it.
    std::function<cer::Result<std::shared_ptr<cer::Store>>(const std::string &)> opener();

private:
    mutable std::optional<CodePage> m_page;
    std::optional<Passwords> m_passwords;
    mutable bool m_progressShown = false;
};

/// F of the contract: {"code","severity","file","line","column","section","message","repair"}.
Json findingJson(const cer::Finding &finding);
Json findingsJson(std::span<const cer::Finding> findings);
/// The same as a line for people; \a share stands where the finding names no file.
std::string findingText(const cer::Finding &finding, std::string_view share, bool colored);

/// A number, or null.
template <typename T>
Json orNull(bool known, const T &value)
{
    return known ? Json(value) : Json(nullptr);
}
/// "2007-04-23T15:32:23", or null.
Json timeJson(bool known, std::int64_t seconds);

// One file for each group of commands.
void addScan(CLI::App &app, Context &context);
void addShow(CLI::App &app, Context &context);
void addHits(CLI::App &app, Context &context);
void addCrashes(CLI::App &app, Context &context);
void addCheck(CLI::App &app, Context &context);
void addLint(CLI::App &app, Context &context);
void addGet(CLI::App &app, Context &context);
void addSet(CLI::App &app, Context &context);
void addCampaign(CLI::App &app, Context &context);
void addTemplates(CLI::App &app, Context &context);
void addLog(CLI::App &app, Context &context);
void addUndo(CLI::App &app, Context &context);
void addExplain(CLI::App &app, Context &context);
void addReport(CLI::App &app, Context &context);
void addReportList(CLI::App &app, Context &context);
void addReportShow(CLI::App &app, Context &context);
void addReportExtract(CLI::App &app, Context &context);
void addDump(CLI::App &app, Context &context);
void addSample(CLI::App &app, Context &context);
void addExport(CLI::App &app, Context &context);
void addCompletion(CLI::App &app, Context &context);
