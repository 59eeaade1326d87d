// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/registryline.h"

#include <algorithm>

namespace cer {

bool isRegistryHeader(std::string_view line)
{
    line = trimmedRegistryText(line);
    return line == "Windows Registry Editor Version 5.00" || line == "REGEDIT4";
}

std::string_view trimmedRegistryText(std::string_view text)
{
    text = text.substr(0, text.find_last_not_of(" \t\r") + 1);
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

std::optional<std::string> takeRegistryQuoted(std::string_view &text)
{
    if (!text.starts_with('"'))
        return {};
    std::string content;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return content;
        }
        if (text[i] == '\\')
            ++i;
        if (i == text.size())
            return {};
        content += text[i];
    }
    return {};
}

} // namespace cer
