// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/values.h"

#include "core/protocol/names.h"
#include "core/protocol/uncpath.h"
#include "core/protocol/uri.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace cer {

namespace {

using enum FindingCode;
using Suggestion = std::optional<std::string>;

constexpr std::size_t longestRoot = 260;         // 1*260CHAR of FileTreeRoot
constexpr std::string_view longPath = R"(\\?\)"; // before a path of Windows that may be longer than others

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(" \t")));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string_view withoutLeadingZeros(std::string_view digits)
{
    const auto first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return digits.substr(first);
}

std::string hexByte(char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {digits[byte >> 4], digits[byte & 15]};
}

// Blanks become "%20", but not in the name of a host: there they are a slip that no encoding mends.
std::string withEncodedBlanks(std::string_view url)
{
    const auto host = url.find("//");
    const auto hostEnd = host == std::string_view::npos ? 0 : std::min(url.size(), url.find_first_of("/?#", host + 2));
    std::string encoded(url.substr(0, hostEnd));
    for (const char c : url.substr(hostEnd))
        encoded += c == ' ' ? std::string_view("%20") : std::string_view(&c, 1);
    return encoded;
}

struct Spelling {
    std::string_view written;
    std::string_view meant;
};
constexpr Spelling otherBooleans[] = {{"on", "YES"}, {"y", "YES"}, {"t", "YES"},
                                      {"off", "NO"}, {"n", "NO"},  {"f", "NO"}};

constexpr std::string_view registryRoots[] = {"HKLM", "HKEY_LOCAL_MACHINE", "HKCU", "HKEY_CURRENT_USER",
                                              "HKCR", "HKEY_CLASSES_ROOT",  "HKU",  "HKEY_USERS",
                                              "HKCC", "HKEY_CURRENT_CONFIG"};

// Where the string begins that \a query does not end. In WQL either quote opens one, the other is a part of it, and a backslash takes
// the meaning from what follows it.
std::optional<std::size_t> openQuote(std::string_view query)
{
    std::optional<std::size_t> open;
    for (std::size_t at = 0; at < query.size(); ++at) {
        const char c = query[at];
        if (open && c == '\\')
            ++at;
        else if (open && c == query[*open])
            open.reset();
        else if (!open && (c == '\'' || c == '"'))
            open = at;
    }
    return open;
}

class ValueCheck {
public:
    ValueCheck(Parameter parameter, DocumentKind kind, std::string_view value)
        : m_info(parameterInfo(parameter))
        , m_kind(kind)
        , m_value(value)
    {
    }

    std::vector<ValueFault> run();

private:
    bool isOneLine();
    void checkBoolean();
    void checkNumber(FindingCode code, bool zeroAllowed);
    void checkResponse();
    void checkUrl();
    void checkUnc();
    void checkRegKeys();
    void checkQueries();
    void checkPaths();

    bool emptyAllowed() const { return m_info.mayBeEmptyInStatus && m_kind == DocumentKind::Status; }
    void add(FindingCode code, std::size_t offset, std::vector<std::string> details, std::optional<TextEdit> repair = {});
    void addScalar(FindingCode code, const Suggestion &suggestion, std::size_t offset = 0);
    void checkScheme();
    void checkSeparators(bool mayEndInSeparator);
    void checkCharacters();
    void checkProhibited(std::string_view item, std::string_view prohibited);
    void checkColons(std::string_view item);
    std::size_t offsetOf(std::string_view item) const { return std::size_t(item.data() - m_value.data()); }

    const ParameterInfo &m_info;
    DocumentKind m_kind;
    std::string_view m_value;
    std::vector<ValueFault> m_faults;
};

void ValueCheck::add(FindingCode code, std::size_t offset, std::vector<std::string> details,
                     std::optional<TextEdit> repair)
{
    details.insert(details.begin(), std::string(m_info.key));
    m_faults.push_back({code, offset, std::move(details), std::move(repair)});
}

// What is wrong with a value that is one thing as a whole, and the value that was probably meant.
void ValueCheck::addScalar(FindingCode code, const Suggestion &suggestion, std::size_t offset)
{
    std::optional<TextEdit> repair;
    if (suggestion)
        repair = TextEdit{0, m_value.size(), *suggestion};
    if (suggestion && (m_value.front() == ' ' || m_value.front() == '\t'))
        add(EntryBlanks, 0, {}, std::move(repair));
    else if (trimmed(m_value).empty())
        add(ValueEmpty, 0, {});
    else
        add(code, offset, {std::string(m_value)}, std::move(repair));
}

// No line end and no NUL. CHAR of the grammar takes a lone CR or LF, but a value that holds one would be two lines to
// whoever reads the file, so it is refused in every value (D3).
bool ValueCheck::isOneLine()
{
    const auto at = m_value.find_first_of(std::string_view("\r\n\0", 3));
    if (at == std::string_view::npos)
        return true;
    const char c = m_value[at];
    m_faults.push_back({c == '\r' ? TextLoneCarriageReturn : c == '\n' ? TextLoneLineFeed : TextNul, at, {}, {}});
    return false;
}

void ValueCheck::checkBoolean()
{
    if (parseBoolean(m_value))
        return;
    const std::string_view word = trimmed(m_value);
    Suggestion suggestion;
    if (parseBoolean(word))
        suggestion = word;
    for (const Spelling &spelling : otherBooleans) {
        if (equalFolded(word, spelling.written))
            suggestion = spelling.meant;
    }
    addScalar(ValueBoolean, suggestion);
}

void ValueCheck::checkNumber(FindingCode code, bool zeroAllowed)
{
    const std::string_view digits = trimmed(m_value);
    if (!allDigits(digits))
        return addScalar(code, {});
    const std::string_view number = withoutLeadingZeros(digits);
    if (number == "0" && !zeroAllowed)
        return addScalar(code, {});
    if (!parseNumber(number))
        add(ValueTooLarge, 0, {std::string(m_value)});
    else if (number != m_value)
        addScalar(code, std::string(number));
}

void ValueCheck::checkResponse()
{
    if (m_value == "1")
        return;
    if (trimmed(m_value) == "1")
        return addScalar(ValueUri, "1");
    checkUrl();
}

void ValueCheck::checkUrl()
{
    if (m_value.empty() && emptyAllowed())
        return;
    const auto fault = uriFault(m_value);
    if (!fault)
        return checkScheme();
    const std::string meant = withEncodedBlanks(trimmed(m_value));
    const bool mended = meant.empty() ? emptyAllowed() : !uriFault(meant);
    addScalar(ValueUri, mended ? Suggestion(meant) : std::nullopt, *fault);
}

void ValueCheck::checkScheme()
{
    const std::string_view scheme = uriScheme(m_value);
    if (!equalFolded(scheme, "http") && !equalFolded(scheme, "https"))
        add(ValueUrlScheme, 0, {std::string(scheme)});
}

void ValueCheck::checkUnc()
{
    const UncReading reading = readUncPath(m_value);
    const std::string_view text = trimmed(m_value);
    const auto meant = reading.path ? std::nullopt : readUncPath(text, true).path;
    const Suggestion suggestion = meant ? Suggestion(meant->text()) : std::nullopt;
    if (!m_value.starts_with("\\\\")) {
        addScalar(ValueNotUnc, suggestion);
        return;
    }
    for (const Finding &finding : reading.findings) {
        const std::size_t offset = finding.where.column > 0 ? finding.where.column - 1 : 0;
        m_faults.push_back({finding.code, offset, finding.arguments, reading.path ? finding.repair : std::nullopt});
    }
    if (suggestion)
        m_faults.front().repair = TextEdit{0, m_value.size(), *suggestion};
    if (m_value.size() > longestRoot)
        add(ValueTooLong, longestRoot, {std::to_string(m_value.size()), std::to_string(longestRoot)});
    checkCharacters();
}

// CHAR is %x01-7F, but 2.2.4 and 2.2.5 also demand "the ANSI character set", ISO 8859-1 with the code page of the
// implementation, of which these bytes are a part: clients take them. The grammar's author did not think of them, so
// the entry counts, and the warning says that machines with another code page read another character (D21).
void ValueCheck::checkCharacters()
{
    const auto found = std::ranges::find_if(m_value, [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    if (found != m_value.end())
        add(ValueCharacter, std::size_t(found - m_value.begin()), {hexByte(*found)});
}

// Each run of ";" separates two items or closes the list; where it is longer than that, or stands first, items are empty.
void ValueCheck::checkSeparators(bool mayEndInSeparator)
{
    std::size_t begin = m_value.find(';');
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(m_value.size(), m_value.find_first_not_of(';', begin));
        const bool closing = end == m_value.size();
        const std::size_t allowed = begin == 0 || (closing && !mayEndInSeparator) ? 0 : 1;
        if (end - begin > allowed) {
            const bool onlyClosing = closing && end - begin == 1 && begin > 0;
            const std::optional<TextEdit> repair = TextEdit{begin + allowed, end - begin - allowed, {}};
            add(onlyClosing ? ValueWqlSemicolon : ValueEmptyItem, begin, {}, repair);
        }
        begin = m_value.find(';', end);
    }
}

// Control characters, and \a prohibited besides, in one item. Windows allows DEL, and takes "/" in a path for its separator.
void ValueCheck::checkProhibited(std::string_view item, std::string_view prohibited)
{
    const auto found = std::ranges::find_if(
        item, [prohibited](char c) { return static_cast<unsigned char>(c) < 0x20 || prohibited.contains(c); });
    if (found != item.end())
        add(ValueProhibitedCharacter, offsetOf(item) + std::size_t(found - item.begin()),
            {std::string(item), hexByte(*found)});
}

// A drive may also come from a variable: "%DRIVE%:\\a".
void ValueCheck::checkColons(std::string_view item)
{
    std::size_t start = 0;
    const bool isVariable = item.starts_with('%') && item.find('%', 1) + 1 == item.find(':');
    if ((item.size() > 1 && item[1] == ':' && isLetter(item[0])) || isVariable)
        start = item.find(':') + 1;
    if (const auto colon = item.find(':', start); colon != std::string_view::npos)
        add(ValuePathColon, offsetOf(item) + colon, {std::string(item)});
}

void ValueCheck::checkQueries()
{
    checkSeparators(false);
    checkCharacters();
    for (const std::string_view item : listItems(m_value)) {
        if (const auto quote = openQuote(item))
            add(ValueWqlQuote, offsetOf(item) + *quote, {std::string(item)});
    }
}

void ValueCheck::checkRegKeys()
{
    checkSeparators(true);
    checkCharacters();
    for (const std::string_view item : listItems(m_value)) {
        const std::string_view root = item.substr(0, item.find('\\'));
        const bool known =
            std::ranges::any_of(registryRoots, [root](std::string_view name) { return equalFolded(root, name); });
        if (!known && !item.empty())
            add(ValueRegistryRoot, offsetOf(item), {std::string(item)});
        checkProhibited(item, {}); // any other character may stand in the name of a key
        if (const auto empty = item.find("\\\\"); empty != std::string_view::npos)
            add(ValueRegistryEmptyKey, offsetOf(item) + empty, {std::string(item)});
    }
}

void ValueCheck::checkPaths()
{
    checkSeparators(true);
    checkCharacters();
    for (std::string_view item : listItems(m_value)) {
        if (item.starts_with(longPath))
            item.remove_prefix(longPath.size());
        if (const auto wildcard = item.find_first_of("*?"); wildcard != std::string_view::npos)
            add(ValueWildcard, offsetOf(item) + wildcard, {std::string(item)});
        checkProhibited(item, R"(<>"|)");
        checkColons(item);
    }
}

std::vector<ValueFault> ValueCheck::run()
{
    if (!isOneLine())
        return std::move(m_faults);
    if (!mayStandIn(m_info.parameter, m_kind)) {
        add(EntryNotHere, 0, {});
        return std::move(m_faults);
    }
    const bool listOfNothing = m_value.find_first_not_of(';') == std::string_view::npos;
    switch (m_info.kind) {
    case ValueKind::Boolean: checkBoolean(); break;
    case ValueKind::Count: checkNumber(ValueCount, true); break;
    case ValueKind::BucketId: checkNumber(ValueBucketId, false); break;
    case ValueKind::Response: checkResponse(); break;
    case ValueKind::Url: checkUrl(); break;
    case ValueKind::UncPath: checkUnc(); break;
    case ValueKind::RegKeys: listOfNothing ? add(ValueEmpty, 0, {}) : checkRegKeys(); break;
    case ValueKind::Queries: listOfNothing ? add(ValueEmpty, 0, {}) : checkQueries(); break;
    case ValueKind::Paths: listOfNothing ? add(ValueEmpty, 0, {}) : checkPaths(); break;
    }
    return std::move(m_faults);
}

} // namespace

bool isError(const ValueFault &fault)
{
    return findingInfo(fault.code).severity == Severity::Error;
}

std::vector<ValueFault> checkValue(Parameter parameter, DocumentKind kind, std::string_view value)
{
    return ValueCheck(parameter, kind, value).run();
}

std::optional<bool> parseBoolean(std::string_view value) noexcept
{
    const auto is = [value](std::string_view word) { return equalFolded(value, word); };
    if (is("YES") || is("TRUE") || is("1"))
        return true;
    if (is("NO") || is("FALSE") || is("0"))
        return false;
    return {};
}

std::optional<std::uint64_t> parseNumber(std::string_view value) noexcept
{
    if (value.empty() || !isDigit(value.front()) || (value.front() == '0' && value.size() > 1))
        return {};
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return error == std::errc() && end == value.data() + value.size() ? std::optional(number) : std::nullopt;
}

std::vector<std::string_view> listItems(std::string_view value)
{
    std::vector<std::string_view> items;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.size(), value.find(';', begin));
        items.push_back(trimmed(value.substr(begin, end - begin)));
        begin = end + 1;
    }
    return items;
}

std::string joinedList(const std::vector<std::string> &items)
{
    std::string value;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            value += ';';
        value += items[i];
    }
    return value;
}

} // namespace cer
