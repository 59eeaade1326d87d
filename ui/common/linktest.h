// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;
class QUrl;

/// Asks once whether an address leads to something, as a browser of a client would, without its cookies and passwords: HEAD, or GET where
/// a server knows no HEAD, of which only the head is read. Never starts by itself; ends with this object.
class LinkTest final : public QObject {
    Q_OBJECT

public:
    struct Answer {
        bool isGood = false; // a client would see a page
        QString text;        // one or two sentences
    };
    static constexpr std::chrono::seconds usualPatience{5};

    explicit LinkTest(QObject *parent = nullptr, std::chrono::seconds patience = usualPatience);
    ~LinkTest() override;

    /// Whether there is anything to ask for: a web address with a host, a file, a path of a share.
    static bool canTest(const QString &address);
    /// Cancels the test before. answered() may be emitted before this returns.
    void start(const QString &address);
    /// Nothing is emitted for it any more.
    void cancel();
    bool isRunning() const { return m_reply != nullptr; }

Q_SIGNALS:
    void answered(const LinkTest::Answer &answer);

private:
    enum class Method { Head, Get };
    void ask(const QUrl &url, Method method);
    void finish();
    void follow(const QUrl &next);
    void tell(bool isGood, const QString &sentence);
    QString statusSentence(int status) const;
    QString failure() const;

    std::chrono::seconds m_patience;
    QNetworkAccessManager *m_network;
    QNetworkReply *m_reply = nullptr;
    QTimer m_timer;
    Method m_method = Method::Head;
    int m_redirections = 0;
    bool m_isLate = false;
    QString m_certificateFault;
};
