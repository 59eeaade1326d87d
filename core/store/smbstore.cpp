// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/smbstore.h"

#include "core/store/patience.h"
#include "core/store/smbfile.h"

#include <algorithm>

namespace cer {

using namespace smb;

namespace {

/// Somebody who types a password may err twice.
constexpr int mostTries = 3;

/// The folder is there and is one.
Result<void> probe(Session &session, const SmbAddress &address)
{
    Frame frame;
    frame.open(folderToList(address.folder));
    frame.close();
    if (const auto sent = session.run(frame); !sent)
        return std::unexpected(sent.error());
    if (frame.succeeded(0))
        return {};
    return explained(session, frame.status(0), {{}, address.folder, address.text()});
}

} // namespace

SmbStore::SmbStore(std::shared_ptr<Connections> connections)
    : m_connections(std::move(connections))
    , m_root(m_connections->address().text())
{
}

SmbStore::~SmbStore() = default;

Result<std::shared_ptr<SmbStore>> SmbStore::open(const SmbAddress &address, const CredentialsSource &ask,
                                                 const Limits &limits)
{
    CredentialsRequest request{address.text(), address.server, address.user, address.domain};
    std::optional<Error> refusal;
    for (int tries = 0; tries < mostTries; ++tries) {
        std::optional<Credentials> who = ask ? ask(request) : std::nullopt;
        if (!who && refusal)
            break;
        const bool anonymous = who ? who->user.empty() : address.user.empty();
        auto connections = std::make_shared<Connections>(address, who.value_or(Credentials{address.user, address.domain}),
                                                         TimeLimits{limits.connecting, limits.silence});
        Result<void> there = inSession(*connections, [&](Session &session) { return probe(session, address); });
        if (there)
            return std::shared_ptr<SmbStore>(new SmbStore(std::move(connections)));
        if (there.error().kind == ErrorKind::Denied && anonymous)
            there.error().kind = ErrorKind::LogOn; // somebody in particular may
        if (there.error().kind != ErrorKind::LogOn || !who)
            return std::unexpected(there.error());
        refusal = there.error();
        request.wereRefused = true;
    }
    return std::unexpected(*refusal);
}

Result<Listing> SmbStore::list(const std::string &path, ListDetail detail)
{
    const Result<Place> place = placeOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    return inSession(*m_connections, [&](Session &session) { return listFolder(session, *place, detail); });
}

Result<FileContent> SmbStore::read(const std::string &path, std::size_t limit, std::uint64_t offset)
{
    const Result<Place> place = filePlaceOf(m_connections->address(), path);
    if (!place)
        return std::unexpected(place.error());
    // Whoever writes holds it for a moment (D16).
    for (Patience patience;;) {
        Result<FileContent> content =
            inSession(*m_connections, [&](Session &session) { return readFile(session, *place, limit, offset); });
        if (content || content.error().kind != ErrorKind::Busy || !patience.pause())
            return content;
    }
}

} // namespace cer
