// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/parametertext.h"

#include "ui/common/bytetext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    cer::Parameter parameter;
    const char *label;
    const char *meaning;
    const char *inPolicy; // what more is to be said in policy.txt
};

using enum cer::Parameter;
constexpr const char *context = "ParameterText";

constexpr std::array words{
    Words{Response, QT_TRANSLATE_NOOP("ParameterText", "Response"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "What the user is told. \"1\" says that there is nothing more to tell about this problem. "
                            "An address is shown to the user as the answer."),
          nullptr},
    Words{UrlLaunch, QT_TRANSLATE_NOOP("ParameterText", "Address to show"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "The address of information that is shown to the user. In status.txt it may be empty: then "
                            "the one of policy.txt is not shown for this bucket."),
          QT_TRANSLATE_NOOP("ParameterText", "It holds for every bucket whose status.txt names no other.")},
    Words{
        BucketId, QT_TRANSLATE_NOOP("ParameterText", "Bucket id"),
        QT_TRANSLATE_NOOP("ParameterText",
                          "A whole number from 1 that names this bucket. Clients write it to crash.log in place of the "
                          "subpath, so no two buckets should share one."),
        nullptr},
    Words{IData, QT_TRANSLATE_NOOP("ParameterText", "Report"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "Whether a client makes a report for this error. Without the line it does, as long as the "
                            "limit is not reached. \"No\" still counts the hit."),
          nullptr},
    Words{
        CrashesPerBucket, QT_TRANSLATE_NOOP("ParameterText", "Limit"),
        QT_TRANSLATE_NOOP("ParameterText",
                          "At most so many reports are kept for each error; once they are there, clients only count. 0 "
                          "collects none. Without the line it is 5, and none for kernel faults and shutdowns."),
        nullptr},
    Words{MemoryDump, QT_TRANSLATE_NOOP("ParameterText", "Memory"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "Adds parts of the memory of the failed process to the report. A client that cannot do so "
                            "makes no report but counts the hit."),
          nullptr},
    Words{FDoc, QT_TRANSLATE_NOOP("ParameterText", "Open documents"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "Adds the contents of the documents that are open in the failed program to the report."),
          nullptr},
    Words{
        RegKey, QT_TRANSLATE_NOOP("ParameterText", "Registry keys"),
        QT_TRANSLATE_NOOP("ParameterText",
                          "The keys of the registry whose values go into the report, as far as they exist. In the file "
                          "they are separated by semicolons."),
        nullptr},
    Words{GetFile, QT_TRANSLATE_NOOP("ParameterText", "Files"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "The files that go into the report, as far as they exist: paths of the client, environment "
                            "variables such as %SystemRoot% allowed."),
          nullptr},
    Words{GetFileVersion, QT_TRANSLATE_NOOP("ParameterText", "File versions"),
          QT_TRANSLATE_NOOP(
              "ParameterText",
              "The files whose version goes into the report, not the files themselves: paths of the client, "
              "environment variables allowed."),
          nullptr},
    Words{Wql, QT_TRANSLATE_NOOP("ParameterText", "WMI queries"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "Queries in WQL whose objects go into the report. A query holds no semicolon, because that "
                            "separates two of them in the file, and none may stand at the end."),
          nullptr},
    Words{NoSecondLevelCollection, QT_TRANSLATE_NOOP("ParameterText", "Ignore data requests"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "\"Yes\" makes clients ignore what status.txt asks for in addition: memory, documents, "
                            "registry keys, files and queries. The report itself is still made."),
          nullptr},
    Words{NoFileCollection, QT_TRANSLATE_NOOP("ParameterText", "Ignore file requests"),
          QT_TRANSLATE_NOOP("ParameterText",
                            "\"Yes\" makes clients ignore the requests of status.txt for files of the user's PC: open "
                            "documents and files."),
          nullptr},
    Words{NoExternalUrl, QT_TRANSLATE_NOOP("ParameterText", "Ignore addresses"),
          QT_TRANSLATE_NOOP("ParameterText", "\"Yes\" makes clients ignore the addresses that status.txt names."),
          nullptr},
    Words{Tracking, QT_TRANSLATE_NOOP("ParameterText", "Tracking"),
          QT_TRANSLATE_NOOP(
              "ParameterText",
              "Whether clients write hits.log and crash.log: who was hit, on which machine and when. Without "
              "it there is no history, only the counts."),
          nullptr},
    Words{FileTreeRoot, QT_TRANSLATE_NOOP("ParameterText", "Redirect to"),
          QT_TRANSLATE_NOOP(
              "ParameterText",
              "The UNC path of another share. Clients go there, begin with its policy.txt, and nothing else "
              "of this file counts. After more than 10 redirections they give up."),
          nullptr},
};
static_assert(words.size() == cer::parameterCount);

const Words &wordsOf(cer::Parameter parameter)
{
    return words[std::size_t(parameter)];
}

QString translated(const char *text)
{
    return text ? QCoreApplication::translate(context, text) : QString();
}

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

QString ParameterText::label(cer::Parameter parameter)
{
    return translated(wordsOf(parameter).label);
}

QString ParameterText::key(cer::Parameter parameter)
{
    return latin1(cer::parameterInfo(parameter).key);
}

QString ParameterText::meaning(cer::Parameter parameter, cer::DocumentKind kind)
{
    const QString text = translated(wordsOf(parameter).meaning);
    const QString more = kind == cer::DocumentKind::Policy ? translated(wordsOf(parameter).inPolicy) : QString();
    return more.isEmpty() ? text : text + u' ' + more;
}

QString ParameterText::section(cer::Parameter parameter)
{
    return latin1(cer::parameterInfo(parameter).section);
}

QString ParameterText::group(cer::ParameterGroup group)
{
    switch (group) {
    case cer::ParameterGroup::Answer: return tr("Answer");
    case cer::ParameterGroup::Collect: return tr("What to collect");
    case cer::ParameterGroup::Limits: return tr("What is withheld");
    case cer::ParameterGroup::Share: return tr("The share");
    }
    return {};
}

QString ParameterText::value(const cer::EffectiveValue &value, const ByteText &text)
{
    if (!value.value)
        return value.parameter == CrashesPerBucket ? tr("no limit") : QString();
    if (cer::parameterInfo(value.parameter).kind == cer::ValueKind::Boolean) {
        const auto boolean = cer::parseBoolean(*value.value);
        if (boolean)
            return *boolean ? tr("yes") : tr("no");
    }
    return text.text(*value.value);
}

QString ParameterText::origin(cer::Origin origin)
{
    switch (origin) {
    case cer::Origin::Status: return u"status.txt"_s;
    case cer::Origin::Policy: return u"policy.txt"_s;
    case cer::Origin::Profile: return tr("group policy");
    case cer::Origin::Default: return tr("default");
    }
    return {};
}

QString ParameterText::inherited(const cer::EffectiveValue &value, const ByteText &text, const cer::Profile *profile)
{
    QString words = ParameterText::value(value, text);
    if (words.isEmpty())
        words = value.value ? tr("empty") : tr("nothing");
    QString from = origin(value.origin);
    if (value.origin == cer::Origin::Profile && profile) {
        //: Where a value comes from; %1 is the name of a client
        from = tr("group policy of %1").arg(QString::fromStdString(profile->name));
    }
    //: A value, and the file that it comes from
    return tr("%1 — %2").arg(words, from);
}
