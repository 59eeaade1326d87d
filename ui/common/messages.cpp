// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messages.h"

#include "core/store/error.h"

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
    case TooLarge: return Messages::tr("\"%1\" is too large.");
    case Malformed: return Messages::tr("\"%1\" is malformed.");
    case NotAFolder: return Messages::tr("\"%1\" is no folder.");
    case NotAFile: return Messages::tr("\"%1\" is no regular file.");
    case NoSpace: return Messages::tr("There is no space left for \"%1\".");
    case Name: return Messages::tr("\"%1\" cannot be a path here.");
    case Cancelled: return Messages::tr("The work on \"%1\" was cancelled.");
    case Io: return Messages::tr("\"%1\" cannot be read or written.");
    }
    return {};
}

} // namespace

QString Messages::textFor(const cer::Error &error)
{
    QString text = sentence(error.kind).arg(QString::fromStdString(error.path));
    if (error.detail.empty())
        return text;
    //: A sentence, and the operating system's own words for the reason
    return tr("%1 (%2)").arg(text, QString::fromStdString(error.detail));
}
