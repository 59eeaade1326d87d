// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/archive/archivelisting.h"
#include "core/report/archive/kcab.h"

namespace cer {

namespace {

struct OpenCab {
    std::vector<std::unique_ptr<ByteSource>> neighbours;
    std::unique_ptr<KCab> cab;
};

} // namespace

Result<ArchiveListing> listCab(const ArchiveInput &input)
{
    const auto open = std::make_shared<OpenCab>();
    const auto neighbours = [&source = input.source, &kept = open->neighbours](const std::string &name) {
        Result<std::unique_ptr<ByteSource>> file = source.beside(name);
        if (!file)
            return std::unique_ptr<QIODevice>();
        kept.push_back(std::move(*file));
        return std::unique_ptr<QIODevice>(std::make_unique<SourceDevice>(*kept.back()));
    };
    open->cab = std::make_unique<KCab>(&input.device, neighbours, input.page);
    if (!open->cab->open(QIODevice::ReadOnly))
        return failure(ErrorKind::Malformed, {}, open->cab->errorString().toStdString());
    ArchiveListing listing{ReportFormat::Cab, MemberList(input.limits, open->cab->packedBytes()), {}, open};
    for (const KCabFile *file : open->cab->files()) {
        ReportMember member;
        member.bytes = std::uint64_t(file->size());
        member.modified = file->modified();
        member.refused = file->refused();
        const auto device = [file] { return std::unique_ptr<QIODevice>(file->createDevice()); };
        const auto offset = std::uint64_t(file->position());
        const MemberAccess access{device, {}, std::uint64_t(file->folder()) << 32 | offset};
        if (!listing.list.add(file->path(), std::move(member), access, offset)) {
            listing.damage = Error{ErrorKind::TooLarge, {}, {}};
            break;
        }
    }
    return listing;
}

} // namespace cer
