// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/configdocument.h"
#include "core/protocol/settings.h"

#include <array>
#include <cstdlib>

using namespace cer;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

using Values = std::array<std::optional<std::string>, parameterCount>;

Values valuesOf(const ConfigDocument &document)
{
    Values values;
    for (const ParameterInfo &info : allParameters()) {
        if (const auto value = document.value(info.parameter))
            values[std::size_t(info.parameter)] = *value;
    }
    return values;
}

std::vector<std::string> unknownLines(const ConfigDocument &document)
{
    std::vector<std::string> lines;
    for (const ConfigDocument::Line &line : document.lines()) {
        const std::string content = line.bytes.substr(0, line.bytes.find_first_of("\r\n"));
        const auto equals = content.find('=');
        const bool unknown = line.meaning == ConfigDocument::Meaning::Unknown
                             && !parameterLike(std::string_view(content).substr(0, equals));
        if (unknown || line.meaning == ConfigDocument::Meaning::LaterServer)
            lines.push_back(content);
    }
    return lines;
}

void checkPositions(const ConfigDocument &document)
{
    const std::size_t size = document.bytes().size();
    std::uint64_t previous = 0;
    for (const Finding &finding : document.findings()) {
        require(finding.where.line >= previous && finding.where.line >= 1);
        require(finding.where.line <= document.lines().size());
        previous = finding.where.line;
        const std::size_t length = document.lines()[previous - 1].bytes.size();
        require(finding.where.column >= 1 && finding.where.column <= length + 1);
        if (finding.repair)
            require(finding.repair->offset <= size && finding.repair->length <= size - finding.repair->offset);
    }
}

void checkHonoured(const ConfigDocument &document)
{
    std::array<int, parameterCount> counted{};
    for (const ConfigDocument::Line &line : document.lines()) {
        if (!line.honoured)
            continue;
        require(line.parameter && line.bytes.ends_with("\r\n"));
        require(counted[std::size_t(*line.parameter)]++ == 0);
        require(line.bytes == std::string(parameterInfo(*line.parameter).key) + '=' + std::string(line.value()) + "\r\n");
    }
}

void checkRepairAll(const ConfigDocument &document)
{
    ConfigDocument repaired = document;
    repaired.repairAll();
    for (const Finding &finding : repaired.findings())
        require(!finding.repair);
    ConfigDocument again = repaired;
    again.repairAll();
    require(again == repaired);

    const Values before = valuesOf(document);
    const Values after = valuesOf(repaired);
    for (const ParameterInfo &info : allParameters()) {
        const std::size_t i = std::size_t(info.parameter);
        require(!before[i] || after[i]);
        require(!before[i] || info.kind == ValueKind::UncPath || before[i] == after[i]);
    }
    // A file in UTF-16 or with a mark shows its lines in full only once it is mended.
    const auto lost = unknownLines(document);
    const auto kept = unknownLines(repaired);
    const bool converted = !document.findings().empty()
                           && (document.findings()[0].code == FindingCode::TextUtf16
                               || document.findings()[0].code == FindingCode::TextByteOrderMark);
    require(converted || lost == kept);
}

void checkEachRepair(const ConfigDocument &document)
{
    int tried = 0;
    for (const Finding &finding : document.findings()) {
        if (!finding.repair || ++tried > 20)
            continue;
        ConfigDocument repaired = document;
        repaired.apply(*finding.repair);
        require(!(repaired == document));
        const bool removes = finding.code == FindingCode::EntryDuplicate || finding.code == FindingCode::EntryBlankLine;
        require(!removes || valuesOf(repaired) == valuesOf(document));
    }
}

void checkSet(const ConfigDocument &document, Parameter parameter, std::string_view value)
{
    ConfigDocument changed = document;
    const auto result = changed.set(parameter, value);
    if (!result) {
        require(isError(result.error()) && changed == document);
        return;
    }
    require(changed.value(parameter) == value);
    const Values before = valuesOf(document);
    const Values after = valuesOf(changed);
    // Closing an open last line is the one thing that may bring another entry to life.
    for (std::size_t i = 0; i < parameterCount; ++i)
        require(i == std::size_t(parameter) || !before[i] || before[i] == after[i]);

    ConfigDocument cleared = document;
    cleared.unset(parameter);
    Values expected = before;
    expected[std::size_t(parameter)].reset();
    require(valuesOf(cleared) == expected);
    require(effectiveValue(parameter, &changed, nullptr).value == value);
}

} // namespace

// The first byte: which file, which key. Up to the first NUL a value; the rest is the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::string_view input(reinterpret_cast<const char *>(data + 1), size - 1);
    const auto kind = data[0] & 0x80 ? DocumentKind::Policy : DocumentKind::Status;
    const auto parameter = Parameter(data[0] % parameterCount);
    const std::size_t separator = std::min(input.find('\0'), input.size());
    const std::string_view bytes = input.substr(std::min(input.size(), separator + 1));

    const ConfigDocument document = ConfigDocument::read(bytes, kind, "status.txt");
    require(document.bytes() == bytes);
    checkPositions(document);
    checkHonoured(document);
    checkRepairAll(document);
    checkEachRepair(document);
    checkSet(document, parameter, input.substr(0, separator));
    return 0;
}
