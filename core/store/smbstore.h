// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"
#include "core/store/smbaddress.h"
#include "core/store/store.h"

#include <chrono>
#include <memory>

namespace cer {

namespace smb {
class Connections;
}

/// A folder of an SMB share, reached without the system's help: SMB 2.1 to 3.1.1, signed and encrypted as the server asks, NTLMv2. Up to four
/// connections are kept, and made anew where that can do no harm: for reading, and for writing as long as nothing on the share was
/// changed. Neither oplocks nor leases are asked for (D26).
/// A file that replace() writes gets the rights that the folder gives to new files.
class SmbStore final : public Store {
public:
    struct Limits {
        std::chrono::milliseconds connecting{10'000};
        std::chrono::milliseconds silence{20'000}; // of a server that owes an answer: ErrorKind::TimedOut
    };

    /// Logs on and looks whether the folder is there. \a ask gives the password, and is asked again when the server refused it.
    static Result<std::shared_ptr<SmbStore>> open(const SmbAddress &address, const CredentialsSource &ask,
                                                  const Limits &limits);
    static Result<std::shared_ptr<SmbStore>> open(const SmbAddress &address, const CredentialsSource &ask)
    {
        return open(address, ask, Limits());
    }
    ~SmbStore() override;

    std::string displayRoot() const override { return m_root; }
    void visit(Visitor &visitor, const std::function<void(Requests &)> &start, std::stop_token stop) override;
    Result<Listing> list(const std::string &path, ListDetail detail) override;
    Result<FileContent> read(const std::string &path, std::size_t limit, std::uint64_t offset) override;
    Result<void> replace(const std::string &path, std::string_view bytes,
                         std::optional<std::string_view> expected) override;
    Result<void> update(const std::string &path, const Change &change) override;
    Result<void> append(const std::string &path, std::string_view lines) override;
    Result<void> put(const std::string &path, std::string_view bytes) override;
    Result<void> makeFolders(const std::string &path) override;
    Result<void> remove(const std::string &path, std::optional<std::string_view> expected) override;
    /// Never complete: Samba does not tell of what is written into existing files.
    std::unique_ptr<StoreWatch> watch(const std::string &folder) override;

private:
    explicit SmbStore(std::shared_ptr<smb::Connections> connections);

    const std::shared_ptr<smb::Connections> m_connections; // watches have it too
    const std::string m_root;
};

} // namespace cer
