// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cer {

/// A password. Its bytes are overwritten when the last copy goes, and kept out of core dumps and of the swap where the system allows it.
/// Copies share the bytes, which never change: any thread.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text);
    /// Takes the bytes over and overwrites \a text.
    static Secret taking(std::string &text);

    bool empty() const noexcept { return size() == 0; }
    std::size_t size() const noexcept;
    /// Ends with NUL, which does not count.
    const char *c_str() const noexcept;

private:
    class Page;
    std::shared_ptr<const Page> m_page;
};

/// Overwrites \a text in a way that no compiler leaves out, and empties it.
void wipe(std::string &text) noexcept;

} // namespace cer
