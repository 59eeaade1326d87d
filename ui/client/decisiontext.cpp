// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/decisiontext.h"

#include "ui/common/codepage.h"
#include "ui/common/messages.h"

using namespace Qt::StringLiterals;

namespace {

QString readSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case NoFiles: return DecisionText::tr("There is neither a policy.txt nor a status.txt for this error.");
    case FilesRead: return DecisionText::tr("Files read: %1. All of their settings conform.");
    case EntriesNotHonoured:
        return DecisionText::tr("Lines that do not conform: %1. The client ignores them and honours the others.");
    case NameForbidden:
        return DecisionText::tr("The error has a name that no folder of the share may have. The client discards it.");
    case PathTooLong:
        return DecisionText::tr("A path would have more than 260 characters. The client discards the error.");
    case RedirectLoop: return DecisionText::tr("FileTreeRoot leads to %1, where the client has been. It gives up.");
    case TooManyRedirects:
        return DecisionText::tr("FileTreeRoot has led on %1 times; more than 10 are too many. The client gives up.");
    case RootUnreadable: return DecisionText::tr("%1 cannot be read. The client gives up. %2");
    default: return {};
    }
}

QString settleSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case DefaultsOnly: return DecisionText::tr("Nothing is set: the defaults of the document hold.");
    case ValuesInForce: return DecisionText::tr("The settings below are in force; for the others the defaults hold.");
    case StatusOverPolicy:
        return DecisionText::tr(
            "The settings below are in force. Where status.txt and policy.txt differ, status.txt counts (%1).");
    default: return {};
    }
}

QString limitSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case BelowLimit: return DecisionText::tr("%1 of %2 reports are there, so there is room for one more.");
    case LimitReached:
        return DecisionText::tr("%1 reports are there and %2 are wanted at most, so no further one is made.");
    case NoLimit: return DecisionText::tr("This kind of error has no limit unless one is set. %1 reports are there.");
    case LimitUnknown:
        return DecisionText::tr("count.txt is damaged, so nobody knows whether there is room below the limit of %1. No "
                                "report is made; mend count.txt.");
    default: return {};
    }
}

QString iDataSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case ReportAsked: return DecisionText::tr("status.txt asks for a report.");
    case ReportNotForbidden: return DecisionText::tr("iData is not set, which means that a report is wanted (2.2.5).");
    case ReportNotAskedStrict:
        return DecisionText::tr(
            "iData is not set, which by the strict reading of 3.1.7 means that no report is wanted.");
    case ReportForbidden: return DecisionText::tr("status.txt wants no report.");
    default: return {};
    }
}

QString collectSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case NothingAsked: return DecisionText::tr("No additional data are asked for.");
    case DataAsked: return DecisionText::tr("Additional data are collected: %1 in all.");
    case AllDataWithheld:
        return DecisionText::tr(
            "Additional data are asked for (%1 in all), but NoSecondLevelCollection withholds all of them.");
    case FilesWithheld:
        return DecisionText::tr(
            "Additional data are collected: %1 in all. NoFileCollection withholds files: %2 in all.");
    case DataLeftOut:
        return DecisionText::tr(
            "What could not be collected was left out: %1 in all. The report is made nevertheless.");
    case NoMemoryDump: return DecisionText::tr("A memory dump is asked for and cannot be made, so no report is made.");
    default: return {};
    }
}

QString reportSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case Compressed: return DecisionText::tr("Everything goes into one cabinet file.");
    case NotCompressed: return DecisionText::tr("The cabinet file could not be made, so there is no report.");
    case Copied: return DecisionText::tr("The report is copied to the share under a random name.");
    case NotCopied: return DecisionText::tr("The report could not be copied, and does not count as one.");
    default: return {};
    }
}

QString countSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case CountMade: return DecisionText::tr("count.txt is made. Reports: %1, hits: %2.");
    case CountIncreased: return DecisionText::tr("count.txt is increased. Reports: %1, then %3; hits: %2, then %4.");
    case CountDamaged: return DecisionText::tr("count.txt is damaged. It stays as it is, and the hit is not counted.");
    case CountFull: return DecisionText::tr("A number in count.txt cannot grow any more. The hit is not counted.");
    case NotCounted: return DecisionText::tr("count.txt could not be written. The hit is not counted.");
    default: return {};
    }
}

QString trackSentence(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case Logged: return DecisionText::tr("A line goes to crash.log and one to hits.log. crash.log names the error %1.");
    case NoLogs: return DecisionText::tr("Tracking is off: no log is written.");
    case NotLogged: return DecisionText::tr("A log could not be written.");
    case NotReached: return DecisionText::tr("Not reached.");
    default: return {};
    }
}

} // namespace

QString DecisionText::summary(const cer::Decision &decision)
{
    if (decision.ended)
        return tr("Does nothing");
    if (decision.collects)
        return tr("Makes a report");
    return decision.step(cer::ClientStep::Count).outcome() == cer::StepOutcome::Done ? tr("Only counts")
                                                                                     : tr("Makes no report");
}

QString DecisionText::title(cer::ClientStep step)
{
    switch (step) {
    case cer::ClientStep::Read: return tr("Read policy.txt and status.txt");
    case cer::ClientStep::Settle: return tr("Settle which values are in force");
    case cer::ClientStep::Limit: return tr("Compare the reports with the limit");
    case cer::ClientStep::IData: return tr("See whether a report is wanted");
    case cer::ClientStep::Collect: return tr("Collect additional data");
    case cer::ClientStep::Compress: return tr("Compress the report");
    case cer::ClientStep::Copy: return tr("Copy the report to the share");
    case cer::ClientStep::Count: return tr("Count the hit");
    case cer::ClientStep::Track: return tr("Write the logs");
    }
    return {};
}

QString DecisionText::sentence(const cer::DecisionStep &step)
{
    for (QString (*group)(cer::StepReason) : {readSentence, settleSentence, limitSentence, iDataSentence,
                                              collectSentence, reportSentence, countSentence, trackSentence}) {
        if (const QString text = group(step.reason); !text.isEmpty())
            return Messages::filled(text, step.arguments).trimmed();
    }
    return {};
}

QString DecisionText::outcome(cer::StepOutcome outcome)
{
    switch (outcome) {
    case cer::StepOutcome::Done: return tr("Done");
    case cer::StepOutcome::NoReport: return tr("No report");
    case cer::StepOutcome::Skipped: return tr("Skipped");
    case cer::StepOutcome::Failed: return tr("Failed");
    case cer::StepOutcome::Ended: return tr("Gives up");
    }
    return {};
}

QString DecisionText::brief(cer::StepReason reason)
{
    using enum cer::StepReason;
    switch (reason) {
    case ReportAsked:
    case ReportNotForbidden: return tr("a report is wanted, and there is room for it");
    case LimitReached: return tr("the limit is reached");
    case LimitUnknown: return tr("count.txt is damaged, so the room below the limit is unknown");
    case ReportForbidden: return tr("status.txt wants no report");
    case ReportNotAskedStrict: return tr("iData is not set, and it is read strictly");
    case NoMemoryDump: return tr("a memory dump is asked for and cannot be made");
    case NameForbidden: return tr("a name that no client may use");
    case PathTooLong: return tr("a path of more than 260 characters");
    case RedirectLoop:
    case TooManyRedirects:
    case RootUnreadable: return tr("FileTreeRoot leads nowhere");
    default: return sentence({cer::ClientStep::Read, reason, {}, {}});
    }
}

QChar DecisionText::mark(cer::StepOutcome outcome)
{
    switch (outcome) {
    case cer::StepOutcome::Done: return u'✓';
    case cer::StepOutcome::NoReport: return u'⊘';
    case cer::StepOutcome::Skipped: return u'–';
    case cer::StepOutcome::Failed: return u'⚠';
    case cer::StepOutcome::Ended: return u'■';
    }
    return {};
}

bool DecisionText::isTelling(const cer::DecisionStep &step, const cer::EffectiveValue &value)
{
    const bool isDefault = value.origin == cer::Origin::Default;
    return value.value && !(isDefault && step.step == cer::ClientStep::Collect);
}

QString DecisionText::origin(const cer::EffectiveValue &value)
{
    const auto inFile = [&value](const QString &file) {
        return value.line == 0 ? file : tr("%1, line %2").arg(file).arg(value.line);
    };
    switch (value.origin) {
    case cer::Origin::Status: return inFile(u"status.txt"_s);
    case cer::Origin::Policy: return inFile(u"policy.txt"_s);
    case cer::Origin::Profile: return tr("group policy");
    case cer::Origin::Default: return value.value ? tr("default") : tr("not set");
    }
    return {};
}

QString DecisionText::leftOut(const cer::LeftOut &item)
{
    const QString detail = textOfBytes(item.detail);
    const auto reason = [&]() -> QString {
        switch (item.reason) {
        case cer::LeftOutReason::NotHere: return tr("this system has nothing of the kind");
        case cer::LeftOutReason::Missing: return tr("there is none");
        case cer::LeftOutReason::Unreadable: return tr("it cannot be read: %1").arg(detail);
        case cer::LeftOutReason::TooLarge: return tr("it is too large, with %1 bytes").arg(detail);
        case cer::LeftOutReason::Variable: return tr("the variable %1 is not set").arg(detail);
        }
        return {};
    };
    const QString key = QString::fromLatin1(cer::parameterInfo(item.parameter).key);
    const QString what = item.item.empty() ? key : u"%1 %2"_s.arg(key, textOfBytes(item.item));
    //: What a report leaves out and why: "GetFile C:\a.txt was left out: there is none."
    return tr("%1 was left out: %2.").arg(what, reason());
}
