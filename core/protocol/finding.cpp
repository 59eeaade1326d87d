// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/finding.h"

#include <algorithm>

namespace cer {

namespace {

using enum FindingCode;
using enum Severity;

// The names are known to scripts: a row may change its severity, never its name.
constexpr FindingInfo table[] = {
    {NameEmpty, "name.empty", Error, "2.2.3", "D13"},
    {NameTooLong, "name.too-long", Error, "2.2.3.1", {}},
    {NameNotAscii, "name.not-ascii", Error, "2.2.3", "D13"},
    {NameProhibitedCharacter, "name.prohibited-character", Error, "2.2.3", "D13"},
    {NameReserved, "name.reserved", Error, "2.2.3", "D13"},
    {NameTrailingDotOrBlank, "name.trailing-dot-or-blank", Error, "2.2.3", "D13"},
    {NameDots, "name.dots", Error, "2.2.3", "D13"},
    {SignatureOffsetNotHex, "signature.offset-not-hex", Error, "2.2.3.1", {}},
    {SignatureOffsetWidth, "signature.offset-width", Error, "2.2.3.1", {}},
    {PathTooLong, "path.too-long", Error, "2.2.3", "D12"},
    {PathAtLimit, "path.at-limit", Warning, "2.2.3", "D12"},
    {UncSyntax, "unc.syntax", Error, "2.2.4", {}},
    {UncDeviceSelector, "unc.device-selector", Error, "2.2.4", {}},
    {UncHost, "unc.host", Error, "2.2.4", {}},
    {UncShareName, "unc.share-name", Error, "2.2.4", {}},
    {UncTrailingSeparator, "unc.trailing-separator", Note, "2.2.4", {}},
    {TextByteOrderMark, "text.byte-order-mark", Error, "2.2", "D22"},
    {TextUtf16, "text.utf-16", Error, "2.2", "D22"},
    {TextNul, "text.nul", Error, "2.2", "D3"},
    {TextLoneLineFeed, "text.lone-line-feed", Error, "2.2", "D3"},
    {TextLoneCarriageReturn, "text.lone-carriage-return", Error, "2.2", "D3"},
    {TextLastLineOpen, "text.last-line-open", Error, "2.2", "D3"},
    {CountEmpty, "count.empty", Error, "2.2.1", "D15"},
    {CountSyntax, "count.syntax", Error, "2.2.1", "D15"},
    {CountOrder, "count.order", Error, "2.2.1", "D15"},
    {CountMissingLine, "count.missing-line", Error, "2.2.1", "D15"},
    {CountLeadingZero, "count.leading-zero", Error, "2.2.1", "D15"},
    {CountHitsZero, "count.hits-zero", Error, "2.2.1", "D15"},
    {CountTooLarge, "count.too-large", Error, "2.2.1", "D15"},
    {CountTrailing, "count.trailing", Error, "2.2.1", "D15"},
    {CountCabsAboveHits, "count.cabs-above-hits", Warning, "3.1.7", {}},
    {CountHitsBelowLog, "count.hits-below-log", Warning, "3.1.7", "D16"},
    {CountHitsAboveLog, "count.hits-above-log", Note, "3.1.7", "D17"},
    {CountCabsBelowReports, "count.cabs-below-reports", Warning, "3.1.7", "D16"},
    {CountCabsAboveReports, "count.cabs-above-reports", Note, "2.2.1", {}},
    {LogTime, "log.time", Error, "2.2.2", {}},
    {LogDate, "log.date", Error, "2.2.2", {}},
    {LogSeparator, "log.separator", Error, "2.2.2", {}},
    {LogFieldCount, "log.field-count", Error, "2.2.2", {}},
    {LogMachineEmpty, "log.machine-empty", Error, "2.2.2", {}},
    {LogMachineTooLong, "log.machine-too-long", Error, "2.2.2", {}},
    {LogUserEmpty, "log.user-empty", Error, "2.2.2", {}},
    {LogUserTooLong, "log.user-too-long", Error, "2.2.2", {}},
    {LogFileNameEmpty, "log.file-name-empty", Error, "2.2.2.1", {}},
    {LogFileNameTooLong, "log.file-name-too-long", Error, "2.2.2.1", {}},
    {LogErrorInfoEmpty, "log.error-info-empty", Error, "2.2.2.2", {}},
    {LogBucketIdZero, "log.bucket-id-zero", Error, "2.2.2.2", {}},
    {LogNotAscii, "log.not-ascii", Warning, "2.2.2", "D21"},
    {LogNul, "log.nul", Error, "2.2.2", {}},
    {LogLineTooLong, "log.line-too-long", Error, "2.2.2", {}},
    {LogTornLine, "log.torn-line", Error, "2.2.2", "D16"},
    {LogBucketUnknown, "log.bucket-unknown", Note, "2.2.2.2", "D18"},
    {LogsDiffer, "log.logs-differ", Note, "2.2.2", "D17"},
    {EntryBlankLine, "entry.blank-line", Note, "2.2.4", "D3"},
    {EntryNoEquals, "entry.no-equals", Error, "2.2.4", "D3"},
    {EntryUnknown, "entry.unknown", Warning, "2.2.4", "D5"},
    {EntryLaterServer, "entry.later-server", Note, "2.2.5", "D5"},
    {EntryKeyCase, "entry.key-case", Error, "2.2.4", "D3"},
    {EntryBlanks, "entry.blanks", Error, "2.2.4", "D3"},
    {EntryDuplicate, "entry.duplicate", Error, "2.2.4", "D4"},
    {EntryNotHere, "entry.not-here", Error, "2.2.5", "D6"},
    {ValueEmpty, "value.empty", Error, "2.2.4", "D3"},
    {ValueBoolean, "value.boolean", Error, "2.2.4", "D3"},
    {ValueCount, "value.count", Error, "2.2.4", "D3"},
    {ValueBucketId, "value.bucket-id", Error, "2.2.5", "D3"},
    {ValueTooLarge, "value.too-large", Error, "2.2.4", "D3"},
    {ValueUri, "value.uri", Error, "2.2.4", "D3"},
    {ValueNotUnc, "value.not-unc", Error, "2.2.4", "D3"},
    {ValueTooLong, "value.too-long", Error, "2.2.4", "D3"},
    {ValueEmptyItem, "value.empty-item", Error, "2.2.5", "D3"},
    {ValueWqlSemicolon, "value.wql-semicolon", Error, "2.2.5", "D3"},
    {ValueCharacter, "value.character", Warning, "2.2.5", "D21"},
    {ValueUrlScheme, "value.url-scheme", Warning, "2.2.4", {}},
    {ValueRegistryRoot, "value.registry-root", Warning, "2.2.5", {}},
    {ValueWildcard, "value.wildcard", Warning, "2.2.5", {}},
    {ValueWqlQuote, "value.wql-quote", Warning, "2.2.5", {}},
    {ValueProhibitedCharacter, "value.prohibited-character", Warning, "2.2.5", {}},
    {ValuePathColon, "value.path-colon", Warning, "2.2.5", {}},
    {ValueRegistryEmptyKey, "value.registry-empty-key", Warning, "2.2.5", {}},
    {ShareNotAShare, "share.not-a-share", Error, "2.2.3", {}},
    {ShareCaseTwins, "share.case-twins", Warning, "2.2.3", "D14"},
    {ShareForeignTree, "share.foreign-tree", Note, "2.2.3", "D23"},
    {ShareOtherDepth, "share.other-depth", Note, "2.2.3.2", "D24"},
    {ShareLinkSkipped, "share.link-skipped", Warning, "2.2.3", {}},
    {ShareUnreadable, "share.unreadable", Error, "2.2.3", {}},
    {ShareVanished, "share.vanished", Warning, "2.2.3", {}},
    {ShareFileForFolder, "share.file-for-folder", Error, "2.2.3", {}},
    {ShareFolderForFile, "share.folder-for-file", Error, "2.2.3", {}},
    {ShareNotRegular, "share.not-regular", Error, "2.2.3", {}},
    {ShareFileTooLarge, "share.file-too-large", Error, "2.2.3", {}},
    {ShareTooDeep, "share.too-deep", Error, "2.2.3", "D24"},
    {ShareBucketIdShared, "share.bucket-id-shared", Warning, "2.2.5", "D19"},
    {ShareStrayFile, "share.stray-file", Note, "2.2.3", {}},
    {ShareCountMissing, "share.count-missing", Warning, "3.1.7", {}},
    {ShareEmptyReport, "share.empty-report", Warning, "3.1.7", {}},
    {ShareReportNoArchive, "share.report-no-archive", Warning, "3.1.7", {}},
    {ShareReportOtherFormat, "share.report-other-format", Note, "3.1.7", {}},
    {ShareBucketBlind, "share.bucket-blind", Note, "3.1.7", "D9"},
    {ShareBucketNoLimit, "share.bucket-no-limit", Note, "2.2.4", "D2"},
    {ShareRedirectLoop, "share.redirect-loop", Error, "2.2.4", "D7"},
    {ShareRedirectTooMany, "share.redirect-too-many", Error, "2.2.4", "D7"},
    {ShareRedirectDead, "share.redirect-dead", Warning, "2.2.4", "D7"},
    {RegistryNotAnExport, "registry.not-an-export", Error, "3.1.1", "D8"},
    {RegistryNoKey, "registry.no-key", Error, "3.1.1", "D8"},
    {RegistryLine, "registry.line", Error, "3.1.1", "D8"},
    {RegistryUnknownValue, "registry.unknown-value", Note, "2.2.4", "D8"},
    {RegistryValueType, "registry.value-type", Error, "2.2.4", "D8"},
    {RegistryWrongKey, "registry.wrong-key", Warning, "3.1.1", "D8"},
    {TemplateSyntax, "template.syntax", Error, "2.2.5", {}},
    {TemplateNoSettings, "template.no-settings", Error, "2.2.5", {}},
    {TemplateUnknownKey, "template.unknown-key", Error, "2.2.5", {}},
    {TemplateValueType, "template.value-type", Error, "2.2.5", {}},
    {TemplateNothingFor, "template.nothing-for-placeholder", Error, "2.2.5", {}},
    {TemplateNameUnfit, "template.name-unfit", Error, "2.2.5", {}},
};

consteval bool inOrderAndUnique()
{
    for (std::size_t row = 0; row < std::size(table); ++row) {
        if (std::size_t(table[row].code) != row)
            return false;
        for (std::size_t other = 0; other < row; ++other) {
            if (table[other].name == table[row].name)
                return false;
        }
    }
    return true;
}
static_assert(inOrderAndUnique());
static_assert(std::size(table) == std::size_t(TemplateNameUnfit) + 1, "the last code has no row");

} // namespace

const FindingInfo &findingInfo(FindingCode code)
{
    return table[std::size_t(code)];
}

std::span<const FindingInfo> allFindings()
{
    return table;
}

bool hasError(const Findings &findings)
{
    return std::ranges::any_of(findings,
                               [](const Finding &finding) { return findingInfo(finding.code).severity == Error; });
}

} // namespace cer
