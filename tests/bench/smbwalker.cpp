// SPDX-License-Identifier: GPL-3.0-or-later
// smb-walker URL: what somebody would write on libsmbclient, whose calls wait one for the other: lists every folder below URL with
// sizes and times, and reads every count.txt. Prints how many there were, their bytes, and the seconds since it was logged on.
// User and password are WALKER_USER and WALKER_PASSWORD of the environment.
#include <libsmbclient.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view countName = "count.txt";
constexpr std::uint16_t directoryAttribute = 0x10; // [MS-FSCC] 2.6

struct FreeContext {
    void operator()(SMBCCTX *context) const { ::smbc_free_context(context, 1); }
};

class Walk {
public:
    explicit Walk(SMBCCTX &context)
        : m_context(context)
    {
    }

    bool walk(const std::string &folder)
    {
        SMBCFILE *const listing = ::smbc_getFunctionOpendir(&m_context)(&m_context, folder.c_str());
        if (!listing)
            return false;
        std::vector<std::string> folders;
        bool counted = false;
        while (const libsmb_file_info *entry = ::smbc_getFunctionReaddirPlus(&m_context)(&m_context, listing)) {
            const std::string_view name = entry->name;
            if ((entry->attrs & directoryAttribute) == 0)
                counted = counted || name == countName;
            else if (name != "." && name != "..")
                folders.push_back(folder + '/' + std::string(name));
        }
        bool all = ::smbc_getFunctionClosedir(&m_context)(&m_context, listing) == 0;
        if (counted)
            all = read(folder + '/' + std::string(countName)) && all;
        for (const std::string &subfolder : folders)
            all = walk(subfolder) && all;
        return all;
    }

    std::size_t files = 0;
    std::size_t bytes = 0;

private:
    bool read(const std::string &path)
    {
        SMBCFILE *const file = ::smbc_getFunctionOpen(&m_context)(&m_context, path.c_str(), O_RDONLY, 0);
        if (!file)
            return false;
        char text[4096];
        const ssize_t got = ::smbc_getFunctionRead(&m_context)(&m_context, file, text, sizeof text);
        ::smbc_getFunctionClose (&m_context)(&m_context, file);
        ++files;
        bytes += got > 0 ? std::size_t(got) : 0;
        return got > 0;
    }

    SMBCCTX &m_context;
};

void take(const char *variable, char *to, int room)
{
    const char *value = std::getenv(variable);
    std::snprintf(to, std::size_t(room), "%s", value ? value : "");
}

void logOn(const char *, const char *, char *, int, char *user, int userRoom, char *password, int passwordRoom)
{
    take("WALKER_USER", user, userRoom);
    take("WALKER_PASSWORD", password, passwordRoom);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: smb-walker smb://SERVER[:PORT]/SHARE/FOLDER\n", stderr);
        return 2;
    }
    const std::unique_ptr<SMBCCTX, FreeContext> context(::smbc_new_context());
    if (!context)
        return 1;
    ::smbc_setFunctionAuthData(context.get(), logOn);
    ::smbc_setOptionUseKerberos(context.get(), 0);
    struct stat folder{};
    if (!::smbc_init_context(context.get())
        || ::smbc_getFunctionStat(context.get())(context.get(), argv[1], &folder) != 0) {
        std::perror(argv[1]);
        return 1;
    }
    const auto start = std::chrono::steady_clock::now();
    Walk walk(*context);
    const bool all = walk.walk(argv[1]);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%zu %zu %.6f\n", walk.files, walk.bytes, seconds.count());
    return all ? 0 : 1;
}
