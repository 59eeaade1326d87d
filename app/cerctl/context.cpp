// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/context.h"

#include "core/protocol/localtime.h"
#include "ui/common/messages.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#define isatty _isatty
#else
#include <unistd.h>
#endif

namespace {

int exitCodeOf(cer::ErrorKind kind)
{
    switch (kind) {
    case cer::ErrorKind::Conflict:
    case cer::ErrorKind::Exists: return Conflict;
    case cer::ErrorKind::Cancelled: return Cancelled;
    default: return NotReachable;
    }
}

/// Characters, not bytes; marks that take no room are rare enough here.
std::size_t widthOf(const std::string &text)
{
    return std::size_t(std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; }));
}

} // namespace

std::string Context::text(std::string_view bytes) const
{
    return CodePage(QString::fromStdString(codePage)).decode(bytes).toStdString();
}

void Context::printJson(const Json &document) const
{
    std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void Context::print(std::string_view words) const
{
    if (!json && !quiet)
        std::cout << words;
}

void Context::complain(const std::string &sentence) const
{
    clearProgress();
    std::cerr << "cerctl: " << sentence << '\n';
}

void Context::fail(const cer::Error &error)
{
    exit = exitCodeOf(error.kind);
    complain(Messages::textFor(error).toStdString());
}

void Context::progress(const std::string &sentence) const
{
    if (!quiet && isatty(2))
        std::cerr << "\r\033[K" << sentence << std::flush;
}

void Context::clearProgress() const
{
    if (!quiet && isatty(2))
        std::cerr << "\r\033[K" << std::flush;
}

bool Context::colored() const
{
    if (color == "auto")
        return isatty(1) && !std::getenv("NO_COLOR");
    return color == "always";
}

std::shared_ptr<cer::Store> Context::open(const std::string &share)
{
    cer::Result<std::shared_ptr<cer::Store>> store = cer::openStore(share);
    if (store)
        return std::move(*store);
    fail(store.error());
    return nullptr;
}

Json findingJson(const Context &, const cer::Finding &finding)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    static constexpr const char *severities[] = {"note", "warning", "error"};
    return {{"code", info.name},
            {"severity", severities[std::size_t(info.severity)]},
            {"file", finding.where.file},
            {"line", orNull(finding.where.line > 0, finding.where.line)},
            {"column", orNull(finding.where.column > 0, finding.where.column)},
            {"section", info.section},
            {"message", Messages::textFor(finding).toStdString()},
            {"repair", finding.repair ? Json(finding.repair->text) : Json(nullptr)}};
}

std::string findingText(const Context &context, const cer::Finding &finding)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    static constexpr const char *paint[] = {"\033[36m", "\033[33m", "\033[31m"};
    std::string severity = Messages::severityText(info.severity).toStdString();
    if (context.colored())
        severity = paint[std::size_t(info.severity)] + severity + "\033[0m";
    std::string text = Messages::placeOf(finding.where).toStdString();
    if (!text.empty())
        text += ": ";
    text += severity + ": " + Messages::textFor(finding).toStdString();
    return text + " [" + std::string(info.name) + ", " + std::string(info.section) + "]\n";
}

std::string table(const std::vector<std::string> &headings, const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (std::size_t column = 0; column < headings.size(); ++column) {
        std::size_t width = widthOf(headings[column]) - headings[column].starts_with('>');
        for (const std::vector<std::string> &row : rows)
            width = std::max(width, widthOf(row[column]));
        widths.push_back(width);
    }
    std::string text;
    const auto addRow = [&](const std::vector<std::string> &cells, bool heading) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const bool right = headings[column].starts_with('>');
            const std::string cell = heading && right ? cells[column].substr(1) : cells[column];
            const std::string room(widths[column] - widthOf(cell), ' ');
            text += right ? room + cell : column + 1 < cells.size() ? cell + room : cell;
            text += column + 1 < cells.size() ? "  " : "\n";
        }
    };
    addRow(headings, true);
    for (const std::vector<std::string> &row : rows)
        addRow(row, false);
    return text;
}

Json timeJson(bool known, std::int64_t seconds)
{
    return known ? Json(cer::isoText(seconds)) : Json(nullptr);
}
