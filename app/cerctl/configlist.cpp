// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/configlist.h"

std::vector<ConfigLine> configLines(const cer::ConfigDocument &document)
{
    std::vector<ConfigLine> lines;
    for (std::size_t i = 0; i < document.lines().size(); ++i) {
        const cer::ConfigDocument::Line &line = document.lines()[i];
        if (line.meaning == cer::ConfigDocument::Meaning::Blank)
            continue;
        ConfigLine shown{{}, {}, i + 1, line.honoured, line.parameter};
        if (line.valueOffset > 0) {
            shown.key = line.bytes.substr(0, line.valueOffset - 1);
            shown.value = line.value();
        } else {
            shown.key = line.bytes.substr(0, line.bytes.find_last_not_of("\r\n") + 1);
        }
        lines.push_back(std::move(shown));
    }
    return lines;
}
