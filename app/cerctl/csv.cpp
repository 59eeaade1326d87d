// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cerctl/csv.h"

namespace {

using Json = nlohmann::ordered_json;

std::string quoted(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == text.npos)
        return text;
    std::string field = "\"";
    for (const char c : text)
        field.append(c == '"' ? 2 : 1, c);
    return field + '"';
}

std::string fieldOf(const Json &value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? quoted(value.get_ref<const std::string &>()) : value.dump();
}

} // namespace

std::string csvLine(const Json &object)
{
    std::string line;
    for (const Json &value : object)
        line += fieldOf(value) + ',';
    line.back() = '\r';
    return line + '\n';
}

std::string csvHeading(const Json &object)
{
    Json names;
    for (const auto &[name, value] : object.items())
        names.push_back(name);
    return csvLine(names);
}
