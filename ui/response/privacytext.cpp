// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/privacytext.h"

#include "ui/common/messages.h"

namespace {

QString sentenceOf(cer::PrivacyConcern concern)
{
    switch (concern) { // no default: a new concern asks the compiler for its sentence
    case cer::PrivacyConcern::Memory:
        return PrivacyText::tr(
            "Memory may hold passwords, keys and documents of the user. Tell users before you ask for it.");
    case cer::PrivacyConcern::OpenDocuments:
        return PrivacyText::tr(
            "The documents leave the PC as they are, whatever they hold. Tell users before you ask for them.");
    case cer::PrivacyConcern::PasswordHashes:
        return PrivacyText::tr(
            "\"%1\" holds the accounts of the PC with the hashes of their passwords. Clients normally "
            "cannot read it.");
    case cer::PrivacyConcern::SystemSecrets:
        return PrivacyText::tr(
            "\"%1\" holds secrets of the system: stored passwords of services and hashes of those who "
            "logged on. Clients normally cannot read it.");
    case cer::PrivacyConcern::AutomaticLogon:
        return PrivacyText::tr(
            "\"%1\" names the user who logged on last, and may hold the password of an automatic logon.");
    case cer::PrivacyConcern::UserSettings:
        return PrivacyText::tr(
            "\"%1\" holds the settings of a user: names, paths, recent files and, for some programs, passwords.");
    case cer::PrivacyConcern::HiveFile:
        return PrivacyText::tr(
            "\"%1\" is the file of the registry that holds hashes of passwords. Clients normally cannot read it.");
    case cer::PrivacyConcern::UserHiveFile:
        return PrivacyText::tr("\"%1\" is the registry of a user: every setting, with names, paths and recent files.");
    case cer::PrivacyConcern::BrowserProfile:
        return PrivacyText::tr(
            "\"%1\" belongs to the profile of a browser: visited pages, cookies and stored passwords.");
    case cer::PrivacyConcern::UserDocuments:
        return PrivacyText::tr("\"%1\" is a document of a user. It leaves the PC as it is, whatever it holds.");
    case cer::PrivacyConcern::ProgramData:
        return PrivacyText::tr(
            "\"%1\" is what a program keeps for a user: it may hold names, mail, recent files and stored passwords.");
    case cer::PrivacyConcern::UserFiles:
        return PrivacyText::tr("\"%1\" belongs to a user. It leaves the PC as it is, and its path names the person.");
    case cer::PrivacyConcern::Accounts:
        return PrivacyText::tr("\"%1\" names people: the accounts of a PC or those who log on to it.");
    case cer::PrivacyConcern::LoggedOnUser: return PrivacyText::tr("\"%1\" names the user who is logged on.");
    case cer::PrivacyConcern::CommandLines:
        return PrivacyText::tr(
            "\"%1\" tells what a user runs. Command lines hold names of files and sometimes passwords.");
    }
    return {};
}

} // namespace

QString PrivacyText::textFor(const cer::PrivacyNote &note)
{
    return Messages::filled(sentenceOf(note.concern), {std::string(note.item)});
}
