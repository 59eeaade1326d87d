// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/tablestate.h"

#include "ui/common/messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(TableState)
};

/// What may be the reason that there is no bucket, the worst first; nobody reads many.
QString reasonsText(const cer::ShareSnapshot &snapshot)
{
    constexpr qsizetype most = 3;
    QStringList reasons;
    for (const cer::Severity severity : {cer::Severity::Error, cer::Severity::Warning}) {
        for (const cer::Finding &finding : snapshot.findings) {
            if (reasons.size() < most && cer::findingInfo(finding.code).severity == severity)
                reasons += Messages::textFor(finding);
        }
    }
    return reasons.join(u'\n');
}

TableState noBuckets(const ShareSession &session)
{
    const QString reasons = session.snapshot() ? reasonsText(*session.snapshot()) : QString();
    const QString place = session.root() + u"\n\n"_s;
    if (!reasons.isEmpty()) {
        return {Texts::tr("No buckets were found"),
                place + reasons + u"\n\n"_s + Texts::tr("Put this right and try again, or open another folder."),
                TableState::Next::TryAgain};
    }
    return {Texts::tr("No buckets yet"),
            place
                + Texts::tr("The share is there and holds no bucket. Clients make one with their first hit: point "
                            "their policy at this share, "
                            "then refresh."),
            TableState::Next::TryAgain};
}

TableState withoutRows(const ShareSession &session)
{
    using State = ShareSession::State;
    switch (session.state()) {
    case State::NoShare:
        return {Texts::tr("No share is open"), Texts::tr("Open a folder or a UNC path to see what the clients met."),
                TableState::Next::None};
    case State::Opening:
    case State::Scanning:
        return {Texts::tr("Reading %1").arg(session.root()), numbersText(session.numbers()), TableState::Next::Cancel};
    case State::Failed:
        return {Texts::tr("The share cannot be read"),
                session.error() ? Messages::textFor(*session.error()) : session.root(), TableState::Next::TryAgain};
    case State::Cancelled:
        return {Texts::tr("Reading was cancelled"), numbersText(session.numbers()), TableState::Next::TryAgain};
    case State::Complete: return noBuckets(session);
    }
    return {};
}

} // namespace

TableState tableState(const ShareSession &session, std::size_t rows, std::size_t all, bool filtered)
{
    if (rows > 0)
        return {};
    if (all > 0 && filtered) {
        return {Texts::tr("No bucket fits the search"),
                Texts::tr("%n bucket(s) are there, and the search takes none of them.", nullptr, int(all)),
                TableState::Next::ClearSearch};
    }
    return withoutRows(session);
}

QString nextText(TableState::Next next)
{
    switch (next) {
    case TableState::Next::None: return {};
    case TableState::Next::Cancel: return Texts::tr("&Cancel");
    case TableState::Next::TryAgain: return Texts::tr("&Try again");
    case TableState::Next::ClearSearch: return Texts::tr("&Clear the search");
    }
    return {};
}

QString numbersText(const cer::ScanNumbers &numbers)
{
    const auto number = [](std::uint64_t value) { return QLocale().toString(qulonglong(value)); };
    return Texts::tr("%1 folders listed, %2 files read, %3 buckets so far.")
        .arg(number(numbers.folders), number(numbers.files), number(numbers.buckets));
}
