// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/sevenzipheader.h"
#include "core/report/archive/sourcedevice.h"
#include "core/report/archive/unpackedsource.h"

#include <memory>

namespace cer {

bool isEncrypted(const SevenZipStream &stream) noexcept;
/// Whether SevenZipBytes unpacks it: stored, bzip2, LZMA and LZMA2 with windows of at most 96 MiB, each alone.
bool isUnpackable(const SevenZipStream &stream) noexcept;

/// What a stream that isUnpackable() unpacks to; cheap on the way forwards only.
class SevenZipBytes final : public ByteSource {
public:
    /// \a archive outlives this and is read by nobody else.
    SevenZipBytes(QIODevice &archive, const SevenZipStream &stream);

    std::uint64_t size() const override { return m_bytes; }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override;

private:
    // The packed bytes as a file that the filters know: some of ours in front.
    class Packed final : public ByteSource {
    public:
        Packed(QIODevice &archive, const SevenZipStream &stream);
        std::uint64_t size() const override { return m_head.size() + m_bytes; }
        Result<std::size_t> read(std::uint64_t offset, std::span<char> into) override;

    private:
        QIODevice &m_archive;
        std::string m_head;
        std::uint64_t m_at;
        std::uint64_t m_bytes;
    };

    std::uint64_t m_bytes;
    Packed m_packed;
    SourceDevice m_device;
    std::unique_ptr<UnpackedSource> m_unpacked; // nothing: it is stored
};

} // namespace cer
