// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/finding.h"
#include "core/share/bulkedit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cer {

/// A named set of settings for the status.txt of one bucket or many. All text is UTF-8, and values may have placeholders (placeholders.h).
struct SettingTemplate {
    std::string name, description;
    std::vector<SettingEdit> edits; // each parameter once; without a value the setting goes

    bool operator==(const SettingTemplate &) const = default;
};

struct TemplateReading {
    std::optional<SettingTemplate> content; // what can be read of it; nothing when the file is none
    Findings findings;
};

/// The file of a template: JSON, {"name": …, "description": …, "settings": {"MemoryDump": "YES", "RegKey": null}}. Keys are those of
/// status.txt; null takes a setting away. What else an object holds is passed over, so that later versions may add to it.
TemplateReading readTemplate(std::string_view bytes, const std::string &file);
std::string templateText(const SettingTemplate &content);

/// A template and the file that it lies in.
struct StoredTemplate {
    std::string file; // its name in the folder
    std::string text; // as it lies there
    TemplateReading reading;
};

/// The folder that administrators keep their templates in, a file each. Any thread; blocks.
class TemplateFolder {
public:
    explicit TemplateFolder(std::string folder);

    /// In the order of their names; none while there is no folder. A file that is no template has its findings.
    Result<std::vector<StoredTemplate>> all() const;
    /// Under \a file, or, when that is empty, under a new name made from its name, which is returned. \a expected is what the file holds,
    /// nothing for a new one: ErrorKind::Conflict or Exists, and nothing written, when it does not.
    Result<std::string> keep(const SettingTemplate &content, std::string file, std::optional<std::string_view> expected);
    /// ErrorKind::Conflict when the file holds something else meanwhile.
    Result<void> remove(const StoredTemplate &stored);

    const std::string &path() const { return m_folder; }

private:
    std::string m_folder;
};

} // namespace cer
