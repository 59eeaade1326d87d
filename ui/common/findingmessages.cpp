// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/codepage.h"
#include "ui/common/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString nameSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case NameEmpty: return Messages::tr("A part of the path is empty.");
    case NameTooLong: return Messages::tr("\"%1\" has %2 characters; at most %3 are allowed.");
    case NameNotAscii:
        return Messages::tr("\"%1\" holds a character that is not ASCII. Clients may only use ASCII in names.");
    case NameProhibitedCharacter:
        return Messages::tr("\"%1\" holds a character (0x%2) that Windows does not allow in names.");
    case NameReserved:
        return Messages::tr("\"%1\" is the name of a device on Windows and cannot be a folder or file there.");
    case NameTrailingDotOrBlank:
        return Messages::tr("\"%1\" ends with a dot or a blank, which Windows does not allow.");
    case NameDots: return Messages::tr("\"%1\" is no name of a folder.");
    case SignatureOffsetNotHex: return Messages::tr("The offset \"%1\" is not hexadecimal.");
    case SignatureOffsetWidth:
        return Messages::tr("The offset \"%1\" has %2 digits; it must have 8 (32-bit) or 16 (64-bit).");
    case PathTooLong:
        return Messages::tr(
            "The path \"%1\" has %2 characters with its closing NUL; clients discard reports above %3. Give the "
            "share a shorter path.");
    case PathAtLimit:
        return Messages::tr("The path \"%1\" has %2 characters with its closing NUL, which is just the limit of %3.");
    case UncSyntax:
        return Messages::tr("\"%1\" is no UNC path. Write it as \\\\server\\share or \\\\server\\share\\folder.");
    case UncDeviceSelector: return Messages::tr("\"%1\" names a device, not a share. Write it as \\\\server\\share.");
    case UncHost: return Messages::tr("\"%1\" cannot be the name of a server.");
    case UncShareName: return Messages::tr("\"%1\" cannot be the name of a share.");
    case UncTrailingSeparator: return Messages::tr("\"%1\" ends with a separator, which is allowed and means nothing.");
    default: return {};
    }
}

QString textSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case TextByteOrderMark:
        return Messages::tr(
            "The file begins with a byte order mark, so its first line does not conform. Save it without one.");
    case TextUtf16:
        return Messages::tr("The file is UTF-16, so nothing in it conforms. Save it in the code page of the share.");
    case TextNul: return Messages::tr("There is a NUL byte in the file.");
    case TextLoneLineFeed:
        return Messages::tr("A line ends with LF alone. Clients end lines with CRLF only and read on.");
    case TextLoneCarriageReturn:
        return Messages::tr("A CR stands without LF. Clients end lines with CRLF only and read on.");
    case TextLastLineOpen: return Messages::tr("The last line has no CRLF, so clients ignore it.");
    case CountEmpty: return Messages::tr("count.txt is empty.");
    case CountSyntax: return Messages::tr("\"%1\" is no line of a count.txt.");
    case CountOrder: return Messages::tr("\"Cabs Gathered\" must stand before \"Total Hits\".");
    case CountMissingLine: return Messages::tr("The line \"%1\" is missing.");
    case CountLeadingZero: return Messages::tr("The number of \"%1\" has leading zeros.");
    case CountHitsZero:
        return Messages::tr("Total Hits is 0. A bucket exists only because it was hit, so this is never right.");
    case CountTooLarge: return Messages::tr("The number of \"%1\" is larger than any counter can be.");
    case CountTrailing: return Messages::tr("There is something behind the second line.");
    case CountCabsAboveHits:
        return Messages::tr(
            "%1 reports are counted for %2 hits. There cannot be more reports than hits: somebody may have changed "
            "the file, or a client lost an update.");
    default: return {};
    }
}

QString logSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case LogTime: return Messages::tr("The time is not HH:MM:SS.");
    case LogDate: return Messages::tr("The date is not an existing day as MM-DD-YYYY.");
    case LogSeparator:
        return Messages::tr("Between time and date there must be two blanks, and behind the date a tab.");
    case LogFieldCount: return Messages::tr("The line must have machine, user and one more field, separated by tabs.");
    case LogMachineEmpty: return Messages::tr("The name of the machine is empty.");
    case LogMachineTooLong: return Messages::tr("The name of the machine has more than 15 characters.");
    case LogUserEmpty: return Messages::tr("The name of the user is empty.");
    case LogUserTooLong: return Messages::tr("The name of the user has more than 256 characters.");
    case LogFileNameEmpty:
        return Messages::tr("The name of the report is empty. Where no report was written it must be \"No CAB\".");
    case LogFileNameTooLong: return Messages::tr("The name of the report is too long.");
    case LogErrorInfoEmpty: return Messages::tr("The bucket id or subpath is empty.");
    case LogBucketIdZero: return Messages::tr("The bucket id is 0.");
    case LogNotAscii: return Messages::tr("The line holds a character that is not ASCII. It is read all the same.");
    case LogNul: return Messages::tr("There is a NUL byte in the line.");
    case LogLineTooLong: return Messages::tr("The line is longer than any entry can be.");
    case LogTornLine:
        return Messages::tr("The last line has no CRLF: a client was interrupted, or is writing at this moment.");
    default: return {};
    }
}

QString entrySentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case EntryBlankLine: return Messages::tr("The line is empty. Clients ignore it.");
    case EntryNoEquals: return Messages::tr("The line has no \"=\". Clients ignore it.");
    case EntryUnknown: return Messages::tr("\"%1\" is no key of this protocol. Clients ignore the line.");
    case EntryLaterServer:
        return Messages::tr("\"%1\" is a key of a later protocol, [MS-CER2]. Clients of this one ignore the line.");
    case EntryKeyCase:
        return Messages::tr("\"%1\" must be written \"%2\": keys are case-sensitive, so clients ignore the line.");
    case EntryBlanks:
        return Messages::tr(
            "There are blanks around \"=\" of \"%1\". They are part of the line, so clients ignore it.");
    case EntryDuplicate:
        return Messages::tr("\"%1\" stands in line %2 already, and the first one counts. Clients ignore this line.");
    case EntryNotHere: return Messages::tr("\"%1\" does not belong into this file. Clients ignore the line.");
    case ValueEmpty: return Messages::tr("\"%1\" has no value. Clients ignore the line.");
    case ValueBoolean:
        return Messages::tr("\"%2\" is neither yes nor no. \"%1\" must be YES, TRUE, 1, NO, FALSE or 0.");
    case ValueCount:
        return Messages::tr("\"%2\" is no number. \"%1\" must be a whole number without sign and leading zeros.");
    case ValueBucketId:
        return Messages::tr("\"%2\" is no bucket id. \"%1\" must be a whole number above 0 without leading zeros.");
    case ValueTooLarge: return Messages::tr("The number %2 of \"%1\" is larger than any program can count.");
    case ValueUri:
        return Messages::tr("\"%2\" is no URL. \"%1\" must be one by RFC 3986, with its scheme: https://server/page.");
    case ValueNotUnc: return Messages::tr("\"%2\" is no UNC path. \"%1\" must be one: \\\\server\\share.");
    case ValueTooLong: return Messages::tr("The value of \"%1\" has %2 characters; at most %3 are allowed.");
    case ValueEmptyItem: return Messages::tr("The list of \"%1\" has an empty item between two semicolons.");
    case ValueWqlSemicolon: return Messages::tr("The list of \"%1\" must not end with a semicolon.");
    case ValueCharacter:
        return Messages::tr(
            "The value of \"%1\" holds the byte 0x%2, which is not ASCII. What clients make of it depends on their "
            "code page.");
    case ValueUrlScheme:
        return Messages::tr("A client may refuse to open a URL with the scheme \"%2\" in \"%1\". Use http or https.");
    case ValueRegistryRoot:
        return Messages::tr("\"%2\" in \"%1\" does not begin with a root of the registry such as HKLM\\.");
    case ValueWildcard: return Messages::tr("\"%2\" in \"%1\" holds a wildcard, which clients do not expand.");
    case ValueWqlQuote:
        return Messages::tr(
            "\"%2\" in \"%1\" has a quote that is not closed. \";\" separates queries even inside quotes, and nothing "
            "can escape it: write \"_\", which stands for any character, as in LIKE 'a_b' in place of = 'a;b'.");
    case ValueProhibitedCharacter:
        return Messages::tr("\"%2\" in \"%1\" holds a character (0x%3) that Windows does not allow there.");
    case ValuePathColon:
        return Messages::tr(
            "\"%2\" in \"%1\" holds a \":\" that does not stand behind a drive letter. Windows takes what "
            "follows for a stream of a file, or for nothing that exists.");
    case ValueRegistryEmptyKey:
        return Messages::tr("\"%2\" in \"%1\" has a key without a name between two backslashes.");
    default: return {};
    }
}

QString shareSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case ShareNotAShare:
        return Messages::tr(
            "The folder holds none of policy.txt, crash.log, cabs, counts and status: no client has reported here yet, "
            "or it is another folder.");
    case ShareCaseTwins:
        return Messages::tr(
            "\"%1\" and \"%2\" differ by case alone. To clients they are one folder; only on this disk they are two.");
    case ShareForeignTree: return Messages::tr("\"%1\" belongs to another server's software. It is left alone.");
    case ShareOtherDepth:
        return Messages::tr("\"%1\" has %2 parts, not the five of an application. It is shown as kind \"other\".");
    case ShareLinkSkipped: return Messages::tr("\"%1\" is a link. Links are not followed.");
    case ShareUnreadable: return Messages::tr("\"%1\" cannot be read: %2. What it holds is missing here.");
    case ShareVanished: return Messages::tr("\"%1\" was there a moment ago and is gone.");
    case ShareFileForFolder: return Messages::tr("\"%1\" is a file where a folder belongs.");
    case ShareFolderForFile: return Messages::tr("\"%1\" is a folder where a file belongs.");
    case ShareNotRegular:
        return Messages::tr("\"%1\" is a device, pipe or socket where a file belongs. It is not read.");
    case ShareFileTooLarge: return Messages::tr("\"%1\" has %2 bytes; more than %3 are not read.");
    case ShareTooDeep: return Messages::tr("\"%1\" lies %2 folders deep. What is below it is not looked at.");
    case ShareBucketIdShared:
        return Messages::tr("Bucket id %1 is used by \"%2\" and by \"%3\". Log entries under it belong to nobody knows "
                            "which: give one of "
                            "them another number.");
    case ShareStrayFile: return Messages::tr("\"%1\" is a file that the protocol does not know.");
    case ShareCountMissing: return Messages::tr("\"%1\" has reports or a log, but no count.txt.");
    case ShareEmptyReport: return Messages::tr("The report \"%1\" is empty.");
    default: return {};
    }
}

QString auditSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case CountHitsBelowLog:
        return Messages::tr("Total Hits is %1, but hits.log holds %2 lines: a client lost an update of count.txt, or "
                            "somebody set it back. Repair it to count every hit again.");
    case CountHitsAboveLog:
        return Messages::tr(
            "hits.log holds %2 lines for %1 hits: tracking was switched on late or was off for a while, or "
            "somebody cleaned the log up. The counter is right; older hits have no history.");
    case CountCabsBelowReports:
        return Messages::tr(
            "Cabs Gathered is %1, but there are %2 reports: a client lost an update of count.txt or was "
            "interrupted behind copying, or files were put there by hand. While it is too low, clients "
            "send more reports than the limit allows.");
    case CountCabsAboveReports:
        return Messages::tr("Cabs Gathered is %1, but there are %2 reports: the others were deleted by hand or by a "
                            "clean-up. Clients still count them as collected. If you want new ones, raise the limit.");
    case LogBucketUnknown:
        return Messages::tr(
            "%1 of %2 lines of crash.log name no bucket of this share: their folders were deleted, or the "
            "bucket id of a response was changed. They are missing in every history.");
    case LogsDiffer:
        return Messages::tr(
            "crash.log and hits.log differ in %1 buckets, %2 lines against %3: one of them was cleaned up, or "
            "clients could write only one of the two.");
    case ShareReportNoArchive:
        return Messages::tr(
            "The report \"%1\" is neither an archive nor a dump: copying it was interrupted, or somebody "
            "put the file there.");
    case ShareReportOtherFormat:
        return Messages::tr(
            "The report \"%1\" has the name of a CAB file, but its content is %2. Rename it to open it.");
    case ShareBucketBlind:
        return Messages::tr(
            "The bucket is full with %2 reports and still hit, %3 times in the last 30 days of the log: what "
            "happens there now leaves no report. Raise the limit, or give it a response.");
    case ShareBucketNoLimit:
        return Messages::tr(
            "Nothing limits the reports of this bucket, %2 until now: each hit adds one. Set \"Crashes per "
            "bucket\" in its status.txt or in policy.txt.");
    case ShareRedirectLoop:
        return Messages::tr(
            "FileTreeRoot leads in a circle, %2: clients give up and report nothing. Correct or remove it.");
    case ShareRedirectTooMany:
        return Messages::tr(
            "FileTreeRoot leads through more than 10 shares, %2: clients give up and report nothing. Name the "
            "last share at once.");
    case ShareRedirectDead:
        return Messages::tr(
            "FileTreeRoot leads to \"%1\", which cannot be opened from this computer (%3). A client that cannot "
            "either reports nothing. Check the name, or remove the line.");
    default: return {};
    }
}

QString registrySentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case RegistryNotAnExport:
        return Messages::tr("This is no export of a registry. Export the key with the registry editor as a .reg file.");
    case RegistryNoKey:
        return Messages::tr("The export says nothing about corporate error reporting. It must hold the key "
                            "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\PCHealth\\ErrorReporting\\DW.");
    case RegistryLine: return Messages::tr("\"%1\" cannot be read as a value of the registry.");
    case RegistryUnknownValue: return Messages::tr("\"%1\" is no setting that this program knows. It is left out.");
    case RegistryValueType:
        return Messages::tr("\"%1\" has the type \"%2\". A client expects a text or a number, so it is left out.");
    case RegistryWrongKey:
        return Messages::tr("\"%1\" stands one key too high: clients read it in the key DW only, so it is left out.");
    default: return {};
    }
}

QString templateSentence(cer::FindingCode code)
{
    using enum cer::FindingCode;
    switch (code) {
    case TemplateSyntax: return Messages::tr("This is no template: from here on it is not JSON.");
    case TemplateNoSettings:
        return Messages::tr("The template sets nothing. Its \"settings\" must be an object with at least one key.");
    case TemplateUnknownKey: return Messages::tr("\"%1\" is no key of status.txt. It is left out.");
    case TemplateValueType:
        return Messages::tr("The value of \"%1\" must be a text, or null to take the setting away. It is left out.");
    case TemplateNothingFor:
        return Messages::tr("\"%1\" cannot be filled in: this bucket has nothing for {%2}. Leave it out, or give "
                            "the bucket what is missing.");
    case TemplateNameUnfit:
        return Messages::tr(
            "\"%1\" cannot be filled in: the name \"%3\" for {%2} has a character that would change what "
            "the value means.");
    default: return {};
    }
}

QString sentenceOf(cer::FindingCode code)
{
    for (QString (*group)(cer::FindingCode) : {nameSentence, textSentence, logSentence, entrySentence, shareSentence,
                                               auditSentence, registrySentence, templateSentence}) {
        if (const QString sentence = group(code); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

QString shown(const std::string &argument)
{
    constexpr qsizetype longest = 160;
    QString text = textOfBytes(argument);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QChar(u'\u2423');
    }
    return text.size() > longest ? text.left(longest) + u"…"_s : text;
}

} // namespace

QString Messages::filled(const QString &sentence, const std::vector<std::string> &arguments)
{
    QString filled;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number = sentence.at(at) == u'%' && at + 1 < sentence.size() ? sentence.at(at + 1).digitValue() : -1;
        if (number < 1) {
            filled += sentence.at(at);
            continue;
        }
        if (std::size_t(number) <= arguments.size())
            filled += shown(arguments[std::size_t(number - 1)]);
        ++at;
    }
    return filled;
}

QString Messages::textFor(const cer::Finding &finding)
{
    return filled(sentenceOf(finding.code), finding.arguments);
}

QString Messages::kindText(cer::FindingCode code)
{
    const QString sentence = filled(sentenceOf(code), std::vector<std::string>(9, "\u2026"));
    qsizetype end = sentence.size();
    for (const QStringView stop : {u". ", u"; "}) {
        if (const qsizetype at = sentence.indexOf(stop); at >= 0)
            end = std::min(end, at);
    }
    return sentence.endsWith(u'.') && end == sentence.size() ? sentence.chopped(1) : sentence.left(end);
}

QString Messages::placeOf(const cer::Where &where)
{
    if (where.file.empty())
        return {};
    const QString file = textOfBytes(where.file);
    if (where.line == 0)
        return file;
    return where.column == 0 ? tr("%1, line %2").arg(file).arg(where.line)
                             : tr("%1, line %2, column %3").arg(file).arg(where.line).arg(where.column);
}

QString Messages::severityText(cer::Severity severity)
{
    switch (severity) {
    case cer::Severity::Note: return tr("Note");
    case cer::Severity::Warning: return tr("Warning");
    case cer::Severity::Error: return tr("Error");
    }
    return {};
}

QString Messages::sectionTitle(const QString &section)
{
    static constexpr std::pair<const char *, const char *> titles[] = {
        {"2.2", QT_TR_NOOP("Message syntax")},
        {"2.2.1", "count.txt"},
        {"2.2.2", QT_TR_NOOP("Tracking files")},
        {"2.2.2.1", "hits.log"},
        {"2.2.2.2", "crash.log"},
        {"2.2.3", QT_TR_NOOP("Folders of the share")},
        {"2.2.3.1", QT_TR_NOOP("Application faults")},
        {"2.2.3.2", QT_TR_NOOP("Specialized reporting types")},
        {"2.2.4", "policy.txt"},
        {"2.2.5", "status.txt"},
        {"3.1.1", "DWFileTreeRoot"},
        {"3.1.7", QT_TR_NOOP("What a client does")},
        {"4.2", QT_TR_NOOP("The example of a kernel fault")},
    };
    for (const auto &[number, title] : titles) {
        if (section == QLatin1StringView(number))
            return u"%1 %2"_s.arg(section, tr(title));
    }
    return section;
}
