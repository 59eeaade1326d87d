// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/reachtext.h"

#include "ui/client/decisiontext.h"
#include "ui/share/changetext.h"

#include <QLocale>

namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

/// A rate: small ones are not rounded to nothing.
QString rate(double value)
{
    return QLocale().toString(value, 'f', value < 100 ? 1 : 0);
}

QString size(double bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

struct Counted {
    const char *sentence;
    std::uint64_t count;
};

/// Those that count something.
QStringList counted(std::initializer_list<Counted> all)
{
    QStringList sentences;
    for (const Counted &one : all) {
        if (one.count > 0)
            sentences += ReachText::tr(one.sentence, nullptr, int(one.count));
    }
    return sentences;
}

/// What belongs together as one of a list.
QStringList joined(const QStringList &sentences)
{
    return sentences.isEmpty() ? QStringList() : QStringList{sentences.join(u' ')};
}

QStringList fileSentences(const cer::Reach &reach)
{
    using enum cer::FileFate;
    const bool isPolicy = reach.filesWritten() == 0 && reach.count(Refused) == 0;
    return counted(
        {{QT_TRANSLATE_N_NOOP("ReachText", "%Ln status.txt file(s) are changed."), reach.count(Changed)},
         {QT_TRANSLATE_N_NOOP("ReachText", "%Ln status.txt file(s) are made."), reach.count(Made)},
         {QT_TRANSLATE_N_NOOP("ReachText", "%Ln bucket(s) say so already."), isPolicy ? 0 : reach.count(Same)},
         {QT_TRANSLATE_N_NOOP("ReachText", "%Ln status.txt file(s) need a repair before they can be changed."),
          reach.count(Refused)}});
}

QString hitSentence(const cer::Reach &reach)
{
    if (!reach.logged)
        return ReachText::tr("Hits are not known, because the log could not be read.");
    if (!reach.machines || !reach.users)
        return ReachText::tr("Hits in the last 30 days of the log: %1.").arg(number(reach.hits));
    return ReachText::tr("Hits in the last 30 days of the log: %1; machines in all of it: %2, users: %3.")
        .arg(number(reach.hits), number(*reach.machines), number(*reach.users));
}

QStringList clientSentences(const cer::Reach &reach)
{
    using enum cer::ClientChange;
    if (reach.count(None) == reach.buckets.size())
        return {ReachText::tr("Nothing changes for clients.")};
    return counted(
        {{QT_TRANSLATE_N_NOOP("ReachText", "%Ln bucket(s) start to collect reports."), reach.count(Starts)},
         {QT_TRANSLATE_N_NOOP("ReachText", "%Ln bucket(s) stop collecting reports."), reach.count(Stops)},
         {QT_TRANSLATE_N_NOOP("ReachText", "In %Ln bucket(s) something else changes for clients."), reach.count(Other)},
         {QT_TRANSLATE_N_NOOP("ReachText", "In %Ln bucket(s) nothing changes for clients."), reach.count(None)}});
}

} // namespace

QStringList ReachText::sentences(const cer::Reach &reach)
{
    return joined(fileSentences(reach)) + QStringList{hitSentence(reach)} + outcome(reach)
           + counted({{QT_TRANSLATE_N_NOOP("ReachText", "%Ln value(s) in status.txt files are overwritten or removed."),
                       reach.lost.size()}});
}

QStringList ReachText::outcome(const cer::Reach &reach)
{
    QStringList sentences = joined(clientSentences(reach));
    if (reach.before != reach.after)
        sentences += tr("Expected reports a day: %1 (%2), so far %3 (%4).")
                         .arg(rate(reach.after.reports), size(reach.after.bytes), rate(reach.before.reports),
                              size(reach.before.bytes));
    return sentences;
}

QString ReachText::line(const cer::LineReach &line, const CodePage &page)
{
    //: A changed line of policy.txt, "Tracking: YES → NO"
    QString brings =
        tr("%1 brings %Ln bucket(s) another value.", nullptr, int(line.buckets)).arg(ChangeText::setting(line.change, page));
    if (line.overridden.empty())
        return brings;
    return brings + u' ' + tr("%Ln bucket(s) override it with their status.txt.", nullptr, int(line.overridden.size()));
}

QString ReachText::change(cer::ClientChange change)
{
    switch (change) { // no default: a new change asks the compiler for its words
    case cer::ClientChange::None: return {};
    case cer::ClientChange::Starts: return tr("Starts to collect");
    case cer::ClientChange::Stops: return tr("Stops collecting");
    case cer::ClientChange::Other: return tr("Something else");
    }
    return {};
}

QString ReachText::file(cer::FileFate fate)
{
    switch (fate) { // no default: likewise
    case cer::FileFate::Same: return tr("says so already");
    case cer::FileFate::Changed: return tr("is changed");
    case cer::FileFate::Made: return tr("is made");
    case cer::FileFate::Refused: return tr("needs a repair first");
    }
    return {};
}

QString ReachText::reason(cer::StepReason reason)
{
    using enum cer::StepReason;
    if (reason == NotReached)
        return tr("clients go to another share");
    if (reason == ReportAsked || reason == ReportNotForbidden)
        return tr("✓ collects");
    return DecisionText::mark(cer::stepReasonInfo(reason).outcome) + u' ' + DecisionText::brief(reason);
}
