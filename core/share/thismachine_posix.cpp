// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/thismachine.h"

#include <array>
#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace cer {

namespace {

std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

struct Account {
    std::string name;
    std::string home;
};

Account account()
{
    std::array<char, 16384> buffer;
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return {found->pw_name, found->pw_dir};
}

std::string homeFolder()
{
    const std::string home = variable("HOME");
    return home.starts_with('/') ? home : account().home;
}

} // namespace

std::string userName()
{
    const std::string name = account().name;
    return name.empty() ? std::to_string(::geteuid()) : name;
}

std::string machineName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

std::string dataFolder()
{
    if (std::string own = variable("CER_HOME"); !own.empty())
        return own;
    // Relative paths are to be ignored, says the XDG Base Directory Specification.
    const std::string data = variable("XDG_DATA_HOME");
    return (data.starts_with('/') ? data : homeFolder() + "/.local/share") + "/cer-console";
}

std::string cacheFolder()
{
    if (const std::string own = variable("CER_HOME"); !own.empty())
        return own + "/cache";
    const std::string cache = variable("XDG_CACHE_HOME");
    return (cache.starts_with('/') ? cache : homeFolder() + "/.cache") + "/cer-console";
}

} // namespace cer
