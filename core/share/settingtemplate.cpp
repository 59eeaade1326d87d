// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/settingtemplate.h"

#include "core/protocol/names.h"
#include "core/share/jsonmembers.h"
#include "core/share/placeholders.h"
#include "core/share/userfolder.h"
#include "core/store/localstore.h"

#include <algorithm>
#include <utility>

namespace cer {

namespace {

constexpr std::string_view suffix = ".json";
constexpr std::size_t sizeLimit = ConfigDocument::sizeLimit;

/// The place of a byte, as a person counts.
Where placeOf(std::string_view bytes, std::size_t offset, const std::string &file)
{
    const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
    const auto lineStart = before.rfind('\n');
    const auto column = before.size() - (lineStart == before.npos ? 0 : lineStart + 1) + 1;
    return {file, std::uint64_t(std::ranges::count(before, '\n')) + 1, std::uint32_t(column)};
}

/// Null after a finding.
Json parsed(std::string_view bytes, const std::string &file, Findings &findings)
{
    try {
        return Json::parse(bytes);
    } catch (const Json::exception &error) { // of a number beyond all numbers it does not say where
        const auto *syntax = dynamic_cast<const Json::parse_error *>(&error);
        const std::size_t offset = syntax && syntax->byte > 0 ? syntax->byte - 1 : 0;
        findings.push_back({FindingCode::TemplateSyntax, placeOf(bytes, offset, file), {}, {}});
        return {};
    }
}

std::string textOf(const Json &object, const char *name)
{
    const auto member = object.find(name);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

class SettingsReader {
public:
    SettingsReader(const std::string &file, Findings &findings)
        : m_file(file)
        , m_findings(findings)
    {
    }

    std::vector<SettingEdit> read(const Json &settings)
    {
        for (const auto &[key, value] : settings.items())
            add(key, value);
        return std::move(m_edits);
    }

private:
    void add(const std::string &key, const Json &value)
    {
        const auto parameter = parameterByKey(key);
        if (!parameter || !mayStandIn(*parameter, DocumentKind::Status))
            return complain(FindingCode::TemplateUnknownKey, {key});
        if (!value.is_string() && !value.is_null())
            return complain(FindingCode::TemplateValueType, {key});
        if (value.is_null()) {
            m_edits.push_back({*parameter, {}});
            return;
        }
        auto text = value.get<std::string>();
        const std::vector<ValueFault> faults = checkTemplateValue(*parameter, text);
        for (const ValueFault &fault : faults)
            complain(fault.code, fault.arguments);
        if (std::ranges::none_of(faults, isError))
            m_edits.push_back({*parameter, text, hasPlaceholders(text)});
    }

    void complain(FindingCode code, std::vector<std::string> arguments)
    {
        m_findings.push_back({code, {m_file, 0, 0}, std::move(arguments), {}});
    }

    const std::string &m_file;
    Findings &m_findings;
    std::vector<SettingEdit> m_edits;
};

/// The same with the whole name of the file, for people.
template <typename T>
Result<T> inFolder(Result<T> result, const std::string &folder)
{
    if (!result && result.error().path != folder)
        result.error().path.insert(0, folder + '/');
    return result;
}

std::string fileNameFor(std::string_view name, int number)
{
    std::string file;
    for (const char c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (plain)
            file += c;
        else if (!file.empty() && file.back() != '-')
            file += '-';
    }
    file.resize(std::min(file.find_last_not_of('-') + 1, std::size_t(60)));
    if (file.empty() || nameProblem(file))
        file.insert(0, "template-");
    return file + (number > 1 ? '-' + std::to_string(number) : std::string()) + std::string(suffix);
}

} // namespace

TemplateReading readTemplate(std::string_view bytes, const std::string &file)
{
    TemplateReading reading;
    const Json object = parsed(bytes, file, reading.findings);
    if (!reading.findings.empty())
        return reading;
    const Json *settings = object.is_object() && object.contains("settings") ? &object["settings"] : nullptr;
    if (!settings || !settings->is_object() || settings->empty()) {
        reading.findings.push_back({FindingCode::TemplateNoSettings, {file, 0, 0}, {}, {}});
        return reading;
    }
    SettingTemplate content{textOf(object, "name"), textOf(object, "description"),
                            SettingsReader(file, reading.findings).read(*settings)};
    if (content.name.empty())
        content.name = file.substr(0, file.size() - (file.ends_with(suffix) ? suffix.size() : 0));
    reading.content = std::move(content);
    return reading;
}

std::string templateText(const SettingTemplate &content)
{
    Json settings = Json::object();
    for (const SettingEdit &edit : content.edits)
        settings[std::string(parameterInfo(edit.parameter).key)] = edit.value ? Json(*edit.value) : Json();
    const Json object = {{"name", content.name}, {"description", content.description}, {"settings", std::move(settings)}};
    return object.dump(4, ' ', false, Json::error_handler_t::replace) + '\n';
}

TemplateFolder::TemplateFolder(std::string folder)
    : m_folder(std::move(folder))
{
}

Result<std::vector<StoredTemplate>> TemplateFolder::all() const
{
    LocalStore store(m_folder);
    const auto listing = store.list({}, ListDetail::Names);
    if (!listing && listing.error().kind == ErrorKind::NotFound)
        return {};
    if (!listing)
        return std::unexpected(listing.error());
    std::vector<StoredTemplate> found;
    for (std::size_t i = 0; i < listing->size(); ++i) {
        const std::string name(listing->at(i).name);
        if (!name.ends_with(suffix) || name.starts_with(temporaryPrefix) || listing->at(i).type == EntryType::Folder)
            continue;
        auto content = inFolder(store.read(name, sizeLimit, 0), m_folder);
        if (!content)
            return std::unexpected(content.error());
        TemplateReading reading = readTemplate(content->bytes, name);
        found.push_back({name, std::move(content->bytes), std::move(reading)});
    }
    std::ranges::sort(found, [](const StoredTemplate &a, const StoredTemplate &b) {
        const auto nameOf = [](const StoredTemplate &one) {
            return one.reading.content ? one.reading.content->name : one.file;
        };
        return compareNatural(nameOf(a), nameOf(b)) < 0;
    });
    return found;
}

Result<std::string> TemplateFolder::keep(const SettingTemplate &content, std::string file,
                                         std::optional<std::string_view> expected)
{
    if (auto made = makeUserFolder(m_folder); !made)
        return std::unexpected(made.error());
    LocalStore store(m_folder);
    const std::string text = templateText(content);
    if (!file.empty()) {
        const auto replaced = inFolder(store.replace(file, text, expected), m_folder);
        return replaced.transform([&] { return file; });
    }
    for (int number = 1;; ++number) {
        file = fileNameFor(content.name, number);
        const auto put = inFolder(store.put(file, text), m_folder);
        if (put || put.error().kind != ErrorKind::Exists || number == 1000)
            return put.transform([&] { return file; });
    }
}

Result<void> TemplateFolder::remove(const StoredTemplate &stored)
{
    return inFolder(LocalStore(m_folder).remove(stored.file, stored.text), m_folder);
}

} // namespace cer
