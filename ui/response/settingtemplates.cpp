// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/settingtemplates.h"

#include <utility>

std::vector<cer::SettingTemplate> SettingTemplates::starters()
{
    using enum cer::Parameter;
    const auto starter = [](const QString &name, const QString &description, std::vector<cer::SettingEdit> edits) {
        return cer::SettingTemplate{name.toStdString(), description.toStdString(), std::move(edits)};
    };
    return {
        starter(tr("Ask for a full memory dump"),
                tr("The next report brings the whole memory of the program, which can hold passwords and documents."),
                {{IData, "YES"}, {NoSecondLevelCollection, "NO"}, {NoFileCollection, "NO"}, {MemoryDump, "YES"}}),
        starter(tr("Ask how the program is installed"),
                tr("The next report brings the registry key under which Windows finds the program, and the versions of "
                   "the program and the module."),
                {{IData, "YES"},
                 {NoSecondLevelCollection, "NO"},
                 {RegKey, "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\{app}", true},
                 {GetFileVersion, "%WinDir%\\System32\\{module}", true}}),
        starter(tr("Answer with a page of the knowledge base"),
                tr("Users see a link to the page of this problem. Put the address of your own server in place of the "
                   "example."),
                {{Response, "https://kb.example.com/crash?app={app}&version={version}&module={module}", true}}),
        starter(tr("Only count from now on"),
                tr("Clients send no more reports of this problem. Hits are counted as before."),
                {{IData, "NO"}, {MemoryDump, {}}, {FDoc, {}}}),
    };
}

std::expected<std::vector<cer::SettingEdit>, QString> SettingTemplates::edits(const cer::SettingTemplate &content,
                                                                              const CodePage &page)
{
    std::vector<cer::SettingEdit> edits = content.edits;
    for (cer::SettingEdit &edit : edits) {
        if (!edit.value)
            continue;
        const QString value = QString::fromStdString(*edit.value);
        const auto bytes = page.encode(value);
        if (!bytes)
            return std::unexpected(
                tr("\"%1\" cannot be used: the character \"%2\" of its %3 is not in the code page %4 of "
                   "the share's files.")
                    .arg(QString::fromStdString(content.name), value.mid(bytes.error(), 1),
                         QString::fromUtf8(cer::parameterInfo(edit.parameter).key), page.name()));
        edit.value = bytes->toStdString();
    }
    return edits;
}

QString SettingTemplates::placeholders()
{
    return tr("In a value, {app} and {version} stand for the program, {module} and {moduleversion} for the module, "
              "{offset} for the place in it, {bucket} for the bucket id.");
}
