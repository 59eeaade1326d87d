// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/findingtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

} // namespace

QString severitySymbol(cer::Severity severity)
{
    constexpr std::array symbols{u"ℹ", u"⚠", u"✖"};
    return QString(symbols[std::size_t(severity)]);
}

QString sectionOf(const cer::FindingInfo &info)
{
    return latin(info.section);
}

QString sectionText(const cer::FindingInfo &info)
{
    return info.decision.empty() ? sectionOf(info) : sectionOf(info) + u", "_s + latin(info.decision);
}
