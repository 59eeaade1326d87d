// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/credentials.h"
#include "core/store/store.h"

#include <QObject>

#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

class LogonDialog;

/// Opens shares, and logs on to servers that ask who comes: with what a server accepted before in this run, else with what the keychain of
/// the desktop has, else with what the user is asked for. Lives on the GUI thread, longer than what opens shares by it.
class ShareLogon final : public QObject {
    Q_OBJECT

public:
    explicit ShareLogon(QObject *parent = nullptr);

    /// Any thread but that of the GUI: it may wait for the user.
    cer::Result<std::shared_ptr<cer::Store>> open(const std::string &root);

private:
    using Answer = std::optional<cer::Credentials>;
    using Promise = std::shared_ptr<std::promise<Answer>>;
    using Place = std::pair<std::string, std::string>; // server, user of the address

    Answer ask(const cer::CredentialsRequest &request);
    void begin(const cer::CredentialsRequest &request, const Promise &promise);
    void lookInKeychain(const cer::CredentialsRequest &request, const Promise &promise);
    void prompt(const cer::CredentialsRequest &request, const Promise &promise);
    void give(const cer::CredentialsRequest &request, const Promise &promise, const cer::Credentials &credentials);
    void finish(bool accepted);
    void keepInKeychain(const Place &place, const cer::Credentials &credentials);

    std::map<Place, cer::Credentials> m_known;  // of this run
    std::map<Place, cer::Credentials> m_toKeep; // in the keychain, as soon as the server accepts them
};
