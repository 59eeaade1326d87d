// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <string>

/// A real smbd on a free port of the loopback, with a configuration, a user and a password of its own, and these shares, which all show
/// the same folder:
/// "cer" for the user; "readonly"; "closed", which the user may not enter; "guarded", as a user who may do next to nothing; "sealed",
/// which asks for encryption. It ends with this object, and with the test if that crashes.
class SmbServer {
public:
    /// \a options are lines for the section [global].
    explicit SmbServer(QStringList options = {});
    SmbServer(const SmbServer &) = delete;
    SmbServer &operator=(const SmbServer &) = delete;
    ~SmbServer();

    /// Why it does not run: for QSKIP. Empty when it does.
    QString problem() const { return m_problem; }
    /// Ends it and the processes of all connections.
    void stop();
    /// Begins anew on the same port.
    bool start();

    int port() const { return m_port; }
    std::string user() const { return m_user.toStdString(); }
    static std::string password() { return "open: sesame/2!"; }
    /// "smb://user@127.0.0.1:port/share/folder".
    std::string url(const std::string &share = "cer", const std::string &folder = {}) const;
    std::string urlAt(int port, const std::string &share = "cer", const std::string &folder = {}) const;
    /// What the shares show, on the disk.
    QString folder() const { return m_folder.filePath(QStringLiteral("share")); }
    /// Runs smbclient on the share, by another port than the server's if there is one, with \a commands; all that it says.
    QString smbclient(const QString &commands, const QString &share = QStringLiteral("cer"), int port = 0) const;
    /// The processes of smbd that serve connections.
    QList<qint64> workers() const;

private:
    void configure();
    bool addUser();
    bool waitUntilItAnswers();

    QTemporaryDir m_folder;
    QStringList m_options;
    QString m_user;
    QString m_problem;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};
