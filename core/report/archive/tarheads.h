// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/archive/memberbytes.h"
#include "core/report/report.h"
#include "core/store/error.h"

#include <QIODevice>

#include <expected>
#include <optional>
#include <string>

namespace cer {

/// One member of a tar archive: ustar and pax (IEEE 1003.1), GNU, and those before them.
struct TarEntry {
    MemberName name;
    std::uint64_t bytes = 0;
    std::uint64_t at = 0; // of the bytes in the archive
    bool isFolder = false;
    Refusal refused = Refusal::None; // Link, Special, Unsupported
};

/// Whether these first 512 bytes are the head of a member.
bool isTarHead(std::string_view block) noexcept;

/// Walks from head to head. KTar does too, but knows no pax, shows devices and links as files, merges members of one name and takes dots out of paths.
class TarHeads {
public:
    /// \a page is for names that are no UTF-8.
    TarHeads(QIODevice &archive, const CodePageTable &page);

    /// The next member; nothing at the end. ErrorKind::Malformed where no head is, TooLarge for a name beyond all names.
    Result<std::optional<TarEntry>> next();

private:
    struct Extended { // what stands in front of a head for it
        std::optional<std::string> name;
        std::optional<std::uint64_t> bytes;
        bool isSparse = false;
        bool isUtf8 = false; // the name, by the rules of pax
    };
    Result<std::string> textBehind(std::uint64_t bytes, std::size_t most);
    Result<bool> takeExtended(char type, std::uint64_t bytes, Extended &extended);
    bool skipSparseMaps(std::string_view head);
    TarEntry entryOf(std::string_view head, std::uint64_t bytes, const Extended &extended);

    QIODevice &m_archive;
    const CodePageTable &m_page;
    std::uint64_t m_at = 0;
};

} // namespace cer
