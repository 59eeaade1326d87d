// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messages.h"

#include "core/share/filter.h"
#include "core/store/error.h"
#include "ui/common/codepage.h"

namespace {

QString sentence(cer::ErrorKind kind)
{
    using enum cer::ErrorKind;
    switch (kind) { // no default: a new kind asks the compiler for its sentence
    case NotFound: return Messages::tr("\"%1\" does not exist.");
    case Denied: return Messages::tr("You have no right to use \"%1\".");
    case Conflict: return Messages::tr("\"%1\" was changed by somebody else meanwhile.");
    case Exists: return Messages::tr("\"%1\" is there already.");
    case Busy: return Messages::tr("\"%1\" is held open by somebody else.");
    case Unreachable: return Messages::tr("\"%1\" cannot be reached.");
    case TimedOut: return Messages::tr("The server of \"%1\" does not answer any more.");
    case LogOn: return Messages::tr("The server of \"%1\" does not accept this user name or password.");
    case NoShare: return Messages::tr("There is no share \"%1\" on its server.");
    case TooLarge: return Messages::tr("\"%1\" is too large.");
    case Malformed: return Messages::tr("\"%1\" is malformed.");
    case NotAFolder: return Messages::tr("\"%1\" is no folder.");
    case NotAFile: return Messages::tr("\"%1\" is no regular file.");
    case NoSpace: return Messages::tr("There is no space left for \"%1\".");
    case Name: return Messages::tr("\"%1\" cannot be a path here.");
    case Secret:
        return Messages::tr(
            "A password does not belong into an address, where others can read it: \"%1\" without it asks "
            "for the password.");
    case Cancelled: return Messages::tr("The work on \"%1\" was cancelled.");
    case Io: return Messages::tr("\"%1\" cannot be read or written.");
    }
    return {};
}

} // namespace

QString Messages::textFor(const cer::Error &error)
{
    QString text = sentence(error.kind).arg(textOfBytes(error.path));
    if (error.detail.empty())
        return text;
    //: A sentence, and the operating system's own words for the reason
    return tr("%1 (%2)").arg(text, textOfBytes(error.detail));
}

QString Messages::textFor(const cer::FilterFault &fault)
{
    using enum cer::FilterFaultCode;
    switch (fault.code) {
    case UnknownField:
        return tr("There is no such field. Fields are app, module, version, hits, last and others: press Ctrl+Space "
                  "for all.");
    case UnknownFlag: return tr("There is no such flag. Try is:full, is:blind, has:response or none:status.");
    case BadNumber: return tr("Behind a number field belongs a number: hits:>100, cabs:=0 or hits:10..20.");
    case BadYesNo: return tr("Behind this field belongs yes or no: fdoc:yes.");
    case BadTime: return tr("Behind a time field belongs an age or a day: last:<7d, last:>=2026-04-01.");
    case MissingValue: return tr("A value is missing behind the colon.");
    case OpenQuote: return tr("The closing quote is missing.");
    case DanglingOr: return tr("OR must stand between two terms.");
    }
    return {};
}
