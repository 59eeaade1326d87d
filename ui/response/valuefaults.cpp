// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/response/valuefaults.h"

#include "ui/common/messages.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

class ValueFaults final {
    Q_DECLARE_TR_FUNCTIONS(ValueFaults)
};

QString sectionOf(cer::FindingCode code)
{
    const std::string_view section = cer::findingInfo(code).section;
    return QString::fromLatin1(section.data(), qsizetype(section.size()));
}

bool isMeantFor(const cer::ConfigDocument::Line &line, cer::Parameter parameter)
{
    if (line.parameter)
        return *line.parameter == parameter;
    if (line.valueOffset == 0)
        return false;
    return cer::parameterLike(std::string_view(line.bytes).substr(0, line.valueOffset - 1)) == parameter;
}

} // namespace

Fault faultOf(const cer::ValueFault &fault)
{
    const cer::FindingInfo &info = cer::findingInfo(fault.code);
    return {
        info.severity, Messages::textFor(cer::Finding{fault.code, {}, fault.arguments, {}}), sectionOf(fault.code), {}};
}

Fault faultOf(const cer::Finding &finding)
{
    const cer::FindingInfo &info = cer::findingInfo(finding.code);
    return {info.severity, Messages::textFor(finding), sectionOf(finding.code), finding.repair};
}

QString refusalText(const ByteText::Refusal &refusal, const ByteText &text)
{
    //: %1 is a character, %2 its number in Unicode, %3 the name of a code page
    return ValueFaults::tr("The character %1 (U+%2) is not in %3, in which the file is written.")
        .arg(refusal.character)
        .arg(refusal.character.toUcs4().value(0), 4, 16, QLatin1Char('0'))
        .arg(text.name());
}

QList<Fault> faultsOf(cer::Parameter parameter, cer::DocumentKind kind, const QString &value, const ByteText &text)
{
    const auto bytes = text.bytes(value);
    if (!bytes) {
        //: What is wrong with a character, and where it stands in a value
        const QString words = ValueFaults::tr("%1 It stands at position %2.")
                                  .arg(refusalText(bytes.error(), text))
                                  .arg(bytes.error().position + 1);
        return {{cer::Severity::Error, words, sectionOf(cer::FindingCode::ValueCharacter), {}}};
    }
    QList<Fault> faults;
    for (const cer::ValueFault &fault : cer::checkValue(parameter, kind, *bytes))
        faults.append(faultOf(fault));
    std::ranges::stable_sort(faults, std::ranges::greater(), &Fault::severity);
    return faults;
}

std::optional<Fault> obstacleFor(cer::Parameter parameter, const QString &value, const cer::ConfigDocument &document,
                                 const ByteText &text)
{
    cer::ConfigDocument copy = document;
    const auto bytes = text.bytes(value);
    const auto done = bytes ? copy.set(parameter, *bytes) : std::expected<void, cer::ValueFault>();
    if (done)
        return {};
    const cer::FindingCode code = done.error().code;
    const auto same = std::ranges::find(document.findings(), code, &cer::Finding::code);
    return same == document.findings().end() ? faultOf(done.error()) : faultOf(*same);
}

QList<Fault> faultsIn(const cer::ConfigDocument &document, cer::Parameter parameter)
{
    QList<Fault> faults;
    for (const cer::Finding &finding : document.findings()) {
        const std::size_t line = finding.where.line;
        if (line > 0 && line <= document.lines().size() && isMeantFor(document.lines()[line - 1], parameter))
            faults.append(faultOf(finding));
    }
    return faults;
}
