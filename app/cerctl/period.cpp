// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/period.h"

#include "core/protocol/localtime.h"
#include "core/share/filterparser.h"

#include <CLI/CLI.hpp>

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cctype>

namespace {

/// The time span of a term of the search line.
std::optional<cer::filter::Atom> timeAtom(const std::string &condition)
{
    const cer::filter::Parsed parsed = cer::filter::parseFilter("last:" + condition, localNow());
    if (!parsed.faults.empty() || parsed.clauses.size() != 1 || parsed.clauses[0].size() != 1)
        return {};
    return parsed.clauses[0][0];
}

bool isPlain(const std::string &text)
{
    return !text.empty()
           && std::ranges::all_of(text, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == ':'; });
}

/// "2007-04-23T15:32:23": the search line goes no further than minutes, what other commands print does.
std::optional<int> takeSeconds(std::string &text)
{
    constexpr std::size_t minuteLength = 16;
    if (text.size() != minuteLength + 3 || text[minuteLength] != ':')
        return {};
    const std::string digits = text.substr(minuteLength + 1);
    if (!std::ranges::all_of(digits, [](unsigned char c) { return std::isdigit(c); }) || digits > "59")
        return {};
    text.resize(minuteLength);
    return std::stoi(digits);
}

/// First and last second that \a text names; an age names that moment.
std::optional<std::pair<cer::LocalSeconds, cer::LocalSeconds>> spanOf(std::string text)
{
    if (!isPlain(text))
        return {};
    const std::optional<int> seconds = takeSeconds(text);
    const bool date = text.find('-') != text.npos;
    const auto begin = timeAtom((date ? ">=" : "<") + text), end = timeAtom((date ? "<=" : ">") + text);
    if (!begin || !end)
        return {};
    if (seconds)
        return std::pair(begin->low + *seconds, begin->low + *seconds);
    return std::pair(begin->low, end->high);
}

} // namespace

cer::LocalSeconds localNow()
{
    const QDateTime now = QDateTime::currentDateTime();
    return now.toSecsSinceEpoch() + now.offsetFromUtc();
}

void addHitOptions(CLI::App &command, HitChoice &choice)
{
    command.add_option("--since", choice.since, "Not before: a day, a minute, a second, or an age such as 7d or 12h")
        ->type_name("T");
    command.add_option("--until", choice.until, "Not after: the whole of that day, minute or second still counts")
        ->type_name("T");
    command.add_option("--machine", choice.machine, "Only of this machine")->type_name("M");
    command.add_option("--user", choice.user, "Only of this user")->type_name("U");
}

std::optional<cer::HitQuery> hitQuery(Context &context, const HitChoice &choice)
{
    cer::HitQuery query{{}, {}, choice.machine, choice.user};
    const auto refuse = [&](const char *option, const std::string &text) {
        context.misuse(Words::tr("%1 \"%2\" is no time. Write a day or a part of one, such as 2007-04-23 or "
                                 "2007-04-23T15:32, or an age such as 7d.")
                           .arg(QString::fromLatin1(option), QString::fromStdString(text)));
        return std::nullopt;
    };
    if (!choice.since.empty()) {
        const auto span = spanOf(choice.since);
        if (!span)
            return refuse("--since", choice.since);
        query.from = span->first;
    }
    if (!choice.until.empty()) {
        const auto span = spanOf(choice.until);
        if (!span)
            return refuse("--until", choice.until);
        query.until = span->second + 1;
    }
    return query;
}

std::optional<cer::LocalSeconds> timeOf(const std::string &text)
{
    const auto span = spanOf(text);
    return span ? std::optional(span->first) : std::nullopt;
}

/// The next such day after today: "friday" or "fri".
static std::optional<QDate> nextWeekday(const std::string &text)
{
    const QString name = QString::fromStdString(text);
    const QDate today = QDate::currentDate();
    for (int ahead = 1; ahead <= 7; ++ahead) {
        const QDate day = today.addDays(ahead);
        for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
            if (name.compare(QLocale::c().dayName(day.dayOfWeek(), form), Qt::CaseInsensitive) == 0)
                return day;
        }
    }
    return {};
}

std::optional<std::int64_t> endOf(const std::string &text)
{
    if (const auto day = nextWeekday(text))
        return day->addDays(1).startOfDay().toSecsSinceEpoch();
    const auto span = spanOf(text);
    if (!span)
        return {};
    const QDateTime now = QDateTime::currentDateTime();
    if (!text.contains('-')) // an age; seconds of clocks that change with the season do not matter in it
        return now.toSecsSinceEpoch() + (localNow() - span->first);
    const cer::LocalTime end = cer::localTime(text.contains('T') ? span->first : span->second + 1);
    const QDateTime moment(QDate(end.year, end.month, end.day), QTime(end.hours, end.minutes, end.seconds));
    return moment.toSecsSinceEpoch();
}
