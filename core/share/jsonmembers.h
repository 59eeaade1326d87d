// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/share/base64.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace cer {

// Lines of JSON that hold any bytes: text that is no UTF-8 is an object {"base64": …}, so that every byte comes back.

using Json = nlohmann::ordered_json;

inline bool isUtf8(const std::string &text)
{
    // dump() checks what it writes; there is no other way to ask the library.
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::ignore).size()
           == Json(text).dump(-1, ' ', false, Json::error_handler_t::replace).size();
}

inline Json textJson(const std::string &text)
{
    return isUtf8(text) ? Json(text) : Json::object({{"base64", toBase64(text)}});
}

// Reads members; one that is missing or of another kind makes the whole entry damaged.
class Members {
public:
    explicit Members(const Json &object)
        : m_object(object)
    {
    }

    bool intact() const { return m_intact; }

    std::int64_t number(const char *name)
    {
        const Json *member = find(name);
        if (member && member->is_number_integer())
            return member->get<std::int64_t>();
        m_intact = false;
        return 0;
    }

    std::string text(const char *name)
    {
        const Json *member = find(name);
        if (member && member->is_string())
            return member->get<std::string>();
        if (member && member->is_object() && member->contains("base64"))
            return decoded((*member)["base64"]);
        m_intact = false;
        return {};
    }

    std::optional<std::string> content(const char *name)
    {
        const Json *member = find(name);
        if (member && member->is_null())
            return {};
        return decoded(member ? *member : Json());
    }

private:
    const Json *find(const char *name) const
    {
        const auto member = m_object.find(name);
        return member == m_object.end() ? nullptr : &*member;
    }

    std::string decoded(const Json &member)
    {
        auto bytes = member.is_string() ? fromBase64(member.get_ref<const std::string &>()) : std::nullopt;
        m_intact = m_intact && bytes;
        return bytes.value_or("");
    }

    const Json &m_object;
    bool m_intact = true;
};

} // namespace cer
