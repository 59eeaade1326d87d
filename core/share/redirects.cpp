// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/share/redirects.h"

#include "core/protocol/names.h"
#include "core/protocol/sharepaths.h"

#include <algorithm>
#include <utility>

namespace cer {

namespace {

std::string rootKey(std::string_view root)
{
    std::string key = foldCase(root);
    std::ranges::replace(key, '/', '\\');
    while (key.size() > 1 && key.ends_with('\\'))
        key.pop_back();
    return key;
}

ClientRoot unreadable(ClientRoot root, const Error &error)
{
    root.chain.end = RedirectEnd::Unreadable;
    root.chain.detail = error.detail;
    root.error = error;
    root.store = nullptr;
    root.policy.reset();
    return root;
}

std::optional<RedirectEnd> refusal(const std::vector<std::string> &roots, const std::string &next)
{
    if (std::ranges::any_of(roots, [&](const std::string &seen) { return sameRoot(seen, next); }))
        return RedirectEnd::Loop;
    if (roots.size() > mostRedirects)
        return RedirectEnd::TooMany;
    return {};
}

} // namespace

bool sameRoot(std::string_view a, std::string_view b)
{
    return rootKey(a) == rootKey(b);
}

Result<std::optional<ConfigDocument>> readConfigFile(Store &store, const std::string &file, DocumentKind kind)
{
    const auto content = store.read(file, ConfigDocument::sizeLimit);
    if (content) {
        if (content->size > ConfigDocument::sizeLimit)
            return std::nullopt;
        return ConfigDocument::read(content->bytes, kind, file);
    }
    switch (content.error().kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotAFile:
    case ErrorKind::NotAFolder:
    case ErrorKind::Name: // no client's path: the decision says so
        return std::nullopt;
    default: return std::unexpected(content.error());
    }
}

ClientRoot followRedirects(std::shared_ptr<Store> first, const RootOpener &open, const ConfigDocument *firstPolicy)
{
    ClientRoot root;
    root.store = std::move(first);
    root.chain.roots.push_back(root.store->displayRoot());
    for (;;) {
        Result<std::optional<ConfigDocument>> policy;
        if (firstPolicy)
            policy = *std::exchange(firstPolicy, nullptr);
        else
            policy = readConfigFile(*root.store, std::string(policyFile), DocumentKind::Policy);
        if (!policy)
            return unreadable(std::move(root), policy.error());
        root.policy = std::move(*policy);
        root.policies.push_back(root.policy);
        const auto next = root.policy ? root.policy->value(Parameter::FileTreeRoot) : std::nullopt;
        if (!next)
            return root;
        const std::string name(*next);
        const std::optional<RedirectEnd> refused = refusal(root.chain.roots, name);
        root.chain.roots.push_back(name);
        if (refused) {
            root.chain.end = *refused;
            root.store = nullptr;
            root.policy.reset();
            return root;
        }
        auto store = open(name);
        if (!store)
            return unreadable(std::move(root), store.error());
        root.store = std::move(*store);
    }
}

} // namespace cer
