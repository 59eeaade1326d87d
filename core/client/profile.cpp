// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/profile.h"

#include "core/protocol/codepage.h"
#include "core/protocol/names.h"
#include "core/protocol/registryline.h"
#include "core/protocol/uncpath.h"
#include "core/protocol/values.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace cer {

namespace {

using enum FindingCode;

constexpr std::string_view policiesKey = R"(hkey_local_machine\software\policies\microsoft\pchealth\errorreporting)";
constexpr std::string_view dwKey = R"(hkey_local_machine\software\policies\microsoft\pchealth\errorreporting\dw)";
constexpr char substitute = '\x1A'; // for a character beyond ASCII in UTF-16: no setting needs one

std::string ascii(std::string_view bytes)
{
    const TextEncoding encoding = detectEncoding(bytes);
    bytes.remove_prefix(markLength(bytes, encoding));
    if (encoding != TextEncoding::Utf16LittleEndian && encoding != TextEncoding::Utf16BigEndian)
        return std::string(bytes);
    const std::size_t low = encoding == TextEncoding::Utf16BigEndian ? 1 : 0;
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char c = bytes[i + low];
        text += bytes[i + 1 - low] == '\0' && (c & 0x80) == 0 ? c : substitute;
    }
    return text;
}

/// "Crashes per bucket" is DWCrashesPerBucket.
std::optional<Parameter> parameterNamed(std::string_view name)
{
    if (name.size() < 2 || !equalFolded(name.substr(0, 2), "dw"))
        return {};
    const auto parameter = parameterLike(name.substr(2));
    const bool possible =
        parameter && mayStandIn(*parameter, DocumentKind::Policy) && *parameter != Parameter::FileTreeRoot;
    return possible ? parameter : std::nullopt;
}

class ExportReader {
public:
    ExportReader(std::string_view bytes, std::string_view file)
        : m_text(ascii(bytes))
        , m_file(file)
    {
    }

    RegistryProfile read() &&;

private:
    enum class Key : std::uint8_t { Other, Policies, Dw };

    void find(FindingCode code, std::vector<std::string> arguments)
    {
        m_out.findings.push_back({code, {m_file, m_line, 0}, std::move(arguments), {}});
    }
    void readLine(std::string_view line);
    void readKey(std::string_view line);
    void readValue(std::string_view line);
    std::optional<std::string> data(std::string_view text, const std::string &name);
    void take(const std::string &name, const std::string &value);
    void takeRoot(const std::string &value);

    std::string m_text;
    std::string m_file;
    RegistryProfile m_out;
    std::uint64_t m_line = 0;
    Key m_key = Key::Other;
    bool m_found = false; // the key of the protocol
};

void ExportReader::readKey(std::string_view line)
{
    const std::string key = foldCase(line.substr(1, line.find_last_of(']') - 1));
    m_key = key == dwKey ? Key::Dw : key == policiesKey ? Key::Policies : Key::Other;
    m_found |= m_key == Key::Dw;
}

std::optional<std::string> ExportReader::data(std::string_view text, const std::string &name)
{
    constexpr std::string_view number = "dword:";
    if (auto quoted = takeRegistryQuoted(text))
        return quoted;
    if (equalFolded(text.substr(0, number.size()), number)) {
        std::uint32_t value = 0;
        const std::string_view digits = text.substr(number.size());
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (error == std::errc() && end == digits.data() + digits.size())
            return std::to_string(value);
        find(RegistryLine, {std::string(text)});
        return {};
    }
    find(RegistryValueType, {name, std::string(text.substr(0, text.find(':')))});
    return {};
}

void ExportReader::takeRoot(const std::string &value)
{
    UncReading reading = readUncPath(value);
    for (Finding &finding : reading.findings) {
        if (findingInfo(finding.code).severity == Severity::Error)
            find(finding.code, std::move(finding.arguments));
    }
    if (reading.path)
        m_out.root = reading.path->text();
}

void ExportReader::take(const std::string &name, const std::string &value)
{
    if (equalFolded(name, "DWFileTreeRoot"))
        return takeRoot(value);
    if (equalFolded(name, "DWReporteeName")) // who gets the reports, a name for the dialog
        return;
    const auto parameter = parameterNamed(name);
    if (!parameter)
        return find(RegistryUnknownValue, {name});
    bool conforms = value.find(substitute) == value.npos;
    for (ValueFault &fault : checkValue(*parameter, DocumentKind::Policy, value)) {
        conforms = conforms && !isError(fault);
        find(fault.code, std::move(fault.arguments));
    }
    if (conforms)
        m_out.profile.values[std::size_t(*parameter)] = value;
}

void ExportReader::readValue(std::string_view line)
{
    if (line.starts_with('@')) // the default value of the key
        return;
    const auto name = takeRegistryQuoted(line);
    line = trimmedRegistryText(line);
    if (!name || !line.starts_with('='))
        return find(RegistryLine, {std::string(line)});
    line = trimmedRegistryText(line.substr(1));
    const bool ours = equalFolded(name->substr(0, 2), "dw");
    if (line == "-" || (m_key == Key::Policies && !ours)) // taken away, or a setting of another kind
        return;
    if (m_key == Key::Policies)
        return find(RegistryWrongKey, {*name});
    if (const auto value = data(line, *name))
        take(*name, *value);
}

void ExportReader::readLine(std::string_view line)
{
    if (line.empty() || line.starts_with(';'))
        return;
    if (line.starts_with('['))
        return readKey(line);
    if (m_key != Key::Other)
        readValue(line);
}

RegistryProfile ExportReader::read() &&
{
    std::string_view rest = m_text;
    bool continues = false; // the line before ended in "\", as long binary values do
    while (!rest.empty()) {
        ++m_line;
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = trimmedRegistryText(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (m_line == 1 && !isRegistryHeader(line)) {
            find(RegistryNotAnExport, {});
            return std::move(m_out);
        }
        const bool continued = std::exchange(continues, line.ends_with('\\') && !line.starts_with('['));
        if (m_line > 1 && !continued)
            readLine(line);
    }
    m_line = 0;
    if (!m_found)
        find(RegistryNoKey, {});
    return std::move(m_out);
}

} // namespace

RegistryProfile readRegistryExport(std::string_view bytes, std::string_view file)
{
    return ExportReader(bytes, file).read();
}

} // namespace cer
