// SPDX-License-Identifier: GPL-3.0-or-later
// Where there is no Windows: libgcab.
#include "core/client/pack.h"

#include <libgcab.h>

#include <memory>

namespace cer {

namespace {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
    void operator()(GBytes *bytes) const { g_bytes_unref(bytes); }
    void operator()(GDateTime *time) const { g_date_time_unref(time); }
    void operator()(GError *error) const { g_error_free(error); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

Error failure(const GError *error)
{
    return {ErrorKind::Malformed, {}, error ? error->message : ""};
}

Result<void> addMember(GCabFolder *folder, const CabMember &member)
{
    const Owned<GBytes> bytes(g_bytes_new_static(member.bytes.data(), member.bytes.size()));
    const Owned<GCabFile> file(gcab_file_new_with_bytes(member.name.c_str(), bytes.get()));
    const LocalTime time = localTime(member.modified);
    if (const Owned<GDateTime> stamp(
            g_date_time_new_utc(time.year, time.month, time.day, time.hours, time.minutes, time.seconds));
        stamp)
        gcab_file_set_date_time(file.get(), stamp.get());
    GError *error = nullptr;
    if (gcab_folder_add_file(folder, file.get(), FALSE, nullptr, &error))
        return {};
    const Owned<GError> owner(error);
    return std::unexpected(failure(error));
}

} // namespace

Result<std::string> packCab(std::span<const CabMember> members)
{
    if (members.empty())
        return std::unexpected(Error{ErrorKind::Malformed, {}, {}});
    const Owned<GCabFolder> folder(gcab_folder_new(GCAB_COMPRESSION_MSZIP));
    for (const CabMember &member : members) {
        if (const Result<void> added = addMember(folder.get(), member); !added)
            return std::unexpected(added.error());
    }
    const Owned<GCabCabinet> cabinet(gcab_cabinet_new());
    const Owned<GOutputStream> stream(g_memory_output_stream_new_resizable());
    GError *error = nullptr;
    if (!gcab_cabinet_add_folder(cabinet.get(), folder.get(), &error)
        || !gcab_cabinet_write_simple(cabinet.get(), stream.get(), nullptr, nullptr, nullptr, &error)) {
        const Owned<GError> owner(error);
        return std::unexpected(failure(error));
    }
    auto *memory = G_MEMORY_OUTPUT_STREAM(stream.get());
    return std::string(static_cast<const char *>(g_memory_output_stream_get_data(memory)),
                       g_memory_output_stream_get_data_size(memory));
}

} // namespace cer
