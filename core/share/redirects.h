// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/configdocument.h"
#include "core/store/store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cer {

/// A client is redirected at most so often (2.2.4, D7).
inline constexpr std::size_t mostRedirects = 10;

enum class RedirectEnd : std::uint8_t {
    Reached,    // the last root is the one that counts
    Loop,       // the last root was seen before
    TooMany,    // the last root would be the eleventh redirection
    Unreadable, // the last root, or its policy.txt, cannot be read
};

/// The roots that a client comes to, in order: the one it is told of, then each FileTreeRoot (2.2.4, D7).
struct RedirectChain {
    std::vector<std::string> roots;
    RedirectEnd end = RedirectEnd::Reached;
    std::string detail; // Unreadable: the system's words

    bool operator==(const RedirectChain &) const = default;
};

/// Two names of one root: without regard to case, the kind of separator and a closing one.
bool sameRoot(std::string_view a, std::string_view b);

struct ClientRoot {
    RedirectChain chain;
    std::shared_ptr<Store> store;         // of the last root; null unless it was reached
    std::optional<ConfigDocument> policy; // of the last root; absent: it has no policy.txt that can be read as one
    std::optional<Error> error;           // Unreadable
    /// Of each root that was opened, in the order of the chain; absent: as \a policy.
    std::vector<std::optional<ConfigDocument>> policies;
};

using RootOpener = std::function<Result<std::shared_ptr<Store>>(const std::string &root)>;

/// Starts at \a first and goes on at each FileTreeRoot that is honoured; nothing of an earlier policy.txt survives. A policy.txt that is
/// no file or too large counts as absent, as for a scan. \a firstPolicy stands for the policy.txt of \a first, as one that is being edited;
/// null: the one that is there. Blocks.
ClientRoot followRedirects(std::shared_ptr<Store> first, const RootOpener &open,
                           const ConfigDocument *firstPolicy = nullptr);

/// policy.txt or a status.txt as a client has it: absent when there is none, or one that is no file or too large.
Result<std::optional<ConfigDocument>> readConfigFile(Store &store, const std::string &file, DocumentKind kind);

} // namespace cer
