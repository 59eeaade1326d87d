// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reporttext.h"

#include "ui/common/codepage.h"
#include "ui/common/messages.h"

#include <QLocale>

QString ReportText::format(cer::ReportFormat format)
{
    using enum cer::ReportFormat;
    switch (format) { // no default: a new one asks the compiler for its words
    case File: return tr("Single file");
    case Cab: return tr("Cabinet");
    case Zip: return tr("ZIP archive");
    case SevenZip: return tr("7z archive");
    case Tar: return tr("TAR archive");
    }
    return {};
}

QString ReportText::refusal(cer::Refusal refusal)
{
    using enum cer::Refusal;
    switch (refusal) {
    case None: return {};
    case Dots: return tr("The name leads out of the folder.");
    case Absolute: return tr("The name begins at the root of a disk or server.");
    case Drive: return tr("The name has a drive or a stream of a file in it.");
    case Reserved: return tr("The name belongs to a device of Windows.");
    case ProhibitedCharacter: return tr("The name has a character that no file may have.");
    case TrailingDotOrBlank: return tr("A part of the name ends in a dot or a blank.");
    case Empty: return tr("The name, or a part of it, is empty.");
    case BadText: return tr("The name is no text in the encoding that it claims.");
    case TooLong: return tr("The name is too long.");
    case TooDeep: return tr("There are too many folders in the name.");
    case Twice: return tr("An earlier member has the same name.");
    case InTheWay: return tr("A folder of the name is an earlier member, and a file.");
    case Link: return tr("This is a link to another file.");
    case Special: return tr("This is a device, a pipe or a socket.");
    case TooLarge: return tr("It is larger than it says, or than is allowed.");
    case Ratio: return tr("It would grow to much more than its packed bytes can honestly hold.");
    case Encrypted: return tr("It is encrypted.");
    case Unsupported: return tr("It is packed by a method that cannot be read here.");
    case MissingPart: return tr("A part of it is in another cabinet of the set, which is not beside this one.");
    case Damaged: return tr("It is damaged.");
    }
    return {};
}

QString ReportText::textFor(const cer::Error &error)
{
    if (!error.detail.starts_with(std::string(cer::reportReaderName) + ':'))
        return Messages::textFor(error);
    const QString path = textOfBytes(error.path);
    if (error.kind == cer::ErrorKind::TimedOut)
        return tr("Reading \"%1\" took too long and was ended.").arg(path);
    //: %2 is a program with the operating system's own words for the reason
    return tr("The program that reads reports has ended while it read \"%1\" (%2).").arg(path, textOfBytes(error.detail));
}

QString ReportText::confinement(const cer::Confinement &confinement)
{
    QStringList missing;
    if (!confinement.files)
        missing << tr("open files");
    if (!confinement.network)
        missing << tr("use the network");
    if (!confinement.memory)
        missing << tr("take any amount of memory");
    if (!confinement.time)
        missing << tr("use the processor for any time");
    if (missing.isEmpty())
        return tr("Reports are read by a program of its own, which can open no file, has no network, and only so much "
                  "memory and time.");
    //: %1 is a list of what it could do
    return tr("Reports are read by a program of its own. This system cannot keep it from all: it could %1.")
        .arg(QLocale().createSeparatedList(missing));
}
