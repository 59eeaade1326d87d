// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/settingtemplate.h"
#include "ui/common/codepage.h"

#include <QCoreApplication>
#include <QString>

#include <expected>
#include <vector>

/// Templates for both programs.
class SettingTemplates final {
    Q_DECLARE_TR_FUNCTIONS(SettingTemplates)

public:
    /// Those that come with the program, in the language of the user.
    static std::vector<cer::SettingTemplate> starters();
    /// What \a content sets, in the bytes of \a page; a sentence for a character that it has not.
    static std::expected<std::vector<cer::SettingEdit>, QString> edits(const cer::SettingTemplate &content,
                                                                       const CodePage &page);
    /// "{app}": what the word in braces stands for, a line for each.
    static QString placeholders();
};
