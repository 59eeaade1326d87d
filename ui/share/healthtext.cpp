// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/healthtext.h"

#include "ui/common/messages.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

} // namespace

QString healthStatus(const HealthCheck &check)
{
    const auto &[scan, log, compared, toCompare] = check.progress();
    switch (check.state()) {
    case HealthCheck::State::NoShare:
    case HealthCheck::State::Reading: return {};
    case HealthCheck::State::NotChecked:
        return Texts::tr("This is what the scan found. Counters, logs and reports were not compared yet: check now.");
    case HealthCheck::State::Cancelled: return Texts::tr("The check was cancelled. This is what the scan found.");
    case HealthCheck::State::Failed: return Texts::tr("The check failed. %1").arg(Messages::textFor(*check.error()));
    case HealthCheck::State::Checked:
        return Texts::tr("Checked at %1: %Ln bucket(s) with their logs and reports.", nullptr,
                         int(check.audit()->buckets))
            .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(check.audit()->auditedAt), QLocale::ShortFormat));
    case HealthCheck::State::Checking: break;
    }
    if (toCompare > 0)
        return Texts::tr("Checking: %1 of %2 buckets compared.").arg(number(compared), number(toCompare));
    if (log.bytesRead > 0)
        return Texts::tr("Checking: crash.log, %1 lines, %2 of %3 bytes.")
            .arg(number(log.lines), number(log.bytesRead), number(log.bytesTotal));
    return Texts::tr("Checking: %1 folders listed, %2 files read, %3 buckets so far.")
        .arg(number(scan.folders), number(scan.files), number(scan.buckets));
}

TableState healthState(const ShareSession &session, const HealthCheck &check, std::size_t shown, std::size_t all)
{
    using State = HealthCheck::State;
    const State state = check.state();
    if (state == State::NoShare)
        return {Texts::tr("No share is open"), Texts::tr("Open a share to see what is wrong or notable in it."),
                TableState::Next::None};
    if (session.state() == ShareSession::State::Failed && all == 0 && session.error())
        return {Texts::tr("The share cannot be read"), Messages::textFor(*session.error()), TableState::Next::TryAgain};
    if (session.state() == ShareSession::State::Cancelled && !check.audit())
        return {Texts::tr("Reading was cancelled"), Texts::tr("The problems appear when the scan is complete."),
                TableState::Next::TryAgain};
    if (state == State::Failed && all == 0)
        return {Texts::tr("The check failed"), Messages::textFor(*check.error()), TableState::Next::TryAgain};
    if (state == State::Reading || !check.audit())
        return {Texts::tr("Reading %1").arg(session.root()),
                Texts::tr("The problems appear when the scan is complete."), TableState::Next::None};
    if (all > 0 && shown == 0)
        return {Texts::tr("No problem fits the search"),
                Texts::tr("%Ln problem(s) are there, and the search takes none.", nullptr, int(all)),
                TableState::Next::ClearSearch};
    if (all == 0 && state == State::Checking)
        return {Texts::tr("Checking the share"), healthStatus(check), TableState::Next::Cancel};
    if (all == 0 && check.isWhole())
        return {
            Texts::tr("Everything is in order"),
            Texts::tr("Names, paths, files, counters, logs and reports of %Ln bucket(s) agree with the document and "
                      "with each other. Check again whenever you like.",
                      nullptr, int(check.audit()->buckets)),
            TableState::Next::None};
    if (all == 0)
        return {Texts::tr("Nothing found so far"),
                Texts::tr("Names and small files are in order. Check now to compare the counters with the logs and the "
                          "reports, too."),
                TableState::Next::None};
    return {};
}
