// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/store/store.h"
#include "ui/common/codepage.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

using Json = nlohmann::ordered_json;

enum ExitCode : int { Done = 0, Findings = 1, WrongUsage = 2, NotReachable = 3, Conflict = 4, Cancelled = 130 };

/// What every command shares: the global options, the two outputs, and Ctrl+C.
struct Context {
    bool json = false;
    bool quiet = false;
    std::string color = "auto";
    std::string codePage = CodePage::defaultName;
    std::stop_token stop; // requested by Ctrl+C
    int exit = Done;

    /// Bytes of the share as UTF-8, by --code-page.
    std::string text(std::string_view bytes) const;
    void printJson(const Json &document) const; // one JSON document
    void print(std::string_view text) const;    // for people; nothing with --json
    /// A problem, to standard error.
    void complain(const std::string &sentence) const;
    /// Complains and sets the exit status that belongs to the kind.
    void fail(const cer::Error &error);
    /// Progress for people: on a terminal only, over one line.
    void progress(const std::string &sentence) const;
    void clearProgress() const;
    bool colored() const;

    /// Opens SHARE, or fails.
    std::shared_ptr<cer::Store> open(const std::string &share);
};

/// F of the contract: {"code","severity","file","line","column","section","message","repair"}.
Json findingJson(const Context &context, const cer::Finding &finding);
/// The same as lines for people.
std::string findingText(const Context &context, const cer::Finding &finding);

/// Texts in columns: left, or right where the heading begins with '>'. Widths count characters of UTF-8.
std::string table(const std::vector<std::string> &headings, const std::vector<std::vector<std::string>> &rows);

/// "2007-04-23T15:32:23", or null.
Json timeJson(bool known, std::int64_t seconds);
/// A number, or null.
template <typename T>
Json orNull(bool known, const T &value)
{
    return known ? Json(value) : Json(nullptr);
}

// One file for each group of commands.
void addSample(CLI::App &app, Context &context);
