// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"

#include <string>

/// The content that test_saveonce writes as number \a number: some pages long, so that half of it would be seen.
inline std::string contentOf(std::uint64_t number)
{
    std::string content = "Bucket=" + std::to_string(number) + "\r\nGetFile=";
    while (content.size() < 20000)
        content += "C:\\file-" + std::to_string(number) + ';';
    return content + "\r\n";
}

/// The number of such a content, or 0.
inline std::uint64_t numberOf(std::string_view content)
{
    const auto document = cer::ConfigDocument::read(content, cer::DocumentKind::Status);
    const auto number = cer::parseNumber(document.value(cer::Parameter::BucketId).value_or("")).value_or(0);
    return content == contentOf(number) ? number : 0;
}
